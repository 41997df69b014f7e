import type { Doorbell } from './doorbell.ts';
import { Room, type Watcher } from './room.ts';

const REPEAT_MS = 3_000;

/** Tells the processes who is typing where; kept nowhere, and lost without harm. */
export class Whispers {
  readonly #rooms = new Map<string, Room>();
  /** When whom was last whispered where, oldest first. */
  readonly #whispered = new Map<string, number>();

  constructor(private readonly doorbell: Doorbell) {
    doorbell.listen({ whispered: (streamId, message) => this.#heard(streamId, message) });
  }

  /**
   * Says that a person is typing: at most one whisper per person and stream in three seconds, however often it is called.
   * Whether the person may see the stream is for the caller to check.
   */
  typing(streamId: string, personId: string) {
    this.#forgetOld();
    const key = `${streamId} ${personId}`;
    if (this.#whispered.has(key)) return;
    this.#whispered.set(key, Date.now());
    this.doorbell.whisper(streamId, { typing: personId });
  }

  /** Says that a person is not typing any more: what they wrote is there. */
  stopped(streamId: string, personId: string) {
    this.#whispered.delete(`${streamId} ${personId}`);
    this.doorbell.whisper(streamId, { stopped: personId });
  }

  /** Hears who is typing in a stream: now if anybody is, then at most every two seconds and only of a change. */
  watch(streamId: string, watcher: Watcher): () => void {
    return this.#room(streamId).watch(watcher);
  }

  close() {
    for (const room of this.#rooms.values()) room.close();
    this.#rooms.clear();
  }

  #heard(streamId: string, message: object) {
    if ('typing' in message && typeof message.typing === 'string')
      this.#room(streamId).typing(message.typing);
    if ('stopped' in message && typeof message.stopped === 'string')
      this.#rooms.get(streamId)?.stopped(message.stopped);
  }

  #room(streamId: string): Room {
    const room = this.#rooms.get(streamId) ?? new Room(() => this.#rooms.delete(streamId));
    this.#rooms.set(streamId, room);
    return room;
  }

  #forgetOld() {
    for (const [key, at] of this.#whispered) {
      if (Date.now() - at < REPEAT_MS) return;
      this.#whispered.delete(key);
    }
  }
}
