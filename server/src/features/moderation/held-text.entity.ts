import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Derived, List, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { Language } from '../accounts/account.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { DiscussionCategory } from '../discussions/discussion.enums.ts';
import { Post } from '../discussions/post.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Topic } from '../topics/topic.entity.ts';
import { ModerationCase } from './moderation-case.entity.ts';

const REPLY = 'null where it is a reply.';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What a held post says, for a look. Seen by moderators only, until it is published or forgotten.',
})
@Kind('heldtext')
@Entity()
export class HeldText extends Node {
  @ManyToOne({ entity: () => ModerationCase, ref: true })
  case!: Ref<ModerationCase>;

  @Related(() => Discussion, {
    nullable: true,
    description: 'Where it is to stand; null where it opens a discussion, or hidden.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true, nullable: true })
  discussion?: Ref<Discussion> | null;

  /** Of the discussion that it opens, made by the client. */
  @Property({ type: 'uuid', nullable: true })
  opensId?: string | null;

  @Field(() => String, { nullable: true, description: `Of the discussion that it opens; ${REPLY}` })
  @Property({ type: 'text', nullable: true })
  title?: string | null;

  @Field(() => DiscussionCategory, {
    nullable: true,
    description: `Of the discussion that it opens; ${REPLY}`,
  })
  @Property({ type: 'text', nullable: true })
  category?: DiscussionCategory | null;

  @Related(() => Topic, { nullable: true, description: `To which the discussion will belong; ${REPLY}` })
  @ManyToOne({ entity: () => Topic, ref: true, nullable: true })
  topic?: Ref<Topic> | null;

  @Related(() => Post, { nullable: true, description: 'The post it replies to; null when to none.' })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  replyTo?: Ref<Post> | null;

  @Related(() => Organisation, { nullable: true, description: 'For which organisation; null for none.' })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => String, { description: 'As it was written, in Markdown.' })
  @Property({ type: 'text' })
  body!: string;

  @Computed(() => String, ({ body }) => sql`left(${body!}, 400)`, {
    description: 'The first 400 characters of the Markdown, for lists.',
  })
  excerpt!: string;

  @Derived<HeldText>(() => String, {
    needs: ['body'],
    from: ({ body }) => renderMarkdown(body),
    description: 'The body as HTML that is safe to show.',
  })
  html!: string;

  @Field(() => Language, { description: 'The language it is written in.' })
  @Property({ type: 'text' })
  language!: Language;

  @Field(() => [String], { description: 'Kinds of personal data that were found in it.' })
  @Property({ type: TextArray })
  sensitiveKinds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it may hold personal data; null when none was found.',
  })
  @Property({ type: 'text', nullable: true })
  sensitiveReason?: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @List(() => Post, {
    on: (text, post) => sql`${post.discussion} = ${text.discussionId!}`,
    order: { number: 'desc', id: 'desc' },
    limit: 2,
    description: 'The last two posts of the discussion, the latest first.',
  })
  before!: unknown;
}
