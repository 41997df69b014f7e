import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;
const LONGEST_PART = 1_000_000;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  method: number;
  packed: number;
  at: number;
}

/** The table of contents of a ZIP; nothing is unpacked but one small part when it is asked for. */
export class Zip {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Null for what is no ZIP, or a broken or an encrypted one. */
  static read(bytes: Buffer): Zip | null {
    try {
      const entries = entriesOf(bytes);
      return entries && new Zip(bytes, entries);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  get names() {
    return [...this.entries.keys()];
  }

  has(name: string) {
    return this.entries.has(name);
  }

  /** A part as text; empty when it is missing, broken or longer than a megabyte. */
  text(name: string): string {
    const entry = this.entries.get(name);
    try {
      if (!entry || this.bytes.readUInt32LE(entry.at) !== LOCAL) return '';
      const start =
        entry.at + 30 + this.bytes.readUInt16LE(entry.at + 26) + this.bytes.readUInt16LE(entry.at + 28);
      const part = this.bytes.subarray(start, start + entry.packed);
      if (entry.method === STORED) return part.toString('utf8');
      return entry.method === DEFLATED
        ? inflateRawSync(part, { maxOutputLength: LONGEST_PART }).toString('utf8')
        : '';
    } catch {
      return '';
    }
  }
}

function entriesOf(bytes: Buffer): Map<string, Entry> | null {
  const end = endOf(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return null;
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const isEncrypted = bytes.readUInt16LE(at + 8) & 1;
    if (bytes.readUInt32LE(at) !== ENTRY || isEncrypted) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the end record begins; -1 when there is none. */
function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= earliest; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}
