import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Derived, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { Language } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { HeldPostState } from './moderation.enums.ts';
import { ModerationNotice } from './moderation-notice.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A post of the viewer that a moderator looks at before others read it. Nobody else sees this; moderators see its text.',
})
@Kind('heldpost', { plural: 'held posts' })
@Entity()
export class HeldPost extends Node {
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Related(() => Discussion, {
    nullable: true,
    description: 'Where it is to stand; null where it opens a discussion, or hidden by now.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true, nullable: true })
  discussion?: Ref<Discussion> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the discussion that it opens; null where it is a reply.',
  })
  @Property({ type: 'text', nullable: true })
  title?: string | null;

  @Field(() => String, { description: 'As it was written, in Markdown.' })
  @Property({ type: 'text' })
  body!: string;

  @Derived<HeldPost>(() => String, {
    needs: ['body'],
    from: ({ body }) => renderMarkdown(body),
    description: 'The body as HTML that is safe to show.',
  })
  html!: string;

  @Field(() => Language, { description: 'The language it is written in.' })
  @Property({ type: 'text' })
  language!: Language;

  @Field(() => HeldPostState, { description: 'What has become of it.' })
  @Property({ type: 'text' })
  state!: HeldPostState;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Related(() => ModerationNotice, {
    nullable: true,
    on: (post, notice) => sql`${notice.heldPost} = ${post.id!}`,
    description: 'Why it was refused; null while it waits.',
  })
  notice?: unknown;
}
