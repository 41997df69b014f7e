import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { Computed, Rows } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Topic } from '../topics/topic.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { DiscussionCategory } from './discussion.enums.ts';
import { topicLevel } from './follow.sql.ts';
import { WatchLevel } from './watching.enums.ts';

const LEVEL = 'How much one wants to be told; null takes back what was said.';

@ObjectType({ description: 'How much one is told of discussions of a category.', simpleResolvers: true })
export class WatchedCategory {
  @Field(() => DiscussionCategory, { description: 'Which.' })
  category!: DiscussionCategory;

  @Field(() => WatchLevel, { description: 'How much.' })
  level!: WatchLevel;
}

@Resolver()
export class WatchingResolver {
  @Mutation(() => Discussion, { description: 'Says how much one wants to be told of a discussion.' })
  async watchDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Ctx() { watching }: Context,
    @Arg('level', () => WatchLevel, { nullable: true, description: LEVEL }) level?: WatchLevel,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('discussion', id);
    await watching.discussion(uuid, level ?? null);
    return one(Discussion, { id: uuid });
  }

  @Mutation(() => Topic, {
    description: 'Says how much one wants to be told of all discussions under a topic.',
  })
  async watchTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Ctx() { watching }: Context,
    @Arg('level', () => WatchLevel, { nullable: true, description: LEVEL }) level?: WatchLevel,
  ): Promise<Read<Topic>> {
    const uuid = toUuid('topic', id);
    await watching.topic(uuid, level ?? null);
    return one(Topic, { id: uuid });
  }

  @Mutation(() => Account, {
    description: 'Says how much one wants to be told of all discussions of a category.',
  })
  async watchCategory(
    @Arg('category', () => DiscussionCategory, { description: 'Which.' }) category: DiscussionCategory,
    @Ctx() { watching, viewer }: Context,
    @Arg('level', () => WatchLevel, { nullable: true, description: LEVEL }) level?: WatchLevel,
  ): Promise<Read<Account>> {
    await watching.category(category, level ?? null);
    return one(Account, { id: signedIn(viewer).personId });
  }
}

@Resolver(() => Topic)
export class WatchingOfTopic {
  @Computed(() => WatchLevel, ({ id }) => topicLevel(id!), {
    extend: () => Topic,
    nullable: true,
    description:
      'How much the viewer wants to be told of the discussions under it; null when they said nothing.',
  })
  watchLevel!: WatchLevel | null;
}

@Resolver(() => Account)
export class WatchingOfViewer {
  @Rows(
    () => WatchedCategory,
    ({ id }) =>
      sql`select w.key as category, w.level from watch w where w.person_id = ${id!} and w.scope = 'CATEGORY' order by 1`,
    { extend: () => Account, description: 'How much they want to be told of discussions of a category.' },
  )
  watchedCategories!: WatchedCategory[];
}
