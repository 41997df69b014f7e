import { Resolver } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Connection, Derived } from '../../kernel/read/declare.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Cooperation } from './cooperation.entity.ts';
import { CooperationsOfArgs } from './cooperation.inputs.ts';
import { cooperationPolicy } from './cooperation.policy.ts';

/** What cooperation adds to organisations. */
@Resolver(() => Organisation)
export class CooperationsOfOrganisation {
  @Connection(() => Cooperation, {
    extend: () => Organisation,
    args: () => CooperationsOfArgs,
    on: (organisation, cooperation) =>
      sql`${cooperation.id} in (select s.cooperation_id from cooperation_side s where s.organisation_id = ${organisation.id!})`,
    where: (cooperation, { states }: CooperationsOfArgs) =>
      and(states?.length ? sql`${cooperation.state} = any(${states}::text[])` : undefined),
    order: { lastActivityAt: 'desc', id: 'desc' },
    description: 'Relations to other organisations, the latest activity first.',
  })
  cooperations!: unknown;

  @Derived<Organisation, Eyes>(() => Boolean, {
    extend: () => Organisation,
    needs: ['isAdministered'],
    from: (organisation, viewer) => cooperationPolicy.propose(new Actor(viewer), organisation),
    description: 'Whether the viewer may propose a relation for it.',
  })
  mayProposeCooperation!: boolean;
}
