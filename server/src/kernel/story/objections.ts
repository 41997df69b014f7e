import type { Transaction } from '../database/orm.ts';

/** A step of a parent that children may forbid. */
type Step = 'resolveTopic';
/** Refuses the step of the parent with this id by throwing what is to be told. */
type Objection = (transaction: Transaction, id: string) => Promise<void>;

const objections = new Map<Step, Objection[]>();

/** Lets a feature forbid a step of what its things hang on; the parent knows none of them. */
export function mayForbid(step: Step, objection: Objection): void {
  objections.set(step, [...(objections.get(step) ?? []), objection]);
}

/** Asks all who may forbid a step, in its transaction, while the parent's row is locked. @throws what one of them throws */
export async function unlessForbidden(step: Step, transaction: Transaction, id: string): Promise<void> {
  for (const objection of objections.get(step) ?? []) await objection(transaction, id);
}
