import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { conflict } from '../../kernel/errors.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { Computed, Connection, Derived, Fact, List, Related, Rows } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql, todayInPrague } from '../../kernel/read/sql.ts';
import { Language } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { PublicBody } from '../authorities/public-body.entity.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { administersNow } from '../organisations/mandate.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { TopicArea } from '../topics/topic.enums.ts';
import { abilitiesOf, ExperienceAbilities } from './experience.abilities.ts';
import { ExperienceChange } from './experience-change.entity.ts';
import { ExperienceKind, ExperiencePart, ExperienceState } from './experience.enums.ts';
import { ExperienceMatch, matchesOf } from './experience-match.ts';
import { goodPracticePolicy, type ExperienceFacts } from './experience.policy.ts';
import { GoodPracticeCandidate } from './good-practice.entity.ts';

type Said = Pick<ExperienceNotice, 'title' | 'area' | 'focusAreas' | 'regions' | 'languages' | 'holdsUntil'>;
const saidParts: readonly (readonly [keyof Said, ExperiencePart])[] = [
  ['title', ExperiencePart.TITLE],
  ['area', ExperiencePart.AREA],
  ['focusAreas', ExperiencePart.FOCUS_AREAS],
  ['regions', ExperiencePart.REGIONS],
  ['languages', ExperiencePart.LANGUAGES],
  ['holdsUntil', ExperiencePart.HOLDS_UNTIL],
];

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That somebody looks for experience, or offers theirs. For members.',
})
@Kind('experience')
@Entity()
export class ExperienceNotice extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => ExperienceKind, { description: 'Whether it asks or offers.' })
  @Property({ type: 'text' })
  kind!: ExperienceKind;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => TopicArea, { description: 'Its theme, as topics have it.' })
  @Property({ type: 'text' })
  area!: TopicArea;

  @Field(() => [String], { description: 'Focus areas, in the words of organisations; may be empty.' })
  @Property({ type: TextArray })
  focusAreas!: string[];

  @Field(() => [Region], { description: 'Regions concerned; empty is the whole country.' })
  @Property({ type: TextArray })
  regions!: Region[];

  @Field(() => [Language], { description: 'In which languages one may answer or ask; at least one.' })
  @Property({ type: TextArray })
  languages!: Language[];

  @Related(() => Person, { nullable: true, description: 'Who published it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Related(() => Discussion, {
    nullable: true,
    description: 'Where it is answered; null when hidden by now.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true })
  discussion!: Ref<Discussion>;

  @Related(() => Post, {
    nullable: true,
    description: 'Its text: the first post of the discussion; null when hidden by now.',
  })
  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; null holds until it is ended.' })
  @Property({ type: 'date', nullable: true })
  holdsUntil?: string | null;

  @Field(() => ExperienceState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: ExperienceState;

  @Computed(
    () => Boolean,
    ({ state, holdsUntil }) =>
      sql`(${state!} = 'OPEN' and coalesce(${holdsUntil!} < ${todayInPrague}, false))`,
    { description: 'Whether its last day is over while it was neither closed nor taken back.' },
  )
  isLapsed!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was closed or taken back; null while open.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  endedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What helped; null unless it is closed.' })
  @Property({ type: 'text', nullable: true })
  whatHelped?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back; null unless it was.' })
  @Property({ type: 'text', nullable: true })
  withdrawalReason?: string | null;

  @Related(() => Organisation, {
    nullable: true,
    description: 'Who helped with a request, or whom an offer helped; null when that was not said.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  counterpart?: Ref<Organisation> | null;

  @Related(() => Post, { nullable: true, description: 'Which post helped; null when none was named.' })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  helpfulPost?: Ref<Post> | null;

  @Related(() => GoodPracticeCandidate, {
    nullable: true,
    on: (notice, candidate) => sql`${candidate.post} = ${notice.helpfulPostId!}`,
    description: 'The post that helped as a candidate for a good practice; null while nobody proposed it.',
  })
  goodPractice!: unknown;

  @Fact(
    ({ helpfulPostId }) =>
      sql`coalesce((select p.author_id = ${viewerId} from post p where p.id = ${helpfulPostId!}), false)`,
  )
  isHelper!: boolean;

  @Derived<Pick<ExperienceNotice, 'isHelper'> & { authorId: string; helpfulPostId: string | null }, Eyes>(
    () => Boolean,
    {
      needs: ['authorId', 'helpfulPostId', 'isHelper'],
      from: ({ authorId, helpfulPostId, isHelper }, viewer) =>
        helpfulPostId !== null &&
        goodPracticePolicy.propose(new Actor(viewer), { authorId, isAnswerer: isHelper }),
      description: 'Whether the viewer may propose the post that helped as a good practice.',
    },
  )
  mayProposeGoodPractice!: boolean;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was published.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @List(() => PublicBody, {
    on: (notice, body) =>
      sql`${body.id} in (select b.body_id from experience_body b where b.notice_id = ${notice.id!})`,
    order: { name: 'asc', id: 'asc' },
    limit: 10,
    description: 'Public bodies it concerns; at most 10.',
  })
  bodies!: unknown;

  @Rows(() => ExperienceMatch, ({ id }) => matchesOf(id!), {
    description: 'Open ones of the other kind that go with it, the most fitting first; at most 20.',
  })
  matches!: ExperienceMatch[];

  @Connection(() => ExperienceChange, {
    by: 'notice',
    order: { at: 'desc', id: 'desc' },
    description: 'What was done about it, the latest first.',
  })
  changes!: unknown;

  @Fact(({ actingForId }) => administersNow(actingForId!))
  isAdministered!: boolean;

  @Derived<ExperienceNotice & ExperienceFacts, Eyes>(() => ExperienceAbilities, {
    needs: ['authorId', 'isAdministered', 'state'],
    from: (notice, viewer) => abilitiesOf(notice, viewer),
    description: 'What the viewer may do about it now.',
  })
  viewerCan!: ExperienceAbilities;

  /**
   * Says something else.
   * @returns what of it changed
   */
  say(said: Said): ExperiencePart[] {
    const isOther = (field: keyof Said) => String(said[field] ?? '') !== String(this[field] ?? '');
    const changed = saidParts.filter(([field]) => isOther(field)).map(([, part]) => part);
    Object.assign(this, said);
    return changed;
  }

  /**
   * Ends it with what helped or with the reason, or opens it again.
   * @throws DomainError CONFLICT when it does not stand where that begins
   */
  become(state: ExperienceState, text: string | null, now: Date) {
    const isEnding = state !== ExperienceState.OPEN;
    if (isEnding === (this.state !== ExperienceState.OPEN)) throw conflict(ProblemCode.EXPERIENCE_STATE);
    this.state = state;
    this.endedAt = isEnding ? now : null;
    this.whatHelped = state === ExperienceState.CLOSED ? text : null;
    this.withdrawalReason = state === ExperienceState.WITHDRAWN ? text : null;
    this.counterpart = null;
    this.helpfulPost = null;
  }
}
