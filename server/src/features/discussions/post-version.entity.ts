import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Row } from '../../kernel/database/row.ts';
import { Post } from './post.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'What a post said before it was changed.' })
@Entity()
export class PostVersion extends Row {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Field(() => String, { description: 'In Markdown.' })
  @Property({ type: 'text' })
  body!: string;

  @Field(() => String, { description: 'As HTML that is safe to show.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  writtenAt!: Date;
}
