import type pg from 'pg';
import { dayInPrague, midnightInPrague, type Clock } from '../../kernel/clock.ts';
import type { Transaction } from '../../kernel/database/orm.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import type { Handler } from '../../kernel/jobs/worker.ts';
import type { Doorbell } from '../../kernel/live/doorbell.ts';
import { plusDays } from './deadlines/counting/day.ts';

interface Foundation {
  pool: pg.Pool;
  doorbell: Doorbell;
  clock: Clock;
  /** Enqueues what tells people of an event. */
  appended(transaction: Transaction, events: { stream: string; seq: number; kind: string }[]): Promise<void>;
}

const A_DAY_S = 86_400;
const A_MINUTE_S = 60;

/**
 * Says of each limit that has passed that it has, as platforma_jobs, and comes back at the next midnight in Prague. Once
 * for each limit, whoever asks how often; what passed while no server ran is said at the next start.
 */
export const passClocks =
  ({ pool, doorbell, clock, appended }: Foundation): Handler<object> =>
  async () => {
    const now = clock.now();
    const streams = await inTransaction(pool, async (transaction) => {
      const { rows } = await transaction.executeSql<{ stream: string; seq: string; kind: string }>(
        'select stream_id as stream, seq, kind from app.pass_clocks($1)',
        [dayInPrague(now)],
      );
      await appended(
        transaction,
        rows.map(({ stream, seq, kind }) => ({ stream, seq: Number(seq), kind })),
      );
      await comeBack(transaction, now);
      return rows.map(({ stream }) => stream);
    });
    if (streams.length) doorbell.ring(streams);
  };

/** At each start of a server: for what passed meanwhile, and so that the next midnight is waited for. */
export const lookAtClocks = (pool: pg.Pool) =>
  inTransaction(pool, (transaction) =>
    enqueue(transaction, 'clocks', {}, { once: { key: 'start', seconds: A_MINUTE_S } }),
  );

function comeBack(transaction: Transaction, now: Date) {
  const tomorrow = plusDays(dayInPrague(now), 1);
  const once = { key: tomorrow, seconds: A_DAY_S };
  return enqueue(transaction, 'clocks', {}, { startAfter: midnightInPrague(tomorrow), once });
}

async function inTransaction<T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const done = await work({
      executeSql: (text, values) => client.query(text, [...(values ?? [])]),
    } as Transaction);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
