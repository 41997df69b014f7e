import type {
  InteractionForm,
  InteractionKind,
  InteractionTextFragment,
  ParticipantSide,
} from '@platforma/schema';

interface Participant {
  side: ParticipantSide;
  role: string;
  count: string;
  organisationId: string;
}
interface Document {
  label: string;
  url: string;
  reference: string;
}

/** What a form about an interaction holds. */
export interface InteractionValues extends Record<string, unknown> {
  bodyId: string;
  kind: InteractionKind | '';
  form: InteractionForm | '';
  place: string;
  happenedOn: string;
  subject: string;
  summary: string;
  participants: Participant[];
  documents: Document[];
  /** Why personal data in it stays. */
  sensitiveReason: string;
}

export const noParticipant: Participant = { side: 'OURS', role: '', count: '1', organisationId: '' };
export const noDocument: Document = { label: '', url: '', reference: '' };

/** Fields with an error of their own; others' stand above the form. */
export const fields = [
  ...['bodyId', 'kind', 'form', 'place', 'happenedOn', 'subject', 'summary', 'participants', 'documents'],
  ...['role', 'count', 'organisationId', 'label', 'url', 'reference', 'sensitiveReason', 'reason'],
];

export const valuesOf = (said: InteractionTextFragment): InteractionValues => ({
  ...{ bodyId: said.body?.id ?? '', kind: said.kind, form: said.form ?? '', place: said.place ?? '' },
  ...{ happenedOn: said.happenedOn, subject: said.subject, summary: said.summary, sensitiveReason: '' },
  participants: said.participants.map(({ side, role, count, organisation }) => ({
    ...{ side, role, count: String(count), organisationId: organisation?.id ?? '' },
  })),
  documents: said.documents.map(({ label, url, reference }) => ({
    ...{ label, url: url ?? '', reference: reference ?? '' },
  })),
});

const text = (value: unknown) =>
  String(value ?? '')
    .replaceAll('\r\n', '\n')
    .trim();

/** Reads the form as it was sent; rows that say nothing are none. */
export function sentValues(form: FormData): InteractionValues {
  const all = (name: string) => form.getAll(name).map(text);
  const [sides, counts, organisations] = [all('side'), all('count'), all('organisationId')];
  const [urls, references] = [all('url'), all('reference')];
  return {
    ...{ bodyId: text(form.get('bodyId')), kind: text(form.get('kind')) as InteractionKind },
    ...{ form: text(form.get('form')) as InteractionForm, place: text(form.get('place')) },
    ...{ happenedOn: text(form.get('happenedOn')), subject: text(form.get('subject')) },
    ...{ summary: text(form.get('summary')), sensitiveReason: text(form.get('sensitiveReason')) },
    participants: all('role')
      .map((role, i) => ({
        ...{ side: sides[i] as ParticipantSide, role, count: counts[i] ?? '' },
        organisationId: organisations[i] ?? '',
      }))
      .filter(({ role, organisationId }) => role || organisationId),
    documents: all('label')
      .map((label, i) => ({ label, url: urls[i] ?? '', reference: references[i] ?? '' }))
      .filter(({ label, url, reference }) => label || url || reference),
  };
}

/** What the API is told; what was not chosen is refused before it is asked. */
export const inputOf = ({ kind, form, participants, ...values }: InteractionValues) => ({
  ...values,
  kind: kind as InteractionKind,
  form: form || null,
  sensitiveReason: values.sensitiveReason || null,
  participants: participants.map(({ side, role, count, organisationId }) => ({
    ...{ side, role, count: Number.parseInt(count, 10) || 0, organisationId: organisationId || null },
  })),
});
