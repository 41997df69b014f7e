import { setTimeout as elapsed } from 'node:timers/promises';
import { PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss';
import type { Logger } from '../log.ts';
import { wakers } from './jobs.ts';

export interface Job<Data> {
  /** The same in every attempt. */
  id: string;
  data: Data;
  /** 0 in the first attempt. */
  attempt: number;
}

/** Does one job; what it throws is logged and the job tried again. It may run twice: a killed worker's jobs are repeated. */
export type Handler<Data> = (job: Job<Data>) => Promise<void>;

interface Options {
  /** Logs in as platforma_jobs. */
  url: string;
  log: Logger;
}

/** For what another process enqueued and died, and for what is due later: each look costs, in each queue. */
const pollingSeconds = 2;
/** By then the transaction that enqueued is committed as a rule, and what came with it is taken in one batch. */
const wakeMs = 50;
/** Once more after the last of a burst, for a transaction that took longer. */
const wakeAgainMs = 500;
const heartbeatSeconds = 3;
/** A look at the jobs of others costs a dozen statements. */
const superviseSeconds = 5;
const stopMs = 20_000;

/**
 * Runs the jobs of this process: what it enqueued itself is taken at once, anything else that is due within two
 * seconds, what a killed process held within about fifteen.
 */
export class Worker {
  readonly #boss: PgBoss;
  readonly #log: Logger;
  readonly #handlers = new Map<string, () => Promise<string>>();
  /** Of pg-boss, by queue. */
  readonly #ids = new Map<string, string>();
  readonly #soon = new Map<string, NodeJS.Timeout>();
  readonly #later = new Map<string, NodeJS.Timeout>();
  readonly #wake = (queue: string) => {
    const id = this.#ids.get(queue);
    if (!id) return;
    const look = () => this.#boss.notifyWorker(id);
    const lookSoon = () => {
      this.#soon.delete(queue);
      look();
    };
    if (!this.#soon.has(queue)) this.#soon.set(queue, setTimeout(lookSoon, wakeMs));
    clearTimeout(this.#later.get(queue));
    this.#later.set(queue, setTimeout(look, wakeAgainMs));
  };

  constructor({ url, log }: Options) {
    this.#log = log;
    this.#boss = new PgBoss({
      connectionString: url,
      application_name: 'platforma jobs',
      schema: 'jobs',
      max: 3,
      // The schema belongs to the migrations; platforma_jobs may change rows and nothing else.
      createSchema: false,
      migrate: false,
      reindex: false,
      schedule: false,
      persistQueueStats: false,
      superviseIntervalSeconds: superviseSeconds,
      monitorIntervalSeconds: superviseSeconds,
    });
    this.#boss.on('error', (error) => log.error({ error }, 'jobs'));
    this.#boss.on('warning', ({ message }) => log.warn({ message }, 'jobs'));
  }

  /**
   * Registers who does the jobs of a queue; call it before `start`.
   * @param options.batchSize how many are taken at once and done one after another; 1 where a repeat is noticed, as with mail
   */
  work<Data extends object>(queue: string, handler: Handler<Data>, { batchSize = 1 } = {}): void {
    const options = {
      batchSize,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: pollingSeconds,
      heartbeatRefreshSeconds: heartbeatSeconds,
      includeMetadata: true,
      perJobResults: true,
    } as const;
    this.#handlers.set(queue, () =>
      this.#boss.work<Data, unknown, typeof options>(
        queue,
        options,
        async (jobs: JobWithMetadata<Data>[]) => {
          const results: JobResult[] = [];
          for (const job of jobs) results.push(await this.#run(queue, job, handler));
          return results;
        },
      ),
    );
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const [queue, begin] of this.#handlers) this.#ids.set(queue, await begin());
    wakers.add(this.#wake);
  }

  /** Takes no more jobs and waits for those under way; what is not done by then is another worker's. */
  async stop(): Promise<void> {
    wakers.delete(this.#wake);
    for (const timer of [...this.#soon.values(), ...this.#later.values()]) clearTimeout(timer);
    // pg-boss itself looks twice a second whether the last has ended; asked queue by queue, it says so at once.
    const ended = Promise.all(Array.from(this.#handlers.keys(), (queue) => this.#boss.offWork(queue)));
    await Promise.race([ended, elapsed(stopMs, undefined, { ref: false })]);
    await this.#boss.stop({ graceful: true, timeout: stopMs });
  }

  async #run<Data>(queue: string, job: JobWithMetadata<Data>, handler: Handler<Data>): Promise<JobResult> {
    const { id, data, retryCount: attempt, retryLimit } = job;
    try {
      await handler({ id, data, attempt });
      return { id, status: 'completed' };
    } catch (error) {
      this.#log[attempt < retryLimit ? 'warn' : 'error']({ queue, job: id, attempt, error }, 'job failed');
      return {
        id,
        status: 'failed',
        output: { message: error instanceof Error ? error.message : String(error) },
      };
    }
  }
}
