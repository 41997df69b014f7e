import type { Region, TopicArea, TopicTextFragment } from '@platforma/schema';

/** What a form about a topic holds. */
export interface TopicValues extends Record<string, unknown> {
  title: string;
  area: TopicArea | '';
  ask: string;
  description: string;
  origin: string;
  regions: Region[];
  bodyIds: string[];
  /** Why personal data in it stays. */
  sensitiveReason: string;
}

export const noValues: TopicValues = {
  title: '',
  area: '',
  ask: '',
  description: '',
  origin: '',
  regions: [],
  bodyIds: [],
  sensitiveReason: '',
};

export const valuesOf = ({
  title,
  area,
  ask,
  description,
  origin,
  regions,
  bodies,
}: TopicTextFragment): TopicValues => ({
  title,
  area,
  ask,
  description,
  origin: origin ?? '',
  regions,
  bodyIds: bodies.edges.map(({ node }) => node.body.id),
  sensitiveReason: '',
});

const text = (form: FormData, name: string) =>
  String(form.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .trim();

/** Reads the form as it was sent. */
export const sentValues = (form: FormData): TopicValues => ({
  title: text(form, 'title'),
  area: text(form, 'area') as TopicArea,
  ask: text(form, 'ask'),
  description: text(form, 'description'),
  origin: text(form, 'origin'),
  regions: form.getAll('regions').map(String) as Region[],
  bodyIds: form.getAll('bodyIds').map(String),
  sensitiveReason: text(form, 'sensitiveReason'),
});

/** What the API is told; an area that was not chosen is refused before it is asked. */
export const inputOf = ({ area, ...values }: TopicValues) => ({
  ...values,
  area: area as TopicArea,
  origin: values.origin || null,
  sensitiveReason: values.sensitiveReason || null,
});
