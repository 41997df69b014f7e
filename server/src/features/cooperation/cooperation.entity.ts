import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Visibility, visibilityOf } from '../../kernel/access/visibility.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { Computed, Connection, Derived, Fact, List, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { administersNow } from '../organisations/mandate.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { CooperationAbilities, sharedAbilitiesOf } from './cooperation.abilities.ts';
import { CooperationAttachment } from './cooperation-attachment.entity.ts';
import {
  CooperationKind,
  CooperationPart,
  CooperationState,
  isOpenIn,
  SideState,
} from './cooperation.enums.ts';
import type { CooperationFacts } from './cooperation.policy.ts';
import { CooperationSide } from './cooperation-side.entity.ts';
import { CooperationStep } from './cooperation-step.entity.ts';

type Said = Pick<Cooperation, 'kind' | 'title' | 'body' | 'startsOn' | 'endsOn'>;

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A relation between two or more organisations: proposed by one, in force once two have accepted, ended by either.',
})
@Kind('cooperation')
@Entity()
export class Cooperation extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => CooperationKind, { description: 'How they work together.' })
  @Property({ type: 'text' })
  kind!: CooperationKind;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'What it is about, in Markdown; may be empty.' })
  @Property({ type: 'text' })
  body!: string;

  @Field(() => String, { description: 'The same as HTML that cannot run anything.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => CooperationState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: CooperationState;

  @Field(() => CalendarDate, { nullable: true, description: 'Its first day; null when none was agreed.' })
  @Property({ type: 'date', nullable: true })
  startsOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; null when none was agreed.' })
  @Property({ type: 'date', nullable: true })
  endsOn?: string | null;

  @Related(() => Organisation, { nullable: true, description: 'Who proposed it; null when hidden.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  proposer!: Ref<Organisation>;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was proposed.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When something was last done about it.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  lastActivityAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(() => Visibility, visibilityOf, {
    description: 'Who may see it: members, or everybody once all who take part have agreed to that.',
  })
  visibility!: Visibility;

  @List(() => CooperationSide, {
    by: 'cooperation',
    order: { position: 'asc', id: 'asc' },
    limit: 12,
    description:
      'The organisations, the proposer first; at most 12. Who was asked and does not take part is for members only.',
  })
  sides!: unknown;

  @List(() => CooperationAttachment, {
    by: 'cooperation',
    order: { position: 'asc', id: 'asc' },
    limit: 10,
    description: 'The files that hang on it.',
  })
  attachments!: CooperationAttachment[];

  @Connection(() => CooperationStep, {
    by: 'cooperation',
    order: { at: 'desc', id: 'desc' },
    description: 'What was done about it, the latest first. For members only.',
  })
  steps!: unknown;

  @Fact(
    ({ id }) => sql`exists (select from cooperation_side s where s.cooperation_id = ${id!}
      and s.state = 'ACCEPTED' and ${administersNow(sql`s.organisation_id`)})`,
  )
  isParty!: boolean;

  @Derived<Cooperation & CooperationFacts, Eyes>(() => CooperationAbilities, {
    needs: ['state', 'isParty'],
    from: (cooperation, viewer) => sharedAbilitiesOf(cooperation, viewer),
    description: 'What the viewer may do about it as a whole now.',
  })
  viewerCan!: CooperationAbilities;

  /** Draws what follows from the answers of its sides; invitations to what has ended are no more. */
  settle(sides: CooperationSide[], now: Date) {
    const taking = sides.filter(({ state }) => state === SideState.ACCEPTED).length;
    const isAwaited = taking > 0 && sides.some(({ state }) => state === SideState.INVITED);
    if (taking >= 2 && this.state === CooperationState.PROPOSED) this.state = CooperationState.ACTIVE;
    if (taking < 2 && this.state === CooperationState.ACTIVE) this.state = CooperationState.ENDED;
    if (this.state === CooperationState.PROPOSED && !isAwaited) this.state = CooperationState.LAPSED;
    if (!this.isOpen) for (const side of sides) side.close(now);
    this.lastActivityAt = now;
  }

  /**
   * Says something else.
   * @returns what of it changed
   */
  say(said: Said): CooperationPart[] {
    const isOther = (...fields: (keyof Said)[]) => fields.some((field) => said[field] !== this[field]);
    const changed = [
      ...(isOther('kind') ? [CooperationPart.KIND] : []),
      ...(isOther('title') ? [CooperationPart.TITLE] : []),
      ...(isOther('body') ? [CooperationPart.BODY] : []),
      ...(isOther('startsOn', 'endsOn') ? [CooperationPart.DATES] : []),
    ];
    Object.assign(this, said);
    this.html = renderMarkdown(said.body);
    return changed;
  }

  get isOpen() {
    return isOpenIn(this.state);
  }
}
