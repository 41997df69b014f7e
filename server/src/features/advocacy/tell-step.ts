import type { EntityManager } from '@mikro-orm/postgresql';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { tell } from '../../kernel/story/tell.ts';

interface Happened {
  /** To what it happened, with a stream of its own. */
  item: { id: string; audienceId: number };
  topic: { id: string; audienceId: number };
  /** The row of the item's history. */
  step: { id: string; happenedOn: string; at: Date };
}

interface Kinds {
  /** The type that the story tells it by. */
  story: string;
  /** For the inbox, in the item's own stream. */
  own: { name: string };
  /** For whoever has the topic open. */
  shared: { name: string };
}

/**
 * Tells of a step: a line of the topic's story, and events for the inbox and for whoever has the topic open. The stream of a
 * wider topic is silent about it (decision 0003).
 */
export async function tellStep(
  em: EntityManager,
  announce: Announce,
  { item, topic, step }: Happened,
  kinds: Kinds,
): Promise<void> {
  const transaction = onTransaction(em);
  const { id: itemId, happenedOn, at } = step;
  const { audienceId } = item;
  await tell(transaction, { topicId: topic.id, audienceId, kind: kinds.story, itemId, happenedOn, at });
  announce(item, kinds.own, step);
  if (topic.audienceId !== audienceId) return;
  await transaction.executeSql('update topic set last_activity_at = $2 where id = $1', [topic.id, at]);
  announce(topic, kinds.shared, step);
}
