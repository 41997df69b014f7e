import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { holdsNow } from '../organisations/mandate.entity.ts';

/** Whether a membership has effect now: it lasts, and its person still acts for the organisation. */
export const lastsNow = (state: Sql, personId: Sql, organisationId: Sql): Sql =>
  sql`${state} = 'ACTIVE' and (${organisationId} is null or exists (select from mandate m
    where m.person_id = ${personId} and m.organisation_id = ${organisationId}
      and ${holdsNow(sql`m.valid_from`, sql`m.valid_to`)}))`;

/** Whether the viewer leads a group now. */
export const facilitatesNow = (groupId: Sql): Sql =>
  sql`coalesce(exists (select from group_membership f where f.group_id = ${groupId} and f.person_id = ${viewerId}
    and f.role = 'FACILITATOR' and ${lastsNow(sql`f.state`, sql`f.person_id`, sql`f.organisation_id`)}), false)`;
