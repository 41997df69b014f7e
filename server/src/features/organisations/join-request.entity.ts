import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { List, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Language } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { JoinAnswer } from './join-answer.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { LegalForm, OrganisationKind, Region } from './organisation.enums.ts';

export enum JoinDecision {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(JoinDecision, {
  name: 'JoinDecision',
  description: 'What became of a request to join.',
  valuesConfig: {
    ACCEPTED: { description: 'The organisation is an applicant now; its first admin was invited.' },
    DECLINED: { description: 'It was told no, with the reason.' },
  },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'That an organisation wants to join the platform. Seen by coordinators only; where they wrote from, by nobody.',
})
@Kind('joinrequest')
@Entity()
export class JoinRequest extends Node {
  @Field(() => String, { description: 'Name of the organisation.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'How it describes itself.' })
  @Property({ type: 'text' })
  kind!: OrganisationKind;

  @Field(() => LegalForm, { description: 'Its legal form.' })
  @Property({ type: 'text' })
  legalForm!: LegalForm;

  @Field(() => String, { nullable: true, description: 'IČO; null when not given.' })
  @Property({ type: 'text', nullable: true })
  businessId?: string | null;

  @Field(() => Region, { description: 'Of its seat.' })
  @Property({ type: 'text' })
  region!: Region;

  @Field(() => String, { description: 'Who wrote it; would be its first admin.' })
  @Property({ type: 'text' })
  contactName!: string;

  @Field(() => Language, { description: 'In which it was written.' })
  @Property({ type: 'text' })
  language!: Language;

  @Field(() => Date, { description: 'When it came.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  askedAt!: Date;

  @List(() => JoinAnswer, {
    by: 'request',
    order: { position: 'asc', id: 'asc' },
    description: 'What it answered to the questions of that day, in their order.',
  })
  answers!: unknown;

  @Field(() => JoinDecision, { nullable: true, description: 'What became of it; null while it waits.' })
  @Property({ type: 'text', nullable: true })
  decision?: JoinDecision | null;

  @Field(() => Date, { nullable: true, description: 'When that was decided; null while it waits.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  decidedAt?: Date | null;

  @Related(() => Person, { nullable: true, description: 'Who decided; null while it waits.' })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  decidedBy?: Ref<Person> | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; null otherwise.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Related(() => Organisation, {
    nullable: true,
    description: 'Which organisation came of it; null when none.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  organisation?: Ref<Organisation> | null;

  @Related(() => Organisation, {
    nullable: true,
    on: (request, organisation) => sql`${organisation.businessId} = ${request.businessId!}`,
    description:
      'The organisation of the directory with the same IČO: it would become the applicant. Null when there is none.',
  })
  listed?: unknown;
}
