import { m } from '@platforma/messages';
import type { Region } from '@platforma/schema';

const names: Record<Region, () => string> = {
  CZ010: m.region_CZ010,
  CZ020: m.region_CZ020,
  CZ031: m.region_CZ031,
  CZ032: m.region_CZ032,
  CZ041: m.region_CZ041,
  CZ042: m.region_CZ042,
  CZ051: m.region_CZ051,
  CZ052: m.region_CZ052,
  CZ053: m.region_CZ053,
  CZ063: m.region_CZ063,
  CZ064: m.region_CZ064,
  CZ071: m.region_CZ071,
  CZ072: m.region_CZ072,
  CZ080: m.region_CZ080,
};

/** The short name of a region. */
export const regionName = (value: Region) => names[value]();

export const regions = Object.keys(names) as Region[];
