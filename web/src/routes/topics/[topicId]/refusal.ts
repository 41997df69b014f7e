/** A form of the topic that came back refused, with what was typed into it. */
export interface RefusedVerb {
  verb: string;
  told: string;
  reviewOn: string;
  sensitiveReason: string;
  errors: Record<string, string>;
}

export const refusedVerb = (form: object | null | undefined): RefusedVerb | undefined =>
  form && 'errors' in form && form.errors ? (form as RefusedVerb) : undefined;

/** The sentence that belongs to no field of the form. */
export const wholeOf = ({ errors }: RefusedVerb, fields: string[]) =>
  Object.entries(errors).find(([field]) => !fields.includes(field))?.[1];
