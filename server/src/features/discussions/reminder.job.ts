import type pg from 'pg';
import type { Handler } from '../../kernel/jobs/worker.ts';
import type { Doorbell } from '../../kernel/live/doorbell.ts';

/** Of which bookmark, and for when it was asked: another moment since then makes it void. */
export interface ReminderJob {
  id: string;
  at: string;
}

/** Reminds whoever asked for it, as platforma_jobs; a repeat tells nobody twice. */
export const remind =
  (pool: pg.Pool, doorbell: Doorbell): Handler<ReminderJob> =>
  async ({ data: { id, at } }) => {
    const { rows } = await pool.query<{ inbox: string }>('select app.remind($1, $2) as inbox', [id, at]);
    if (rows.length) doorbell.ring(rows.map(({ inbox }) => inbox));
  };
