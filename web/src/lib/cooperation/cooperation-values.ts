import type { CooperationKind, EditCooperationPageQuery } from '@platforma/schema';

/** What a form about a relation holds. */
export interface CooperationValues extends Record<string, unknown> {
  kind: CooperationKind;
  title: string;
  body: string;
  startsOn: string;
  endsOn: string;
  /** Why personal data in it stays. */
  sensitiveReason: string;
}

export const noValues: CooperationValues = {
  ...{ kind: 'PARTNERSHIP', title: '', body: '', startsOn: '', endsOn: '', sensitiveReason: '' },
};

type Read = NonNullable<EditCooperationPageQuery['cooperation']>;

export const valuesOf = ({ kind, title, body, startsOn, endsOn }: Read): CooperationValues => ({
  ...{ kind, title, body, startsOn: startsOn ?? '', endsOn: endsOn ?? '', sensitiveReason: '' },
});

/** Reads the form as it was sent. */
export function sentValues(form: FormData): CooperationValues {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  return {
    kind: text('kind') as CooperationKind,
    title: text('title'),
    body: text('body'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    sensitiveReason: text('sensitiveReason'),
  };
}

/** What the API is told. */
export const inputOf = ({ startsOn, endsOn, sensitiveReason, ...rest }: CooperationValues) => ({
  ...{ kind: rest.kind, title: rest.title, body: rest.body },
  startsOn: startsOn || null,
  endsOn: endsOn || null,
  sensitiveReason: sensitiveReason || null,
});
