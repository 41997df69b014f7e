import type { Unit } from './count.ts';
import type { Day } from './day.ts';

/**
 * Counts by turning the leaves of a calendar, for the tests: knows days of rest from a list, and shares nothing with
 * the counter it is compared with.
 */
export function countNaively(from: Day, length: number, unit: Unit, holidays: ReadonlySet<Day>): Day {
  let leaf = new Leaf(from);
  const isRest = ({ day, weekday }: Leaf) => weekday === 'Sat' || weekday === 'Sun' || holidays.has(day);
  if (unit === 'WORKING_DAYS') {
    for (let left = length; left > 0; left -= isRest(leaf) ? 0 : 1) leaf = leaf.next();
    return leaf.day;
  }
  if (unit === 'DAYS' || unit === 'WEEKS')
    for (let left = unit === 'WEEKS' ? length * 7 : length; left > 0; left -= 1) leaf = leaf.next();
  else leaf = leaf.sameNumber(unit === 'YEARS' ? length * 12 : length);
  while (isRest(leaf)) leaf = leaf.next();
  return leaf.day;
}

class Leaf {
  private readonly noon: Date;
  constructor(readonly day: Day) {
    this.noon = new Date(`${day}T12:00:00Z`);
  }
  get weekday() {
    return this.noon.toUTCString().slice(0, 3);
  }
  next() {
    const next = new Date(this.noon);
    next.setUTCDate(next.getUTCDate() + 1);
    return new Leaf(next.toISOString().slice(0, 10));
  }
  /** Turns as many months as asked, then stops at the same number, or at the last leaf before the month is over. */
  sameNumber(months: number): Leaf {
    const wanted = this.day.slice(8);
    let leaf: Leaf = this;
    for (let left = months; left > 0; left -= 1)
      do leaf = leaf.next();
      while (!leaf.day.endsWith('-01'));
    while (leaf.day.slice(8) < wanted && leaf.next().day.slice(8) !== '01') leaf = leaf.next();
    return leaf;
  }
}
