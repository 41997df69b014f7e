import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { ObjectType } from 'type-graphql';
import { Row } from '../../kernel/database/row.ts';
import { Related } from '../../kernel/read/declare.ts';
import { PublicBody } from '../authorities/public-body.entity.ts';
import { Topic } from './topic.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'That a topic concerns a public body.' })
@Entity()
export class TopicBody extends Row {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Topic, { description: 'The topic.' })
  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Related(() => PublicBody, { description: 'The body.' })
  @ManyToOne({ entity: () => PublicBody, ref: true })
  body!: Ref<PublicBody>;

  @Property({ type: 'integer' })
  position!: number;
}
