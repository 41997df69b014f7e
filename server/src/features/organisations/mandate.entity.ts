import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Related } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { MandateRole } from './organisation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That a person acts for an organisation, from when to when. Seen by members only.',
})
@SharesAudience()
@Kind('mandate')
@Entity()
export class Mandate extends Node {
  @Related(() => Person, { nullable: true, description: 'Who acts; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Related(() => Organisation, { description: 'For whom.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Field(() => MandateRole, { description: 'What they may do for it.' })
  @Property({ type: 'text' })
  role!: MandateRole;

  @Field(() => Date, { description: 'From when.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; null while it lasts.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  validTo?: Date | null;

  @Computed(() => Boolean, ({ validFrom, validTo }) => holdsNow(validFrom!, validTo!), {
    description: 'Whether it holds now.',
  })
  isCurrent!: boolean;
}

/** Whether a mandate holds now, over its two columns: from its first moment, until before its last. */
export const holdsNow = (validFrom: Sql, validTo: Sql): Sql =>
  sql`${validFrom} <= now() and (${validTo} is null or ${validTo} > now())`;

/** Whether the viewer is an admin of an organisation now. */
export const administersNow = (organisationId: Sql): Sql =>
  sql`coalesce(exists (select from mandate m where m.organisation_id = ${organisationId}
    and m.person_id = ${viewerId} and m.role = 'ADMIN' and ${holdsNow(sql`m.valid_from`, sql`m.valid_to`)}), false)`;

/** The same for the entities of a unit of work. */
export const holdingAt = (now: Date) => ({
  validFrom: { $lte: now },
  $or: [{ validTo: null }, { validTo: { $gt: now } }],
});
