import 'reflect-metadata';
import { expect, test } from 'vitest';
import { cursorOf, seqOf, setEpoch, StreamCursor } from './cursor.ts';

const stream = '0192f000-0000-7000-8000-00000000000a';
const other = '0192f000-0000-7000-8000-00000000000b';
const codeOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const parse = (text: unknown) => StreamCursor.parseValue(text);

test('a cursor says again which number of which stream it stands at', () => {
  for (const seq of [0, 1, 2 ** 31, 2 ** 49]) expect(seqOf(stream, parse(cursorOf(stream, seq)))).toBe(seq);
  expect(codeOf(() => seqOf(other, parse(cursorOf(stream, 1))))).toBe('BAD_USER_INPUT');
});

test('what is no cursor is refused', () => {
  const short = Buffer.from('1.1').toString('base64url');
  const signed = Buffer.concat([Buffer.alloc(16), Buffer.from('1.-1')]).toString('base64url');
  for (const text of ['', 'garbage', short, signed, 1, null, {}, 'A'.repeat(10_000)]) {
    expect(codeOf(() => parse(text))).toBe('BAD_USER_INPUT');
  }
});

test('a restore from backup expires every cursor of the former life', () => {
  const former = parse(cursorOf(stream, 7));
  try {
    setEpoch(2);
    expect(codeOf(() => seqOf(stream, former))).toBe('CURSOR_EXPIRED');
    expect(seqOf(stream, parse(cursorOf(stream, 7)))).toBe(7);
  } finally {
    setEpoch(1);
  }
});
