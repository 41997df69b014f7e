import { Field, ID, InputType } from 'type-graphql';
import { OptionalText } from '../graphql/validate.ts';

@InputType({ description: 'A file to hang on something.' })
export class AttachmentInput {
  @Field(() => ID, {
    description:
      'Of a finished upload of the viewer, the last part of its address at `/files/uploads`; in an edit also of an attachment that stays.',
  })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a picture shows, in words, for whoever does not see it; at most 500 characters.',
  })
  @OptionalText(500)
  alternativeText?: string | null;
}
