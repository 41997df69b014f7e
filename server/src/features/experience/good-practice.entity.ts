import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { GoodPracticeState } from './experience.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An accepted answer that may become a good practice. Seen by whoever sees the answer.',
})
@Kind('goodpractice')
@Entity()
export class GoodPracticeCandidate extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Post, { description: 'The answer; withdrawn or redacted as it stands now.' })
  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'Whose experience it is; null when it was written for none.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  organisation?: Ref<Organisation> | null;

  @Field(() => GoodPracticeState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: GoodPracticeState;

  @Related(() => Person, { nullable: true, description: 'Who proposed it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  proposedBy!: Ref<Person>;

  @Field(() => Date, { description: 'When it was proposed.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  proposedAt!: Date;
}
