import type { Policy, Rule } from '../../kernel/access/authorize.ts';

export interface SideFacts {
  /** Whether the viewer is an admin of the side's organisation now. */
  isAdministered: boolean;
  /** Whether the viewer is an admin of the organisation that proposed the relation now. */
  isProposed: boolean;
}

const answers: Rule<Pick<SideFacts, 'isAdministered'>> = (viewer, side) =>
  viewer.isMember && side.isAdministered;

/** An organisation's own admins speak for it; coordinators help to take back and to end. */
export const cooperationPolicy = {
  propose: answers,
  answer: answers,
  publish: answers,
  nameContacts: answers,
  cancel: (viewer, side) => viewer.isCoordinator || (viewer.isMember && side.isProposed),
  leave: (viewer, side) => viewer.isCoordinator || answers(viewer, side),
} satisfies Policy<SideFacts>;
