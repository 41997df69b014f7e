import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn, type Rule } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import type { AttachmentInput } from '../../kernel/files/attachment.input.ts';
import { attach, attachAnew, detach, type Bearer } from '../../kernel/files/attachments.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { justified, markSensitive, type Justified } from '../../kernel/text/sensitive.ts';
import type { Services } from '../../context.ts';
import type { Language } from '../accounts/account.entity.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { mayAlways, refuseShut } from './closed.ts';
import { Discussion } from './discussion.entity.ts';
import { PostAdded, PostEdited, PostWithdrawn, ReactionsChanged } from './discussion.events.ts';
import type { ReactionKind } from './discussion.enums.ts';
import type { AddPostInput, EditPostInput } from './discussion.inputs.ts';
import { discussionPolicy, postPolicy, type PostFacts } from './discussion.policy.ts';
import type { PollInput } from './poll.inputs.ts';
import { putPoll, takePoll, textsOf } from './poll.sql.ts';
import { Post } from './post.entity.ts';
import { markOwnRead, mention, nextNumber } from './posts.sql.ts';

const REASON_LENGTH = 1_000;

export interface NewPost {
  id: string;
  discussion: Discussion;
  body: string;
  language?: Language | null | undefined;
  replyToId?: string | null | undefined;
  attachments?: readonly AttachmentInput[] | null | undefined;
  poll?: PollInput | null | undefined;
  actingFor: string | null;
  /** The personal data in it and why it is published. */
  sensitive: Justified | null;
}

/** What people write in discussions, and how others react. */
export class Posts {
  constructor(private readonly services: Services) {}

  async add(id: string, input: AddPostInput) {
    const viewer = signedIn(this.services.viewer);
    await this.services.unitOfWork(
      async (em, announce) => {
        const post = await this.ready(em, id, input);
        await this.refuseHeld(em, post.discussion);
        await this.write(em, announce, post);
      },
      { once: { key: id, input } },
    );
    this.services.whispers.stopped(toUuid('discussion', input.discussionId), viewer.personId);
  }

  /** Within a unit of work: a post that its author may write now, and the personal data in it justified. */
  async ready(em: EntityManager, id: string, { discussionId, ...input }: AddPostInput): Promise<NewPost> {
    const { actingForId, sensitiveReason, ...said } = input;
    const discussion = await em.findOneOrFail(Discussion, toUuid('discussion', discussionId));
    authorize(this.services.viewer, discussionPolicy.post, { authorId: discussion.author.id });
    await this.refuseClosed(em, discussion);
    const organisation = await actingFor(em, this.services, actingForId);
    const sensitive = justified({ body: said.body, ...textsOf(said.poll) }, sensitiveReason);
    return { ...said, id, discussion, actingFor: organisation, sensitive };
  }

  /** Within a unit of work: numbers the post, marks it read by its author, drops their draft, follows, announces. */
  async write(
    em: EntityManager,
    announce: Announce,
    { id, discussion, body, language, replyToId, attachments, poll, actingFor, sensitive }: NewPost,
  ) {
    const viewer = signedIn(this.services.viewer);
    const now = this.services.clock.now();
    const transaction = onTransaction(em);
    const post = em.create(
      Post,
      {
        id,
        audienceId: discussion.audienceId,
        discussion: discussion.id,
        number: await nextNumber(transaction, discussion, now),
        author: viewer.personId,
        actingFor,
        body,
        html: renderMarkdown(body),
        language: (language ?? viewer.language) as Language,
        replyTo: await this.repliedTo(em, discussion, replyToId),
        createdAt: now,
        version: 1,
      },
      { partial: true },
    );
    await em.flush();
    await mention(transaction, post);
    await markOwnRead(transaction, viewer, post);
    await attach(transaction, viewer, bearing(post), attachments ?? []);
    if (poll) await putPoll(transaction, post, poll);
    await markSensitive(transaction, 'post', post, sensitive);
    announce(discussion, PostAdded, post);
    return post;
  }

  edit(id: string, { requestId, version, body, attachments, sensitiveReason }: EditPostInput) {
    const viewer = signedIn(this.services.viewer);
    const input = { version, body, attachments, sensitiveReason };
    return this.onPost(id, requestId, input, postPolicy.edit, async (em, post, announce) => {
      if (post.version !== version) throw conflict(ProblemCode.VERSION_STALE);
      await this.refuseHeld(em, post);
      const sensitive = justified({ body }, sensitiveReason, post.body);
      await this.rewrite(em, announce, post, body);
      const transaction = onTransaction(em);
      if (attachments) await attachAnew(transaction, viewer, bearing(post), attachments);
      await markSensitive(transaction, 'post', post, sensitive);
    });
  }

  /** Within a unit of work that knows who may: says something else, keeps what it said before, announces. */
  async rewrite(em: EntityManager, announce: Announce, post: Post, body: string) {
    const transaction = onTransaction(em);
    await transaction.executeSql(
      `insert into post_version (id, audience_id, post_id, body, html, written_at) values ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), post.audienceId, post.id, post.body, post.html, post.editedAt ?? post.createdAt],
    );
    post.edit(body, this.services.clock.now());
    await em.flush();
    await mention(transaction, post);
    announce(post.discussion, PostEdited, post);
  }

  /** The text and its former versions are gone; a moderator says why. */
  withdraw(id: string, requestId: string, reason: string | null) {
    const viewer = signedIn(this.services.viewer);
    atMost(REASON_LENGTH, 'reason', reason);
    return this.onPost(id, requestId, { reason }, postPolicy.withdraw, async (em, post, announce) => {
      const isOwn = post.author.id === viewer.personId;
      if (!isOwn && !reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
      await this.takeAway(em, announce, post, isOwn ? null : reason);
    });
  }

  /** Within a unit of work that knows who may: leaves only the place of a post. */
  async takeAway(em: EntityManager, announce: Announce, post: Post, reason: string | null) {
    post.withdraw(reason, this.services.clock.now());
    const { executeSql } = onTransaction(em);
    await executeSql('delete from post_version where post_id = $1', [post.id]);
    await executeSql('delete from mention where post_id = $1', [post.id]);
    await detach({ executeSql }, bearing(post));
    await takePoll({ executeSql }, post.id);
    await executeSql('update discussion set accepted_post_id = null where accepted_post_id = $1', [post.id]);
    announce(post.discussion, PostWithdrawn, post);
  }

  react(id: string, kind: ReactionKind, actingForId: string | null | undefined) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(async (em, announce) => {
      const post = await this.authorized(em, id, postPolicy.react);
      const organisation = await actingFor(em, this.services, actingForId);
      const { rows } = await onTransaction(em).executeSql(
        `insert into reaction (id, audience_id, post_id, kind, person_id, acting_for_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (post_id, kind, person_id) do nothing returning id`,
        [randomUUID(), post.audienceId, id, kind, viewer.personId, organisation],
      );
      if (rows.length) announce(post.discussion, ReactionsChanged, post);
    });
  }

  unreact(id: string, kind: ReactionKind) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(async (em, announce) => {
      const post = await this.authorized(em, id, postPolicy.react);
      const { rows } = await onTransaction(em).executeSql(
        'delete from reaction where post_id = $1 and kind = $2 and person_id = $3 returning id',
        [id, kind, viewer.personId],
      );
      if (rows.length) announce(post.discussion, ReactionsChanged, post);
    });
  }

  /**
   * Refuses what others would read before a moderator has, where the viewer's posts are held.
   * @throws DomainError POST_HELD
   */
  async refuseHeld(em: EntityManager, { audienceId }: { audienceId: number }) {
    if (await this.areHeld(em, audienceId)) throw conflict(ProblemCode.POST_HELD);
  }

  /** Whether a moderator looks first at what the viewer writes for an audience. */
  async areHeld(em: EntityManager, audienceId: number): Promise<boolean> {
    const { rows } = await onTransaction(em).executeSql<{ held: boolean }>(
      'select app.posts_are_held($1) held',
      [audienceId],
    );
    return rows[0]!.held;
  }

  /**
   * Nobody writes in a closed group. Elsewhere those who lead discussions may always write; others may where it is open,
   * and wait where it is slow.
   */
  private async refuseClosed(em: EntityManager, discussion: Discussion) {
    await refuseShut(em, this.services.viewer, discussion);
    if (!discussion.slowMinutes || mayAlways(this.services.viewer, discussion)) return;
    const since = new Date(this.services.clock.now().getTime() - discussion.slowMinutes * 60_000);
    const author = signedIn(this.services.viewer).personId;
    if (await em.count(Post, { discussion: discussion.id, author, createdAt: { $gt: since } }))
      throw conflict(ProblemCode.DISCUSSION_SLOW, { minutes: discussion.slowMinutes });
  }

  private onPost(
    id: string,
    requestId: string,
    input: unknown,
    rule: Rule<PostFacts>,
    work: (em: EntityManager, post: Post, announce: Announce) => Promise<void>,
  ) {
    return this.services.unitOfWork(
      async (em, announce) => work(em, await this.authorized(em, id, rule), announce),
      { once: { key: requestId, input: { id, input } } },
    );
  }

  /** What is withdrawn says so to everybody who sees its place, before anybody's rights are asked. */
  private async authorized(em: EntityManager, id: string, rule: Rule<PostFacts>) {
    const post = await em.findOneOrFail(Post, id);
    if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
    authorize(this.services.viewer, rule, factsOf(post));
    return post;
  }

  /** The post of the same discussion that one replies to. */
  async repliedTo(em: EntityManager, discussion: Discussion, replyToId: string | null | undefined) {
    const id = toUuid('post', replyToId);
    return id ? (await em.findOneOrFail(Post, { id, discussion: discussion.id })).id : null;
  }
}

const bearing = ({ id, audienceId }: Post): Bearer => ({ of: 'post', id, audienceId });

const factsOf = ({ author, withdrawnAt }: Post): PostFacts => ({
  authorId: author.id,
  withdrawnAt: withdrawnAt ?? null,
});
