import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { fileAddress, HoldsFiles, StoredFile, thumbnailAddress } from '../../../kernel/files/stored-file.ts';
import { Computed } from '../../../kernel/read/declare.ts';
import { Answer } from './answer.entity.ts';

@ObjectType({
  implements: StoredFile,
  simpleResolvers: true,
  description: 'A file that hangs on an answer.',
})
@HoldsFiles('answer_attachment')
@Entity()
export class AnswerAttachment extends StoredFile {
  @ManyToOne({ entity: () => Answer, ref: true })
  answer!: Ref<Answer>;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What a picture shows, in words; null when nobody said, and for other files.',
  })
  @Property({ type: 'text', nullable: true })
  alternativeText?: string | null;

  @Computed(() => String, fileAddress('answer_attachment'), {
    description: 'Where it is to be had by whoever sees the answer, from the root of the site.',
  })
  url!: string;

  @Computed(() => String, thumbnailAddress('answer_attachment'), {
    nullable: true,
    description: 'A picture of at most 640 pixels in width and height; null for what is no picture.',
  })
  thumbnailUrl?: string | null;
}
