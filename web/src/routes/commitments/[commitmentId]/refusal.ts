import type { ActionData } from './$types.d.ts';

/** A form of the page that came back refused, with what was typed into it. */
export interface RefusedStep {
  verb: string;
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export const refusedStep = (form: ActionData): RefusedStep | undefined =>
  form && 'errors' in form && form.errors ? form : undefined;

/** The sentence that belongs to no field of the form. */
export const wholeOf = ({ errors }: RefusedStep, fields: readonly string[]) =>
  Object.entries(errors).find(([field]) => !fields.includes(field))?.[1];
