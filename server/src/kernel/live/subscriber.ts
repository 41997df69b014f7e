import { DomainError, notFound, unavailable } from '../errors.ts';
import { expired } from './cursor.ts';
import { frame, type Follower } from './follower.ts';
import type { Group } from './group.ts';
import type { Page, StreamEvent } from './log.ts';
import { Operation } from './operation.ts';
import type { Stream } from './stream.ts';

const WINDOW = 1_000;
const ATTEMPTS = 6;
const PAUSE_MS = 50;

/** Tells a client to come back with its last cursor: it gets the same events, read with the rights it has then. */
export const comeBack = () => unavailable('Something changed on our side. Continue from your last cursor.');

/**
 * One subscription to a stream. Either live (the stream pushes) or catching up (it reads the log itself, as fast as its
 * socket takes it): the log is the queue, so a slow consumer costs no memory.
 */
export class Subscriber extends Operation {
  isLive = false;
  #isCatchingUp = false;
  /** Whether the log has reached what was sent. A cursor may be ahead of this process, but not of the database. */
  #isConfirmed = false;
  #failures = 0;

  constructor(
    private readonly stream: Stream,
    readonly group: Group,
    private readonly follower: Follower,
    readonly operationId: string,
    public sent: number,
  ) {
    super();
  }

  /** Takes the next event from the stream; only while live. */
  deliver(seq: number, message: Buffer) {
    if (!this.checkRights()) return;
    this.sent = seq;
    if (!this.follower.isFull) return this.follower.send(message);
    this.isLive = false;
    this.follower.send(message, (error) => void (error ? this.end() : this.catchUp()));
  }

  fallBehind() {
    this.isLive = false;
    void this.catchUp();
  }

  async catchUp() {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    while (!this.ended && !this.#turnLive()) await this.#advance();
    this.#isCatchingUp = false;
  }

  /** Ends the subscription of who may no longer see the stream; true while it goes on. */
  checkRights(): boolean {
    if (!this.ended && !this.follower.sees(this.stream.audience)) this.end(notFound());
    return !this.ended;
  }

  protected override left() {
    this.isLive = false;
    this.stream.leave(this);
    this.follower.unfollow(this.stream.id);
  }

  /** Looks and turns without an await in between, so no event of the stream falls into a gap. */
  #turnLive(): boolean {
    const isLevel = this.sent === this.stream.last || (this.sent > this.stream.last && this.#isConfirmed);
    this.isLive = isLevel && this.checkRights();
    return this.isLive;
  }

  async #advance() {
    try {
      const page = await this.stream.page(this.sent);
      if (this.ended) return;
      this.#accept(page);
      for (const event of page!.events) if (!(await this.#send(event))) return;
      this.#failures = 0;
    } catch (error) {
      await this.#failed(error);
    }
  }

  #accept(page: Page | undefined) {
    if (!page) throw notFound();
    if (this.sent > page.head || this.sent < page.floor || page.head - this.sent > WINDOW) throw expired();
    this.#isConfirmed = true;
  }

  async #send(event: StreamEvent): Promise<boolean> {
    const bytes = await this.#rendered(event);
    if (!this.checkRights()) return false;
    const message = frame(this.operationId, bytes);
    this.sent = event.seq;
    await new Promise<void>((resolve, reject) =>
      this.follower.send(message, (error) => (error ? reject(error) : resolve())),
    );
    return !this.ended;
  }

  /** An event that cannot be shown however often it is tried must not hold up the rest: the page is read anew. */
  async #rendered(event: StreamEvent): Promise<Buffer> {
    try {
      return await this.group.render(event);
    } catch (error) {
      if (this.#failures < ATTEMPTS) throw error;
      throw expired();
    }
  }

  async #failed(error: unknown) {
    if (error instanceof DomainError && error.code !== 'UNAVAILABLE' && error.code !== 'INTERNAL')
      this.end(error);
    else if (!this.follower.isOpen) this.end();
    else if (this.#failures++ >= ATTEMPTS) this.end(comeBack());
    else await pause(PAUSE_MS * 2 ** this.#failures);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
