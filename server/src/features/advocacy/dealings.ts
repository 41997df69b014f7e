import { ArgsType, Field, ID } from 'type-graphql';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { and, sql, type Sql } from '../../kernel/read/sql.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { coversRegion } from '../organisations/region.sql.ts';
import { isFollowed } from '../topics/follow.sql.ts';
import { TopicArea } from '../topics/topic.enums.ts';

/** What narrows every list of dealings with public bodies. */
@ArgsType()
export class DealingsArgs {
  @Field(() => ID, { nullable: true, description: 'Only about this topic.' })
  topicId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only with this public body.' })
  bodyId?: string | null;

  @Field(() => TopicArea, { nullable: true, description: 'Only of topics about this.' })
  area?: TopicArea | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Only of topics of this region or of the whole country.',
  })
  region?: Region | null;

  @Field(() => Boolean, { nullable: true, description: 'Only of topics that the viewer follows or tracks.' })
  mine?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Only those to which something happened since then.' })
  changedSince?: Date | null;
}

interface Dealing {
  topic: Sql;
  body: Sql;
  lastActivityAt: Sql;
}

/** Whether the viewer follows a topic or tracks it. */
export const isMine = (topicId: Sql): Sql =>
  sql`(${isFollowed(topicId)} or exists (
    select from topic t where t.id = ${topicId} and t.coordinator_id = ${viewerId}))`;

export const among = (
  { topic, body, lastActivityAt }: Dealing,
  { topicId, bodyId, area, region, mine, changedSince }: DealingsArgs,
) =>
  and(
    topicId ? sql`${topic} = ${toUuid('topic', topicId)}::uuid` : undefined,
    bodyId ? sql`${body} = ${toUuid('body', bodyId)}::uuid` : undefined,
    area ? sql`exists (select from topic t where t.id = ${topic} and t.area = ${area})` : undefined,
    region
      ? sql`exists (select from topic t where t.id = ${topic} and ${coversRegion(sql`t.regions`, region)})`
      : undefined,
    mine ? isMine(topic) : undefined,
    changedSince ? sql`${lastActivityAt} >= ${changedSince.toISOString()}::timestamptz` : undefined,
  );
