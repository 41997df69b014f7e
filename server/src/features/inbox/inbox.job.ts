import type pg from 'pg';
import type { AppendedEvent } from '../../kernel/database/unit-of-work.ts';
import type { Doorbell } from '../../kernel/live/doorbell.ts';

export interface InboxJob {
  stream: string;
  seq: number;
}

const telling = new Set([
  ...['PostAdded', 'PostEdited', 'AnswerAccepted', 'DiscussionOpened'],
  ...['TopicProposed', 'TopicMoved', 'CooperationMoved', 'GroupAsked', 'GroupInvited', 'GroupJoined'],
  ...['SubmissionChanged', 'InteractionMoved', 'CommitmentMoved'],
  ...['ExperiencePublished', 'GoodPracticeProposed'],
]);

/** The jobs that a unit of work leaves behind: one for each event that may concern somebody. */
export const inboxJobs = (events: AppendedEvent[]): InboxJob[] =>
  events.filter(({ kind }) => telling.has(kind)).map(({ stream, seq }) => ({ stream, seq }));

/** Tells those whom an event concerns, as platforma_jobs; a repeat tells nobody twice. */
export async function deliver(pool: pg.Pool, doorbell: Doorbell, { stream, seq }: InboxJob): Promise<void> {
  const { rows } = await pool.query<{ deliver: string }>('select app.deliver($1, $2)', [stream, seq]);
  if (rows.length) doorbell.ring(rows.map((row) => row.deliver));
}
