import type pg from 'pg';
import { erase } from '../../kernel/database/erase.ts';
import type { Handler } from '../../kernel/jobs/worker.ts';
import type { Doorbell } from '../../kernel/live/doorbell.ts';

/** Ids only. */
export interface ErasureJob {
  /** With their versions after the redaction: of each its author is told once. */
  posts: { id: string; version: number }[];
  /** Of the redaction of an offer or request, as its history keeps it: its author is told once. */
  experienceChangeId?: string;
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
const TELL_OF_EXPERIENCE = 'select app.tell_experience_redacted($1) as inbox';

/** Tells the authors of what was redacted, then writes anew the tables that held the text; a repeat does no harm. */
export const eraseHandler =
  ({ pool, doorbell, ownerUrl }: Options): Handler<ErasureJob> =>
  async ({ data: { posts, experienceChangeId, actorId } }) => {
    const tell = async (verb: string, about: unknown[]) => {
      const { rows } = await pool.query<{ inbox: string }>(verb, about);
      if (rows.length) doorbell.ring(rows.map(({ inbox }) => inbox));
    };
    for (const { id, version } of posts) await tell(TELL, [id, version, actorId]);
    if (experienceChangeId) await tell(TELL_OF_EXPERIENCE, [experienceChangeId]);
    await erase(ownerUrl, ERASED_TABLES);
  };
