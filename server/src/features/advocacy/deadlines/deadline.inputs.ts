import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { OptionalText, RequestId, Text } from '../../../kernel/graphql/validate.ts';
import { PageArgs } from '../../../kernel/read/connection.ts';
import { DeadlineKind, DeadlineUnit } from './deadline.enums.ts';

@ArgsType()
export class DeadlineRulesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, the act or its section, with or without diacritics.',
  })
  @OptionalText(100)
  search?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Only those that hold for an event of this day; null is all.',
  })
  validOn?: string | null;
}

@InputType({ description: 'What a rule says.' })
class DeadlineTermsInput {
  @Field(() => String, { description: 'What is to be done; at most 200 characters.' })
  @Text(200)
  name!: string;

  @Field(() => String, { description: 'The act; at most 200 characters.' })
  @Text(200)
  act!: string;

  @Field(() => String, { nullable: true, description: 'Where in the act; at most 100 characters.' })
  @OptionalText(100)
  section?: string | null;

  @Field(() => String, { description: 'Whose limit it is; at most 200 characters.' })
  @Text(200)
  actor!: string;

  @Field(() => Int, { description: 'How long, in its unit; at least 1.' })
  length!: number;

  @Field(() => DeadlineUnit, { description: 'Of its length and of its extension.' })
  unit!: DeadlineUnit;

  @Field(() => String, { description: 'The event after which it runs; at most 300 characters.' })
  @Text(300)
  startsWith!: string;

  @Field(() => Int, { nullable: true, description: 'By how many units it may be prolonged at most.' })
  extensionLength?: number | null;

  @Field(() => String, { nullable: true, description: 'When it may be prolonged; at most 1 000 characters.' })
  @OptionalText(1_000)
  extensionNote?: string | null;

  @Field(() => DeadlineKind, { description: 'Whether sending on the last day is enough.' })
  kind!: DeadlineKind;

  @Field(() => String, {
    nullable: true,
    description: 'What follows when it has passed; at most 1 000 characters.',
  })
  @OptionalText(1_000)
  consequence?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know; at most 1 000 characters.' })
  @OptionalText(1_000)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'By what rule one may complain once it has passed.' })
  overdueRemedyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By what rule one may appeal once the body has refused.' })
  refusalRemedyId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The first day on which its event may lie.' })
  validFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which its event may lie.' })
  validTo?: string | null;

  @Field(() => String, { description: 'Where one reads it; at most 500 characters.' })
  @Text(500)
  source!: string;

  @Field(() => Boolean, { description: 'Whether somebody compared it with a public source.' })
  isVerified!: boolean;

  @Field(() => String, {
    description: 'Why it is written so; part of its history, at most 1 000 characters.',
  })
  @Text(1_000)
  reason!: string;
}

@InputType({ description: 'A rule to add.' })
export class AddDeadlineRuleInput extends DeadlineTermsInput {
  @Field(() => ID, { description: 'Of the rule, made by the client; a repeat adds it once.' })
  id!: string;
}

@InputType({ description: 'All of what a rule says, anew.' })
export class EditDeadlineRuleInput extends DeadlineTermsInput {
  @Field(() => ID, { description: 'Of the rule.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;
}

@InputType({ description: 'A day that the law made a holiday for once.' })
export class AddOneOffHolidayInput {
  @Field(() => ID, { description: 'Of the holiday, made by the client; a repeat adds it once.' })
  id!: string;

  @Field(() => CalendarDate, { description: 'The day; from 2001 to 2099, and no holiday yet.' })
  date!: string;

  @Field(() => String, { description: 'What it is called, in Czech; at most 200 characters.' })
  @Text(200)
  name!: string;

  @Field(() => String, { description: 'What declared it; at most 500 characters.' })
  @Text(500)
  source!: string;
}
