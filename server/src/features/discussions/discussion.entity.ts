import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Visibility, visibilityOf } from '../../kernel/access/visibility.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { StreamCursor } from '../../kernel/live/cursor.ts';
import { cursorInSql } from '../../kernel/live/cursor-sql.ts';
import { Computed, Derived, Fact, Related, Rows } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import type { Columns } from '../../kernel/read/declarations.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { contributeToStory, StoryItem } from '../../kernel/story/story-item.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Topic } from '../topics/topic.entity.ts';
import { abilitiesOf, DiscussionAbilities } from './discussion.abilities.ts';
import { DiscussionCategory } from './discussion.enums.ts';
import type { DiscussionFacts } from './discussion.policy.ts';
import { isFollowed, watchLevel, watchSource } from './follow.sql.ts';
import { WatchLevel, WatchSource } from './watching.enums.ts';
import { NumberRange, rangesOf } from './number-range.ts';
import { Post } from './post.entity.ts';
import { firstUnreadOf, unreadOf } from './read-state.sql.ts';

contributeToStory('Discussion', () => Discussion);

@ObjectType({
  implements: [Node, StoryItem],
  simpleResolvers: true,
  description:
    'A conversation, under a topic or standing alone. Its posts are numbered from 1; what was moved away leaves its numbers behind.',
})
@Kind('discussion')
@Entity()
export class Discussion extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => DiscussionCategory, { description: 'What it is for.' })
  @Property({ type: 'text' })
  category!: DiscussionCategory;

  @Related(() => Topic, {
    nullable: true,
    description: 'The topic it belongs to; null when it stands alone.',
  })
  @ManyToOne({ entity: () => Topic, ref: true, nullable: true })
  topic?: Ref<Topic> | null;

  @Related(() => Person, { nullable: true, description: 'Who opened it.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation it was opened; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => Int, { description: 'How many posts stand in it, withdrawn ones too.' })
  @Property({ type: 'integer' })
  postCount!: number;

  @Field(() => Int, {
    description: 'The number of its last post; 0 when all were moved away. Withdrawn posts keep theirs.',
  })
  @Property({ type: 'integer' })
  lastNumber!: number;

  @Property({ type: 'string', columnType: 'int4multirange', persist: false })
  gone!: string;

  @Related(() => Discussion, {
    nullable: true,
    description: 'Where its posts went as a whole; null when it was not merged, or when that is hidden.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true, nullable: true, persist: false })
  mergedInto?: Ref<Discussion> | null;

  @Related(() => Post, {
    nullable: true,
    on: (discussion, post) =>
      sql`${post.discussion} = ${discussion.id!} and ${post.number} = ${discussion.lastNumber!}`,
    description: 'The last post, also when it is withdrawn.',
  })
  latestPost?: unknown;

  /** Counted by a trigger. */
  @Field(() => Int, { description: 'How many people have written in it.' })
  @Property({ type: 'integer', persist: false })
  participantCount!: number;

  @Related(() => Post, { nullable: true, description: 'The post that answered it; null while none did.' })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  acceptedPost?: Ref<Post> | null;

  @Field(() => Date, { nullable: true, description: 'When it was resolved; null while it is open.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  resolvedAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was opened.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When something was last written in it.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  lastPostAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it stands above the others; null when it does not.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  pinnedAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when everybody is asked to confirm that they have read it; null when nobody is.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  announcedAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  introducedAt?: Date | null;

  @Computed(() => Boolean, ({ introducedAt }) => sql`(${introducedAt!} is not null)`, {
    description: 'Whether people introduce themselves in it.',
  })
  isForIntroductions!: boolean;

  /** Counted by a trigger. */
  @Field(() => Int, { description: 'How many people have confirmed that they have read it.' })
  @Property({ type: 'integer', persist: false })
  confirmedCount!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when only those who lead discussions write in it; null when everybody does.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lockedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is locked; null when it is not.' })
  @Property({ type: 'text', nullable: true })
  lockReason?: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is kept apart; null when it is not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  archivedAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes everybody waits between two posts of theirs; null when they need not.',
  })
  @Property({ type: 'integer', nullable: true })
  slowMinutes?: number | null;

  @Computed(
    () => Boolean,
    ({ id }) =>
      sql`exists (select from confirmation c where c.discussion_id = ${id!} and c.person_id = ${viewerId})`,
    { description: 'Whether the viewer has confirmed that they have read it.' },
  )
  isConfirmed!: boolean;

  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(() => Boolean, ({ resolvedAt }) => sql`(${resolvedAt!} is not null)`, {
    description: 'Whether it is resolved.',
  })
  isResolved!: boolean;

  @Rows(() => NumberRange, ({ gone }) => rangesOf(gone!), {
    description: 'The numbers whose posts were moved away. They are never given again.',
  })
  goneNumbers!: NumberRange[];

  @Computed(() => Visibility, visibilityOf, { description: 'Who may see it; never wider than its topic.' })
  visibility!: Visibility;

  @Computed(() => StreamCursor, (discussion) => sql`coalesce(${cursorInSql(discussion.id!)}, '')`, {
    description: 'Everything up to here is in this answer; continue with discussionEvents.',
  })
  cursor!: string;

  @Computed(() => Int, unreadOf, { description: 'How many of its posts the viewer has not read.' })
  unreadCount!: number;

  @Computed(() => Int, firstUnreadOf, {
    nullable: true,
    description: 'The lowest number the viewer has not read; null when all are read.',
  })
  firstUnreadNumber?: number | null;

  @Computed(() => Boolean, ({ id }) => isFollowed(id!), {
    description: 'Whether the viewer is told of new posts.',
  })
  isFollowed!: boolean;

  @Computed(() => WatchLevel, watchLevel, { description: 'How much the viewer is told of it.' })
  watchLevel!: WatchLevel;

  @Computed(() => WatchSource, watchSource, { description: 'Of what the viewer said it.' })
  watchSource!: WatchSource;

  @Fact((discussion) => sql`(select t.coordinator_id from topic t where t.id = ${discussion.topicId!})`)
  topicCoordinatorId?: string | null;

  @Fact(
    ({ audienceId }) =>
      sql`exists (select from working_group g where g.own_audience_id = ${audienceId!} and g.state = 'CLOSED')`,
  )
  isGroupClosed!: boolean;

  @Derived<Discussion & DiscussionFacts, Eyes>(() => DiscussionAbilities, {
    needs: ['authorId', 'topicCoordinatorId', 'lockedAt', 'archivedAt', 'isGroupClosed'],
    from: (discussion, viewer) => abilitiesOf(discussion, viewer),
    description: 'What the viewer may do in it.',
  })
  viewerCan!: DiscussionAbilities;
}

/** Whether a discussion is one of its own: what was merged stands in no list. */
export const isStanding = ({ mergedInto }: Columns<Discussion>): Sql => sql`${mergedInto} is null`;
