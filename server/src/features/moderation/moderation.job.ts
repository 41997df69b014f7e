import type pg from 'pg';
import type { Handler } from '../../kernel/jobs/worker.ts';
import type { Doorbell } from '../../kernel/live/doorbell.ts';

/** Whom to tell of what: of a notice, or of a case to its author or to all who reported it. Ids only. */
export interface ModerationJob {
  kind: 'MODERATED' | 'APPEAL_ANSWERED' | 'REPORT_ANSWERED' | 'POST_PUBLISHED';
  id: string;
}

/** Tells those whom a decision concerns, as platforma_jobs; a repeat tells nobody twice. */
export const tellModerated =
  (pool: pg.Pool, doorbell: Doorbell): Handler<ModerationJob> =>
  async ({ data: { kind, id } }) => {
    const { rows } = await pool.query<{ inbox: string }>('select app.tell_moderated($1, $2) as inbox', [
      kind,
      id,
    ]);
    if (rows.length) doorbell.ring(rows.map(({ inbox }) => inbox));
  };
