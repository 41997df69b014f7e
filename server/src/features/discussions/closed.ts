import type { EntityManager } from '@mikro-orm/postgresql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { isEverywhere } from '../../kernel/access/visibility.ts';
import { conflict } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { Group } from '../groups/group.entity.ts';
import { GroupState } from '../groups/group.enums.ts';
import type { Discussion } from './discussion.entity.ts';
import { discussionPolicy } from './discussion.policy.ts';

/** Whether somebody keeps discussions in order: they write in them always. */
export const mayAlways = (viewer: Eyes, { author }: Discussion) =>
  discussionPolicy.lead(new Actor(viewer), { authorId: author.id });

/**
 * Refuses what adds to a discussion of a closed group, or one that was merged, archived or locked; those who lead
 * discussions may in the latter two.
 * @throws DomainError GROUP_CLOSED, DISCUSSION_MERGED, DISCUSSION_ARCHIVED, DISCUSSION_LOCKED
 */
export async function refuseShut(em: EntityManager, viewer: Eyes, discussion: Discussion): Promise<void> {
  const { audienceId } = discussion;
  if (
    !isEverywhere(audienceId) &&
    (await em.count(Group, { ownAudienceId: audienceId, state: GroupState.CLOSED }))
  )
    throw conflict(ProblemCode.GROUP_CLOSED);
  if (discussion.mergedInto) throw conflict(ProblemCode.DISCUSSION_MERGED);
  if (mayAlways(viewer, discussion)) return;
  if (discussion.archivedAt) throw conflict(ProblemCode.DISCUSSION_ARCHIVED);
  if (discussion.lockedAt) throw conflict(ProblemCode.DISCUSSION_LOCKED, { reason: discussion.lockReason! });
}
