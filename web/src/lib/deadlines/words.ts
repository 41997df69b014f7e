import { m } from '@platforma/messages';
import type { DeadlineUnit, SkipReason } from '@platforma/schema';
import { day } from '#lib/dates.ts';

const lengths: Record<DeadlineUnit, (params: { count: number }) => string> = {
  DAYS: m.deadlines_length_DAYS,
  WORKING_DAYS: m.deadlines_length_WORKING_DAYS,
  WEEKS: m.deadlines_length_WEEKS,
  MONTHS: m.deadlines_length_MONTHS,
  YEARS: m.deadlines_length_YEARS,
  HOURS: m.deadlines_length_HOURS,
};
const names: Record<DeadlineUnit, () => string> = {
  DAYS: m.deadlines_unit_DAYS,
  WORKING_DAYS: m.deadlines_unit_WORKING_DAYS,
  WEEKS: m.deadlines_unit_WEEKS,
  MONTHS: m.deadlines_unit_MONTHS,
  YEARS: m.deadlines_unit_YEARS,
  HOURS: m.deadlines_unit_HOURS,
};
const reasons: Record<Exclude<SkipReason, 'ONE_OFF'>, () => string> = {
  SATURDAY: m.deadlines_rest_SATURDAY,
  SUNDAY: m.deadlines_rest_SUNDAY,
  NEW_YEAR: m.deadlines_rest_NEW_YEAR,
  GOOD_FRIDAY: m.deadlines_rest_GOOD_FRIDAY,
  EASTER_MONDAY: m.deadlines_rest_EASTER_MONDAY,
  LABOUR_DAY: m.deadlines_rest_LABOUR_DAY,
  VICTORY_DAY: m.deadlines_rest_VICTORY_DAY,
  CYRIL_AND_METHODIUS: m.deadlines_rest_CYRIL_AND_METHODIUS,
  JAN_HUS: m.deadlines_rest_JAN_HUS,
  STATEHOOD_DAY: m.deadlines_rest_STATEHOOD_DAY,
  INDEPENDENCE_DAY: m.deadlines_rest_INDEPENDENCE_DAY,
  FREEDOM_DAY: m.deadlines_rest_FREEDOM_DAY,
  CHRISTMAS_EVE: m.deadlines_rest_CHRISTMAS_EVE,
  CHRISTMAS_DAY: m.deadlines_rest_CHRISTMAS_DAY,
  SECOND_CHRISTMAS_DAY: m.deadlines_rest_SECOND_CHRISTMAS_DAY,
  PAUSED: m.deadlines_rest_PAUSED,
};

export const deadlineUnits = Object.keys(names) as DeadlineUnit[];
/** Of days: a limit in hours runs from a moment. */
export const dayUnits = deadlineUnits.filter((unit) => unit !== 'HOURS');

/** „dny“ */
export const unitName = (unit: DeadlineUnit) => names[unit]();

/** „15 dnů“ */
export const lengthInWords = (count: number, unit: DeadlineUnit) => lengths[unit]({ count });

/** „Velký pátek“; a one-off holiday by its own name. */
export const reasonOf = ({ reason, name }: { reason: SkipReason; name: string | null }) =>
  reason === 'ONE_OFF' ? (name ?? '') : reasons[reason]();

/** „od 1. ledna 2022 do 31. prosince 2024“; empty where nobody has said. */
export const validityInWords = (from: string | null, to: string | null) =>
  [
    from && m.deadlines_valid_since({ day: day(from, new Date(0)) }),
    to && m.deadlines_valid_until({ day: day(to, new Date(0)) }),
  ]
    .filter(Boolean)
    .join(' ');
