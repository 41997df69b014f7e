import { MembershipState } from './organisation.enums.ts';

const { APPLICANT, CANDIDATE, MEMBER, SUSPENDED, ENDED } = MembershipState;

export type MembershipVerb = 'makeCandidate' | 'admit' | 'suspend' | 'restore' | 'end';

/** From which states a verb leads to which; whatever is not here is forbidden. The database keeps the same list. */
const lifecycle: Record<MembershipVerb, Partial<Record<MembershipState, MembershipState>>> = {
  makeCandidate: { [APPLICANT]: CANDIDATE },
  admit: { [CANDIDATE]: MEMBER },
  suspend: { [MEMBER]: SUSPENDED },
  restore: { [SUSPENDED]: MEMBER },
  end: { [APPLICANT]: ENDED, [CANDIDATE]: ENDED, [MEMBER]: ENDED, [SUSPENDED]: ENDED },
};

/** The state a verb leads to; undefined where it is forbidden, as it is for who was never an applicant. */
export const standingAfter = (
  verb: MembershipVerb,
  standing: MembershipState | null,
): MembershipState | undefined => (standing ? lifecycle[verb][standing] : undefined);
