import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { HeldPost } from './held-post.entity.ts';
import { AppealOutcome, CaseDecision, Rule } from './moderation.enums.ts';

const APPEALED = 'null while they did not appeal.';
const ANSWERED = 'null while no appeal was answered.';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What moderators decided about a post of the viewer, or about what they write. Nobody else sees it; who reported and who decided is not told.',
})
@Kind('moderationnotice', { plural: 'moderation notices' })
@Entity()
export class ModerationNotice extends Node {
  @Related(() => Post, {
    nullable: true,
    description: 'The post; null when it is about none that others read, or hidden by now.',
  })
  @ManyToOne({ entity: () => Post, ref: true, nullable: true })
  post?: Ref<Post> | null;

  @Related(() => HeldPost, {
    nullable: true,
    description: 'The post that was refused; null when it was no held one, was published or is forgotten.',
  })
  @ManyToOne({ entity: () => HeldPost, ref: true, nullable: true })
  heldPost?: Ref<HeldPost> | null;

  @Related(() => Discussion, {
    nullable: true,
    description:
      'The discussion that was locked, or where a held post was to stand; null for others, or hidden.',
  })
  @ManyToOne({ entity: () => Discussion, ref: true, nullable: true })
  discussion?: Ref<Discussion> | null;

  @Field(() => CaseDecision, { description: 'What was decided.' })
  @Property({ type: 'text' })
  decision!: CaseDecision;

  @Field(() => Rule, {
    nullable: true,
    description: 'Which rule was broken; null where it is not about one post.',
  })
  @Property({ type: 'text', nullable: true })
  rule?: Rule | null;

  @Field(() => String, { description: 'Why.' })
  @Property({ type: 'text' })
  reason!: string;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Field(() => String, { nullable: true, description: `What the viewer said against it; ${APPEALED}` })
  @Property({ type: 'text', nullable: true })
  appeal?: string | null;

  @Field(() => Date, { nullable: true, description: `When they did; ${APPEALED}` })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  appealedAt?: Date | null;

  @Field(() => AppealOutcome, {
    nullable: true,
    description: `What another moderator made of it; ${ANSWERED}`,
  })
  @Property({ type: 'text', nullable: true })
  appealOutcome?: AppealOutcome | null;

  @Field(() => String, { nullable: true, description: `What they answered; ${ANSWERED}` })
  @Property({ type: 'text', nullable: true })
  appealAnswer?: string | null;

  @Field(() => Date, { nullable: true, description: `When they answered; ${ANSWERED}` })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  appealAnsweredAt?: Date | null;
}
