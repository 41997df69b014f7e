import { createHash } from 'node:crypto';

/**
 * Derives an id from a name in the data: the same on every machine, a version 8 UUID.
 * @param position where rows of one parent are to sort by id in the order of the data
 */
export function idOf(kind: string, slug: string, position?: number): string {
  const bytes = createHash('sha256').update(`platforma/seeds/${kind}/${slug}`).digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  if (position !== undefined) bytes.writeUInt16BE(position, 14);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
