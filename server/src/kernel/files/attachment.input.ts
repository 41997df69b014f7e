import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AtMost, OptionalText } from '../graphql/validate.ts';
import { MOST_FILES } from './limits.ts';

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

const field = (description: string) => (): PropertyDecorator => (input, name) => {
  Field(() => [AttachmentInput], { nullable: true, description })(input, name);
  AtMost(MOST_FILES)(input, name);
  ValidateNested({ each: true })(input, name);
};

/** The field of an input with files to hang on something new. */
export const Attachments = field('Files that hang on it, at most 10, in this order.');

/** The field of an input with the files of something that changes. */
export const AttachmentsAnew = field(
  'All files that hang on it from now on, at most 10; null leaves them as they are.',
);
