import { Field, ID, ObjectType } from 'type-graphql';
import { Related } from '../../kernel/read/declare.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'That somebody asks to join a group that nobody leads any more.',
})
export class GroupWaiting {
  @Field(() => ID, { description: 'Of the membership, to be accepted or declined.' })
  membershipId!: string;

  @Related(() => Person, {
    nullable: true,
    on: (waiting, person) => sql`${person.id} = ${waiting.personId!}`,
    description: 'Who; null when hidden.',
  })
  person!: unknown;

  @Related(() => Organisation, {
    nullable: true,
    on: (waiting, organisation) => sql`${organisation.id} = ${waiting.organisationId!}`,
    description: 'For which organisation; null for staff without one.',
  })
  organisation!: unknown;

  @Field(() => String, { nullable: true, description: 'What they said; null when nothing.' })
  message?: string | null;

  @Field(() => Date, { description: 'When they asked.' })
  createdAt!: Date;
}

export const waitingFor = (groupId: Sql): Sql =>
  sql`select 'groupmembership_' || w.id as "membershipId", w.person_id as "personId",
    w.organisation_id as "organisationId", w.message, w.created_at as "createdAt"
    from app.waiting_for_group(${groupId}) w order by w.created_at, w.id`;
