import type { Transaction } from '../database/orm.ts';

interface Options {
  /** Not before. */
  startAfter?: Date;
  /** The higher, the sooner; 0 for what nobody waits for. */
  priority?: number;
  /** At most one such job per period, whoever enqueues it. */
  once?: { key: string; seconds: number };
}

/** The workers of this process: told of what was enqueued here, they do not wait for their next look. */
export const wakers = new Set<(queue: string) => void>();

/** pg-boss 12.30's own insert, as one statement that needs no started PgBoss and no right but INSERT. */
const insert = `
  insert into jobs.job_common (
    id, name, data, priority, start_after, keep_until, singleton_key, singleton_on, expire_seconds, deletion_seconds,
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds
  )
  select gen_random_uuid(), q.name, $2::jsonb, $6, at, at + q.retention_seconds * interval '1 s', $4,
    'epoch'::timestamp + $5::int * floor(extract(epoch from now()) / $5::int) * interval '1 s',
    q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
    q.policy, q.dead_letter, q.heartbeat_seconds
  from jobs.queue q, coalesce($3::timestamptz, now()) as at
  where q.name = $1
  on conflict do nothing
  returning id`;

/**
 * Adds a job in the caller's transaction: it exists exactly when the change that wants it does.
 * @param data ids only: whoever may read jobs learns nothing else from them
 * @returns the job's id, or null when `once` found one of this period
 * @throws Error when no migration made the queue
 */
export async function enqueue(
  transaction: Transaction,
  queue: string,
  data: object,
  { startAfter, priority = 0, once }: Options = {},
): Promise<string | null> {
  const values = [
    queue,
    JSON.stringify(data),
    startAfter ?? null,
    once?.key ?? null,
    once?.seconds ?? null,
    priority,
  ];
  const { rows } = await transaction.executeSql<{ id: string }>(insert, values);
  if (!rows[0] && !once) throw new Error(`There is no queue "${queue}".`);
  if (!startAfter) for (const wake of wakers) wake(queue);
  return rows[0]?.id ?? null;
}
