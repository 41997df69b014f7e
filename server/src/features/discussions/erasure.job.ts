import type pg from 'pg';
import { erase } from '../../kernel/database/erase.ts';
import type { Handler } from '../../kernel/jobs/worker.ts';
import type { Doorbell } from '../../kernel/live/doorbell.ts';

/** Ids only. */
export interface ErasureJob {
  /** With their versions after the redaction: of each its author is told once. */
  posts: { id: string; version: number }[];
  actorId: string;
}

interface Options {
  pool: pg.Pool;
  doorbell: Doorbell;
  ownerUrl: string;
}

/** Where the text of a post may have stood, or of what it answers. */
export const ERASED_TABLES = [
  ...['post', 'post_version', 'post_attachment', 'upload', 'draft', 'poll', 'poll_option'],
  ...['discussion', 'discussion_summary', 'moderation_case', 'moderation_notice', 'report'],
  ...['experience_notice', 'experience_change'],
  ...['held_post', 'held_text'],
];

const TELL = 'select app.tell_redacted($1, $2, $3) as inbox';

/** Tells the author of a redacted post, then writes anew the tables that held the text; a repeat does no harm. */
export const eraseHandler =
  ({ pool, doorbell, ownerUrl }: Options): Handler<ErasureJob> =>
  async ({ data: { posts, actorId } }) => {
    for (const { id, version } of posts) {
      const { rows } = await pool.query<{ inbox: string }>(TELL, [id, version, actorId]);
      if (rows.length) doorbell.ring(rows.map(({ inbox }) => inbox));
    }
    await erase(ownerUrl, ERASED_TABLES);
  };
