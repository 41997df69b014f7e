import { m } from '@platforma/messages';
import type { MembershipState } from '@platforma/schema';

const names: Record<MembershipState, () => string> = {
  APPLICANT: m.membership_APPLICANT,
  CANDIDATE: m.membership_CANDIDATE,
  MEMBER: m.membership_MEMBER,
  SUSPENDED: m.membership_SUSPENDED,
  ENDED: m.membership_ENDED,
};

/** The state of a membership. */
export const membershipName = (value: MembershipState) => names[value]();
