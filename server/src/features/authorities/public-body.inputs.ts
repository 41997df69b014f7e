import { ArgsType, Field } from 'type-graphql';
import { OptionalText } from '../../kernel/graphql/validate.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { BodyLevel } from './public-body.entity.ts';

@ArgsType()
export class PublicBodiesArgs extends PageArgs {
  @Field(() => BodyLevel, { nullable: true, description: 'Only of this level.' })
  level?: BodyLevel | null;

  @Field(() => Region, { nullable: true, description: 'Only there.' })
  region?: Region | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, a former name or the abbreviation, with or without diacritics.',
  })
  @OptionalText(100)
  search?: string | null;
}
