import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Computed, List, Related } from '../../../kernel/read/declare.ts';
import type { Row } from '../../../kernel/read/declarations.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { sql, type Sql } from '../../../kernel/read/sql.ts';
import { Person } from '../../accounts/person.entity.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { AnswerAttachment } from './answer-attachment.entity.ts';
import { AnswerOutcome } from './submission.enums.ts';
import { Submission } from './submission.entity.ts';

const withdrawnReason = ({ id }: Row): Sql =>
  sql`(select t.reason from submission_step t where t.answer_id = ${id!} and t.kind = 'ANSWER_WITHDRAWN')`;

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a public body answered. Seen by whoever sees the submission.',
})
@Kind('answer')
@Entity()
export class Answer extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Submission, { description: 'What it answers.' })
  @ManyToOne({ entity: () => Submission, ref: true })
  submission!: Ref<Submission>;

  @Related(() => PublicBody, { nullable: true, description: 'Who answered; null when hidden.' })
  @ManyToOne({ entity: () => PublicBody, ref: true })
  body!: Ref<PublicBody>;

  @Field(() => AnswerOutcome, { description: 'How.' })
  @Property({ type: 'text' })
  outcome!: AnswerOutcome;

  @Field(() => CalendarDate, { description: 'The day it came.' })
  @Property({ type: 'date' })
  receivedOn!: string;

  @Field(() => String, { description: 'What it says, in Markdown; may be empty where a file says it.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'The same as HTML that cannot run anything.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => String, { nullable: true, description: 'Reference number (č. j.) of the body; may be null.' })
  @Property({ type: 'text', nullable: true })
  referenceNumber?: string | null;

  @List(() => AnswerAttachment, {
    by: 'answer',
    order: { position: 'asc', id: 'asc' },
    limit: 10,
    description: 'The files that came with it.',
  })
  attachments!: AnswerAttachment[];

  @Computed(() => String, withdrawnReason, {
    nullable: true,
    description: 'Why it was taken back as recorded wrongly; null while it stands.',
  })
  withdrawnReason?: string | null;

  @Related(() => Person, { nullable: true, description: 'Who recorded it; null for visitors.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
