import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Connection, Derived, List, Related, Rows } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { sql } from '../../kernel/read/sql.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { Language } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { ReactionKind } from './discussion.enums.ts';
import type { PostFacts } from './discussion.policy.ts';
import { abilitiesOf, PostAbilities } from './post.abilities.ts';
import { PostAttachment } from './post-attachment.entity.ts';
import { PostVersion } from './post-version.entity.ts';
import { isReadBy } from './read-state.sql.ts';

@ObjectType({ description: 'How many reacted to a post in one way.', simpleResolvers: true })
@SharesAudience()
export class ReactionCount {
  @Field(() => ReactionKind, { description: 'In which way.' })
  kind!: ReactionKind;

  @Field(() => Int, { description: 'People, each once.' })
  people!: number;

  @Field(() => Int, { description: 'Organisations for which they reacted, each once.' })
  organisations!: number;
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'One contribution to a discussion.' })
@SharesAudience()
@Kind('post')
@Entity()
export class Post extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Discussion, { description: 'Where it stands.' })
  @ManyToOne({ entity: () => Discussion, ref: true })
  discussion!: Ref<Discussion>;

  @Field(() => Int, { description: 'Its place in the discussion, from 1.' })
  @Property({ type: 'integer' })
  number!: number;

  @Related(() => Person, { nullable: true, description: 'Who wrote it.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => String, { description: 'As it was written, in Markdown; empty once withdrawn.' })
  @Property({ type: 'text' })
  body!: string;

  @Computed(() => String, ({ body }) => sql`left(${body!}, 400)`, {
    description: 'The first 400 characters of the Markdown, for lists and quotes.',
  })
  excerpt!: string;

  @Field(() => String, { description: 'The body as HTML that is safe to show; empty once withdrawn.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => Language, { description: 'The language it is written in.' })
  @Property({ type: 'text' })
  language!: Language;

  @Related(() => Post, {
    nullable: true,
    description: 'The post it replies to; null when it replies to none.',
  })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  replyTo?: Ref<Post> | null;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last changed; null when it never was.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  editedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null when it was not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  withdrawnAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a moderator withdrew it; null when its author did.',
  })
  @Property({ type: 'text', nullable: true })
  withdrawalReason?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When a moderator last took passages out of it; null when nobody did.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  redactedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why; null when nothing was taken out.' })
  @Property({ type: 'text', nullable: true })
  redactionReason?: string | null;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(
    () => Boolean,
    (post) =>
      sql`exists (select from discussion d where d.id = ${post.discussionId!} and d.accepted_post_id = ${post.id!})`,
    {
      description: 'Whether it answered the discussion.',
    },
  )
  isAccepted!: boolean;

  @Computed(() => Boolean, isReadBy, { description: 'Whether the viewer has read it.' })
  isRead!: boolean;

  @Rows(
    () => ReactionCount,
    (
      post,
    ) => sql`select r.kind, count(*)::int as people, count(distinct r.acting_for_id)::int as organisations
      from reaction r where r.post_id = ${post.id!} group by r.kind order by array_position(array['WORKED', 'SAME', 'THANKS'], r.kind)`,
    { description: 'The ways in which somebody reacted.' },
  )
  reactions!: ReactionCount[];

  @Computed(
    () => [ReactionKind],
    (post) =>
      sql`array(select r.kind from reaction r where r.post_id = ${post.id!} and r.person_id = ${viewerId} order by 1)`,
    { description: 'The ways in which the viewer reacted.' },
  )
  viewerReactions!: ReactionKind[];

  @List(() => PostAttachment, {
    by: 'post',
    order: { position: 'asc', id: 'asc' },
    limit: 10,
    description: 'The files that hang on it.',
  })
  attachments!: PostAttachment[];

  @Connection(() => PostVersion, {
    by: 'post',
    order: { writtenAt: 'desc', id: 'desc' },
    description: 'What it said before, the latest first.',
  })
  versions!: unknown;

  @Derived<Post & PostFacts, Eyes>(() => PostAbilities, {
    needs: ['authorId', 'withdrawnAt'],
    from: (post, viewer) => abilitiesOf(post, viewer),
    description: 'What the viewer may do with it.',
  })
  viewerCan!: PostAbilities;

  /** Says something else; what it said before is kept by whoever calls. */
  edit(body: string, now: Date) {
    this.body = body;
    this.html = renderMarkdown(body);
    this.editedAt = now;
  }

  /** Says the same without some of it. */
  redact(body: string, reason: string, now: Date) {
    this.body = body;
    this.html = renderMarkdown(body);
    this.redactedAt = now;
    this.redactionReason = reason;
  }

  /** Leaves only the place: the text is gone, its number stays. */
  withdraw(reason: string | null, now: Date) {
    this.body = '';
    this.html = '';
    this.withdrawnAt = now;
    this.withdrawalReason = reason;
  }
}
