import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { Group } from './group.entity.ts';
import { GroupStanding } from './group.enums.ts';
import type { GroupFacts } from './group.policy.ts';

/** What policies ask about a group, and the viewer's own membership of it. */
export async function factsOf(
  em: EntityManager,
  { viewer }: Services,
  groupId: string,
): Promise<GroupFacts & { id?: string }> {
  signedIn(viewer);
  await em.findOneOrFail(Group, groupId);
  const { executeSql } = onTransaction(em);
  const { rows } = await executeSql<{ id: string; state: GroupStanding; role: string }>(
    `select s.id, s.state, (select role from group_membership m where m.id = s.id) as role from app.group_standing($1) s`,
    [groupId],
  );
  const [led] = (await executeSql<{ isLed: boolean }>('select app.is_led($1) as "isLed"', [groupId])).rows;
  const own = rows[0];
  const isFacilitated = own?.state === GroupStanding.ACTIVE && own.role === 'FACILITATOR';
  return { isFacilitated, ...led!, standing: own?.state ?? null, ...(own && { id: own.id }) };
}
