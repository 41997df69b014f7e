import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { InteractionKind, OfficeReplyKind } from './interaction.enums.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'One statement of the platform about a public body, as whoever has the link of a letter is shown it: no people, nothing else of its topic.',
})
export class OfficeStatement {
  @Field(() => String, { description: 'The name of the public body.' })
  body!: string;

  @Field(() => InteractionKind, { description: 'What it was.' })
  kind!: InteractionKind;

  @Field(() => CalendarDate, { description: 'The day it happened.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What it was about.' })
  subject!: string;

  @Field(() => String, { description: 'The summary as HTML that cannot run anything; may be empty.' })
  html!: string;

  @Field(() => Int, { description: 'Goes with the answer.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'Until when the link holds.' })
  expiresAt!: Date;

  @Field(() => OfficeReplyKind, { nullable: true, description: 'What was answered; null while nothing was.' })
  answer!: OfficeReplyKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who answered; null while nobody did, and when hidden.',
  })
  office!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The correction; null when there is none, and when hidden.',
  })
  correction!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null while it was not.' })
  answeredAt!: Date | null;
}
