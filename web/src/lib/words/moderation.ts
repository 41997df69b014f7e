import { m } from '@platforma/messages';
import type { CaseDecision, CaseKind, CaseRowFragment, CaseState, Rule } from '@platforma/schema';

const rules: Record<Rule, () => string> = {
  PERSONAL_DATA: m.rule_PERSONAL_DATA,
  INSULT: m.rule_INSULT,
  DISCRIMINATION: m.rule_DISCRIMINATION,
  OFF_TOPIC: m.rule_OFF_TOPIC,
  ADVERTISING: m.rule_ADVERTISING,
  OTHER: m.rule_OTHER,
};
const states: Record<CaseState, () => string> = {
  OPEN: m.case_OPEN,
  DECIDED: m.case_DECIDED,
  APPEALED: m.case_APPEALED,
  SETTLED: m.case_SETTLED,
};
const decided: Record<CaseDecision, () => string> = {
  DISMISSED: m.decision_DISMISSED,
  WARNED: m.decision_WARNED,
  REDACTED: m.decision_REDACTED,
  WITHDRAWN: m.decision_WITHDRAWN,
  PUBLISHED: m.decision_PUBLISHED,
  REFUSED: m.decision_REFUSED,
  HELD: m.decision_HELD,
  LOCKED: m.decision_LOCKED,
};
const kinds: Record<CaseKind, () => string> = {
  POST: m.case_kind_POST,
  HELD: m.case_kind_HELD,
  HOLD: m.case_kind_HOLD,
  LOCK: m.case_kind_LOCK,
};
const untitled: Record<CaseKind, () => string> = {
  POST: m.moderation_hidden,
  HELD: m.case_held_new,
  HOLD: m.hold_title,
  LOCK: m.moderation_hidden,
};

/** „urážka nebo výhrůžka“ */
export const ruleName = (rule: Rule) => rules[rule]();
export const allRules = Object.keys(rules) as Rule[];
/** „čeká na rozhodnutí“ */
export const caseStateName = (state: CaseState) => states[state]();
/** „příspěvek před zveřejněním“ */
export const caseKindName = (kind: CaseKind) => kinds[kind]();
/** The discussion that a case is about; where there is none to name, what it is about. */
export const caseTitle = ({ kind, discussion, post, heldText }: CaseRowFragment) =>
  (post?.discussion ?? discussion)?.title ?? heldText?.title ?? untitled[kind]();
/** „upozornění autorovi“ */
export const decisionName = (decision: CaseDecision) => decided[decision]();
