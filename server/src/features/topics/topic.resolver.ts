import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Visibility } from '../../kernel/access/visibility.ts';
import { createdId, requestKey } from '../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { Connection } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { PublicBody } from '../authorities/public-body.entity.ts';
import { StoryEntry } from './story-entry.entity.ts';
import { Topic } from './topic.entity.ts';
import { TopicOrder } from './topic.enums.ts';
import { EditTopicInput, ProposeTopicInput, TopicsArgs } from './topic.inputs.ts';

const orders = {
  [TopicOrder.LATEST_ACTIVITY]: { lastActivityAt: 'desc', id: 'desc' },
  [TopicOrder.NEWEST]: { createdAt: 'desc', id: 'desc' },
  [TopicOrder.TITLE]: { title: 'asc', id: 'asc' },
} as const;

const REQUEST_ID = 'UUID of this request: a repeat does nothing.';

@Resolver()
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'A topic; null when it is missing or hidden.' })
  topic(@Arg('id', () => ID, { description: 'Of a topic.' }) id: string): Read<Topic> {
    return one(Topic, { id: toUuid('topic', id) });
  }

  @Query(pageOf(() => Topic), { description: 'Topics that the viewer may see.' })
  topics(@Args(() => TopicsArgs) args: TopicsArgs): Read<Topic> {
    const { state, area, region, bodyId, following, order } = args;
    return page(Topic, args, {
      where: (topic) =>
        and(
          state ? sql`${topic.state} = ${state}` : sql`${topic.state} <> 'ARCHIVED'`,
          area ? sql`${topic.area} = ${area}` : undefined,
          region ? sql`(${topic.regions} @> array[${region}::text] or ${topic.regions} = '{}')` : undefined,
          bodyId
            ? sql`exists (select from topic_body b where b.topic_id = ${topic.id} and b.body_id = ${toUuid('body', bodyId)}::uuid)`
            : undefined,
          following
            ? sql`exists (select from topic_follow f where f.topic_id = ${topic.id} and f.person_id = ${viewerId})`
            : undefined,
        ),
      order: orders[order ?? TopicOrder.LATEST_ACTIVITY],
    });
  }

  @Mutation(() => Topic, { description: 'Proposes a topic, seen by members. For members.' })
  async proposeTopic(
    @Arg('input', () => ProposeTopicInput, { description: 'The proposal.' }) input: ProposeTopicInput,
    @Ctx() { topics }: Context,
  ): Promise<Read<Topic>> {
    const id = createdId('topic', input.id);
    await topics.propose(id, input);
    return one(Topic, { id });
  }

  @Mutation(() => Topic, {
    description:
      'Changes what a topic says. For its author while it is a draft, its coordinator and coordinators.',
  })
  async editTopic(
    @Arg('input', () => EditTopicInput, { description: 'All of what it says.' }) input: EditTopicInput,
    @Ctx() { topics }: Context,
  ): Promise<Read<Topic>> {
    const id = toUuid('topic', input.id);
    await topics.edit(id, input);
    return one(Topic, { id });
  }

  @Mutation(() => Topic, { description: 'Takes a proposal up: DRAFT to OPEN.' })
  openTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'open');
  }

  @Mutation(() => Topic, {
    description: 'Says that talks run: OPEN, AWAITING_AUTHORITY or PARTLY_RESOLVED to IN_TALKS.',
  })
  startTalks(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; part of the story.' }) reason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'startTalks', { reason });
  }

  @Mutation(() => Topic, {
    description: 'Says that an authority is to answer: IN_TALKS to AWAITING_AUTHORITY.',
  })
  awaitAuthority(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'What is awaited; part of the story.' })
    reason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'awaitAuthority', { reason });
  }

  @Mutation(() => Topic, {
    description:
      'Says what was reached, while more is asked: IN_TALKS or AWAITING_AUTHORITY to PARTLY_RESOLVED.',
  })
  resolveTopicPartly(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('outcome', () => String, { description: 'What was reached.' }) outcome: string,
    @Ctx() context: Context,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'resolvePartly', { outcome });
  }

  @Mutation(() => Topic, {
    description:
      'Ends a topic with what came of it: IN_TALKS, AWAITING_AUTHORITY or PARTLY_RESOLVED to RESOLVED.',
  })
  resolveTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('outcome', () => String, { description: 'What came of it.' }) outcome: string,
    @Ctx() context: Context,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'resolve', { outcome });
  }

  @Mutation(() => Topic, {
    description: 'Puts a topic aside: OPEN, IN_TALKS or AWAITING_AUTHORITY to POSTPONED.',
  })
  postponeTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; part of the story.' }) reason: string,
    @Arg('reviewOn', () => CalendarDate, { description: 'When it is looked at again; a day to come.' })
    reviewOn: string,
    @Ctx() context: Context,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'postpone', { reason, reviewOn });
  }

  @Mutation(() => Topic, { description: 'Takes a topic up again: POSTPONED to OPEN, RESOLVED to IN_TALKS.' })
  reopenTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; part of the story.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'reopen', { reason });
  }

  @Mutation(() => Topic, {
    description:
      'Closes a topic for good: RESOLVED to ARCHIVED, or DRAFT with the reason of refusal. For coordinators.',
  })
  archiveTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; required to refuse a proposal.' })
    reason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, id, requestId, 'archive', { reason });
  }

  @Mutation(() => Topic, { description: 'Says who tracks a topic.' })
  async assignTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('coordinatorId', () => ID, { description: 'The person who will.' }) coordinatorId: string,
    @Ctx() { topics }: Context,
  ): Promise<Read<Topic>> {
    const uuid = toUuid('topic', id);
    await topics.assign(uuid, requestKey(requestId), toUuid('person', coordinatorId));
    return one(Topic, { id: uuid });
  }

  @Mutation(() => Topic, {
    description: 'Publishes a topic or takes it back to members. Logged. For coordinators.',
  })
  async changeTopicVisibility(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visibility', () => Visibility, { description: 'PUBLIC or MEMBERS.' }) visibility: Visibility,
    @Arg('reason', () => String, { description: 'Why; kept in the log.' }) reason: string,
    @Ctx() { topics }: Context,
  ): Promise<Read<Topic>> {
    const uuid = toUuid('topic', id);
    await topics.changeVisibility(uuid, requestKey(requestId), visibility, reason);
    return one(Topic, { id: uuid });
  }

  @Mutation(() => Topic, { description: 'Asks to be told of what happens to a topic.' })
  async followTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Ctx() { topics }: Context,
  ): Promise<Read<Topic>> {
    const uuid = toUuid('topic', id);
    await topics.follow(uuid, true);
    return one(Topic, { id: uuid });
  }

  @Mutation(() => Topic, { description: 'Asks not to be told any more.' })
  async unfollowTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Ctx() { topics }: Context,
  ): Promise<Read<Topic>> {
    const uuid = toUuid('topic', id);
    await topics.follow(uuid, false);
    return one(Topic, { id: uuid });
  }
}

async function moved(
  { topics }: Context,
  id: string,
  requestId: string,
  ...[verb, told]: MoveArguments
): Promise<Read<Topic>> {
  const uuid = toUuid('topic', id);
  await topics.move(uuid, requestKey(requestId), verb, told);
  return one(Topic, { id: uuid });
}
type MoveArguments = [Parameters<Context['topics']['move']>[2], Parameters<Context['topics']['move']>[3]?];

/** What topics add to public bodies, to whoever asks, and their own story. */
@Resolver(() => PublicBody)
export class TopicsOfBody {
  @Connection(() => Topic, {
    extend: () => PublicBody,
    on: (body, topic) =>
      sql`${topic.id} in (select b.topic_id from topic_body b where b.body_id = ${body.id!})`,
    order: { lastActivityAt: 'desc', id: 'desc' },
    description: 'Topics that concern it.',
  })
  topics!: unknown;
}

@Resolver(() => Account)
export class FollowedTopics {
  @Connection(() => Topic, {
    extend: () => Account,
    on: (viewer, topic) =>
      sql`${topic.id} in (select f.topic_id from topic_follow f where f.person_id = ${viewer.id!})`,
    order: { lastActivityAt: 'desc', id: 'desc' },
    description: 'Topics they follow.',
  })
  followedTopics!: unknown;
}

@Resolver(() => Topic)
export class StoryOfTopic {
  @Connection(() => StoryEntry, {
    extend: () => Topic,
    by: 'topic',
    order: { happenedOn: 'desc', at: 'desc', id: 'desc' },
    description: 'What happened, by day, the latest first.',
  })
  story!: unknown;
}
