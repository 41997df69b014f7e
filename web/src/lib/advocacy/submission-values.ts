import type { Channel, SubmissionKind, SubmissionTextFragment } from '@platforma/schema';

/** What a form about a submission holds. */
export interface SubmissionValues extends Record<string, unknown> {
  bodyId: string;
  kind: SubmissionKind | '';
  title: string;
  text: string;
  legalBasis: string;
  referenceNumber: string;
  fileMark: string;
  answerRuleId: string;
  sendRuleId: string;
  sendFrom: string;
  sensitiveReason: string;
}

export const noValues: SubmissionValues = {
  ...{ bodyId: '', kind: '', title: '', text: '', legalBasis: '', referenceNumber: '', fileMark: '' },
  ...{ answerRuleId: '', sendRuleId: '', sendFrom: '', sensitiveReason: '' },
};

export const valuesOf = (submission: SubmissionTextFragment): SubmissionValues => ({
  bodyId: submission.body?.id ?? '',
  kind: submission.kind,
  title: submission.title,
  text: submission.text,
  legalBasis: submission.legalBasis ?? '',
  referenceNumber: submission.referenceNumber ?? '',
  fileMark: submission.fileMark ?? '',
  answerRuleId: submission.answerRule?.id ?? '',
  sendRuleId: submission.sendRule?.id ?? '',
  sendFrom: submission.sendFrom ?? '',
  sensitiveReason: '',
});

/** Reads the form as it was sent. */
export function sentValues(form: FormData): SubmissionValues {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  const names = Object.keys(noValues);
  return Object.fromEntries(names.map((name) => [name, text(name)])) as unknown as SubmissionValues;
}

/** What the API is told. */
export const inputOf = ({ kind, title, text, bodyId, ...rest }: SubmissionValues) => {
  const optional = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value || null]),
  ) as Record<keyof typeof rest, string | null>;
  return { kind: kind as SubmissionKind, title, text, bodyId, ...optional };
};

/** What has happened to it already, where it is written down late. */
export interface Sent {
  sentOn: string;
  channel: Channel | '';
  deliveredOn: string;
}
