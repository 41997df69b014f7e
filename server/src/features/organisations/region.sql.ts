import { sql, type Sql } from '../../kernel/read/sql.ts';
import type { Region } from './organisation.enums.ts';

/** Whether a list of regions, empty for the whole country, holds this one. */
export const coversRegion = (regions: Sql, region: Region): Sql =>
  sql`(${regions} @> array[${region}::text] or ${regions} = '{}')`;
