import { registerEnumType } from 'type-graphql';

export enum TopicArea {
  HOUSING = 'HOUSING',
  BENEFITS = 'BENEFITS',
  EDUCATION = 'EDUCATION',
  PUBLIC_ADMINISTRATION = 'PUBLIC_ADMINISTRATION',
  DISCRIMINATION = 'DISCRIMINATION',
  PARTICIPATION = 'PARTICIPATION',
  CRISIS = 'CRISIS',
  HEALTH = 'HEALTH',
  HUMAN_RIGHTS = 'HUMAN_RIGHTS',
  DEBTS = 'DEBTS',
  SAFETY = 'SAFETY',
  REMEMBRANCE = 'REMEMBRANCE',
  EMPLOYMENT = 'EMPLOYMENT',
  NGOS = 'NGOS',
  FAMILY = 'FAMILY',
  CULTURE = 'CULTURE',
}
registerEnumType(TopicArea, {
  name: 'TopicArea',
  description: 'What a topic is about.',
  valuesConfig: {
    HOUSING: { description: 'Bydlení.' },
    BENEFITS: { description: 'Dávky.' },
    EDUCATION: { description: 'Vzdělávání.' },
    PUBLIC_ADMINISTRATION: { description: 'Veřejná správa.' },
    DISCRIMINATION: { description: 'Diskriminace.' },
    PARTICIPATION: { description: 'Participace.' },
    CRISIS: { description: 'Krizová situace.' },
    HEALTH: { description: 'Zdraví.' },
    HUMAN_RIGHTS: { description: 'Lidská práva.' },
    DEBTS: { description: 'Dluhy.' },
    SAFETY: { description: 'Bezpečnost.' },
    REMEMBRANCE: { description: 'Paměť.' },
    EMPLOYMENT: { description: 'Zaměstnávání.' },
    NGOS: { description: 'Nestátní neziskové organizace.' },
    FAMILY: { description: 'Rodina.' },
    CULTURE: { description: 'Kultura.' },
  },
});

export enum TopicState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  IN_TALKS = 'IN_TALKS',
  AWAITING_AUTHORITY = 'AWAITING_AUTHORITY',
  PARTLY_RESOLVED = 'PARTLY_RESOLVED',
  RESOLVED = 'RESOLVED',
  POSTPONED = 'POSTPONED',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(TopicState, {
  name: 'TopicState',
  description: 'How far a topic has come.',
  valuesConfig: {
    DRAFT: { description: 'Proposed.' },
    OPEN: { description: 'Taken up by the platform.' },
    IN_TALKS: { description: 'Being negotiated with public administration.' },
    AWAITING_AUTHORITY: { description: 'An authority is to answer.' },
    PARTLY_RESOLVED: { description: 'Some of what is asked was reached.' },
    RESOLVED: { description: 'What came of it is told in the outcome.' },
    POSTPONED: { description: 'Put aside until a day of review.' },
    ARCHIVED: { description: 'Closed for good.' },
  },
});

export enum TopicOrder {
  LATEST_ACTIVITY = 'LATEST_ACTIVITY',
  NEWEST = 'NEWEST',
  TITLE = 'TITLE',
}
registerEnumType(TopicOrder, {
  name: 'TopicOrder',
  description: 'Orders of a list of topics.',
  valuesConfig: {
    LATEST_ACTIVITY: { description: 'What changed last comes first.' },
    NEWEST: { description: 'What was proposed last comes first.' },
    TITLE: { description: 'By title, in Czech order.' },
  },
});
