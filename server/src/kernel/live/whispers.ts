import type { Doorbell } from './doorbell.ts';
import { Room, type Doing, type Watcher } from './room.ts';

/** How often what somebody does is passed on, however often it is said. */
const REPEAT_MS: Record<Doing, number> = { typing: 3_000, reading: 20_000 };
const doings: Doing[] = ['typing', 'reading'];

/** Tells the processes who is typing and reading where; kept nowhere, and lost without harm. */
export class Whispers {
  readonly #rooms = new Map<string, Room>();
  /** When whom was last whispered where, oldest first. */
  readonly #whispered: Record<Doing, Map<string, number>> = { typing: new Map(), reading: new Map() };

  constructor(private readonly doorbell: Doorbell) {
    doorbell.listen({ whispered: (streamId, message) => this.#heard(streamId, message) });
  }

  /**
   * Says that a person is typing: at most one whisper per person and stream in three seconds, however often it is called.
   * Whether the person may see the stream is for the caller to check.
   */
  typing(streamId: string, personId: string) {
    this.#whisper('typing', streamId, personId);
  }

  /** Says that a person is not typing any more: what they wrote is there. */
  stopped(streamId: string, personId: string) {
    this.#whispered.typing.delete(`${streamId} ${personId}`);
    this.doorbell.whisper(streamId, { stopped: personId });
  }

  /** Says that a person has the stream open, at most once in twenty seconds. Whether they want that told is for the caller. */
  reading(streamId: string, personId: string) {
    this.#whisper('reading', streamId, personId);
  }

  /** Hears who is there: now if anybody is, then at most every two seconds and only of a change. */
  watch(streamId: string, watcher: Watcher): () => void {
    return this.#room(streamId).watch(watcher);
  }

  close() {
    for (const room of this.#rooms.values()) room.close();
    this.#rooms.clear();
  }

  #whisper(doing: Doing, streamId: string, personId: string) {
    this.#forgetOld();
    const key = `${streamId} ${personId}`;
    if (this.#whispered[doing].has(key)) return;
    this.#whispered[doing].set(key, Date.now());
    this.doorbell.whisper(streamId, { [doing]: personId });
  }

  #heard(streamId: string, message: object) {
    const { typing, reading, stopped } = message as Record<string, unknown>;
    if (typeof typing === 'string') this.#room(streamId).does('typing', typing);
    if (typeof reading === 'string') this.#room(streamId).does('reading', reading);
    if (typeof stopped === 'string') this.#rooms.get(streamId)?.stopped('typing', stopped);
  }

  #room(streamId: string): Room {
    const room = this.#rooms.get(streamId) ?? new Room(() => this.#rooms.delete(streamId));
    this.#rooms.set(streamId, room);
    return room;
  }

  #forgetOld() {
    for (const doing of doings)
      for (const [key, at] of this.#whispered[doing]) {
        if (Date.now() - at < REPEAT_MS[doing]) break;
        this.#whispered[doing].delete(key);
      }
  }
}
