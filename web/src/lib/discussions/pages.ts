/** Posts on one page of a discussion; pages begin at 1, 51, 101… */
export const PAGE = 50;

/** The number that the page with this post begins with. */
export const pageOf = (number: number) => Math.floor((Math.max(1, number) - 1) / PAGE) * PAGE + 1;

/** `?from=51`, or nothing on the first page of a discussion that has no other. */
export const searchOf = (from: number) => (from > 1 ? `?from=${from}` : '');

export interface NumberRange {
  first: number;
  last: number;
}

/** Whether every post of the page was moved away. */
const isGone = (from: number, gone: readonly NumberRange[]) =>
  gone.some(({ first, last }) => first <= from && last >= from + PAGE - 1);

/** Where the next page with something on it begins; null after the last one. */
export function nextPage(from: number, lastNumber: number, gone: readonly NumberRange[] = []) {
  let next = from + PAGE;
  while (next <= lastNumber && isGone(next, gone)) next += PAGE;
  return next <= lastNumber ? next : null;
}

/** Where the page before with something on it begins; null before the first one. */
export function previousPage(from: number, gone: readonly NumberRange[] = []) {
  let previous = Math.max(1, from - PAGE);
  while (previous > 1 && isGone(previous, gone)) previous = Math.max(1, previous - PAGE);
  return from > 1 ? previous : null;
}
