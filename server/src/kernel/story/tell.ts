import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/orm.ts';

interface Entry {
  topicId: string;
  audienceId: number;
  kind: string;
  itemId: string;
  happenedOn: string;
  at: Date;
}

/** Adds an entry to a topic's story, in the transaction of what it tells of. */
export async function tell(
  { executeSql }: Transaction,
  { topicId, audienceId, kind, itemId, happenedOn, at }: Entry,
) {
  await executeSql(
    `insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), audienceId, topicId, kind, itemId, happenedOn, at],
  );
}
