import { notFound } from '../errors.ts';
import { frame, type Follower } from './follower.ts';
import { Operation } from './operation.ts';
import type { Present } from './room.ts';
import type { Stream } from './stream.ts';

/** The root of a subscription declared with `@LivePresence`: who is there besides the viewer, in the order they came. */
export interface PresenceNow extends Present {
  readonly streamId: string;
}

interface Options {
  stream: Stream;
  follower: Follower;
  operationId: string;
  viewerId: string;
  /** Whose bytes are the same for the same people: document, variables and eyes. */
  key: string;
  render(now: PresenceNow): Promise<Buffer>;
  report(error: unknown): void;
}

/** One subscription to who is there in a stream; ends like every other when the rights do. */
export class PresenceWatcher extends Operation {
  /** Takes the watcher out of its room; set by whoever put it there. */
  unwatch: () => void = () => {};
  #sent = named({ typing: [], reading: [] });
  #turn = 0;

  constructor(private readonly options: Options) {
    super();
  }

  /** Tells the client if for this viewer anything has changed. */
  async tell({ typing, reading }: Present, shared: Map<string, Promise<Buffer>>) {
    const others = (ids: readonly string[]) => ids.filter((id) => id !== this.options.viewerId);
    const present = { typing: others(typing), reading: others(reading) };
    const people = named(present);
    const turn = ++this.#turn;
    if (people === this.#sent || this.options.follower.isFull) return;
    try {
      const bytes = await this.#rendered(present, shared);
      if (turn !== this.#turn || !this.checkRights()) return;
      this.#sent = people;
      this.options.follower.send(frame(this.options.operationId, bytes));
    } catch (error) {
      this.options.report(error); // said again with the next change
    }
  }

  /** Ends the subscription of who may no longer see the stream; true while it goes on. */
  checkRights(): boolean {
    const { follower, stream } = this.options;
    if (!this.ended && !follower.sees(stream.audience)) this.end(notFound());
    return !this.ended;
  }

  protected override left() {
    this.unwatch();
    const { stream, follower } = this.options;
    stream.leave(this);
    follower.unfollow(stream.id);
  }

  #rendered(present: Present, shared: Map<string, Promise<Buffer>>): Promise<Buffer> {
    const { key, stream, render } = this.options;
    const sameFor = `${key} ${named(present)}`;
    const bytes = shared.get(sameFor) ?? render({ streamId: stream.id, ...present });
    shared.set(sameFor, bytes);
    return bytes;
  }
}

const named = ({ typing, reading }: Present) => `${typing.join()} ${reading.join()}`;
