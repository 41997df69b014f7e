import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import type { Row } from '../../../kernel/read/declarations.ts';
import { RowType } from '../../../kernel/read/model.ts';
import { sql, type Sql } from '../../../kernel/read/sql.ts';
import { isOverdue } from './clock.sql.ts';

export enum RemedyCause {
  OVERDUE = 'OVERDUE',
  REFUSED = 'REFUSED',
}
registerEnumType(RemedyCause, {
  name: 'RemedyCause',
  description: 'Why an appeal or a complaint may follow.',
  valuesConfig: {
    OVERDUE: { description: 'The limit of the body passed without an answer.' },
    REFUSED: { description: 'It refused, evaded, or gave a part.' },
  },
});

@RowType()
@ObjectType({
  simpleResolvers: true,
  description:
    'What may follow a submission that was refused or not answered: a suggestion, not legal advice. Its last day is that of `deadlineByRule`.',
})
export class SuggestedRemedy {
  @Field(() => RemedyCause, { description: 'Why.' })
  cause!: RemedyCause;

  @Field(() => CalendarDate, { description: 'The event from which its limit runs.' })
  from!: string;

  @Field(() => ID, { description: 'Of the rule by which it must be sent.' })
  ruleId!: string;

  @Field(() => String, { description: 'What that rule is called, in Czech.' })
  name!: string;

  @Field(() => String, { description: 'The act that sets it.' })
  act!: string;

  @Field(() => String, { nullable: true, description: 'Its section; may be null.' })
  section!: string | null;
}

/** What the rule of a submission lets follow, as it stands today. */
export const remediesOf = (submission: Row): Sql => sql`
  select c.cause, c.day as "from", 'deadlinerule_' || r.id as "ruleId", r.name, r.act, r.section
  from deadline_rule a, lateral (values
    ('OVERDUE', ${submission.dueOn!}, a.overdue_remedy_id, ${isOverdue(submission)}),
    ('REFUSED', ${submission.answeredOn!}, a.refusal_remedy_id, ${submission.state!} in ('REFUSED', 'PARTLY_SETTLED'))
  ) c (cause, day, remedy_id, holds) join deadline_rule r on r.id = c.remedy_id
  where a.id = ${submission.answerRule!} and c.holds and c.day is not null`;
