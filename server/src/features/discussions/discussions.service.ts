import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { dayInPrague } from '../../kernel/clock.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { justified } from '../../kernel/text/sensitive.ts';
import { tell } from '../../kernel/story/tell.ts';
import type { Services } from '../../context.ts';
import { Account } from '../accounts/account.entity.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { Topic } from '../topics/topic.entity.ts';
import { Discussion } from './discussion.entity.ts';
import type { DiscussionCategory } from './discussion.enums.ts';
import { audienceWithin } from './audience-within.ts';
import { AnswerAccepted, DiscussionChanged, DiscussionOpened } from './discussion.events.ts';
import type { OpenDiscussionInput } from './discussion.inputs.ts';
import { discussionPolicy, type DiscussionFacts } from './discussion.policy.ts';
import { WATCH } from './follow.sql.ts';
import { WatchLevel } from './watching.enums.ts';
import { textsOf } from './poll.sql.ts';
import { Post } from './post.entity.ts';
import { Posts, type NewPost } from './posts.service.ts';

export interface NewDiscussion {
  id: string;
  title: string;
  category: DiscussionCategory;
  audienceId: number;
  topic: string | null;
  author: string;
  actingFor: string | null;
}

export interface ReadyDiscussion {
  discussion: NewDiscussion;
  sensitive: NewPost['sensitive'];
}

/** Conversations of the platform. */
export class Discussions {
  constructor(
    private readonly services: Services,
    private readonly posts: Posts,
  ) {}

  open(id: string, postId: string, input: OpenDiscussionInput) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const { discussion, sensitive } = await this.ready(em, id, input);
        await this.posts.refuseHeld(em, discussion);
        await this.openReady(em, announce, discussion, { ...input, id: postId, sensitive });
      },
      { once: { key: id, input } },
    );
  }

  /** Within a unit of work: a discussion that its author may open now, and the personal data in it justified. */
  async ready(em: EntityManager, id: string, input: OpenDiscussionInput): Promise<ReadyDiscussion> {
    const viewer = signedIn(this.services.viewer);
    const { title, category, topicId, body, poll, actingForId, sensitiveReason } = input;
    authorize(viewer, discussionPolicy.open, { authorId: viewer.personId });
    const sensitive = justified({ title, body, ...textsOf(poll) }, sensitiveReason);
    const topic = topicId ? await em.findOneOrFail(Topic, toUuid('topic', topicId)) : null;
    const organisation = await actingFor(em, this.services, actingForId);
    const audienceId = await audienceWithin(em, viewer, input);
    const author = viewer.personId;
    const discussion = { id, title, category, topic: topic?.id ?? null, audienceId, author };
    return { discussion: { ...discussion, actingFor: organisation }, sensitive };
  }

  /** Within a unit of work: opens it with its first post. */
  async openReady(
    em: EntityManager,
    announce: Announce,
    given: NewDiscussion,
    { id, body, language, attachments, poll, sensitive }: Omit<NewPost, 'discussion' | 'actingFor'>,
  ) {
    const discussion = await this.begin(em, announce, given);
    const { actingFor } = given;
    await this.posts.write(em, announce, {
      ...{ id, discussion, body, language, attachments, poll, actingFor, sensitive },
    });
  }

  /** Within a unit of work: an empty discussion with its stream, its line in the topic's story, its announcement. */
  async begin(
    em: EntityManager,
    announce: Announce,
    { title, ...given }: NewDiscussion,
  ): Promise<Discussion> {
    const now = this.services.clock.now();
    const discussion = em.create(
      Discussion,
      {
        ...given,
        title: title.trim(),
        postCount: 0,
        lastNumber: 0,
        isDemo: false,
        createdAt: now,
        lastPostAt: now,
        version: 1,
      },
      { partial: true },
    );
    await em.flush();
    const transaction = onTransaction(em);
    const { id, audienceId, topic } = given;
    await transaction.executeSql('insert into stream (id, audience_id) values ($1, $2)', [id, audienceId]);
    if (topic)
      await tell(transaction, {
        topicId: topic,
        audienceId,
        kind: 'Discussion',
        itemId: id,
        happenedOn: dayInPrague(now),
        at: now,
      });
    announce(discussion, DiscussionOpened, discussion);
    return discussion;
  }

  accept(postId: string, requestId: string) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const post = await em.findOneOrFail(Post, postId);
        if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
        const discussion = await this.authorized(em, post.discussion.id, discussionPolicy.accept);
        discussion.acceptedPost = em.getReference(Post, postId, { wrapped: true });
        discussion.resolvedAt = this.services.clock.now();
        announce(discussion, AnswerAccepted, post);
      },
      { once: { key: requestId, input: { postId } } },
    );
  }

  resolve(id: string, requestId: string) {
    return this.settle('resolve', id, requestId, (discussion) => {
      discussion.resolvedAt ??= this.services.clock.now();
    });
  }

  /** Open again: what answered it no longer does. */
  reopen(id: string, requestId: string) {
    return this.settle('reopen', id, requestId, (discussion) => {
      discussion.resolvedAt = null;
      discussion.acceptedPost = null;
    });
  }

  follow(id: string, isFollowing: boolean) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        const { author } = await em.findOneOrFail(Discussion, id);
        authorize(viewer, discussionPolicy.follow, { authorId: author.id });
        const { executeSql } = onTransaction(em);
        const level = isFollowing ? WatchLevel.ALL : WatchLevel.MENTIONS;
        await executeSql(WATCH, [viewer.personId, id, viewer.privateAudience, level]);
      },
      { concerns: 'oneself' },
    );
  }

  /** Passed on to who reads along, kept nowhere. */
  async noteTyping(id: string) {
    const viewer = signedIn(this.services.viewer);
    await this.services.unitOfWork(async (em) => {
      const { author } = await em.findOneOrFail(Discussion, id);
      authorize(viewer, discussionPolicy.post, { authorId: author.id });
    });
    this.services.whispers.typing(id, viewer.personId);
  }

  /** Passed on to who reads along, if they let that be seen; kept nowhere. Answers whether they do. */
  async noteReading(id: string): Promise<boolean> {
    const { personId } = signedIn(this.services.viewer);
    let isShown = false;
    await this.services.unitOfWork(async (em) => {
      const { author } = await em.findOneOrFail(Discussion, id);
      authorize(this.services.viewer, discussionPolicy.follow, { authorId: author.id });
      isShown = (await em.findOneOrFail(Account, personId)).showsPresence;
    });
    if (isShown) this.services.whispers.reading(id, personId);
    return isShown;
  }

  private settle(verb: string, id: string, requestId: string, change: (discussion: Discussion) => void) {
    return this.services.unitOfWork(
      async (em, announce: Announce) => {
        const discussion = await this.authorized(em, id, discussionPolicy.resolve);
        change(discussion);
        announce(discussion, DiscussionChanged, discussion);
      },
      { once: { key: requestId, input: { id, verb } } },
    );
  }

  private async authorized(em: EntityManager, id: string, rule: (typeof discussionPolicy)['accept']) {
    const discussion = await em.findOneOrFail(Discussion, id, { populate: ['topic'] });
    authorize(this.services.viewer, rule, factsOf(discussion));
    return discussion;
  }
}

const factsOf = ({ author, topic }: Discussion): DiscussionFacts => ({
  authorId: author.id,
  topicCoordinatorId: topic?.isInitialized() ? (topic.getEntity().coordinator?.id ?? null) : null,
});
