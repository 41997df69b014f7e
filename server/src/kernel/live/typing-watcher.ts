import { notFound } from '../errors.ts';
import { frame, type Follower } from './follower.ts';
import { Operation } from './operation.ts';
import type { Stream } from './stream.ts';

/** The root of a subscription declared with `@LiveTyping`: who is typing besides the viewer, in the order they began. */
export interface TypingNow {
  readonly streamId: string;
  readonly personIds: readonly string[];
}

interface Options {
  stream: Stream;
  follower: Follower;
  operationId: string;
  viewerId: string;
  /** Whose bytes are the same for the same people: document, variables and eyes. */
  key: string;
  render(now: TypingNow): Promise<Buffer>;
  report(error: unknown): void;
}

/** One subscription to who is typing in a stream; ends like every other when the rights do. */
export class TypingWatcher extends Operation {
  /** Takes the watcher out of its room; set by whoever put it there. */
  unwatch: () => void = () => {};
  #sent = '';
  #turn = 0;

  constructor(private readonly options: Options) {
    super();
  }

  /** Tells the client if for this viewer anything has changed. */
  async tell(everybody: readonly string[], shared: Map<string, Promise<Buffer>>) {
    const personIds = everybody.filter((id) => id !== this.options.viewerId);
    const people = personIds.join();
    const turn = ++this.#turn;
    if (people === this.#sent || this.options.follower.isFull) return;
    try {
      const bytes = await this.#rendered(personIds, shared);
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

  #rendered(personIds: readonly string[], shared: Map<string, Promise<Buffer>>): Promise<Buffer> {
    const { key, stream, render } = this.options;
    const sameFor = `${key} ${personIds.join()}`;
    const bytes = shared.get(sameFor) ?? render({ streamId: stream.id, personIds });
    shared.set(sameFor, bytes);
    return bytes;
  }
}
