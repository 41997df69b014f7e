import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Visibility } from '../../kernel/access/visibility.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql, type Sql } from '../../kernel/read/sql.ts';
import { SensitiveReason } from '../../kernel/text/sensitive.ts';
import { coversRegion } from '../organisations/region.sql.ts';
import { isFollowedAnyhow } from './follow.sql.ts';
import { Topic } from './topic.entity.ts';
import { TopicOrder, TopicState } from './topic.enums.ts';
import { EditTopicInput, ProposeTopicInput, TopicsArgs } from './topic.inputs.ts';

const orders = {
  [TopicOrder.LATEST_ACTIVITY]: { lastActivityAt: 'desc', id: 'desc' },
  [TopicOrder.NEWEST]: { createdAt: 'desc', id: 'desc' },
  [TopicOrder.TITLE]: { title: 'asc', id: 'asc' },
} as const;

/** Work goes on in these: somebody waits for the next step. */
const underWay = [
  TopicState.OPEN,
  TopicState.IN_TALKS,
  TopicState.AWAITING_AUTHORITY,
  TopicState.PARTLY_RESOLVED,
];

const isSilentSince = ({ state, lastActivityAt }: { state: Sql; lastActivityAt: Sql }, since: Date) =>
  sql`(${state} = any(${underWay}::text[]) and ${lastActivityAt} < ${since.toISOString()}::timestamptz)`;

@Resolver()
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'A topic; null when it is missing or hidden.' })
  topic(@Arg('id', () => ID, { description: 'Of a topic.' }) id: string): Read<Topic> {
    return one(Topic, { id: toUuid('topic', id) });
  }

  @Query(pageOf(() => Topic), { description: 'Topics that the viewer may see.' })
  topics(@Args(() => TopicsArgs) args: TopicsArgs): Read<Topic> {
    const { state, area, region, bodyId, following, tracked, silentSince, order } = args;
    return page(Topic, args, {
      where: (topic) =>
        and(
          state ? sql`${topic.state} = ${state}` : sql`${topic.state} <> 'ARCHIVED'`,
          area ? sql`${topic.area} = ${area}` : undefined,
          region ? coversRegion(topic.regions, region) : undefined,
          bodyId
            ? sql`exists (select from topic_body b where b.topic_id = ${topic.id} and b.body_id = ${toUuid('body', bodyId)}::uuid)`
            : undefined,
          following ? isFollowedAnyhow(topic) : undefined,
          tracked ? sql`${topic.coordinator} = ${viewerId}` : undefined,
          silentSince ? isSilentSince(topic, silentSince) : undefined,
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
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    const uuid = toUuid('topic', id);
    await topics.changeVisibility(uuid, requestKey(requestId), visibility, { reason, sensitiveReason });
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
