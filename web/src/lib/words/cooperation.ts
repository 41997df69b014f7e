import { m } from '@platforma/messages';
import type {
  CooperationKind,
  CooperationPart,
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
  INVITED: m.cooperation_step_INVITED,
  ACCEPTED: m.cooperation_step_ACCEPTED,
  DECLINED: m.cooperation_step_DECLINED,
  CANCELLED: m.cooperation_step_CANCELLED,
  LEFT: m.cooperation_step_LEFT,
  EDITED: m.cooperation_step_EDITED,
  PUBLICATION_AGREED: m.cooperation_step_PUBLICATION_AGREED,
  PUBLICATION_REFUSED: m.cooperation_step_PUBLICATION_REFUSED,
  CONTACTS_NAMED: m.cooperation_step_CONTACTS_NAMED,
};

const parts: Record<CooperationPart, () => string> = {
  KIND: m.cooperation_part_KIND,
  TITLE: m.cooperation_part_TITLE,
  BODY: m.cooperation_part_BODY,
  DATES: m.cooperation_part_DATES,
  ATTACHMENTS: m.cooperation_part_ATTACHMENTS,
};

/** „název“, „přílohy“ */
export const partName = (part: CooperationPart) => parts[part]();
/** Kinds in which none leads the others. */
export const amongEquals: readonly CooperationKind[] = ['PARTNERSHIP', 'SHARED_PROJECT', 'SERVICE_REFERRAL'];
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
