import { registerEnumType } from 'type-graphql';

export enum CooperationKind {
  PARTNERSHIP = 'PARTNERSHIP',
  SHARED_PROJECT = 'SHARED_PROJECT',
  MENTORING = 'MENTORING',
  SERVICE_REFERRAL = 'SERVICE_REFERRAL',
  UMBRELLA = 'UMBRELLA',
}
registerEnumType(CooperationKind, {
  name: 'CooperationKind',
  description: 'How organisations work together.',
  valuesConfig: {
    PARTNERSHIP: { description: 'They help each other over time.' },
    SHARED_PROJECT: { description: 'They do one project together.' },
    MENTORING: { description: 'One accompanies the others.' },
    SERVICE_REFERRAL: { description: 'They send clients to each other’s services.' },
    UMBRELLA: { description: 'One unites and represents the others.' },
  },
});

export enum CooperationState {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
  LAPSED = 'LAPSED',
}
registerEnumType(CooperationState, {
  name: 'CooperationState',
  description: 'How far a relation has come.',
  valuesConfig: {
    PROPOSED: { description: 'Fewer than two sides have accepted it so far.' },
    ACTIVE: { description: 'At least two sides take part.' },
    ENDED: { description: 'It held, and holds no more.' },
    LAPSED: { description: 'It was proposed, and nothing came of it.' },
  },
});

/** Whether something may still be done about it. */
export const isOpenIn = (state: CooperationState) =>
  state === CooperationState.PROPOSED || state === CooperationState.ACTIVE;

export enum SideRole {
  PARTNER = 'PARTNER',
  UMBRELLA = 'UMBRELLA',
  UNDER_UMBRELLA = 'UNDER_UMBRELLA',
  MENTOR = 'MENTOR',
  MENTORED = 'MENTORED',
}
registerEnumType(SideRole, {
  name: 'CooperationRole',
  description: 'What an organisation is in a relation.',
  valuesConfig: {
    PARTNER: { description: 'An equal among others.' },
    UMBRELLA: { description: 'It unites the others.' },
    UNDER_UMBRELLA: { description: 'It is united with others.' },
    MENTOR: { description: 'It accompanies the others.' },
    MENTORED: { description: 'It is accompanied.' },
  },
});

export enum SideState {
  INVITED = 'INVITED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
  LEFT = 'LEFT',
}
registerEnumType(SideState, {
  name: 'CooperationSideState',
  description: 'How an organisation stands to a relation.',
  valuesConfig: {
    INVITED: { description: 'It was asked and has not answered.' },
    ACCEPTED: { description: 'It takes part, or did when the relation ended.' },
    DECLINED: { description: 'It did not want to.' },
    CANCELLED: { description: 'The invitation was taken back, or the relation ended first.' },
    LEFT: { description: 'It took part and ended that.' },
  },
});

export enum StepKind {
  PROPOSED = 'PROPOSED',
  INVITED = 'INVITED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
  LEFT = 'LEFT',
  EDITED = 'EDITED',
  PUBLICATION_AGREED = 'PUBLICATION_AGREED',
  PUBLICATION_REFUSED = 'PUBLICATION_REFUSED',
  CONTACTS_NAMED = 'CONTACTS_NAMED',
}
registerEnumType(StepKind, {
  name: 'CooperationStepKind',
  description: 'What was done about a relation.',
  valuesConfig: {
    PROPOSED: { description: 'An organisation proposed it to others.' },
    INVITED: { description: 'A further organisation was invited to it.' },
    ACCEPTED: { description: 'An organisation joined it.' },
    DECLINED: { description: 'An organisation did not want to.' },
    CANCELLED: { description: 'The invitation of an organisation was taken back.' },
    LEFT: { description: 'An organisation ended its part in it.' },
    EDITED: { description: 'An organisation changed what it says; `changed` says what of it.' },
    PUBLICATION_AGREED: { description: 'An organisation agreed that everybody may see it.' },
    PUBLICATION_REFUSED: { description: 'An organisation no longer agreed to that.' },
    CONTACTS_NAMED: { description: 'An organisation named its contacts anew.' },
  },
});

export enum CooperationPart {
  KIND = 'KIND',
  TITLE = 'TITLE',
  BODY = 'BODY',
  DATES = 'DATES',
  ATTACHMENTS = 'ATTACHMENTS',
}
registerEnumType(CooperationPart, {
  name: 'CooperationPart',
  description: 'What of a relation an edit changed.',
  valuesConfig: {
    KIND: { description: 'How they work together.' },
    TITLE: { description: 'Its title.' },
    BODY: { description: 'What it is about.' },
    DATES: { description: 'Its first or last day.' },
    ATTACHMENTS: { description: 'The files that hang on it.' },
  },
});
