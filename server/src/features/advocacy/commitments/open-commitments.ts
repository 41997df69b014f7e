import type { Transaction } from '../../../kernel/database/orm.ts';
import { conflict } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { mayForbid } from '../../../kernel/story/objections.ts';
import { OPEN_STATES } from './lifecycle.ts';

mayForbid('resolveTopic', (transaction, id) => refuseOpen(transaction, 'topic_id', id));

/**
 * Refuses to close what still has something owed.
 * @throws DomainError CONFLICT with how many commitments are open
 */
export async function refuseOpen(
  { executeSql }: Transaction,
  under: 'topic_id' | 'parent_id',
  id: string,
): Promise<void> {
  const { rows } = await executeSql<{ count: number }>(
    `select count(*)::int as count from commitment where ${under} = $1 and state = any ($2)`,
    [id, OPEN_STATES],
  );
  const { count } = rows[0]!;
  if (count) throw conflict(ProblemCode.COMMITMENTS_OPEN, { count });
}
