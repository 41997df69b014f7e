import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../kernel/access/viewer.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, invalid, notFound } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { Group } from '../groups/group.entity.ts';
import { GroupState } from '../groups/group.enums.ts';
import type { OpenDiscussionInput } from './discussion.inputs.ts';

type Within = Pick<OpenDiscussionInput, 'withinOrganisationId' | 'withinGroupId'>;

/**
 * The audience of a new discussion: members, unless it is kept inside an organisation or a group that the viewer is in.
 * @throws DomainError NOT_FOUND where they are not, CONFLICT for a closed group
 */
export async function audienceWithin(
  em: EntityManager,
  viewer: Viewer,
  { withinOrganisationId, withinGroupId }: Within,
): Promise<number> {
  if (withinOrganisationId && withinGroupId) throw invalid(ProblemCode.WITHIN_TWO, 'withinGroupId');
  if (!withinOrganisationId && !withinGroupId) return audiences.members;
  const audience = withinGroupId
    ? await ofGroup(em, viewer, withinGroupId)
    : await ofOrganisation(em, withinOrganisationId!);
  if (!audience || !viewer.audiences.includes(audience)) throw notFound();
  return audience;
}

async function ofGroup(em: EntityManager, viewer: Viewer, groupId: string): Promise<number> {
  const group = await em.findOneOrFail(Group, toUuid('group', groupId));
  if (group.state === GroupState.CLOSED && viewer.audiences.includes(group.ownAudienceId))
    throw conflict(ProblemCode.GROUP_CLOSED);
  return group.ownAudienceId;
}

async function ofOrganisation(em: EntityManager, organisationId: string): Promise<number | null> {
  const { rows } = await onTransaction(em).executeSql<{ audience: number | null }>(
    'select app.organisation_audience($1) audience',
    [toUuid('organisation', organisationId)],
  );
  return rows[0]!.audience;
}
