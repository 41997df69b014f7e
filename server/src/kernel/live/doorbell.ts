/** What a process is told by the others. */
export interface DoorbellListener {
  rung?(streamIds: readonly string[]): void;
  whispered?(streamId: string, message: object): void;
  /** Rings may have been missed: look everywhere. */
  reconnected?(): void;
}

/**
 * Tells every process that something is new in some streams. Losing a ring is harmless: who listens reads the log,
 * and looks by itself every second.
 */
export interface Doorbell {
  /** Rings after the commit, never inside the transaction: there it would serialise all commits. */
  ring(streamIds: Iterable<string>): void;
  /** Tells what is kept nowhere and may be lost, such as who is typing. */
  whisper(streamId: string, message: object): void;
  /** Adds a listener for the life of the doorbell. */
  listen(listener: DoorbellListener): void;
  close(): Promise<void>;
}

export interface Letter {
  rings: string[];
  whispers: [streamId: string, message: object][];
}

/** Splits rings and whispers into letters of at most `limit` bytes of JSON; a whisper that fits in none is dropped. */
export function* letters({ rings, whispers }: Letter, limit: number): Generator<string> {
  const envelope = JSON.stringify({ rings: [], whispers: [] }).length;
  let letter: Letter = { rings: [], whispers: [] };
  let size = envelope;
  const items = [
    ...rings.map((ring) => ({ text: JSON.stringify(ring), add: () => letter.rings.push(ring) })),
    ...whispers.map((whisper) => ({
      text: JSON.stringify(whisper),
      add: () => letter.whispers.push(whisper),
    })),
  ];
  for (const { text, add } of items) {
    const bytes = Buffer.byteLength(text) + 1;
    if (envelope + bytes > limit) continue;
    if (size + bytes > limit) {
      yield JSON.stringify(letter);
      letter = { rings: [], whispers: [] };
      size = envelope;
    }
    add();
    size += bytes;
  }
  if (size > envelope) yield JSON.stringify(letter);
}

/** Reads a letter; undefined for what is none, since anybody with the database may notify. */
export function readLetter(text: string | undefined): Letter | undefined {
  try {
    const { rings, whispers } = JSON.parse(text ?? '') as Letter;
    return Array.isArray(rings) && Array.isArray(whispers) ? { rings, whispers } : undefined;
  } catch {
    return undefined;
  }
}
