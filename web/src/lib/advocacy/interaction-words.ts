import { m } from '@platforma/messages';
import type {
  InteractionForm,
  InteractionKind,
  InteractionStepKind,
  ParticipantSide,
} from '@platforma/schema';

const kinds: Record<InteractionKind, () => string> = {
  MEETING: m.interaction_kind_MEETING,
  CALL: m.interaction_kind_CALL,
  LETTER: m.interaction_kind_LETTER,
  EMAIL: m.interaction_kind_EMAIL,
  COMMENT_PROCEDURE: m.interaction_kind_COMMENT_PROCEDURE,
  HEARING: m.interaction_kind_HEARING,
  PETITION: m.interaction_kind_PETITION,
  COMPLAINT: m.interaction_kind_COMPLAINT,
  INFORMATION_REQUEST: m.interaction_kind_INFORMATION_REQUEST,
  OTHER: m.interaction_kind_OTHER,
};
const forms: Record<InteractionForm, () => string> = {
  IN_PERSON: m.interaction_form_IN_PERSON,
  ONLINE: m.interaction_form_ONLINE,
  PHONE: m.interaction_form_PHONE,
  WRITTEN: m.interaction_form_WRITTEN,
};
const sides: Record<ParticipantSide, () => string> = {
  OURS: m.interaction_side_OURS,
  THEIRS: m.interaction_side_THEIRS,
  OTHER: m.interaction_side_OTHER,
};
const steps: Record<InteractionStepKind, () => string> = {
  RECORDED: m.interaction_step_RECORDED,
  EDITED: m.interaction_step_EDITED,
  WITHDRAWN: m.interaction_step_WITHDRAWN,
  CONFIRMED: m.interaction_step_CONFIRMED,
  CORRECTED: m.interaction_step_CORRECTED,
};

export const interactionKinds = Object.keys(kinds) as InteractionKind[];
export const interactionForms = Object.keys(forms) as InteractionForm[];
export const participantSides = Object.keys(sides) as ParticipantSide[];

/** „Jednání“ */
export const interactionKindName = (kind: InteractionKind) => kinds[kind]();
/** „osobně“ */
export const interactionFormName = (form: InteractionForm) => forms[form]();
/** „Za platformu“ */
export const sideName = (side: ParticipantSide) => sides[side]();
/** „Úřad napsal opravu“ */
export const interactionStepName = (kind: InteractionStepKind) => steps[kind]();
