import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { Person } from '../../accounts/person.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A choice of submissions that the viewer keeps under a name. Nobody else sees it.',
})
@Kind('filter')
@Entity()
export class SavedFilter extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Field(() => String, { description: 'What the viewer calls it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    description:
      'What is chosen, as the query of an address without its question mark: `late=1&area=HOUSING`.',
  })
  @Property({ type: 'text' })
  query!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
