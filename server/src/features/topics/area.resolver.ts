import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { Computed, Connection } from '../../kernel/read/declare.ts';
import { RowType } from '../../kernel/read/model.ts';
import { one, rows, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Topic } from './topic.entity.ts';
import { TopicArea } from './topic.enums.ts';

@RowType()
@ObjectType({ simpleResolvers: true, description: 'How many topics an area has.' })
export class AreaCount {
  @Field(() => TopicArea, { description: 'The area.' })
  area!: TopicArea;

  @Field(() => Int, {
    description: 'Topics about it that the viewer may see, without archived ones; 0 is possible.',
  })
  topics!: number;
}

/** Areas of topics: how much there is in each, and which one follows. */
@Resolver()
export class AreaResolver {
  @Query(() => [AreaCount], { description: 'All areas with the number of their topics.' })
  areaCounts(): Read<AreaCount> {
    return rows(
      AreaCount,
      sql`
      select a.area, count(t.id)::int as topics from unnest(${Object.values(TopicArea)}::text[]) a(area)
      left join topic t on t.area = a.area and t.state <> 'ARCHIVED' group by 1 order by 1`,
    );
  }

  @Mutation(() => Account, {
    description: 'Asks to be told of new topics of an area, and of discussions under them. For members.',
  })
  async followArea(
    @Arg('area', () => TopicArea, { description: 'Which.' }) area: TopicArea,
    @Ctx() { topics, viewer }: Context,
  ): Promise<Read<Account>> {
    await topics.followArea(area, true);
    return one(Account, { id: signedIn(viewer).personId });
  }

  @Mutation(() => Account, { description: 'Asks not to be told of an area any more.' })
  async unfollowArea(
    @Arg('area', () => TopicArea, { description: 'Which.' }) area: TopicArea,
    @Ctx() { topics, viewer }: Context,
  ): Promise<Read<Account>> {
    await topics.followArea(area, false);
    return one(Account, { id: signedIn(viewer).personId });
  }
}

@Resolver(() => Account)
export class FollowedAreas {
  @Computed(
    () => [TopicArea],
    ({ id }) => sql`array(select f.area from area_follow f where f.person_id = ${id!} order by 1)`,
    { extend: () => Account, description: 'Areas they follow.' },
  )
  followedAreas!: TopicArea[];

  @Connection(() => Topic, {
    extend: () => Account,
    on: ({ id }, topic) =>
      sql`${topic.area} in (select f.area from area_follow f where f.person_id = ${id!})
        and ${topic.id} not in (select f.topic_id from topic_follow f where f.person_id = ${id!})`,
    where: (topic) => sql`${topic.state} <> 'ARCHIVED'`,
    order: { lastActivityAt: 'desc', id: 'desc' },
    description: 'Topics of these areas, without those that they follow themselves and archived ones.',
  })
  topicsOfFollowedAreas!: unknown;
}
