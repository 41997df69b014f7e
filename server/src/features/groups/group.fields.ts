import { Resolver } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Derived, List } from '../../kernel/read/declare.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Group } from './group.entity.ts';
import { groupPolicy } from './group.policy.ts';

/** What groups add to whoever asks. */
@Resolver(() => Account)
export class GroupsOfViewer {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => groupPolicy.open(new Actor(viewer)),
    description: 'Whether they may open a working group.',
  })
  canOpenGroup!: boolean;

  @List(() => Group, {
    extend: () => Account,
    on: (viewer, group) =>
      sql`${group.ownAudienceId} in (select a.audience_id from audience_member a where a.person_id = ${viewer.id!}
        and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now()))`,
    order: { name: 'asc', id: 'asc' },
    description: 'Working groups they are in; at most 100.',
  })
  groups!: unknown;
}
