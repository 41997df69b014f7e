import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { OneOf } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { contributeToStory, StoryItem, storyTypes } from '../../kernel/story/story-item.ts';
import { Topic } from './topic.entity.ts';
import { TopicChange } from './topic-change.entity.ts';

contributeToStory('TopicChange', () => TopicChange);

@ObjectType({ implements: Node, simpleResolvers: true, description: 'One entry in the story of a topic.' })
@Kind('story', { plural: 'story entries' })
@Entity()
export class StoryEntry extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  itemId!: string;

  @Field(() => CalendarDate, { description: 'The day it happened.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @OneOf(() => StoryItem, {
    nullable: true,
    kind: 'kind',
    id: 'itemId',
    types: storyTypes,
    description: 'What happened; null when it has been removed.',
  })
  item!: unknown;
}
