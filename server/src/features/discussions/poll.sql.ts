import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../kernel/database/orm.ts';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import type { PollInput } from './poll.inputs.ts';
import type { Post } from './post.entity.ts';

/** What of a poll is looked through for personal data, by the name of its field. */
export const textsOf = (poll: PollInput | null | undefined) =>
  poll ? { question: poll.question, options: poll.options.join('\n') } : {};

/** Puts a poll inside a post. */
export async function putPoll(
  { executeSql }: Transaction,
  { id: postId, audienceId, createdAt }: Pick<Post, 'id' | 'audienceId' | 'createdAt'>,
  { question, options, isMultiple, closesAt }: PollInput,
) {
  if (closesAt && closesAt <= createdAt) throw invalid(ProblemCode.DATE_PAST, 'closesAt');
  const id = randomUUID();
  await executeSql(
    'insert into poll (id, audience_id, post_id, question, is_multiple, closes_at) values ($1, $2, $3, $4, $5, $6)',
    [id, audienceId, postId, question.trim(), isMultiple, closesAt ?? null],
  );
  await executeSql(
    `insert into poll_option (id, audience_id, poll_id, position, text)
     select gen_random_uuid(), $1, $2, o.position, o.text from unnest($3::text[]) with ordinality o (text, position)`,
    [audienceId, id, options.map((one) => one.trim())],
  );
}

/** Takes a poll away with its post: votes too. */
export async function takePoll({ executeSql }: Transaction, postId: string) {
  await executeSql('delete from poll_option where poll_id in (select id from poll where post_id = $1)', [
    postId,
  ]);
  await executeSql('delete from poll where post_id = $1', [postId]);
}

/** Everything that the poll of a post says. */
export async function pollTexts({ executeSql }: Transaction, postId: string): Promise<string[]> {
  const { rows } = await executeSql<{ text: string }>(
    `select question as text from poll where post_id = $1
     union all select o.text from poll_option o join poll p on p.id = o.poll_id where p.post_id = $1`,
    [postId],
  );
  return rows.map(({ text }) => text);
}

/** Puts a mark in the place of passages in the poll of a post. */
export async function redactPoll(
  { executeSql }: Transaction,
  postId: string,
  passages: string[],
  mark: string,
) {
  for (const passage of passages) {
    await executeSql('update poll set question = left(replace(question, $2, $3), 300) where post_id = $1', [
      ...[postId, passage, mark],
    ]);
    await executeSql(
      `update poll_option set text = left(replace(text, $2, $3), 200)
       where poll_id in (select id from poll where post_id = $1)`,
      [postId, passage, mark],
    );
  }
}
