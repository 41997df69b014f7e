import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Region } from '../../organisations/organisation.enums.ts';
import { TopicArea } from '../../topics/topic.enums.ts';

export enum NumbersBy {
  ALL = 'ALL',
  AREA = 'AREA',
  REGION = 'REGION',
  BODY = 'BODY',
  MONTH = 'MONTH',
}
registerEnumType(NumbersBy, {
  name: 'NumbersBy',
  description: 'By what submissions and commitments are counted.',
  valuesConfig: {
    ALL: { description: 'All in one row; none where there is nothing.' },
    AREA: { description: 'By the area of the topic.' },
    REGION: { description: 'By the region where the body is.' },
    BODY: { description: 'By the body: with which a submission lies now, or which promised.' },
    MONTH: { description: 'By the month in which something was sent or promised.' },
  },
});

@ArgsType()
export class NumbersArgs {
  @Field(() => NumbersBy, { description: 'By what they are counted.' })
  by!: NumbersBy;

  @Field(() => CalendarDate, { description: 'The first day on which something was sent or promised.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'The last one, not before the first.' })
  to!: string;

  @Field(() => TopicArea, { nullable: true, description: 'Only of topics about this.' })
  area?: TopicArea | null;

  @Field(() => Region, { nullable: true, description: 'Only of bodies in this region.' })
  region?: Region | null;

  @Field(() => ID, { nullable: true, description: 'Only of this public body.' })
  bodyId?: string | null;
}
