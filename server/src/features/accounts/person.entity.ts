import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { currentRoles, PlatformRole } from './platform-role.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Somebody with an account. Seen by members only; to a visitor every person is null. Whoever goes by the name of their organisation is null to all but their colleagues, coordinators and moderators.',
})
// Live events show a person who goes by their organisation to nobody: the audience they then have is not among shared eyes.
@SharesAudience()
@Kind('person', { plural: 'people' })
@Entity()
export class Person extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => String, { description: 'The name they go by, at most 120 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether this is an invented person of the demo.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'Since when they have an account.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Computed(() => Boolean, (person) => sql`coalesce(${person.id!} = ${viewerId}, false)`, {
    description: 'Whether it is the one who asks.',
  })
  isViewer!: boolean;

  @Computed(() => [PlatformRole], (person) => currentRoles(person.id!), {
    description: 'What they do for the platform now.',
  })
  roles!: PlatformRole[];
}
