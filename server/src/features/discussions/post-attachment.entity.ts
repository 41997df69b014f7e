import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { fileAddress, HoldsFiles, StoredFile, thumbnailAddress } from '../../kernel/files/stored-file.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Computed } from '../../kernel/read/declare.ts';
import { Post } from './post.entity.ts';

@ObjectType({ implements: StoredFile, simpleResolvers: true, description: 'A file that hangs on a post.' })
@SharesAudience()
@HoldsFiles('post_attachment')
@Entity()
export class PostAttachment extends StoredFile {
  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What a picture shows, in words; null when nobody said, and for other files.',
  })
  @Property({ type: 'text', nullable: true })
  alternativeText?: string | null;

  @Computed(() => String, fileAddress('post_attachment'), {
    description: 'Where it is to be had by whoever sees the post, from the root of the site.',
  })
  url!: string;

  @Computed(() => String, thumbnailAddress('post_attachment'), {
    nullable: true,
    description: 'A picture of at most 640 pixels in width and height; null for what is no picture.',
  })
  thumbnailUrl?: string | null;
}
