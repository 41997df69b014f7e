import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { detach } from '../../kernel/files/attachments.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { mentionedIn, renderMarkdown } from '../../kernel/text/markdown.ts';
import { without } from '../../kernel/text/sensitive.ts';
import type { Services } from '../../context.ts';
import { DiscussionSummary } from './discussion-summary.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { DiscussionChanged, PostEdited, PostRedacted } from './discussion.events.ts';
import { POST_LENGTH, type RedactPostInput } from './discussion.inputs.ts';
import { postPolicy } from './discussion.policy.ts';
import type { ErasureJob } from './erasure.job.ts';
import { pollTexts, redactPoll, takePoll } from './poll.sql.ts';
import { Post } from './post.entity.ts';

/** Stands where a text was; the same in every language, as the texts are in any. */
export const MARK = '[odstraněno moderátorem]';
/** A shorter line of a whole text, „Ano.“, is no quotation of it. */
const SHORTEST_QUOTE = 12;
const SHORTEST_PASSAGE = 3;

/** Takes personal data out of what was written, so that nothing shows it again. */
export class Redactions {
  constructor(private readonly services: Services) {}

  redact(id: string, { requestId, version, passages, alsoPostIds, reason }: RedactPostInput) {
    const viewer = signedIn(this.services.viewer);
    const input = { id, version, passages, alsoPostIds, reason };
    return this.services.unitOfWork(
      async (em, announce) => {
        const post = await em.findOneOrFail(Post, id);
        if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
        authorize(viewer, postPolicy.redact, { authorId: post.author.id, withdrawnAt: null });
        if (post.version !== version) throw conflict(ProblemCode.VERSION_STALE);
        without({ reason });
        const transaction = onTransaction(em);
        const said = [post.body, ...(await pollTexts(transaction, id))].join('\n');
        const texts = passages.length ? checked(passages, said) : linesOf(said);
        const travelling = texts.filter(travels);
        const others = await this.others(em, post, alsoPostIds, travelling);
        const now = this.services.clock.now();
        post.redact(passages.length ? cleaned(texts, post.body) : MARK, reason.trim(), now);
        for (const other of others) other.redact(cleaned(travelling, other.body), reason.trim(), now);
        await em.flush();
        await this.forget(em, [post, ...others]);
        if (passages.length) await redactPoll(transaction, id, texts, MARK);
        else {
          await takePoll(transaction, id);
          await detach(transaction, { of: 'post', id });
        }
        for (const posts of Map.groupBy([post, ...others], (one) => one.discussion.id).values())
          await this.cleanAround(em, announce, posts, { texts: travelling, reason: reason.trim() });
        const posts = [post, ...others].map(({ id, version }) => ({ id, version }));
        const job: ErasureJob = { posts, actorId: viewer.personId };
        await enqueue(transaction, 'erasure', job, { priority: 1 });
        for (const { id, discussion } of [post, ...others])
          announce(discussion, id === post.id ? PostRedacted : PostEdited, { id });
      },
      { once: { key: requestId, input } },
    );
  }

  /** Those asked for that still hold any of it; quotations in other discussions are redacted with theirs. */
  private async others(em: EntityManager, post: Post, ids: string[], texts: string[]) {
    const asked = ids.map((id) => toUuid('post', id)).filter((id) => id && id !== post.id);
    if (!asked.length) return [];
    const found = await em.find(Post, { id: asked, withdrawnAt: null });
    return found.filter(({ body }) => texts.some((text) => body.includes(text)));
  }

  /** Whatever carries the text of the posts of one discussion: its title, summaries, drafts, cases, files. */
  private async cleanAround(
    em: EntityManager,
    announce: Announce,
    [first, ...rest]: Post[],
    { texts, reason }: { texts: string[]; reason: string },
  ) {
    const discussion = await em.findOneOrFail(Discussion, first!.discussion.id);
    const title = cleaned(texts, discussion.title).slice(0, 200);
    if (title !== discussion.title) {
      discussion.title = title;
      await em.flush();
      announce(discussion, DiscussionChanged, discussion);
    }
    await this.cleanSummaries(em, discussion, texts);
    await onTransaction(em).executeSql('select app.redact($1, $2, $3, $4, $5)', [
      ...[first!.id, rest.map(({ id }) => id), texts, MARK, reason],
    ]);
  }

  /** The former ones too: they are kept. */
  private async cleanSummaries(em: EntityManager, discussion: Discussion, texts: string[]) {
    const summaries = await em.find(DiscussionSummary, { discussion: discussion.id });
    for (const { id, body } of summaries) {
      const rest = cleaned(texts, body).slice(0, POST_LENGTH);
      if (rest !== body)
        await onTransaction(em).executeSql('select app.redact_summary($1, $2, $3)', [
          ...[id, rest, renderMarkdown(rest)],
        ]);
    }
  }

  /** Former versions are gone altogether; whom a removed passage mentioned is mentioned no more. */
  private async forget(em: EntityManager, posts: Post[]) {
    const { executeSql } = onTransaction(em);
    await executeSql('delete from post_version where post_id = any($1)', [posts.map(({ id }) => id)]);
    for (const { id, body } of posts)
      await executeSql('delete from mention where post_id = $1 and person_id <> all($2)', [
        id,
        mentionedIn(body),
      ]);
  }
}

/** The lines of a text that another post may quote. */
const linesOf = (body: string) =>
  longestFirst(body.split('\n').map((line) => line.trim())).filter(({ length }) => length >= SHORTEST_QUOTE);

/** Whether it is looked for in what others wrote: an ordinary word by itself, „romská“, stands there by right. */
export const travels = (text: string) => /\d|\S\s\S|\p{Lu}/u.test(text);

/**
 * The passages in the order in which they are taken out.
 * @throws DomainError BAD_USER_INPUT for one that is too short or does not stand there
 */
export function checked(passages: string[], body: string) {
  for (const passage of passages) {
    if (passage.trim().length < SHORTEST_PASSAGE)
      throw invalid(ProblemCode.TOO_SHORT, 'passages', { min: SHORTEST_PASSAGE });
    if (!body.includes(passage)) throw invalid(ProblemCode.PASSAGE_MISSING, 'passages');
  }
  return longestFirst(passages);
}

/** A passage that is part of another goes after it. */
const longestFirst = (texts: string[]) => [...new Set(texts)].sort((a, b) => b.length - a.length);

/** A text with the mark where the others were. */
export const cleaned = (texts: string[], text: string) =>
  texts.reduce((rest, one) => rest.replaceAll(one, () => MARK), text);
