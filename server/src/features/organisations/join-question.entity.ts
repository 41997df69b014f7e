import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Kind } from '../../kernel/read/kinds.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What the platform asks of an organisation that wants in. Its words never change. Public.',
})
@Kind('question')
@Entity()
export class JoinQuestion extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => Int, { description: 'Its place among those that are asked, from 1.' })
  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'In Czech, at most 300 characters.' })
  @Property({ type: 'text' })
  textCs!: string;

  @Field(() => String, { nullable: true, description: 'In English; null when there is only the Czech one.' })
  @Property({ type: 'text', nullable: true })
  textEn?: string | null;

  @Field(() => Boolean, { description: 'Whether it must be answered.' })
  @Property({ type: 'boolean' })
  isRequired!: boolean;

  @Property({ type: 'uuid', nullable: true })
  createdById?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  retiredById?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when it is not asked any more; null while it is.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  retiredAt?: Date | null;

  /** Whether it says the same already. */
  says({ textCs, textEn, isRequired }: Pick<JoinQuestion, 'textCs' | 'textEn' | 'isRequired'>): boolean {
    return (
      this.textCs === textCs && (this.textEn ?? null) === (textEn || null) && this.isRequired === isRequired
    );
  }
}
