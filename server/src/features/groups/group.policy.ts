import type { Policy } from '../../kernel/access/authorize.ts';
import { GroupStanding } from './group.enums.ts';

export interface GroupFacts {
  /** Whether the viewer is one of its facilitators now. */
  isFacilitated: boolean;
  /** Whether anybody leads it now. */
  isLed?: boolean;
  /** How the viewer stands to it; null when they do not. */
  standing?: GroupStanding | null;
}

/** A group's own facilitators lead it; coordinators help where it has lost them. */
export const groupPolicy = {
  open: (viewer) => viewer.isMember && (viewer.isCoordinator || viewer.isFacilitator),
  ask: (viewer, { standing }) => viewer.isMember && !standing,
  invite: (viewer, group) => viewer.isMember && group.isFacilitated,
  answerAsked: (viewer, group) =>
    viewer.isMember && (group.isFacilitated || (viewer.isCoordinator && !group.isLed)),
  answerInvited: (viewer, { standing }) => viewer.isMember && standing === GroupStanding.INVITED,
  leave: (_, { standing }) => standing === GroupStanding.ACTIVE,
  lead: (viewer, group) => viewer.isMember && (group.isFacilitated || viewer.isCoordinator),
} satisfies Policy<GroupFacts>;
