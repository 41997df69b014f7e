import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { conflict } from '../../kernel/errors.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { Derived, Fact, List, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Person } from '../accounts/person.entity.ts';
import { administersNow, holdsNow } from '../organisations/mandate.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { abilitiesOf, SideAbilities } from './cooperation.abilities.ts';
import { Cooperation } from './cooperation.entity.ts';
import { SideRole, SideState } from './cooperation.enums.ts';
import type { SideFacts } from './cooperation.policy.ts';

@ObjectType('CooperationSide', {
  implements: Node,
  simpleResolvers: true,
  description: 'One organisation in a relation.',
})
@Kind('side')
@Entity()
export class CooperationSide extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Cooperation, { nullable: true, description: 'In which relation; null when hidden by now.' })
  @ManyToOne({ entity: () => Cooperation, ref: true })
  cooperation!: Ref<Cooperation>;

  @Related(() => Organisation, { nullable: true, description: 'Which organisation; null when hidden.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'Who invited it; null of the proposer, and when hidden.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  invitedBy?: Ref<Organisation> | null;

  @Field(() => SideRole, { description: 'What it is in it.' })
  @Property({ type: 'text' })
  role!: SideRole;

  @Field(() => SideState, { description: 'How it stands to it.' })
  @Property({ type: 'text' })
  state!: SideState;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => Boolean, { description: 'Whether it agrees that everybody may see that it takes part.' })
  @Property({ type: 'boolean' })
  isPublicAgreed!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it came to this state; null while it is invited.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  decidedAt?: Date | null;

  @List(() => Person, {
    on: (side, person) =>
      sql`exists (select from cooperation_contact k join mandate m on m.person_id = k.person_id
        where k.side_id = ${side.id!} and k.person_id = ${person.id} and m.organisation_id = ${side.organisationId!}
          and ${holdsNow(sql`m.valid_from`, sql`m.valid_to`)})`,
    order: { name: 'asc', id: 'asc' },
    limit: 12,
    description: 'Whom to turn to, as long as they act for the organisation; at most 12. Empty for visitors.',
  })
  contacts!: unknown;

  @Fact((side) => administersNow(side.organisationId!))
  isAdministered!: boolean;

  @Fact((side) => administersNow(side.invitedById!))
  isInviter!: boolean;

  @Fact(
    (side) =>
      sql`coalesce((select c.state in ('PROPOSED', 'ACTIVE') from cooperation c where c.id = ${side.cooperationId!}), false)`,
  )
  isOpen!: boolean;

  @Derived<CooperationSide & SideFacts, Eyes>(() => SideAbilities, {
    needs: ['state', 'isAdministered', 'isInviter', 'isOpen'],
    from: (side, viewer) => abilitiesOf(side, viewer),
    description: 'What the viewer may do about it now.',
  })
  viewerCan!: SideAbilities;

  /**
   * Answers an invitation, takes it back or ends what was accepted.
   * @returns false when it stands there already
   * @throws DomainError CONFLICT when its state does not lead there
   */
  become(state: SideState, now: Date): boolean {
    if (this.state === state) return false;
    const from = state === SideState.LEFT ? SideState.ACCEPTED : SideState.INVITED;
    if (this.state !== from) throw conflict(ProblemCode.COOPERATION_CLOSED);
    this.state = state;
    this.decidedAt = now;
    return true;
  }

  /**
   * Asks again who did not take part.
   * @returns false when it is asked already or takes part
   */
  invite(by: Ref<Organisation>) {
    if (this.state === SideState.INVITED || this.state === SideState.ACCEPTED) return false;
    this.state = SideState.INVITED;
    this.invitedBy = by;
    this.decidedAt = null;
    this.isPublicAgreed = false;
    return true;
  }

  /** What has ended needs no answer any more. */
  close(now: Date) {
    if (this.state === SideState.INVITED) this.become(SideState.CANCELLED, now);
  }
}
