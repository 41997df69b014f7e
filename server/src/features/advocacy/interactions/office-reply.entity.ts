import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { Computed, Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { Interaction } from './interaction.entity.ts';
import { OfficeReplyKind } from './interaction.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What the public body said to a statement, in its own words, through the link of a letter. It stands beside the statement and changes nothing of it.',
})
@Kind('officereply')
@Entity()
export class OfficeReply extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Interaction, { description: 'To which interaction.' })
  @ManyToOne({ entity: () => Interaction, ref: true })
  interaction!: Ref<Interaction>;

  @Field(() => OfficeReplyKind, { description: 'Whether it is so.' })
  @Property({ type: 'text' })
  kind!: OfficeReplyKind;

  @Property({ type: 'text', fieldName: 'office' })
  signature!: string;

  @Property({ type: 'text', nullable: true, fieldName: 'text' })
  correction?: string | null;

  @Property({ type: 'integer' })
  version!: number;

  @Computed(
    () => String,
    ({ hiddenAt, signature }) => sql`case when ${hiddenAt!} is null then ${signature!} end`,
    {
      nullable: true,
      description: 'Which office or function answered, in its words; null when hidden.',
    },
  )
  office?: string | null;

  @Computed(
    () => String,
    ({ hiddenAt, correction }) => sql`case when ${hiddenAt!} is null then ${correction!} end`,
    {
      nullable: true,
      description: 'The correction, plain text; null of a confirmation and when hidden.',
    },
  )
  text?: string | null;

  @Computed(
    () => Boolean,
    ({ interactionId, version }) =>
      sql`coalesce((select i.version = ${version!} from interaction i where i.id = ${interactionId!}), false)`,
    { description: 'Whether the statement still says what was answered.' },
  )
  isToPresentText!: boolean;

  @Field(() => Date, { description: 'When it was answered.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'When its words were hidden as abuse; otherwise null.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  hiddenAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why they were hidden; otherwise null.' })
  @Property({ type: 'text', nullable: true })
  hiddenReason?: string | null;
}
