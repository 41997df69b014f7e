import { sql, type Sql } from './sql.ts';

/** Whether a text holds another, whatever the case and the diacritics of either. */
export const containing = (text: Sql, part: string): Sql =>
  sql`unaccent(lower(${text})) like '%' || unaccent(lower(${part.trim().replaceAll(/[\\%_]/g, '\\$&')})) || '%'`;
