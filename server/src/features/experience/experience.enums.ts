import { registerEnumType } from 'type-graphql';

export enum ExperienceKind {
  REQUEST = 'REQUEST',
  OFFER = 'OFFER',
}
registerEnumType(ExperienceKind, {
  name: 'ExperienceKind',
  description: 'Which way experience is to go.',
  valuesConfig: {
    REQUEST: { description: 'Somebody looks for advice.' },
    OFFER: { description: 'Somebody can advise.' },
  },
});

export enum ExperienceState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ExperienceState, {
  name: 'ExperienceState',
  description: 'How far an offer or request has come.',
  valuesConfig: {
    OPEN: { description: 'It waits for others; see isLapsed.' },
    CLOSED: { description: 'Something helped.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
});

export enum ExperienceChangeKind {
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
  REOPENED = 'REOPENED',
  EDITED = 'EDITED',
  REDACTED = 'REDACTED',
}
registerEnumType(ExperienceChangeKind, {
  name: 'ExperienceChangeKind',
  description: 'What was done about an offer or request.',
  valuesConfig: {
    CLOSED: { description: 'It was said what helped.' },
    WITHDRAWN: { description: 'It was taken back.' },
    REOPENED: { description: 'It waits for others again.' },
    EDITED: { description: 'It says something else; `changed` says what of it.' },
    REDACTED: { description: 'A moderator took passages out of it.' },
  },
});

export enum ExperiencePart {
  TITLE = 'TITLE',
  BODY = 'BODY',
  AREA = 'AREA',
  FOCUS_AREAS = 'FOCUS_AREAS',
  REGIONS = 'REGIONS',
  BODIES = 'BODIES',
  LANGUAGES = 'LANGUAGES',
  HOLDS_UNTIL = 'HOLDS_UNTIL',
}
registerEnumType(ExperiencePart, {
  name: 'ExperiencePart',
  description: 'What of an offer or request an edit changed.',
  valuesConfig: {
    TITLE: { description: 'Its title.' },
    BODY: { description: 'Its text.' },
    AREA: { description: 'Its theme.' },
    FOCUS_AREAS: { description: 'Its focus areas.' },
    REGIONS: { description: 'The regions concerned.' },
    BODIES: { description: 'The public bodies it concerns.' },
    LANGUAGES: { description: 'The languages in which one may answer or ask.' },
    HOLDS_UNTIL: { description: 'Its last day.' },
  },
});

export enum GoodPracticeState {
  PROPOSED = 'PROPOSED',
}
registerEnumType(GoodPracticeState, {
  name: 'GoodPracticeState',
  description: 'How far an answer has come on its way to a good practice.',
  valuesConfig: { PROPOSED: { description: 'Somebody proposed it.' } },
});
