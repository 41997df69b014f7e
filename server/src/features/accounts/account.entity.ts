import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes, Viewer } from '../../kernel/access/viewer.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Derived, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Person } from './person.entity.ts';
import { currentRoles, PlatformRole } from './platform-role.ts';

export enum Language {
  CS = 'CS',
  EN = 'EN',
  ROM = 'ROM',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the product.',
  valuesConfig: {
    CS: { description: 'Czech' },
    EN: { description: 'English' },
    ROM: { description: 'Romani' },
  },
});

/** A visit ends when nothing was asked for this long. */
const VISIT_GAP_MINUTES = 30;

@ObjectType('Viewer', {
  implements: Node,
  simpleResolvers: true,
  description: 'Whoever asks: their person, what they chose, and what waits for them. Nobody else sees it.',
})
@Kind('viewer')
@Entity({ tableName: 'person_settings' })
export class Account extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Person, {
    nullable: true,
    on: (viewer, person) => sql`${person.id} = ${viewer.id!}`,
    description: 'How members see them; null for an account that is no member and sees no people.',
  })
  person!: Person;

  @Field(() => Language, { description: 'Of pages and mail.' })
  @Property({ type: 'text' })
  language!: Language;

  @Field(() => Boolean, { description: 'Whether single keys move through a discussion.' })
  @Property({ type: 'boolean' })
  hasShortcuts!: boolean;

  @Field(() => Boolean, {
    description: 'Whether others see where they are reading just now. Off unless they switch it on.',
  })
  @Property({ type: 'boolean' })
  showsPresence!: boolean;

  @Property({ type: 'uuid', nullable: true })
  actingForId?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lastSeenAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The end of the visit before this one; what is newer is new to them. Null on the first visit.',
  })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lastVisitAt?: Date | null;

  @Computed(() => [PlatformRole], (viewer) => currentRoles(viewer.id!), {
    description: 'What they do for the platform now.',
  })
  roles!: PlatformRole[];

  @Computed(() => Boolean, () => sql`app.goes_by_organisation()`, {
    description:
      'Whether others see the name of their organisation instead of their own. Their colleagues, coordinators and moderators see their own.',
  })
  goesByOrganisation!: boolean;

  @Derived<Account, Viewer>(() => String, {
    needs: ['id'],
    from: (_, viewer) => viewer.address,
    description: 'The address they sign in with.',
  })
  address!: string;

  @Derived<Account, Eyes>(() => Boolean, {
    needs: ['id'],
    from: (_, viewer) => new Actor(viewer).isMember,
    description: 'Whether they see what is for members.',
  })
  isMember!: boolean;

  /** Notes that somebody is here now; after a pause a new visit begins. */
  visit(now: Date) {
    const gap = VISIT_GAP_MINUTES * 60_000;
    if (!this.lastSeenAt || now.getTime() - this.lastSeenAt.getTime() > gap)
      this.lastVisitAt = this.lastSeenAt ?? null;
    this.lastSeenAt = now;
  }

  /** Everything up to now is known to them. */
  catchUp(now: Date) {
    this.lastVisitAt = now;
    this.lastSeenAt = now;
  }
}
