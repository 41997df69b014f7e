import { registerEnumType } from 'type-graphql';

export enum CommitmentState {
  PROMISED = 'PROMISED',
  CONFIRMED = 'CONFIRMED',
  IN_PROGRESS = 'IN_PROGRESS',
  FULFILLED = 'FULFILLED',
  PARTLY_FULFILLED = 'PARTLY_FULFILLED',
  NOT_FULFILLED = 'NOT_FULFILLED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CommitmentState, {
  name: 'CommitmentState',
  description: 'How far a commitment has come.',
  valuesConfig: {
    PROMISED: { description: 'Said, and not confirmed yet.' },
    CONFIRMED: { description: 'Confirmed as it is recorded.' },
    IN_PROGRESS: { description: 'The body works on it.' },
    FULFILLED: { description: 'Done; whether in time, its standing says.' },
    PARTLY_FULFILLED: { description: 'Some of it is done, the rest is still owed.' },
    NOT_FULFILLED: { description: 'Not done; it may still be, late.' },
    CANCELLED: { description: 'No longer asked for; why stands in its history.' },
  },
});

export enum CommitmentStanding {
  RUNNING = 'RUNNING',
  OVERDUE = 'OVERDUE',
  KEPT = 'KEPT',
  KEPT_LATE = 'KEPT_LATE',
  BROKEN = 'BROKEN',
}
registerEnumType(CommitmentStanding, {
  name: 'CommitmentStanding',
  description: 'How a commitment stands to its day; it follows from state and days and is never recorded.',
  valuesConfig: {
    RUNNING: { description: 'Open, and its day has not passed, or it has none.' },
    OVERDUE: { description: 'Open, and its day has passed.' },
    KEPT: { description: 'Fulfilled by its day, or it had none.' },
    KEPT_LATE: { description: 'Fulfilled after its day.' },
    BROKEN: { description: 'Not fulfilled.' },
  },
});

export enum CommitmentSource {
  INTERACTION = 'INTERACTION',
  ANSWER = 'ANSWER',
  MINUTES = 'MINUTES',
  PUBLIC_STATEMENT = 'PUBLIC_STATEMENT',
}
registerEnumType(CommitmentSource, {
  name: 'CommitmentSource',
  description: 'Where a commitment was made.',
  valuesConfig: {
    INTERACTION: { description: 'In talks with the body.' },
    ANSWER: { description: 'In an answer of the body.' },
    MINUTES: { description: 'In minutes.' },
    PUBLIC_STATEMENT: { description: 'In public: on a website, in the press, in a council.' },
  },
});

export enum CommitmentConfirmation {
  OFFICE = 'OFFICE',
  PLATFORM = 'PLATFORM',
}
registerEnumType(CommitmentConfirmation, {
  name: 'CommitmentConfirmation',
  description: 'Whose word it is that something happened.',
  valuesConfig: {
    OFFICE: { description: 'The public body’s.' },
    PLATFORM: { description: 'The platform’s, which saw it.' },
  },
});

export enum CommitmentStepKind {
  RECORDED = 'RECORDED',
  EDITED = 'EDITED',
  CONFIRMED = 'CONFIRMED',
  STARTED = 'STARTED',
  FULFILLED = 'FULFILLED',
  PARTLY_FULFILLED = 'PARTLY_FULFILLED',
  NOT_FULFILLED = 'NOT_FULFILLED',
  CANCELLED = 'CANCELLED',
  OVERDUE = 'OVERDUE',
}
registerEnumType(CommitmentStepKind, {
  name: 'CommitmentStepKind',
  description: 'What happened to a commitment.',
  valuesConfig: {
    RECORDED: { description: 'It was recorded; the day is that of its source.' },
    EDITED: { description: 'What it says was changed.' },
    CONFIRMED: { description: 'It was confirmed.' },
    STARTED: { description: 'The body began.' },
    FULFILLED: { description: 'It was fulfilled.' },
    PARTLY_FULFILLED: { description: 'Some of it was fulfilled.' },
    NOT_FULFILLED: { description: 'It was not fulfilled.' },
    CANCELLED: { description: 'It is no longer asked for.' },
    OVERDUE: { description: 'Its day passed; nobody did that.' },
  },
});

export enum CommitmentPart {
  QUOTE = 'QUOTE',
  SUMMARY = 'SUMMARY',
  PROMISED_BY = 'PROMISED_BY',
  SOURCE = 'SOURCE',
  DUE = 'DUE',
  CONDITION = 'CONDITION',
  WEIGHT = 'WEIGHT',
}
registerEnumType(CommitmentPart, {
  name: 'CommitmentPart',
  description: 'What an edit of a commitment changed.',
  valuesConfig: {
    QUOTE: { description: 'The words.' },
    SUMMARY: { description: 'The line for lists.' },
    PROMISED_BY: { description: 'The function of who promised.' },
    SOURCE: { description: 'Where and when it was promised.' },
    DUE: { description: 'By when.' },
    CONDITION: { description: 'On what it depends.' },
    WEIGHT: { description: 'How much it counts in the whole.' },
  },
});
