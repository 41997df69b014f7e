import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That a member of the platform recommends an applicant. Seen by members only.',
})
@SharesAudience()
@Kind('recommendation')
@Entity()
export class Recommendation extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Membership, { description: 'Which application.' })
  @ManyToOne({ entity: () => Membership, ref: true })
  membership!: Ref<Membership>;

  @Related(() => Organisation, { description: 'Who recommends; each organisation does it once.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Related(() => Person, {
    nullable: true,
    description: 'Who wrote it for that organisation; null when hidden.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  person?: Ref<Person> | null;

  @Field(() => String, { description: 'Why they recommend it, at most 1000 characters.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
