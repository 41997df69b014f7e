import { Field, ID, InputType } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { OptionalText, RequestId } from '../../kernel/graphql/validate.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { ProfileKind, ProfileVisibility } from './profile.enums.ts';

@InputType({ description: 'One thing that somebody says of themselves.' })
export class SayOfMyselfInput {
  @Field(() => String, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => ProfileKind, { description: 'What is said.' })
  kind!: ProfileKind;

  @Field(() => String, { nullable: true, description: 'The words; null or blank takes them back.' })
  @OptionalText(2_000)
  value?: string | null;

  @Field(() => ProfileVisibility, { description: 'Who may see it.' })
  visibility!: ProfileVisibility;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation whose people may see it; needed with ORGANISATION only.',
  })
  organisationId?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}
