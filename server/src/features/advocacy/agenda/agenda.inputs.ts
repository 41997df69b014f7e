import { ArgsType, Field, ID } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { PageArgs } from '../../../kernel/read/connection.ts';
import { AgendaStanding } from './agenda.enums.ts';

@ArgsType()
export class AgendaArgs extends PageArgs {
  @Field(() => CalendarDate, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'The last day, at most 400 days later.' })
  to!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only of topics that the viewer follows or tracks.',
  })
  mine?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only about this topic.' })
  topicId?: string | null;

  @Field(() => AgendaStanding, { nullable: true, description: 'Only what stands like this today.' })
  standing?: AgendaStanding | null;
}
