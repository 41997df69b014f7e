import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { ProblemCode } from '../../kernel/problems.ts';
import { invalid } from '../../kernel/errors.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Post } from './post.entity.ts';

const LATEST_DAYS = 366;

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A post that the viewer keeps to come back to. Nobody else sees it.',
})
@Kind('bookmark')
@Entity()
export class Bookmark extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Related(() => Post, { nullable: true, description: 'The post; null when it is hidden by now.' })
  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Field(() => Date, {
    nullable: true,
    description: 'When the viewer is told of it again; null when they are not.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  remindAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they were told; null when not yet.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true, persist: false })
  remindedAt?: Date | null;

  @Field(() => Date, { description: 'Since when it is kept.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  /** @returns whether somebody is to be told then who was not before */
  remind(at: Date | null, now: Date): boolean {
    if (at?.getTime() === this.remindAt?.getTime()) return false;
    if (at && at <= now) throw invalid(ProblemCode.DATE_PAST, 'remindAt');
    if (at && at.getTime() > now.getTime() + LATEST_DAYS * 86_400_000)
      throw invalid(ProblemCode.DATE_TOO_FAR, 'remindAt', { days: LATEST_DAYS });
    this.remindAt = at;
    return at !== null;
  }
}
