import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { CooperationKind, SideRole, SideState } from './cooperation.enums.ts';
import type { Cooperation } from './cooperation.entity.ts';
import type { ProposeCooperationInput } from './cooperation.inputs.ts';
import { CooperationSide } from './cooperation-side.entity.ts';

/** The role of whoever leads, and of the others; equals have one. */
const roles: Record<CooperationKind, readonly [leading: SideRole, led: SideRole]> = {
  PARTNERSHIP: [SideRole.PARTNER, SideRole.PARTNER],
  SHARED_PROJECT: [SideRole.PARTNER, SideRole.PARTNER],
  SERVICE_REFERRAL: [SideRole.PARTNER, SideRole.PARTNER],
  MENTORING: [SideRole.MENTOR, SideRole.MENTORED],
  UMBRELLA: [SideRole.UMBRELLA, SideRole.UNDER_UMBRELLA],
};

/** Whether none leads the others. */
export const isAmongEquals = (kind: CooperationKind) => roles[kind][0] === roles[kind][1];

/**
 * Puts the proposer and those it invites into a new relation.
 * @returns the proposer's side
 * @throws DomainError BAD_USER_INPUT when nobody is invited, or somebody who is no member of the platform or the proposer
 */
export async function putSides(
  em: EntityManager,
  cooperation: Cooperation,
  { kind, isLeading, isPublicAgreed, invitedIds }: ProposeCooperationInput,
): Promise<CooperationSide> {
  const proposerId = cooperation.proposer.id;
  const ids = [...new Set(invitedIds)].map((id) => toUuid('organisation', id));
  if (!ids.length) throw invalid(ProblemCode.REQUIRED, 'invitedIds');
  await refuseStrangers(em, ids, proposerId, 'invitedIds');
  const [leading, led] = roles[kind];
  const [own, theirs] = isLeading === false ? [led, leading] : [leading, led];
  const [side] = [proposerId, ...ids].map((organisation, position) =>
    em.create(
      CooperationSide,
      {
        ...{ id: randomUUID(), audienceId: audiences.members, cooperation: cooperation.id, organisation },
        ...{ position, role: position ? theirs : own },
        invitedBy: position ? proposerId : null,
        state: position ? SideState.INVITED : SideState.ACCEPTED,
        isPublicAgreed: position ? false : isPublicAgreed,
        decidedAt: position ? null : cooperation.createdAt,
      },
      { partial: true },
    ),
  );
  return side!;
}

/**
 * Only other members of the platform are invited.
 * @throws DomainError BAD_USER_INPUT
 */
export async function refuseStrangers(em: EntityManager, ids: string[], inviterId: string, field: string) {
  const { rows } = await onTransaction(em).executeSql(
    `select from membership m where m.organisation_id = any($1::uuid[]) and m.organisation_id <> $2
       and m.until is null and m.state = 'MEMBER'`,
    [ids, inviterId],
  );
  if (rows.length !== ids.length) throw invalid(ProblemCode.ORGANISATION_UNKNOWN, field);
}

/**
 * Says whom to turn to at an organisation, instead of whoever was named before.
 * @throws DomainError BAD_USER_INPUT when somebody does not act for it now
 */
export async function nameContacts(em: EntityManager, side: CooperationSide, contactIds: string[]) {
  const { executeSql } = onTransaction(em);
  const ids = [...new Set(contactIds)].map((id) => toUuid('person', id));
  const { rows } = await executeSql(
    `select distinct m.person_id from mandate m where m.person_id = any($1::uuid[]) and m.organisation_id = $2
       and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())`,
    [ids, side.organisation.id],
  );
  if (rows.length !== ids.length) throw invalid(ProblemCode.CONTACT_UNKNOWN, 'contactIds');
  await executeSql('delete from cooperation_contact where side_id = $1', [side.id]);
  await executeSql('insert into cooperation_contact (side_id, person_id) select $1, unnest($2::uuid[])', [
    side.id,
    ids,
  ]);
}
