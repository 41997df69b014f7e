import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Derived, List, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { HeldText } from './held-text.entity.ts';
import { abilitiesOf, CaseAbilities } from './moderation.abilities.ts';
import { AppealOutcome, CaseDecision, CaseKind, CaseState, Rule } from './moderation.enums.ts';
import type { CaseFacts } from './moderation.policy.ts';
import { Report } from './report.entity.ts';
import { SensitiveMark } from './sensitive-mark.entity.ts';

const DECIDED = 'null while it is open.';
const APPEALED = 'null when nobody appealed.';
const ANSWERED = 'null while no appeal was answered.';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What waits for a moderator or was decided: a post that was reported, was published with personal data or holds a word to look at; one that is held; that an author is held; that a discussion was locked. Seen by moderators only.',
})
@Kind('case')
@Entity()
export class ModerationCase extends Node {
  @Field(() => CaseKind, { description: 'What it is about.' })
  @Property({ type: 'text' })
  kind!: CaseKind;

  @Related(() => Post, {
    nullable: true,
    description: 'The post; null when there is none yet, and when its audience is not theirs.',
  })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  post?: Ref<Post> | null;

  @Related(() => Discussion, {
    nullable: true,
    description: 'Where a held post is to stand, or which discussion was locked; null for others, or hidden.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true, nullable: true })
  discussion?: Ref<Discussion> | null;

  @Related(() => Person, { nullable: true, description: 'Which moderator sees to it now; null when nobody.' })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  takenBy?: Ref<Person> | null;

  @Field(() => Date, { nullable: true, description: 'Since when; null when nobody does.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  takenAt?: Date | null;

  @Related(() => HeldText, {
    nullable: true,
    on: (one, text) => sql`${text.case} = ${one.id!}`,
    description:
      'What a held post says; null when it is about something else, was published or is forgotten.',
  })
  heldText?: unknown;

  @Related(() => Person, { nullable: true, description: 'Whom it is about; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Field(() => String, {
    nullable: true,
    description: 'What a reporter shared of a post that moderators may not read; null when nothing.',
  })
  @Property({ type: 'text', nullable: true })
  excerpt?: string | null;

  @Field(() => [String], { description: 'Words of the list that it holds.' })
  @Property({ type: TextArray })
  words!: string[];

  @Field(() => CaseState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: CaseState;

  @Field(() => Date, { description: 'When it came to moderators.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  openedAt!: Date;

  @Field(() => CaseDecision, { nullable: true, description: `What was decided; ${DECIDED}` })
  @Property({ type: 'text', nullable: true })
  decision?: CaseDecision | null;

  @Field(() => Rule, { nullable: true, description: `Which rule was broken; null when none, and ${DECIDED}` })
  @Property({ type: 'text', nullable: true })
  rule?: Rule | null;

  @Field(() => String, { nullable: true, description: `Why; ${DECIDED}` })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Related(() => Person, { nullable: true, description: `Who decided; ${DECIDED}` })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  decidedBy?: Ref<Person> | null;

  @Field(() => Date, { nullable: true, description: `When; ${DECIDED}` })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  decidedAt?: Date | null;

  @Field(() => String, { nullable: true, description: `What the one concerned says; ${APPEALED}` })
  @Property({ type: 'text', nullable: true })
  appeal?: string | null;

  @Field(() => Date, { nullable: true, description: `When they appealed; ${APPEALED}` })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  appealedAt?: Date | null;

  @Field(() => AppealOutcome, { nullable: true, description: `What came of the appeal; ${ANSWERED}` })
  @Property({ type: 'text', nullable: true })
  appealOutcome?: AppealOutcome | null;

  @Field(() => String, { nullable: true, description: `What was answered; ${ANSWERED}` })
  @Property({ type: 'text', nullable: true })
  appealAnswer?: string | null;

  @Related(() => Person, { nullable: true, description: `Who answered; ${ANSWERED}` })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  appealAnsweredBy?: Ref<Person> | null;

  @List(() => Report, {
    by: 'case',
    order: { at: 'asc', id: 'asc' },
    description: 'Who reported it, by time.',
  })
  reports!: unknown;

  @List(() => SensitiveMark, {
    on: (one, mark) => sql`${mark.entityId} = ${one.postId!}`,
    order: { at: 'asc', id: 'asc' },
    description: 'That it was published though it seemed to hold personal data.',
  })
  sensitiveMarks!: unknown;

  @List(() => Post, {
    on: (
      one,
      post,
    ) => sql`${post.discussion} = (select own.discussion_id from post own where own.id = ${one.postId!})
      and ${post.number} < (select own.number from post own where own.id = ${one.postId!})`,
    order: { number: 'desc', id: 'desc' },
    limit: 2,
    description: 'The two posts before it, the nearest first.',
  })
  before!: unknown;

  @List(() => ModerationCase, {
    on: (one, other) => sql`${other.author} = ${one.authorId!} and ${other.id} <> ${one.id!}`,
    order: { openedAt: 'desc', id: 'desc' },
    limit: 5,
    description: 'Other cases of the same author, the latest five.',
  })
  others!: unknown;

  @Derived<ModerationCase & CaseFacts, Eyes>(() => CaseAbilities, {
    needs: ['kind', 'state', 'decision', 'authorId', 'decidedById'],
    from: (one, viewer) => abilitiesOf(one, viewer),
    description: 'What the viewer may do with it now.',
  })
  viewerCan!: CaseAbilities;
}
