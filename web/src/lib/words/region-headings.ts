import { m } from '@platforma/messages';
import type { Region } from '@platforma/schema';
import { regionName } from '#lib/words/regions.ts';

/** A region as a heading: „Ústecký kraj“, „Praha“, „Kraj Vysočina“. */
export function regionHeading(region: Region) {
  if (region === 'CZ010') return regionName(region);
  if (region === 'CZ063') return m.region_heading_vysocina();
  return m.region_heading({ region: regionName(region) });
}
