import { Resolver } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Connection, Derived } from '../../kernel/read/declare.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { PublicBody } from '../authorities/public-body.entity.ts';
import { StoryEntry } from './story-entry.entity.ts';
import { Topic } from './topic.entity.ts';
import { StoryArgs } from './topic.inputs.ts';
import { topicPolicy } from './topic.policy.ts';

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
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => topicPolicy.propose(new Actor(viewer)),
    description: 'Whether they may propose a topic.',
  })
  canProposeTopic!: boolean;

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
    args: () => StoryArgs,
    where: ({ kind }, { kinds }: StoryArgs) =>
      kinds?.length ? sql`${kind} = any(${kinds}::text[])` : undefined,
    order: { happenedOn: 'desc', at: 'desc', id: 'desc' },
    description: 'What happened, by day, the latest first.',
  })
  story!: unknown;
}
