import type { IncomingHttpHeaders } from 'node:http';
import type { Span } from './storage.ts';

interface Wanted extends Span {
  isPart: boolean;
}

/** The bytes that a request asks for, all of them unless it names one range; null when there are none such. */
export function spanOf(headers: IncomingHttpHeaders, size: number, tag: string): Wanted | null {
  const all = { start: 0, end: size - 1, isPart: false };
  const range = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  const condition = headers['if-range'];
  if (!range || (!range[1] && !range[2]) || (condition && condition !== tag)) return all;
  const [from, to] = [Number(range[1]), Number(range[2])];
  const start = range[1] ? from : Math.max(0, size - to);
  const end = range[1] && range[2] ? Math.min(to, size - 1) : size - 1;
  return start > end || start >= size ? null : { start, end, isPart: true };
}
