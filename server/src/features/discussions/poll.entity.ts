import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Computed, List } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { MOST_OPTIONS } from './poll.inputs.ts';
import { Post } from './post.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A question with options inside a post. Votes are counted; whose they are, nobody is told.',
})
@SharesAudience()
@Kind('poll')
@Entity()
export class Poll extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Field(() => String, { description: 'At most 300 characters.' })
  @Property({ type: 'text' })
  question!: string;

  @Field(() => Boolean, { description: 'Whether one may choose several options.' })
  @Property({ type: 'boolean' })
  isMultiple!: boolean;

  @Field(() => Date, { nullable: true, description: 'When voting ends by itself; null when it does not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  closesAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  closedAt?: Date | null;

  @Computed(
    () => Boolean,
    ({ closedAt, closesAt }) => sql`(${closedAt!} is not null or coalesce(${closesAt!} <= now(), false))`,
    { description: 'Whether voting has ended.' },
  )
  isClosed!: boolean;

  /** Counted by a trigger. */
  @Field(() => Int, { description: 'How many people have voted.' })
  @Property({ type: 'integer', persist: false })
  voterCount!: number;

  @List(() => PollOption, {
    by: 'poll',
    order: { position: 'asc', id: 'asc' },
    limit: MOST_OPTIONS,
    description: 'What one may choose, at most 10.',
  })
  options!: PollOption[];
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'What one may choose in a poll.' })
@SharesAudience()
@Kind('poll_option')
@Entity()
export class PollOption extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Poll, ref: true })
  poll!: Ref<Poll>;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  text!: string;

  /** Counted by a trigger. */
  @Field(() => Int, { description: 'How many people chose it.' })
  @Property({ type: 'integer', persist: false })
  voteCount!: number;
}
