import { sql, type Sql } from './sql.ts';

/** As a pattern of LIKE that means itself. */
export const literally = (part: string) => part.trim().replaceAll(/[\\%_]/g, '\\$&');

/** Whether a text holds another, whatever the case and the diacritics of either. What is looked for is folded once. */
export const containing = (text: Sql, part: string): Sql =>
  sql`unaccent(lower(${text})) like (select '%' || unaccent(lower(${literally(part)})) || '%')`;

/** Whether a word of a text begins with another: `@len` means Lenka, not Smyšlená. */
export const beginningAWord = (text: Sql, part: string): Sql =>
  sql`' ' || unaccent(lower(${text})) like '% ' || unaccent(lower(${literally(part)})) || '%'`;
