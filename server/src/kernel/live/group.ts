import { DomainError } from '../errors.ts';
import { frame } from './follower.ts';
import type { StreamEvent } from './log.ts';
import type { Surroundings } from './stream.ts';
import type { Subscriber } from './subscriber.ts';

/** Executes the subscription for an event, once for everybody in a group; rejects rather than answer with a failure of ours. */
export type Render = (event: StreamEvent) => Promise<Buffer>;

/** Subscribers who are owed the same bytes: same document, variables and eyes. */
export class Group {
  readonly subscribers = new Set<Subscriber>();
  readonly #rendered = new Map<number, Promise<Buffer>>();

  constructor(
    readonly key: string,
    private readonly renderer: Render,
    private readonly around: Surroundings,
  ) {}

  render(event: StreamEvent): Promise<Buffer> {
    const known = this.#rendered.get(event.seq);
    if (known) return known;
    const bytes = this.renderer(event);
    const { kept, report } = this.around;
    const { generation } = kept;
    const drop = () => void (this.#rendered.get(event.seq) === bytes && this.#rendered.delete(event.seq));
    this.#rendered.set(event.seq, bytes);
    bytes.then(({ length }) => kept.keep(length, generation, drop), drop);
    bytes.catch((error) => error instanceof DomainError || report(error)); // a refusal is told to the client
    return bytes;
  }

  /** Serves who is live, synchronously; without bytes they fall back to reading the log. */
  deliver(event: StreamEvent, bytes: Buffer | undefined) {
    let operationId: string | undefined;
    let message: Buffer | undefined;
    for (const subscriber of this.subscribers) {
      if (!subscriber.isLive || event.seq <= subscriber.sent) continue;
      if (!bytes) {
        subscriber.fallBehind();
        continue;
      }
      // Our client counts its operations 1, 2, 3: most of a group shares one message.
      if (!message || subscriber.operationId !== operationId) {
        operationId = subscriber.operationId;
        message = frame(operationId, bytes);
      }
      subscriber.deliver(event.seq, message);
    }
  }
}
