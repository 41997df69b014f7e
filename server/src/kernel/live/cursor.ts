import { GraphQLScalarType } from 'graphql';
import { DomainError } from '../errors.ts';

/** A place in one stream. Neither secret nor signed: reading is authorised by audience, never by holding a cursor. */
export interface Cursor {
  readonly streamId: string;
  readonly seq: number;
  readonly epoch: number;
}

let epoch = 1;

/** Sets the database's epoch at start; a restore from backup changes it, and every older cursor is then expired. */
export function setEpoch(value: number) {
  epoch = value;
}

/** Writes a cursor: everything up to `seq` has been seen. */
export function cursorOf(streamId: string, seq: number): string {
  const id = Buffer.from(streamId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, Buffer.from(`${epoch}.${seq}`)]).toString('base64url');
}

/** @throws BAD_USER_INPUT what isn't a cursor */
function parse(text: unknown): Cursor {
  const bytes = Buffer.from(typeof text === 'string' ? text.slice(0, 100) : '', 'base64url');
  const match = /^(\d{1,9})\.(\d{1,15})$/.exec(bytes.subarray(16).toString('latin1'));
  if (!match) throw new DomainError('BAD_USER_INPUT', 'This is not a cursor of a stream.');
  const [, a, b, c, d, e] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex', 0, 16))!;
  return { streamId: `${a}-${b}-${c}-${d}-${e}`, seq: Number(match[2]), epoch: Number(match[1]) };
}

export const StreamCursor = new GraphQLScalarType<Cursor, string>({
  name: 'StreamCursor',
  description: 'A place in a stream of events. Opaque; keep the last one you saw and pass it as `after`.',
  serialize: (value) =>
    typeof value === 'string' ? value : cursorOf((value as Cursor).streamId, (value as Cursor).seq),
  parseValue: parse,
  parseLiteral: (node) => parse('value' in node ? node.value : undefined),
});

/** Says that what happened since cannot be told one by one. */
export const expired = () =>
  new DomainError(
    'CURSOR_EXPIRED',
    'Too much happened since this cursor. Read the page again and continue from its new cursor.',
  );

/**
 * Says which number of the stream a cursor stands at.
 * @throws BAD_USER_INPUT a cursor of another stream
 * @throws CURSOR_EXPIRED a cursor from before a restore
 */
export function seqOf(streamId: string, cursor: Cursor): number {
  if (cursor.streamId !== streamId) {
    throw new DomainError('BAD_USER_INPUT', 'This cursor belongs to another stream.');
  }
  if (cursor.epoch !== epoch) throw expired();
  return cursor.seq;
}
