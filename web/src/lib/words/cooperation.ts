import { m } from '@platforma/messages';
import type {
  CooperationKind,
  CooperationRole,
  CooperationSideState,
  CooperationStepKind,
} from '@platforma/schema';

const kinds: Record<CooperationKind, readonly [name: () => string, hint: () => string]> = {
  PARTNERSHIP: [m.cooperation_kind_PARTNERSHIP, m.cooperation_kind_hint_PARTNERSHIP],
  SHARED_PROJECT: [m.cooperation_kind_SHARED_PROJECT, m.cooperation_kind_hint_SHARED_PROJECT],
  MENTORING: [m.cooperation_kind_MENTORING, m.cooperation_kind_hint_MENTORING],
  SERVICE_REFERRAL: [m.cooperation_kind_SERVICE_REFERRAL, m.cooperation_kind_hint_SERVICE_REFERRAL],
  UMBRELLA: [m.cooperation_kind_UMBRELLA, m.cooperation_kind_hint_UMBRELLA],
};
const roles: Record<CooperationRole, (() => string) | null> = {
  PARTNER: null,
  UMBRELLA: m.cooperation_role_UMBRELLA,
  UNDER_UMBRELLA: m.cooperation_role_UNDER_UMBRELLA,
  MENTOR: m.cooperation_role_MENTOR,
  MENTORED: m.cooperation_role_MENTORED,
};
const states: Record<CooperationSideState, () => string> = {
  INVITED: m.cooperation_side_INVITED,
  ACCEPTED: m.cooperation_side_ACCEPTED,
  DECLINED: m.cooperation_side_DECLINED,
  CANCELLED: m.cooperation_side_CANCELLED,
  LEFT: m.cooperation_side_LEFT,
};
const steps: Record<CooperationStepKind, (inputs: { organisation: string }) => string> = {
  PROPOSED: m.cooperation_step_PROPOSED,
  ACCEPTED: m.cooperation_step_ACCEPTED,
  DECLINED: m.cooperation_step_DECLINED,
  CANCELLED: m.cooperation_step_CANCELLED,
  LEFT: m.cooperation_step_LEFT,
  PUBLICATION_AGREED: m.cooperation_step_PUBLICATION_AGREED,
  PUBLICATION_REFUSED: m.cooperation_step_PUBLICATION_REFUSED,
  CONTACTS_NAMED: m.cooperation_step_CONTACTS_NAMED,
};

/** „společný projekt“ */
export const cooperationKindName = (kind: CooperationKind) => kinds[kind][0]();
/** „děláte spolu jednu věc“ */
export const cooperationKindHint = (kind: CooperationKind) => kinds[kind][1]();
export const cooperationKinds = Object.keys(kinds) as CooperationKind[];
/** „zastřešuje“; null for equals. */
export const sideRoleName = (role: CooperationRole) => roles[role]?.() ?? null;
/** „čeká se na odpověď“ */
export const sideStateName = (state: CooperationSideState) => states[state]();
/** „Organizace nabídku přijímá“ */
export const stepName = (kind: CooperationStepKind, organisation: string) => steps[kind]({ organisation });
