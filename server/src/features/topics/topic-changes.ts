import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { dayInPrague } from '../../kernel/clock.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { tell } from '../../kernel/story/tell.ts';
import { usualActingFor } from '../organisations/acting-for.ts';
import { TopicChange } from './topic-change.entity.ts';
import type { Topic } from './topic.entity.ts';
import type { TopicState } from './topic.enums.ts';

/** What is told with a step of the lifecycle; which of it is needed depends on the step. */
export interface Told {
  reason?: string | null | undefined;
  outcome?: string | undefined;
  reviewOn?: string | undefined;
  /** Why personal data in it may be published. */
  sensitiveReason?: string | undefined;
}

interface Step {
  topic: Topic;
  /** Null of a proposal. */
  former: TopicState | null;
  told?: Told;
  /** Said by whoever proposes; of a later step it is the usual one. */
  organisation?: string | null;
}

/** Keeps a step of a topic's lifecycle: a row of its history and a line of its story, in the state it has now. */
export async function record(
  em: EntityManager,
  services: Services,
  { topic, former, told = {}, organisation = null }: Step,
): Promise<TopicChange> {
  const at = services.clock.now();
  const { id: topicId, audienceId, state } = topic;
  const happenedOn = dayInPrague(at);
  const change = em.create(
    TopicChange,
    {
      id: randomUUID(),
      audienceId,
      topic: topicId,
      formerState: former,
      state,
      reason: told.reason || null,
      outcome: told.outcome ?? null,
      reviewOn: told.reviewOn ?? null,
      happenedOn,
      at,
      actor: signedIn(services.viewer).personId,
      actingFor: organisation ?? (await usualActingFor(em, services)),
    },
    { partial: true },
  );
  await em.flush();
  const line = { topicId, audienceId, kind: 'TopicChange', itemId: change.id, happenedOn, at };
  await tell(onTransaction(em), line);
  return change;
}
