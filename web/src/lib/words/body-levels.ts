import { m } from '@platforma/messages';
import type { BodyLevel } from '@platforma/schema';

const names: Record<BodyLevel, () => string> = {
  NATIONAL: m.bodylevel_NATIONAL,
  REGIONAL: m.bodylevel_REGIONAL,
  LOCAL: m.bodylevel_LOCAL,
  EUROPEAN: m.bodylevel_EUROPEAN,
};

/** The level of a public body. */
export const bodyLevelName = (value: BodyLevel) => names[value]();

export const bodyLevels = Object.keys(names) as BodyLevel[];
