import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { justified, markSensitive } from '../../kernel/text/sensitive.ts';
import type { Services } from '../../context.ts';
import { Discussion } from './discussion.entity.ts';
import { PostsMovedAway, PostsMovedHere } from './discussion.events.ts';
import { discussionPolicy } from './discussion.policy.ts';
import type { Discussions } from './discussions.service.ts';
import type {
  MergeDiscussionInput,
  MovePostsInput,
  NumberRangeInput,
  SplitDiscussionInput,
} from './moving.inputs.ts';
import { Post } from './post.entity.ts';

interface Move {
  id: string;
  from: Discussion;
  title?: string;
  sensitiveReason?: string | null | undefined;
  /** Null takes all posts: the discussion becomes part of the other. */
  numbers: NumberRangeInput[] | null;
  to: Discussion;
  reason?: string | null | undefined;
}

/** Puts posts where they belong. They keep their ids and take new numbers; a note stays where they stood. */
export class Moving {
  constructor(
    private readonly services: Services,
    private readonly discussions: Discussions,
  ) {}

  movePosts(id: string, input: MovePostsInput) {
    return this.once(id, input, async (em, announce) => {
      const [from, to] = [await this.find(em, input.discussionId), await this.find(em, input.toId)];
      await this.refuseUnseen(em, from, to, input.narrows);
      await this.move(em, announce, { ...input, id, from, to });
    });
  }

  /** The new discussion is opened by the author of its first post, seen by the same people, under the same topic. */
  split(id: string, input: SplitDiscussionInput) {
    return this.once(id, input, async (em, announce) => {
      const from = await this.find(em, input.discussionId);
      const first = await em.findOneOrFail(
        Post,
        {
          discussion: from.id,
          $or: input.numbers.map(({ first: $gte, last: $lte }) => ({ number: { $gte, $lte } })),
        },
        { orderBy: { number: 'asc' } },
      );
      const to = await this.discussions.begin(em, announce, {
        ...{ id: toUuid('discussion', input.newId), title: input.title, category: input.category },
        ...{ audienceId: from.audienceId, topic: from.topic?.id ?? null },
        ...{ author: first.author.id, actingFor: first.actingFor?.id ?? null },
      });
      await this.move(em, announce, { ...input, id, from, to });
    });
  }

  merge(id: string, input: MergeDiscussionInput) {
    return this.once(id, input, async (em, announce) => {
      const [from, to] = [await this.find(em, input.discussionId), await this.find(em, input.toId)];
      await this.refuseUnseen(em, from, to, input.narrows);
      await this.move(em, announce, { ...input, id, from, to, numbers: null });
    });
  }

  private once(id: string, input: object, work: (em: EntityManager, announce: Announce) => Promise<void>) {
    return this.services.unitOfWork(work, { once: { key: id, input }, changesRights: true });
  }

  private async find(em: EntityManager, id: string) {
    const discussion = await em.findOneOrFail(Discussion, toUuid('discussion', id));
    authorize(this.services.viewer, discussionPolicy.move, { authorId: discussion.author.id });
    if (discussion.mergedInto) throw conflict(ProblemCode.DISCUSSION_MERGED);
    return discussion;
  }

  /** What people wrote is never shown to more than it was written for; those who lose sight of it are told of first. */
  private async refuseUnseen(
    em: EntityManager,
    from: Discussion,
    to: Discussion,
    isKnown: boolean | null | undefined,
  ) {
    if (from === to) throw invalid(ProblemCode.MOVE_TO_ITSELF, 'toId');
    if (from.audienceId === to.audienceId) return;
    const { executeSql } = onTransaction(em);
    const { rows } = await executeSql<{ wider: boolean; people: number; names: string | null }>(
      'select app.is_wider($1, $2) as wider, s.people, s.names from app.losing_sight($3, $4) s',
      [to.audienceId, from.audienceId, from.id, to.id],
    );
    const { wider, people, names } = rows[0]!;
    if (wider) throw conflict(ProblemCode.MOVE_WIDENS);
    if (people && !isKnown) throw conflict(ProblemCode.MOVE_NARROWS, { people, names: names ?? '' });
  }

  private async move(em: EntityManager, announce: Announce, { id, from, numbers, to, ...said }: Move) {
    const { title, reason, sensitiveReason } = said;
    const sensitive = justified({ title, reason }, sensitiveReason, from.title);
    const ranges = numbers?.map(({ first, last }) => `[${lawful(first)},${lawful(last)}]`) ?? ['[1,)'];
    const { rows } = await onTransaction(em).executeSql<{ moved: number }>(
      'select app.move_posts($1, $2, $3, $4, $5, $6, $7) moved',
      [id, from.id, `{${ranges}}`, to.id, !numbers, reason || null, this.services.clock.now()],
    );
    const { moved } = rows[0]!;
    if (!moved) throw invalid(ProblemCode.NOTHING_TO_MOVE, 'numbers');
    if (numbers && moved === from.postCount) throw conflict(ProblemCode.MOVE_TAKES_ALL);
    await markSensitive(onTransaction(em), 'discussion', from, sensitive);
    announce(from, PostsMovedAway, { id });
    announce(to, PostsMovedHere, { id });
  }
}

/** The bound after the greatest number would be no number any more. */
const lawful = (number: number) => Math.min(number, 2_147_483_646);
