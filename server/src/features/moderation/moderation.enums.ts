import { registerEnumType } from 'type-graphql';

export enum Rule {
  PERSONAL_DATA = 'PERSONAL_DATA',
  INSULT = 'INSULT',
  DISCRIMINATION = 'DISCRIMINATION',
  OFF_TOPIC = 'OFF_TOPIC',
  ADVERTISING = 'ADVERTISING',
  OTHER = 'OTHER',
}
registerEnumType(Rule, {
  name: 'Rule',
  description: 'Which rule of the platform a post may have broken.',
  valuesConfig: {
    PERSONAL_DATA: { description: 'It holds data of somebody who did not agree to it.' },
    INSULT: { description: 'It insults or threatens somebody.' },
    DISCRIMINATION: { description: 'It speaks ill of people for what they are.' },
    OFF_TOPIC: { description: 'It does not belong where it stands.' },
    ADVERTISING: { description: 'It advertises something.' },
    OTHER: { description: 'Another one; the note says which.' },
  },
});

export enum CaseKind {
  POST = 'POST',
  HELD = 'HELD',
  HOLD = 'HOLD',
  LOCK = 'LOCK',
}
registerEnumType(CaseKind, {
  name: 'CaseKind',
  description: 'What a case is about.',
  valuesConfig: {
    POST: { description: 'A post that others read.' },
    HELD: { description: 'A post that waits for a look before others read it.' },
    HOLD: { description: 'That a moderator holds what somebody writes.' },
    LOCK: { description: 'That a discussion was locked.' },
  },
});

export enum CaseState {
  OPEN = 'OPEN',
  DECIDED = 'DECIDED',
  APPEALED = 'APPEALED',
  SETTLED = 'SETTLED',
}
registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'How far a case has come.',
  valuesConfig: {
    OPEN: { description: 'It waits for a decision.' },
    DECIDED: { description: 'It was decided.' },
    APPEALED: { description: 'The one concerned appealed; another moderator is to answer.' },
    SETTLED: { description: 'The appeal was answered.' },
  },
});

export enum CaseDecision {
  DISMISSED = 'DISMISSED',
  WARNED = 'WARNED',
  REDACTED = 'REDACTED',
  WITHDRAWN = 'WITHDRAWN',
  PUBLISHED = 'PUBLISHED',
  REFUSED = 'REFUSED',
  HELD = 'HELD',
  LOCKED = 'LOCKED',
}
registerEnumType(CaseDecision, {
  name: 'CaseDecision',
  description: 'What a moderator decided about a post, or about whoever writes.',
  valuesConfig: {
    DISMISSED: { description: 'Nothing is wrong with it; its author is not told. Can be opened anew.' },
    WARNED: { description: 'Its author is told which rule it broke; nothing else follows. Can be reversed.' },
    REDACTED: { description: 'Passages were taken out of it, by redactPost, for good.' },
    WITHDRAWN: { description: 'It is taken away. Its text cannot be brought back.' },
    PUBLISHED: { description: 'It was held, and others read it now.' },
    REFUSED: { description: 'It was held, and nobody else will read it.' },
    HELD: { description: 'What its author writes is looked at first from now on.' },
    LOCKED: { description: 'The discussion that they opened was locked.' },
  },
});

export enum HeldPostState {
  WAITING = 'WAITING',
  REFUSED = 'REFUSED',
}
registerEnumType(HeldPostState, {
  name: 'HeldPostState',
  description: 'What has become of a post that is held. Once published it is a post of the same id.',
  valuesConfig: {
    WAITING: { description: 'A moderator will look at it.' },
    REFUSED: { description: 'A moderator did not publish it; its author may appeal.' },
  },
});

export enum AppealOutcome {
  UPHELD = 'UPHELD',
  REVERSED = 'REVERSED',
}
registerEnumType(AppealOutcome, {
  name: 'AppealOutcome',
  description: 'What came of an appeal.',
  valuesConfig: {
    UPHELD: { description: 'The decision stands.' },
    REVERSED: { description: 'The decision no longer counts.' },
  },
});

export enum ReportOutcome {
  ACTED = 'ACTED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(ReportOutcome, {
  name: 'ReportOutcome',
  description: 'What came of a report, as its reporter is told.',
  valuesConfig: {
    ACTED: { description: 'A moderator did something about the post.' },
    DISMISSED: { description: 'A moderator found nothing wrong with it.' },
  },
});
