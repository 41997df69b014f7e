import { registerEnumType } from 'type-graphql';

export enum SubmissionKind {
  INFORMATION_REQUEST = 'INFORMATION_REQUEST',
  COMPLAINT = 'COMPLAINT',
  INITIATIVE = 'INITIATIVE',
  PETITION = 'PETITION',
  COMMENTS = 'COMMENTS',
  APPEAL = 'APPEAL',
  LAWSUIT = 'LAWSUIT',
  OTHER = 'OTHER',
}
registerEnumType(SubmissionKind, {
  name: 'SubmissionKind',
  description: 'What is put to a public body.',
  valuesConfig: {
    INFORMATION_REQUEST: { description: 'A request for information (Act No. 106/1999 Coll.).' },
    COMPLAINT: { description: 'A complaint about how a body acts.' },
    INITIATIVE: { description: 'A suggestion that it act of its own accord.' },
    PETITION: { description: 'A petition (Act No. 85/1990 Coll.).' },
    COMMENTS: { description: 'Comments on a bill or another draft.' },
    APPEAL: { description: 'An appeal against a decision.' },
    LAWSUIT: { description: 'An action at a court.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum Channel {
  DATA_BOX = 'DATA_BOX',
  POST = 'POST',
  EMAIL = 'EMAIL',
  IN_PERSON = 'IN_PERSON',
}
registerEnumType(Channel, {
  name: 'Channel',
  description: 'How something gets to a public body.',
  valuesConfig: {
    DATA_BOX: { description: 'By data box.' },
    POST: { description: 'By post.' },
    EMAIL: { description: 'By mail.' },
    IN_PERSON: { description: 'Handed over.' },
  },
});

export enum SubmissionState {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
  COMPLETION_ASKED = 'COMPLETION_ASKED',
  COMPLETED = 'COMPLETED',
  FORWARDED = 'FORWARDED',
  SETTLED = 'SETTLED',
  PARTLY_SETTLED = 'PARTLY_SETTLED',
  REFUSED = 'REFUSED',
  REMEDY_SOUGHT = 'REMEDY_SOUGHT',
  CLOSED = 'CLOSED',
  DROPPED = 'DROPPED',
}
registerEnumType(SubmissionState, {
  name: 'SubmissionState',
  description: 'How far a submission has come. Whether its limit has passed is told by `clock`.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    APPROVED: { description: 'Ready to be sent.' },
    SENT: { description: 'On its way; no limit runs yet.' },
    DELIVERED: { description: 'With the body.' },
    COMPLETION_ASKED: { description: 'The body asks for something that is missing.' },
    COMPLETED: { description: 'What was missing was added.' },
    FORWARDED: { description: 'Passed on to another body, not delivered there yet.' },
    SETTLED: { description: 'The body did what was asked.' },
    PARTLY_SETTLED: { description: 'It did a part of it.' },
    REFUSED: { description: 'It refused, or evaded.' },
    REMEDY_SOUGHT: { description: 'An appeal or a complaint followed.' },
    CLOSED: { description: 'The remedy has ended, and the matter with it.' },
    DROPPED: { description: 'Given up before it was sent.' },
  },
});

export enum SubmissionStepKind {
  DRAFTED = 'DRAFTED',
  EDITED = 'EDITED',
  APPROVED = 'APPROVED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
  EXTENDED = 'EXTENDED',
  COMPLETION_ASKED = 'COMPLETION_ASKED',
  COMPLETED = 'COMPLETED',
  FORWARDED = 'FORWARDED',
  PAUSED = 'PAUSED',
  RESUMED = 'RESUMED',
  ANSWERED = 'ANSWERED',
  ANSWER_WITHDRAWN = 'ANSWER_WITHDRAWN',
  OVERDUE = 'OVERDUE',
  RECOUNTED = 'RECOUNTED',
  REMEDY_SOUGHT = 'REMEDY_SOUGHT',
  CLOSED = 'CLOSED',
  DROPPED = 'DROPPED',
}
registerEnumType(SubmissionStepKind, {
  name: 'SubmissionStepKind',
  description: 'What happened to a submission.',
  valuesConfig: {
    DRAFTED: { description: 'It was begun.' },
    EDITED: { description: 'It says something else.' },
    APPROVED: { description: 'It was approved.' },
    SENT: { description: 'It was sent.' },
    DELIVERED: { description: 'It was delivered: the limit runs.' },
    EXTENDED: { description: 'The body prolonged the limit.' },
    COMPLETION_ASKED: { description: 'The body asked for what was missing.' },
    COMPLETED: { description: 'What was missing was added.' },
    FORWARDED: { description: 'It was passed on to another body.' },
    PAUSED: { description: 'The limit stopped, as until costs are paid.' },
    RESUMED: { description: 'The limit runs on.' },
    ANSWERED: { description: 'The body answered.' },
    ANSWER_WITHDRAWN: { description: 'What was recorded as an answer was none, or another one.' },
    OVERDUE: { description: 'The limit passed without an answer; said by the calendar, not by a person.' },
    RECOUNTED: {
      description: 'The last day is another one, because a day became or ceased to be a holiday.',
    },
    REMEDY_SOUGHT: { description: 'An appeal or a complaint was sent.' },
    CLOSED: { description: 'It was closed.' },
    DROPPED: { description: 'It was given up before it was sent.' },
  },
});

export enum AnswerOutcome {
  ACCEPTED = 'ACCEPTED',
  PARTLY = 'PARTLY',
  REFUSED = 'REFUSED',
  EVASIVE = 'EVASIVE',
}
registerEnumType(AnswerOutcome, {
  name: 'AnswerOutcome',
  description: 'How a public body answered. That it did not is told by the `clock` of the submission.',
  valuesConfig: {
    ACCEPTED: { description: 'It does or gives what was asked.' },
    PARTLY: { description: 'It does or gives a part.' },
    REFUSED: { description: 'It refuses.' },
    EVASIVE: { description: 'It answers something else than what was asked.' },
  },
});

export enum ClockState {
  NOT_RUNNING = 'NOT_RUNNING',
  RUNNING = 'RUNNING',
  DUE_SOON = 'DUE_SOON',
  PAUSED = 'PAUSED',
  OVERDUE = 'OVERDUE',
  ANSWERED = 'ANSWERED',
  ANSWERED_LATE = 'ANSWERED_LATE',
  UNANSWERED = 'UNANSWERED',
}
registerEnumType(ClockState, {
  name: 'ClockState',
  description: 'How the limit of a public body stands today in Prague. Derived from its days, never typed.',
  valuesConfig: {
    NOT_RUNNING: { description: 'It has not begun, or there is none.' },
    RUNNING: { description: 'It runs.' },
    DUE_SOON: { description: 'It ends today or within seven days.' },
    PAUSED: { description: 'It stands still.' },
    OVERDUE: { description: 'Its last day is over, and there is no answer.' },
    ANSWERED: { description: 'The body answered in time, or there was no limit.' },
    ANSWERED_LATE: { description: 'The body answered after the last day.' },
    UNANSWERED: { description: 'It passed without an answer, and a remedy followed.' },
  },
});
