/** Posts on one page of a discussion; pages begin at 1, 51, 101… */
export const PAGE = 50;

/** The number that the page with this post begins with. */
export const pageOf = (number: number) => Math.floor((Math.max(1, number) - 1) / PAGE) * PAGE + 1;

/** `?from=51`, or nothing on the first page of a discussion that has no other. */
export const searchOf = (from: number) => (from > 1 ? `?from=${from}` : '');
