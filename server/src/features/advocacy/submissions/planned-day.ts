import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';

export enum PlannedStep {
  DRAFT = 'DRAFT',
  VOTE = 'VOTE',
  SEND = 'SEND',
}
registerEnumType(PlannedStep, {
  name: 'PlannedStep',
  description: 'What the platform has to do within a limit of its own.',
  valuesConfig: {
    DRAFT: { description: 'The draft is with members: 10 working days before the last.' },
    VOTE: { description: 'It is agreed on: 4 working days before the last.' },
    SEND: { description: 'It is sent: one working day before the last.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A day by which a step towards a submission is due.' })
export class PlannedDay {
  @Field(() => PlannedStep, { description: 'Which step.' })
  step!: PlannedStep;

  @Field(() => CalendarDate, { description: 'Its last day.' })
  on!: string;
}

/** How many working days before the last one each step is due. */
export const plannedBefore: Record<PlannedStep, number> = { DRAFT: 10, VOTE: 4, SEND: 1 };
