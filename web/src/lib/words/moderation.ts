import { m } from '@platforma/messages';
import type { CaseDecision, CaseState, Rule } from '@platforma/schema';

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
};

/** „urážka nebo výhrůžka“ */
export const ruleName = (rule: Rule) => rules[rule]();
export const allRules = Object.keys(rules) as Rule[];
/** „čeká na rozhodnutí“ */
export const caseStateName = (state: CaseState) => states[state]();
/** „upozornění autorovi“ */
export const decisionName = (decision: CaseDecision) => decided[decision]();
