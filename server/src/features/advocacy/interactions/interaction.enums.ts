import { registerEnumType } from 'type-graphql';

export enum InteractionKind {
  MEETING = 'MEETING',
  CALL = 'CALL',
  LETTER = 'LETTER',
  EMAIL = 'EMAIL',
  COMMENT_PROCEDURE = 'COMMENT_PROCEDURE',
  HEARING = 'HEARING',
  PETITION = 'PETITION',
  COMPLAINT = 'COMPLAINT',
  INFORMATION_REQUEST = 'INFORMATION_REQUEST',
  OTHER = 'OTHER',
}
registerEnumType(InteractionKind, {
  name: 'InteractionKind',
  description: 'What passed between the platform and a public body.',
  valuesConfig: {
    MEETING: { description: 'Jednání.' },
    CALL: { description: 'Telefonát.' },
    LETTER: { description: 'Dopis nebo stanovisko.' },
    EMAIL: { description: 'E-mail.' },
    COMMENT_PROCEDURE: { description: 'Připomínkové řízení.' },
    HEARING: { description: 'Slyšení nebo zasedání.' },
    PETITION: { description: 'Petice.' },
    COMPLAINT: { description: 'Stížnost nebo podnět.' },
    INFORMATION_REQUEST: { description: 'Žádost o informace.' },
    OTHER: { description: 'Jiné.' },
  },
});

export enum InteractionForm {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  PHONE = 'PHONE',
  WRITTEN = 'WRITTEN',
}
registerEnumType(InteractionForm, {
  name: 'InteractionForm',
  description: 'In what form it took place.',
  valuesConfig: {
    IN_PERSON: { description: 'In one room.' },
    ONLINE: { description: 'Over the internet.' },
    PHONE: { description: 'By telephone.' },
    WRITTEN: { description: 'In writing.' },
  },
});

export enum ParticipantSide {
  OURS = 'OURS',
  THEIRS = 'THEIRS',
  OTHER = 'OTHER',
}
registerEnumType(ParticipantSide, {
  name: 'ParticipantSide',
  description: 'For whom somebody took part.',
  valuesConfig: {
    OURS: { description: 'For the platform.' },
    THEIRS: { description: 'For the public body.' },
    OTHER: { description: 'For neither.' },
  },
});

export enum InteractionStepKind {
  RECORDED = 'RECORDED',
  EDITED = 'EDITED',
  WITHDRAWN = 'WITHDRAWN',
  CONFIRMED = 'CONFIRMED',
  CORRECTED = 'CORRECTED',
}
registerEnumType(InteractionStepKind, {
  name: 'InteractionStepKind',
  description: 'What was done about an interaction.',
  valuesConfig: {
    RECORDED: { description: 'It was recorded; the day is that of the interaction.' },
    EDITED: { description: 'The statement was changed; the former text is kept.' },
    WITHDRAWN: { description: 'The statement was withdrawn; its text is gone.' },
    CONFIRMED: { description: 'The public body confirmed the statement.' },
    CORRECTED: { description: 'The public body wrote a correction of the statement.' },
  },
});

export enum OfficeReplyKind {
  CONFIRMED = 'CONFIRMED',
  CORRECTED = 'CORRECTED',
}
registerEnumType(OfficeReplyKind, {
  name: 'OfficeReplyKind',
  description: 'What a public body said to a statement about it.',
  valuesConfig: {
    CONFIRMED: { description: 'It is so.' },
    CORRECTED: { description: 'It is otherwise; the correction says how.' },
  },
});
