import { notFound } from '../errors.ts';
import type { Doorbell } from './doorbell.ts';
import type { Follower } from './follower.ts';
import type { EventLog } from './log.ts';
import type { RenderedBytes } from './rendered.ts';
import { RIGHTS_STREAM } from './rights.ts';
import { Stream, type Join } from './stream.ts';
import type { Subscriber } from './subscriber.ts';

const LOOK_MS = 1_000;

interface Options {
  log: EventLog;
  doorbell: Doorbell;
  kept: RenderedBytes;
  takesBack(kind: string): boolean;
  report(error: unknown): void;
}

/** The streams that somebody in this process follows. */
export class Streams {
  readonly #streams = new Map<string, Stream>();
  readonly #looking = setInterval(() => void this.look(), LOOK_MS).unref();
  #isLooking = false;

  constructor(private readonly options: Options) {
    options.doorbell.listen({
      rung: (ids) => ids.forEach((id) => this.pump(id)),
      reconnected: () => void this.look(),
    });
  }

  get size() {
    return this.#streams.size;
  }

  /**
   * Subscribes to a stream.
   * @throws NOT_FOUND what does not exist or is hidden
   */
  join(request: Join): Promise<Subscriber> {
    return this.visit(request.streamId, request.follower, (stream) => stream.join(request));
  }

  /**
   * Calls back with the open stream in the same tick in which it was found registered and visible.
   * @throws NOT_FOUND what does not exist or is hidden
   */
  async visit<T>(id: string, follower: Follower, visitor: (stream: Stream) => T): Promise<T> {
    if (id === RIGHTS_STREAM) throw notFound();
    const stream = this.#streams.get(id) ?? this.#open(id);
    await stream.opened;
    if (this.#streams.get(id) !== stream) return this.visit(id, follower, visitor); // its last follower left meanwhile
    if (follower.sees(stream.audience)) return visitor(stream);
    stream.closeIfIdle();
    throw notFound();
  }

  /** Reads what is new in one stream, if it is followed here. */
  pump(id: string) {
    void this.#streams.get(id)?.pump();
  }

  /** Asks the log about all streams at once: this is what makes a lost ring harmless. */
  async look() {
    if (this.#isLooking) return;
    const open = [...this.#streams.values()].filter(({ isOpen }) => isOpen);
    if (!open.length) return;
    this.#isLooking = true;
    try {
      const moved = await this.options.log.moved(new Map(open.map(({ id, last }) => [id, last])));
      for (const id of moved) this.pump(id);
    } catch (error) {
      this.options.report(error);
    }
    this.#isLooking = false;
  }

  close() {
    clearInterval(this.#looking);
  }

  #open(id: string): Stream {
    const idle = (stream: Stream) => void (this.#streams.get(id) === stream && this.#streams.delete(id));
    const stream = new Stream(id, { ...this.options, idle });
    this.#streams.set(id, stream);
    return stream;
  }
}
