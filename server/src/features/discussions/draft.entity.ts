import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp, type Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from './discussion.entity.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'What the viewer has begun to write in a discussion. Nobody else sees it.',
})
@Entity()
export class Draft {
  [PrimaryKeyProp]?: ['person', 'discussion'];

  @ManyToOne({ entity: () => Person, ref: true, primary: true })
  person!: Ref<Person>;

  @ManyToOne({ entity: () => Discussion, ref: true, primary: true })
  discussion!: Ref<Discussion>;

  @Field(() => String, { description: 'In Markdown.' })
  @Property({ type: 'text' })
  body!: string;

  @Field(() => Date, { description: 'When it was last saved.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  savedAt!: Date;
}
