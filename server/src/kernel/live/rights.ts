import type { Doorbell } from './doorbell.ts';
import type { EventLog, StreamEvent } from './log.ts';

/** The stream of changed rights; its id is the lowest, so that every unit of work locks it first. */
export const RIGHTS_STREAM = '00000000-0000-7000-8000-000000000001';

const PAGE = 100;
const LOOK_MS = 1_000;
const BLIND_AFTER_LOOKS = 5;

interface Options {
  /** Has connections of its own: whoever catches up must not keep a revocation waiting. */
  log: EventLog;
  doorbell: Doorbell;
  changed(event: StreamEvent): void;
  /** Hears that changes have not been readable for five seconds: nobody's rights are known any more. */
  blind(): void;
  report(error: unknown): void;
}

/** Follows the changes of rights, so that each reaches this process within a second, also when its ring is lost. */
export class Rights {
  /** Moves with every change: whoever reads rights meanwhile reads them again. */
  changes = 0;
  readonly #looking = setInterval(() => this.#tick(), LOOK_MS).unref();
  #last: number | undefined;
  #missedLooks = 0;
  #reading: Promise<void> | undefined;
  #again = false;
  #isClosed = false;

  constructor(private readonly options: Options) {
    options.doorbell.listen({
      rung: (ids) => void (ids.includes(RIGHTS_STREAM) && this.look()),
      reconnected: () => void this.look(),
    });
    void this.look();
  }

  /** Whether changes are being heard; nobody is to be let in before and without it. */
  get areFollowed() {
    return this.#last !== undefined && this.#missedLooks < BLIND_AFTER_LOOKS;
  }

  /** Waits for the first successful look, or for the one under way. */
  async followed(): Promise<boolean> {
    if (!this.areFollowed) await this.look();
    return this.areFollowed;
  }

  close() {
    this.#isClosed = true;
    clearInterval(this.#looking);
  }

  #tick() {
    // Looks are counted, not seconds: a process that was stopped for a while is not blind, it looks first.
    if (++this.#missedLooks === BLIND_AFTER_LOOKS) this.options.blind();
    void this.look();
  }

  /** Reads what is new; afterwards whatever was changed before is known. Runs once at a time; a ring meanwhile starts another. */
  look(): Promise<void> {
    this.#again = true;
    return (this.#reading ??= this.#read());
  }

  async #read() {
    if (this.#isClosed) return;
    try {
      while (this.#again) await this.#readPage();
      this.#missedLooks = 0;
    } catch (error) {
      this.options.report(error);
    }
    this.#reading = undefined; // in the tick in which the loop ended, or a ring just now would be lost
  }

  async #readPage() {
    this.#again = false;
    const page = await this.options.log.page(RIGHTS_STREAM, this.#last ?? Number.MAX_SAFE_INTEGER, PAGE);
    if (!page) throw new Error('The stream of rights is missing.');
    this.#last ??= page.head;
    for (const event of page.events) {
      this.#last = event.seq;
      this.changes++;
      this.options.changed(event);
    }
    this.#again ||= page.events.length === PAGE;
  }
}
