import type { Policy, Rule } from '../../kernel/access/authorize.ts';

export interface SideFacts {
  /** Whether the viewer is an admin of the side's organisation now. */
  isAdministered: boolean;
  /** Whether the viewer is an admin of the organisation that invited it now. */
  isInviter: boolean;
}

export interface CooperationFacts {
  /** Whether the viewer is an admin of an organisation that takes part in it now. */
  isParty: boolean;
}

const answers: Rule<Pick<SideFacts, 'isAdministered'>> = (viewer, side) =>
  viewer.isMember && side.isAdministered;

/** An organisation's own admins speak for it; coordinators help to take back and to end. */
export const cooperationPolicy = {
  propose: answers,
  answer: answers,
  publish: answers,
  nameContacts: answers,
  cancel: (viewer, side) => viewer.isCoordinator || (viewer.isMember && side.isInviter),
  leave: (viewer, side) => viewer.isCoordinator || answers(viewer, side),
} satisfies Policy<SideFacts>;

/** What all sides share is theirs alone. */
export const sharedPolicy = {
  edit: (viewer, cooperation) => viewer.isMember && cooperation.isParty,
  invite: (viewer, cooperation) => viewer.isMember && cooperation.isParty,
} satisfies Policy<CooperationFacts>;
