import { notFound } from '../errors.ts';
import type { Follower } from './follower.ts';
import { Group, type Render } from './group.ts';
import type { EventLog, Page, StreamEvent } from './log.ts';
import type { RenderedBytes } from './rendered.ts';
import { comeBack, Subscriber } from './subscriber.ts';
import type { PresenceWatcher } from './presence-watcher.ts';

const PAGE = 100;
/** How many executions of one stream may run at once. */
const RENDERINGS = 32;
const RENDER_MS = 2_000;

export interface Join {
  streamId: string;
  operationId: string;
  follower: Follower;
  /** The last event seen; undefined: from now on. */
  after: number | undefined;
  /** With whom the subscriber shares its bytes and how they are made; asked once the stream's audience is known. */
  share(audience: number): { key: string; render: Render };
}

/** What a stream needs of its surroundings. */
export interface Surroundings {
  readonly log: EventLog;
  readonly kept: RenderedBytes;
  /** Whether an event of this kind makes what was rendered before unfit to be shown. */
  takesBack(kind: string): boolean;
  /** Hears of failures that no client is told. */
  report(error: unknown): void;
  /** Hears that nobody follows the stream any more. */
  idle(stream: Stream): void;
}

/** A stream that somebody in this process follows. */
export class Stream {
  /** The last event that everybody live has been given. */
  last = 0;
  audience = -1;
  isOpen = false;
  readonly opened: Promise<void>;
  readonly #groups = new Map<string, Group>();
  readonly #watchers = new Set<PresenceWatcher>();
  readonly #pages = new Map<number, Promise<Page | undefined>>();
  #isPumping = false;
  #again = false;

  constructor(
    readonly id: string,
    private readonly around: Surroundings,
  ) {
    this.opened = this.#open();
    this.opened.catch(() => around.idle(this));
  }

  join({ operationId, follower, after, share }: Join): Subscriber {
    const { key, render } = share(this.audience);
    const group = this.#groups.get(key) ?? new Group(key, render, this.around);
    this.#groups.set(key, group);
    const subscriber = new Subscriber(this, group, follower, operationId, after ?? this.last);
    group.subscribers.add(subscriber);
    void subscriber.catchUp();
    return subscriber;
  }

  watch(watcher: PresenceWatcher) {
    this.#watchers.add(watcher);
  }

  leave(follower: Subscriber | PresenceWatcher) {
    if (follower instanceof Subscriber) this.#leaveGroup(follower);
    else this.#watchers.delete(follower);
    this.closeIfIdle();
  }

  closeIfIdle() {
    if (!this.#groups.size && !this.#watchers.size) this.around.idle(this);
  }

  /** Reads what is new and hands it to everybody live, in order. Runs once at a time; rings meanwhile start another. */
  async pump() {
    this.#again = true;
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      await this.opened;
      while (this.#again) await this.#advance();
    } catch (error) {
      this.around.report(error); // the next ring or look tries again
    }
    this.#isPumping = false;
  }

  /** Reads a page for whoever catches up; who asks for the same one meanwhile shares it. */
  page(after: number): Promise<Page | undefined> {
    const known = this.#pages.get(after);
    if (known) return known;
    const page = this.#read(after).finally(() => this.#pages.delete(after));
    this.#pages.set(after, page);
    return page;
  }

  async #open() {
    const page = await this.around.log.page(this.id, Number.MAX_SAFE_INTEGER, 1);
    if (!page) throw notFound();
    this.last = page.head;
    this.audience = page.audience;
    this.isOpen = true;
  }

  async #advance() {
    this.#again = false;
    const page = await this.#read(this.last);
    if (!page) return this.#endAll(() => notFound());
    this.#again ||= page.events.length === PAGE;
    if (page.events.some(({ kind }) => this.around.takesBack(kind))) this.around.kept.clear();
    for (const [i, event] of page.events.entries()) {
      this.#renderAhead(page.events, i);
      this.#serve(event, await this.#rendered(event));
    }
  }

  async #read(after: number): Promise<Page | undefined> {
    const page = await this.around.log.page(this.id, after, PAGE);
    if (page && page.audience !== this.audience) this.#moveTo(page.audience);
    return page;
  }

  #renderAhead(events: readonly StreamEvent[], from: number) {
    const ahead = Math.floor(RENDERINGS / (this.#groups.size || 1));
    for (const event of events.slice(from, from + ahead)) {
      for (const group of this.#groups.values()) group.render(event).catch(() => {});
    }
  }

  /** The bytes of the groups that are ready in time; a slow one does not hold up the others. */
  async #rendered(event: StreamEvent): Promise<Map<Group, Buffer>> {
    const rendered = new Map<Group, Buffer>();
    const all = [...this.#groups.values()].map((group) =>
      group.render(event).then(
        (bytes) => void rendered.set(group, bytes),
        () => {}, // reported by the group
      ),
    );
    await within(RENDER_MS, Promise.all(all));
    return rendered;
  }

  /** Moves `last` and serves who is live in the same tick: between the two nothing may wait. */
  #serve(event: StreamEvent, rendered: Map<Group, Buffer>) {
    this.last = event.seq;
    for (const group of this.#groups.values()) group.deliver(event, rendered.get(group));
  }

  /** Gives the stream another audience: who may not see it hears that it isn't found, the others come back. */
  #moveTo(audience: number) {
    this.audience = audience;
    for (const follower of this.#followers()) follower.checkRights();
    this.#endAll(comeBack);
  }

  #endAll(why: () => Error) {
    for (const follower of this.#followers()) follower.end(why());
  }

  #followers(): (Subscriber | PresenceWatcher)[] {
    return [...this.#watchers, ...[...this.#groups.values()].flatMap(({ subscribers }) => [...subscribers])];
  }

  #leaveGroup(subscriber: Subscriber) {
    const { group } = subscriber;
    group.subscribers.delete(subscriber);
    if (!group.subscribers.size && this.#groups.get(group.key) === group) this.#groups.delete(group.key);
  }
}

/** Waits for a promise that never rejects, but not longer than `ms`. */
async function within(ms: number, promise: Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([promise, new Promise((resolve) => (timer = setTimeout(resolve, ms).unref()))]);
  clearTimeout(timer);
}
