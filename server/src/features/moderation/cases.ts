import type { EntityManager } from '@mikro-orm/postgresql';
import { onTransaction } from '../../kernel/database/orm.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import type { ModerationCase } from './moderation-case.entity.ts';
import type { ModerationJob } from './moderation.job.ts';
import type { CaseFacts } from './moderation.policy.ts';

/** What the policies judge a case by. */
export const factsOf = ({ kind, state, decision, author, decidedBy }: ModerationCase): CaseFacts => ({
  ...{ kind, state, decision: decision ?? null, authorId: author.id, decidedById: decidedBy?.id ?? null },
});

/** The one value that a definer verb answers. */
export async function run(em: EntityManager, text: string, values: unknown[]): Promise<unknown> {
  const { rows } = await onTransaction(em).executeSql<Record<string, unknown>>(text, values);
  return Object.values(rows[0] ?? {})[0];
}

/** Has those told whom it concerns, once the transaction is there. */
export const tell = (em: EntityManager, job: ModerationJob) =>
  enqueue(onTransaction(em), 'moderation', job, { priority: 1 });
