import { count, type Circumstances } from './count.ts';
import type { Day } from './day.ts';

/** The day on which something that nobody picked up counts as delivered: a hint, for a person to decide by. */
export interface DeemedDelivery {
  /** The last of ten days. */
  day: Day;
  /** The next working day, where `day` is none; courts were asked which of the two holds. */
  orNextWorkingDay: Day;
  isDisputed: boolean;
}

const DAYS_WAITING = 10;

/**
 * Deemed delivery: ten days after a message came to a data box (Act No. 300/2008 Coll., section 17(4)) or a letter was
 * deposited at the post (Act No. 500/2004 Coll., section 24). Nothing is counted from it by itself.
 * @throws Uncountable for a day outside what can be counted
 */
export function deemedDelivery(deposited: Day, circumstances: Circumstances = {}): DeemedDelivery {
  const { end, unshiftedEnd } = count(deposited, { length: DAYS_WAITING, unit: 'DAYS' }, circumstances);
  return { day: unshiftedEnd, orNextWorkingDay: end, isDisputed: end !== unshiftedEnd };
}
