import 'reflect-metadata';
import { DomainError } from '../../src/kernel/errors.ts';
import type { Follower } from '../../src/kernel/live/follower.ts';
import type { EventLog, Page } from '../../src/kernel/live/log.ts';
import { RenderedBytes } from '../../src/kernel/live/rendered.ts';
import { Stream } from '../../src/kernel/live/stream.ts';
import type { Subscriber } from '../../src/kernel/live/subscriber.ts';

const id = '10000000-0000-7000-8000-000000000000';
const MEMBERS = 3;

/** A stream over a log, renderings and sockets whose every step happens when the test says. */
export class VirtualStream implements EventLog {
  head = 0;
  rendersFail = false;
  readonly readers: VirtualReader[] = [];
  readonly stream: Stream;
  readonly #kept = new RenderedBytes(500);
  #pending: (() => void)[] = [];

  constructor() {
    const around = { log: this, kept: this.#kept, takesBack: () => false, report: () => {}, idle: () => {} };
    this.stream = new Stream(id, around);
  }

  get isIdle() {
    return !this.#pending.length;
  }

  /** Takes one of the steps that are due: a query runs, an answer arrives, bytes are rendered, a socket drains. */
  async step(choice: number) {
    const [task] = this.#pending.splice(choice % (this.#pending.length || 1), 1);
    task?.();
    await settled();
  }

  join(after: number | undefined, groupKey: string) {
    const reader = new VirtualReader((task) => this.#later(task));
    const share = () => ({ key: groupKey, render: ({ seq }: { seq: number }) => this.#render(seq) });
    reader.subscriber = this.stream.join({ streamId: id, operationId: '1', follower: reader, after, share });
    reader.start = reader.subscriber.sent;
    this.readers.push(reader);
  }

  /** A query sees what is committed when it runs, which is neither when it is sent nor when its answer arrives. */
  async page(_: string, after: number, limit: number): Promise<Page> {
    await this.#soon();
    const { head } = this;
    const seqs = Array.from({ length: Math.max(Math.min(head - after, limit), 0) }, (_, i) => after + 1 + i);
    await this.#soon();
    return { audience: MEMBERS, head, floor: 0, events: seqs.map(eventOf) };
  }

  moved(): Promise<string[]> {
    throw new Error('The test rings.');
  }

  async close() {
    this.#kept.close();
  }

  async #render(seq: number): Promise<Buffer> {
    await this.#soon();
    if (this.rendersFail) throw new DomainError('UNAVAILABLE', 'The database is away.');
    return Buffer.from(JSON.stringify({ seq }));
  }

  #soon = () => new Promise<void>((resolve) => this.#later(resolve));
  #later = (task: () => void) => void this.#pending.push(task);
}

/** A subscriber's socket that fills and drains when the test says. */
export class VirtualReader implements Follower {
  isOpen = true;
  isFull = false;
  start = 0;
  subscriber!: Subscriber;
  /** Whether anything was sent that had to wait for a full socket. */
  isOverrun = false;
  readonly seqs: number[] = [];
  #isDraining = false;

  constructor(private readonly later: (task: () => void) => void) {}

  sees(audience: number) {
    return audience === MEMBERS;
  }

  send(message: Buffer, sent?: () => void) {
    this.seqs.push(JSON.parse(String(message)).payload.seq);
    this.isOverrun ||= this.#isDraining || (this.isFull && !sent);
    if (!sent) return;
    this.#isDraining = true;
    this.later(() => {
      this.#isDraining = false;
      sent();
    });
  }

  unfollow() {}
}

/** Lets everything run that waits for nothing but earlier promises. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

const eventOf = (seq: number) => ({
  streamId: id,
  seq,
  kind: 'NoteAdded',
  entityId: id,
  at: new Date(0),
});
