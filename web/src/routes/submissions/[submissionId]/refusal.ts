import type { ActionData } from './$types.d.ts';

/** A form of the submission that came back refused, with what was typed into it. */
export interface RefusedStep {
  verb: string;
  typed: Record<string, string>;
  sensitiveReason: string;
  errors: Record<string, string>;
}

export const refusedStep = (form: ActionData): RefusedStep | undefined =>
  form && 'errors' in form && form.errors ? form : undefined;
