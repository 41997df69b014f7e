/* Made by scripts/codegen.mjs: do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** That an organisation joins a relation. */
export type AcceptCooperationInput = {
  /** People of the organisation to turn to; at most 12. */
  contactIds: Array<string>;
  /** Whether the organisation agrees that everybody may see it. */
  isPublicAgreed: boolean;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** The side of the organisation. */
  sideId: string;
};

/** A rule to add. */
export type AddDeadlineRuleInput = {
  /** The act; at most 200 characters. */
  act: string;
  /** Whose limit it is; at most 200 characters. */
  actor: string;
  /** What follows when it has passed; at most 1 000 characters. */
  consequence?: string | null | undefined;
  /** By how many units it may be prolonged at most. */
  extensionLength?: number | null | undefined;
  /** When it may be prolonged; at most 1 000 characters. */
  extensionNote?: string | null | undefined;
  /** Of the rule, made by the client; a repeat adds it once. */
  id: string;
  /** Whether somebody compared it with a public source. */
  isVerified: boolean;
  /** Whether sending on the last day is enough. */
  kind: DeadlineKind;
  /** How long, in its unit; at least 1. */
  length: number;
  /** What is to be done; at most 200 characters. */
  name: string;
  /** What else to know; at most 1 000 characters. */
  note?: string | null | undefined;
  /** By what rule one may complain once it has passed. */
  overdueRemedyId?: string | null | undefined;
  /** Why it is written so; part of its history, at most 1 000 characters. */
  reason: string;
  /** By what rule one may appeal once the body has refused. */
  refusalRemedyId?: string | null | undefined;
  /** Where in the act; at most 100 characters. */
  section?: string | null | undefined;
  /** Where one reads it; at most 500 characters. */
  source: string;
  /** The event after which it runs; at most 300 characters. */
  startsWith: string;
  /** Of its length and of its extension. */
  unit: DeadlineUnit;
  /** The first day on which its event may lie. */
  validFrom?: string | null | undefined;
  /** The last day on which its event may lie. */
  validTo?: string | null | undefined;
};

/** A day that the law made a holiday for once. */
export type AddOneOffHolidayInput = {
  /** The day; from 2001 to 2099, and no holiday yet. */
  date: string;
  /** Of the holiday, made by the client; a repeat adds it once. */
  id: string;
  /** What it is called, in Czech; at most 200 characters. */
  name: string;
  /** What declared it; at most 500 characters. */
  source: string;
};

/** A post to add. */
export type AddPostInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** Files that hang on it, at most 10, in this order. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** In Markdown, at most 20 000 characters. `@[Name](person_…)` mentions somebody. */
  body: string;
  /** Where to. */
  discussionId: string;
  /** Of the post, made by the client; a repeat posts once. */
  id: string;
  /** The language of the text; the viewer’s unless told. */
  language?: Language | null | undefined;
  /** A poll inside it. */
  poll?: PollInput | null | undefined;
  /** The post of the same discussion that it replies to. */
  replyToId?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** A submission to write down: one to come, or one that was sent already. */
export type AddSubmissionInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** By what rule the body must answer; null is no limit. */
  answerRuleId?: string | null | undefined;
  /** The public body. */
  bodyId: string;
  /** How it was sent. */
  channel?: Channel | null | undefined;
  /** When it was delivered, if it was; goes with `sentOn`. */
  deliveredOn?: string | null | undefined;
  /** File mark (sp. zn.) of the body; at most 100 characters. */
  fileMark?: string | null | undefined;
  /** Of the submission, made by the client; a repeat adds once. */
  id: string;
  /** What it is. */
  kind: SubmissionKind;
  /** By what law, in words; at most 300 characters. */
  legalBasis?: string | null | undefined;
  /** What it appeals or complains about; of the same topic. */
  previousId?: string | null | undefined;
  /** Reference number (č. j.) of the body; at most 100 characters. */
  referenceNumber?: string | null | undefined;
  /** The event from which that limit runs. */
  sendFrom?: string | null | undefined;
  /** By what rule it must be sent; goes with `sendFrom`. */
  sendRuleId?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** When it was sent, if it was; goes with `channel`. */
  sentOn?: string | null | undefined;
  /** What it says, in Markdown; at most 20 000 characters. */
  text?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
  /** About which topic. */
  topicId: string;
};

/** What a day of the agenda is. */
export type AgendaKind =
  /** The last day for a public body to answer a submission. */
  | 'ANSWER_DUE'
  /** The last day of what a public body promised. */
  | 'COMMITMENT_DUE'
  /** The last day to add what a public body found missing. */
  | 'COMPLETE_BY'
  /** The draft of a submission should be with members. */
  | 'DRAFT_PLANNED'
  /** The last day to send a submission. */
  | 'SEND_BY'
  /** A submission should be sent. */
  | 'SEND_PLANNED'
  /** A postponed topic is looked at again. */
  | 'TOPIC_REVIEW'
  /** A submission should be agreed on. */
  | 'VOTE_PLANNED';

/** How a day of the agenda stands today. */
export type AgendaStanding =
  /** It is today or to come, and not settled. */
  | 'AHEAD'
  /** It is settled, in time or not. */
  | 'CLOSED'
  /** It has passed, and is not settled. */
  | 'OVERDUE';

/** An answer to an appeal. */
export type AnswerAppealInput = {
  /** Why, at most 1 000 characters. Whoever appealed reads it. */
  answer: string;
  /** Of the case. */
  caseId: string;
  /** What came of it. */
  outcome: AppealOutcome;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
};

/** How a public body answered. That it did not is told by the `clock` of the submission. */
export type AnswerOutcome =
  /** It does or gives what was asked. */
  | 'ACCEPTED'
  /** It answers something else than what was asked. */
  | 'EVASIVE'
  /** It does or gives a part. */
  | 'PARTLY'
  /** It refuses. */
  | 'REFUSED';

/** What came of an appeal. */
export type AppealOutcome =
  /** The decision no longer counts. */
  | 'REVERSED'
  /** The decision stands. */
  | 'UPHELD';

/** That a public body asks for what is missing. */
export type AskCompletionInput = {
  /** By when it must be added; may be null. */
  completeBy?: string | null | undefined;
  /** Of the submission. */
  id: string;
  /** The day it happened; not one to come. */
  on: string;
  /** Why, or what was said; at most 2 000 characters. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** That somebody asks to join a group. */
export type AskToJoinInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** Which group. */
  groupId: string;
  /** Of the membership, made by the client; a repeat asks once. */
  id: string;
  /** What to say to its facilitators; at most 1 000 characters. */
  message?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** A file to hang on something. */
export type AttachmentInput = {
  /** What a picture shows, in words, for whoever does not see it; at most 500 characters. */
  alternativeText?: string | null | undefined;
  /** Of a finished upload of the viewer, the last part of its address at `/files/uploads`; in an edit also of an attachment that stays. */
  id: string;
};

/** Where a public body works. */
export type BodyLevel =
  /** The European Union or the Council of Europe. */
  | 'EUROPEAN'
  /** A municipality or a part of it. */
  | 'LOCAL'
  /** The whole country. */
  | 'NATIONAL'
  /** A region. */
  | 'REGIONAL';

/** Why a commitment is no longer asked for. */
export type CancelCommitmentInput = {
  /** Since which day; not one to come, not before the source. */
  happenedOn: string;
  /** Of the commitment. */
  id: string;
  /** Why; part of its history, at most 1 000 characters. */
  reason: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** What a moderator decided about a post, or about whoever writes. */
export type CaseDecision =
  /** Nothing is wrong with it; its author is not told. Can be opened anew. */
  | 'DISMISSED'
  /** What its author writes is looked at first from now on. */
  | 'HELD'
  /** The discussion that they opened was locked. */
  | 'LOCKED'
  /** It was held, and others read it now. */
  | 'PUBLISHED'
  /** Passages were taken out of it, by redactPost, for good. */
  | 'REDACTED'
  /** It was held, and nobody else will read it. */
  | 'REFUSED'
  /** Its author is told which rule it broke; nothing else follows. Can be reversed. */
  | 'WARNED'
  /** It is taken away. Its text cannot be brought back. */
  | 'WITHDRAWN';

/** What a case is about. */
export type CaseKind =
  /** A post that waits for a look before others read it. */
  | 'HELD'
  /** That a moderator holds what somebody writes. */
  | 'HOLD'
  /** That a discussion was locked. */
  | 'LOCK'
  /** A post that others read. */
  | 'POST';

/** How far a case has come. */
export type CaseState =
  /** The one concerned appealed; another moderator is to answer. */
  | 'APPEALED'
  /** It was decided. */
  | 'DECIDED'
  /** It waits for a decision. */
  | 'OPEN'
  /** The appeal was answered. */
  | 'SETTLED';

/** How something gets to a public body. */
export type Channel =
  /** By data box. */
  | 'DATA_BOX'
  /** By mail. */
  | 'EMAIL'
  /** Handed over. */
  | 'IN_PERSON'
  /** By post. */
  | 'POST';

/** How the limit of a public body stands today in Prague. Derived from its days, never typed. */
export type ClockState =
  /** The body answered in time, or there was no limit. */
  | 'ANSWERED'
  /** The body answered after the last day. */
  | 'ANSWERED_LATE'
  /** It ends today or within seven days. */
  | 'DUE_SOON'
  /** It has not begun, or there is none. */
  | 'NOT_RUNNING'
  /** Its last day is over, and there is no answer. */
  | 'OVERDUE'
  /** It stands still. */
  | 'PAUSED'
  /** It runs. */
  | 'RUNNING'
  /** It passed without an answer, and a remedy followed. */
  | 'UNANSWERED';

/** What helped. */
export type CloseExperienceInput = {
  /** Who helped with a request, or whom an offer helped; null takes the organisation that the post was written for. */
  counterpartId?: string | null | undefined;
  /** The post of its discussion that helped; null names none. */
  helpfulPostId?: string | null | undefined;
  /** Of the offer or request. */
  noticeId: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** What helped, at most 2 000 characters. */
  whatHelped: string;
};

/** Whose word it is that something happened. */
export type CommitmentConfirmation =
  /** The public body’s. */
  | 'OFFICE'
  /** The platform’s, which saw it. */
  | 'PLATFORM';

/** What an edit of a commitment changed. */
export type CommitmentPart =
  /** On what it depends. */
  | 'CONDITION'
  /** By when. */
  | 'DUE'
  /** The function of who promised. */
  | 'PROMISED_BY'
  /** The words. */
  | 'QUOTE'
  /** Where and when it was promised. */
  | 'SOURCE'
  /** The line for lists. */
  | 'SUMMARY'
  /** How much it counts in the whole. */
  | 'WEIGHT';

/** Where a commitment was made. */
export type CommitmentSource =
  /** In an answer of the body. */
  | 'ANSWER'
  /** In talks with the body. */
  | 'INTERACTION'
  /** In minutes. */
  | 'MINUTES'
  /** In public: on a website, in the press, in a council. */
  | 'PUBLIC_STATEMENT';

/** How a commitment stands to its day; it follows from state and days and is never recorded. */
export type CommitmentStanding =
  /** Not fulfilled. */
  | 'BROKEN'
  /** Fulfilled by its day, or it had none. */
  | 'KEPT'
  /** Fulfilled after its day. */
  | 'KEPT_LATE'
  /** Open, and its day has passed. */
  | 'OVERDUE'
  /** Open, and its day has not passed, or it has none. */
  | 'RUNNING';

/** How far a commitment has come. */
export type CommitmentState =
  /** No longer asked for; why stands in its history. */
  | 'CANCELLED'
  /** Confirmed as it is recorded. */
  | 'CONFIRMED'
  /** Done; whether in time, its standing says. */
  | 'FULFILLED'
  /** The body works on it. */
  | 'IN_PROGRESS'
  /** Not done; it may still be, late. */
  | 'NOT_FULFILLED'
  /** Some of it is done, the rest is still owed. */
  | 'PARTLY_FULFILLED'
  /** Said, and not confirmed yet. */
  | 'PROMISED';

/** What happened to a commitment, and what shows it. */
export type CommitmentStepInput = {
  /** By whose word. */
  confirmedBy: CommitmentConfirmation;
  /** What shows it, at most 1 000 characters. Needed where there is no address. */
  evidence?: string | null | undefined;
  /** Where one sees it: an http or https address, at most 500 characters. */
  evidenceUrl?: string | null | undefined;
  /** The day it happened; not one to come, not before the source. */
  happenedOn: string;
  /** Of the commitment. */
  id: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** What happened to a commitment. */
export type CommitmentStepKind =
  /** It is no longer asked for. */
  | 'CANCELLED'
  /** It was confirmed. */
  | 'CONFIRMED'
  /** What it says was changed. */
  | 'EDITED'
  /** It was fulfilled. */
  | 'FULFILLED'
  /** It was not fulfilled. */
  | 'NOT_FULFILLED'
  /** Its day passed; nobody did that. */
  | 'OVERDUE'
  /** Some of it was fulfilled. */
  | 'PARTLY_FULFILLED'
  /** It was recorded; the day is that of its source. */
  | 'RECORDED'
  /** The body began. */
  | 'STARTED';

/** That a statement about a public body is true. */
export type ConfirmStatementInput = {
  /** Which office or function answers, at most 200 characters; no names. */
  office: string;
  /** The token of the link in the letter. */
  token: string;
  /** The version that was read; another one is a CONFLICT. */
  version: number;
};

/** How organisations work together. */
export type CooperationKind =
  /** One accompanies the others. */
  | 'MENTORING'
  /** They help each other over time. */
  | 'PARTNERSHIP'
  /** They send clients to each other’s services. */
  | 'SERVICE_REFERRAL'
  /** They do one project together. */
  | 'SHARED_PROJECT'
  /** One unites and represents the others. */
  | 'UMBRELLA';

/** What of a relation an edit changed. */
export type CooperationPart =
  /** The files that hang on it. */
  | 'ATTACHMENTS'
  /** What it is about. */
  | 'BODY'
  /** Its first or last day. */
  | 'DATES'
  /** How they work together. */
  | 'KIND'
  /** Its title. */
  | 'TITLE';

/** What an organisation is in a relation. */
export type CooperationRole =
  /** It accompanies the others. */
  | 'MENTOR'
  /** It is accompanied. */
  | 'MENTORED'
  /** An equal among others. */
  | 'PARTNER'
  /** It unites the others. */
  | 'UMBRELLA'
  /** It is united with others. */
  | 'UNDER_UMBRELLA';

/** How an organisation stands to a relation. */
export type CooperationSideState =
  /** It takes part, or did when the relation ended. */
  | 'ACCEPTED'
  /** The invitation was taken back, or the relation ended first. */
  | 'CANCELLED'
  /** It did not want to. */
  | 'DECLINED'
  /** It was asked and has not answered. */
  | 'INVITED'
  /** It took part and ended that. */
  | 'LEFT';

/** How far a relation has come. */
export type CooperationState =
  /** At least two sides take part. */
  | 'ACTIVE'
  /** It held, and holds no more. */
  | 'ENDED'
  /** It was proposed, and nothing came of it. */
  | 'LAPSED'
  /** Fewer than two sides have accepted it so far. */
  | 'PROPOSED';

/** What was done about a relation. */
export type CooperationStepKind =
  /** An organisation joined it. */
  | 'ACCEPTED'
  /** The invitation of an organisation was taken back. */
  | 'CANCELLED'
  /** An organisation named its contacts anew. */
  | 'CONTACTS_NAMED'
  /** An organisation did not want to. */
  | 'DECLINED'
  /** An organisation changed what it says; `changed` says what of it. */
  | 'EDITED'
  /** A further organisation was invited to it. */
  | 'INVITED'
  /** An organisation ended its part in it. */
  | 'LEFT'
  /** An organisation proposed it to others. */
  | 'PROPOSED'
  /** An organisation agreed that everybody may see it. */
  | 'PUBLICATION_AGREED'
  /** An organisation no longer agreed to that. */
  | 'PUBLICATION_REFUSED';

/** What is not so in a statement about a public body. */
export type CorrectStatementInput = {
  /** Which office or function answers, at most 200 characters; no names. */
  office: string;
  /** The correction, plain text, at most 5 000 characters. */
  text: string;
  /** The token of the link in the letter. */
  token: string;
  /** The version that was read; another one is a CONFLICT. */
  version: number;
};

/** Whether a limit is kept by sending, or by delivering. */
export type DeadlineKind =
  /** What is posted or sent by data box on the last day is in time. */
  | 'PROCEDURAL'
  /** It must be delivered by the last day. */
  | 'SUBSTANTIVE';

/** In what a time limit is counted. The day of the event is never counted. An end on a Saturday, a Sunday or a holiday moves to the next working day (Act No. 500/2004 Coll., section 40). */
export type DeadlineUnit =
  /** Calendar days; at most 3 660. */
  | 'DAYS'
  /** From a moment, also at night and at weekends; nothing moves. At most 720; only rules have it, days are not counted by it. */
  | 'HOURS'
  /** To the day of the same number, or the last of a month that has no such day; at most 120. */
  | 'MONTHS'
  /** To the same day of the week; at most 520. */
  | 'WEEKS'
  /** Days but Saturdays, Sundays and holidays; at most 500. */
  | 'WORKING_DAYS'
  /** To the day of the same name; 29 February becomes 28; at most 10. */
  | 'YEARS';

/** A decision about a case. */
export type DecideCaseInput = {
  /** What is decided: DISMISSED, WARNED, REDACTED or WITHDRAWN. */
  decision: CaseDecision;
  /** Of the case. */
  id: string;
  /** Why, at most 1 000 characters; required unless it is dismissed. Its author reads it, and everybody where the post is withdrawn. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Which rule was broken; required unless it is dismissed. */
  rule?: Rule | null | undefined;
};

/** That a submission was delivered. */
export type DeliverSubmissionInput = {
  /** By what rule the body must answer; the one it has unless told. */
  answerRuleId?: string | null | undefined;
  /** Of the submission. */
  id: string;
  /** The day it happened; not one to come. */
  on: string;
  /** Why, or what was said; at most 2 000 characters. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** What a discussion is for. */
export type DiscussionCategory =
  /** What is happening now. */
  | 'CURRENT'
  /** Personal data. */
  | 'DATA_PROTECTION'
  /** Experience handed over. */
  | 'EXPERIENCE'
  /** Grants and other sources. */
  | 'FUNDRAISING'
  /** Anything else. */
  | 'GENERAL'
  /** Management and staff. */
  | 'PEOPLE'
  /** How the platform works. */
  | 'PLATFORM'
  /** A question that wants an answer. */
  | 'QUESTION';

/** What those who lead discussions did with one. */
export type DiscussionChangeKind =
  /** Everybody is asked to confirm that they have read it. */
  | 'ANNOUNCED'
  /** It is kept to be read, apart from the others. */
  | 'ARCHIVED'
  /** People introduce themselves in it. */
  | 'INTRODUCING'
  /** Only those who lead discussions write in it. */
  | 'LOCKED'
  /** Nobody is asked any more. */
  | 'NO_LONGER_ANNOUNCED'
  /** It is a discussion like the others again. */
  | 'NO_LONGER_INTRODUCING'
  /** Nobody need wait any more. */
  | 'NO_LONGER_SLOWED'
  /** It stands above the others. */
  | 'PINNED'
  /** Everybody waits between two posts of theirs. */
  | 'SLOWED'
  /** What it has come to stands on top. */
  | 'SUMMED_UP'
  /** It is among the others again. */
  | 'UNARCHIVED'
  /** Everybody writes in it again. */
  | 'UNLOCKED'
  /** It stands among the others again. */
  | 'UNPINNED';

/** All of what a commitment says, anew. */
export type EditCommitmentInput = {
  /** On what it depends, at most 300 characters. Needed where there is no day. */
  condition?: string | null | undefined;
  /** By when, not before the day of the source. Needed where there is no condition. */
  dueOn?: string | null | undefined;
  /** Of the commitment. */
  id: string;
  /** The function of who promised, at most 200 characters; never a private name. */
  promisedBy?: string | null | undefined;
  /** The words of the promise, at most 2 000 characters. */
  quote: string;
  /** Why it is changed; part of its history, at most 1 000 characters. */
  reason: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** Where it was promised. */
  sourceKind: CommitmentSource;
  /** The day it was promised; not one to come. */
  sourceOn: string;
  /** The same in words, at most 300 characters. */
  sourceText: string;
  /** An http or https address, at most 500 characters. */
  sourceUrl?: string | null | undefined;
  /** One line for lists, at most 300 characters. */
  summary?: string | null | undefined;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
  /** How much it counts in the whole, 1 to 100; 1 unless told. */
  weight?: number | null | undefined;
};

/** What a relation says, anew. */
export type EditCooperationInput = {
  /** All files that hang on it from now on, at most 10; null leaves them as they are. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** In Markdown, at most 10 000 characters. */
  body?: string | null | undefined;
  /** Its last day; null leaves it open. */
  endsOn?: string | null | undefined;
  /** Of the relation. */
  id: string;
  /** How they work together; another one only where none leads the others, before and after. */
  kind: CooperationKind;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** Its first day; null leaves it open. */
  startsOn?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** All of what a rule says, anew. */
export type EditDeadlineRuleInput = {
  /** The act; at most 200 characters. */
  act: string;
  /** Whose limit it is; at most 200 characters. */
  actor: string;
  /** What follows when it has passed; at most 1 000 characters. */
  consequence?: string | null | undefined;
  /** By how many units it may be prolonged at most. */
  extensionLength?: number | null | undefined;
  /** When it may be prolonged; at most 1 000 characters. */
  extensionNote?: string | null | undefined;
  /** Of the rule. */
  id: string;
  /** Whether somebody compared it with a public source. */
  isVerified: boolean;
  /** Whether sending on the last day is enough. */
  kind: DeadlineKind;
  /** How long, in its unit; at least 1. */
  length: number;
  /** What is to be done; at most 200 characters. */
  name: string;
  /** What else to know; at most 1 000 characters. */
  note?: string | null | undefined;
  /** By what rule one may complain once it has passed. */
  overdueRemedyId?: string | null | undefined;
  /** Why it is written so; part of its history, at most 1 000 characters. */
  reason: string;
  /** By what rule one may appeal once the body has refused. */
  refusalRemedyId?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Where in the act; at most 100 characters. */
  section?: string | null | undefined;
  /** Where one reads it; at most 500 characters. */
  source: string;
  /** The event after which it runs; at most 300 characters. */
  startsWith: string;
  /** Of its length and of its extension. */
  unit: DeadlineUnit;
  /** The first day on which its event may lie. */
  validFrom?: string | null | undefined;
  /** The last day on which its event may lie. */
  validTo?: string | null | undefined;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** What an offer or request says, anew. */
export type EditExperienceInput = {
  /** Its theme. */
  area: TopicArea;
  /** Its first post, in Markdown, at most 10 000 characters. For its author; null leaves it. */
  body?: string | null | undefined;
  /** Public bodies it concerns; at most 10. */
  bodyIds: Array<string>;
  /** Focus areas in the words of organisations; at most 10. */
  focusAreas: Array<string>;
  /** Its last day; one that is set anew is not past; null leaves it open. */
  holdsUntil?: string | null | undefined;
  /** In which languages one may answer or ask; at least one. */
  languages: Array<Language>;
  /** Of the offer or request. */
  noticeId: string;
  /** Regions concerned; empty is the whole country. */
  regions: Array<Region>;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** What a working group is, anew. */
export type EditGroupInput = {
  /** What it works on; at most 12, each of at most 100 characters. */
  focusAreas: Array<string>;
  /** Of the group. */
  id: string;
  /** At most 200 characters. */
  name: string;
  /** What it is for; at most 2 000 characters. */
  purpose: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** All of what is stated about an interaction, anew. */
export type EditInteractionInput = {
  /** The public body. */
  bodyId: string;
  /** Where documents are to be found; at most 10. */
  documents: Array<InteractionDocumentInput>;
  /** In what form. */
  form?: InteractionForm | null | undefined;
  /** The day it happened; not before 1990, not after today. */
  happenedOn: string;
  /** Of the interaction. */
  id: string;
  /** What it was. */
  kind: InteractionKind;
  /** Who took part, by role; at most 20. */
  participants: Array<InteractionParticipantInput>;
  /** Where, at most 200 characters. */
  place?: string | null | undefined;
  /** Why it is changed, at most 1 000 characters; part of the story. */
  reason: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** What it was about, at most 200 characters. */
  subject: string;
  /** What was said, in Markdown, at most 10 000 characters. */
  summary?: string | null | undefined;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** What a post says, anew. */
export type EditPostInput = {
  /** All files that hang on it from now on, at most 10; null leaves them as they are. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** In Markdown, at most 20 000 characters. */
  body: string;
  /** Of the post. */
  id: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** All of what a submission says, anew. Of one that was sent, text, kind and body stay. */
export type EditSubmissionInput = {
  /** By what rule the body must answer; null is no limit. */
  answerRuleId?: string | null | undefined;
  /** The public body. */
  bodyId: string;
  /** File mark (sp. zn.) of the body; at most 100 characters. */
  fileMark?: string | null | undefined;
  /** Of the submission. */
  id: string;
  /** What it is. */
  kind: SubmissionKind;
  /** By what law, in words; at most 300 characters. */
  legalBasis?: string | null | undefined;
  /** Reference number (č. j.) of the body; at most 100 characters. */
  referenceNumber?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** The event from which that limit runs. */
  sendFrom?: string | null | undefined;
  /** By what rule it must be sent; goes with `sendFrom`. */
  sendRuleId?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** What it says, in Markdown; at most 20 000 characters. */
  text?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** All of what a topic says, anew. */
export type EditTopicInput = {
  /** What it is about. */
  area: TopicArea;
  /** What the platform wants, at most 1 000 characters. */
  ask: string;
  /** Public bodies it concerns; at most 20. */
  bodyIds: Array<string>;
  /** The situation, at most 10 000 characters. */
  description?: string | null | undefined;
  /** Of the topic. */
  id: string;
  /** Where it came up, at most 300 characters. */
  origin?: string | null | undefined;
  /** Regions concerned; must hold those of municipal bodies. Empty is the whole country. */
  regions: Array<Region>;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** What was done about an offer or request. */
export type ExperienceChangeKind =
  /** It was said what helped. */
  | 'CLOSED'
  /** It says something else; `changed` says what of it. */
  | 'EDITED'
  /** A moderator took passages out of it. */
  | 'REDACTED'
  /** It waits for others again. */
  | 'REOPENED'
  /** It was taken back. */
  | 'WITHDRAWN';

/** Which way experience is to go. */
export type ExperienceKind =
  /** Somebody can advise. */
  | 'OFFER'
  /** Somebody looks for advice. */
  | 'REQUEST';

/** What of an offer or request an edit changed. */
export type ExperiencePart =
  /** Its theme. */
  | 'AREA'
  /** The public bodies it concerns. */
  | 'BODIES'
  /** Its text. */
  | 'BODY'
  /** Its focus areas. */
  | 'FOCUS_AREAS'
  /** Its last day. */
  | 'HOLDS_UNTIL'
  /** The languages in which one may answer or ask. */
  | 'LANGUAGES'
  /** The regions concerned. */
  | 'REGIONS'
  /** Its title. */
  | 'TITLE';

/** How far an offer or request has come. */
export type ExperienceState =
  /** Something helped. */
  | 'CLOSED'
  /** It waits for others; see isLapsed. */
  | 'OPEN'
  /** It was taken back. */
  | 'WITHDRAWN';

/** That a public body prolonged its limit. */
export type ExtendSubmissionInput = {
  /** By how many units of the rule, at most what the rule allows. */
  by: number;
  /** Of the submission. */
  id: string;
  /** The day it happened; not one to come. */
  on: string;
  /** Why, or what was said; at most 2 000 characters. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** That a submission was passed on to another public body. */
export type ForwardSubmissionInput = {
  /** To which. */
  bodyId: string;
  /** Of the submission. */
  id: string;
  /** The day it happened; not one to come. */
  on: string;
  /** Why, or what was said; at most 2 000 characters. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** How much of a commitment was fulfilled, and what shows it. */
export type FulfilCommitmentPartlyInput = {
  /** By whose word. */
  confirmedBy: CommitmentConfirmation;
  /** How many are done, fewer than were promised. */
  doneCount?: number | null | undefined;
  /** What shows it, at most 1 000 characters. Needed where there is no address. */
  evidence?: string | null | undefined;
  /** Where one sees it: an http or https address, at most 500 characters. */
  evidenceUrl?: string | null | undefined;
  /** In percent, 0 to 99. Needed where it is not counted. */
  fulfilledShare?: number | null | undefined;
  /** The day it happened; not one to come, not before the source. */
  happenedOn: string;
  /** Of the commitment. */
  id: string;
  /** How many were promised, at most 1 000 000. */
  promisedCount?: number | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** What a person is in a group. */
export type GroupRole =
  /** Leads it: invites, accepts, removes and closes. */
  | 'FACILITATOR'
  /** Takes part. */
  | 'MEMBER';

/** How a person stands to a group. */
export type GroupStanding =
  /** They are in it. */
  | 'ACTIVE'
  /** They asked to join and wait for a facilitator. */
  | 'ASKED'
  /** It was declined, by the group or by them. */
  | 'DECLINED'
  /** A facilitator invited them, and they have not answered. */
  | 'INVITED'
  /** They left, or no longer act for the organisation they joined for. */
  | 'LEFT'
  /** A facilitator ended it. */
  | 'REMOVED';

/** Whether a group still works. */
export type GroupState =
  /** It works. */
  | 'ACTIVE'
  /** Nothing new begins in it; its people can read what was said. */
  | 'CLOSED';

/** What has become of a post that is held. Once published it is a post of the same id. */
export type HeldPostState =
  /** A moderator did not publish it; its author may appeal. */
  | 'REFUSED'
  /** A moderator will look at it. */
  | 'WAITING';

/** Where a document is to be found. */
export type InteractionDocumentInput = {
  /** What it is, at most 200 characters. */
  label: string;
  /** Its file reference (č. j.), at most 100 characters. */
  reference?: string | null | undefined;
  /** Its http or https address, at most 500 characters. */
  url?: string | null | undefined;
};

/** In what form it took place. */
export type InteractionForm =
  /** In one room. */
  | 'IN_PERSON'
  /** Over the internet. */
  | 'ONLINE'
  /** By telephone. */
  | 'PHONE'
  /** In writing. */
  | 'WRITTEN';

/** What passed between the platform and a public body. */
export type InteractionKind =
  /** Telefonát. */
  | 'CALL'
  /** Připomínkové řízení. */
  | 'COMMENT_PROCEDURE'
  /** Stížnost nebo podnět. */
  | 'COMPLAINT'
  /** E-mail. */
  | 'EMAIL'
  /** Slyšení nebo zasedání. */
  | 'HEARING'
  /** Žádost o informace. */
  | 'INFORMATION_REQUEST'
  /** Dopis nebo stanovisko. */
  | 'LETTER'
  /** Jednání. */
  | 'MEETING'
  /** Jiné. */
  | 'OTHER'
  /** Petice. */
  | 'PETITION';

/** Who took part: by role, never by name. */
export type InteractionParticipantInput = {
  /** How many people in this role, 1 to 50. */
  count?: number;
  /** Of which organisation; for OURS only. */
  organisationId?: string | null | undefined;
  /** In what role, at most 200 characters; no names. */
  role: string;
  /** For whom. */
  side: ParticipantSide;
};

/** What was done about an interaction. */
export type InteractionStepKind =
  /** The public body confirmed the statement. */
  | 'CONFIRMED'
  /** The public body wrote a correction of the statement. */
  | 'CORRECTED'
  /** The statement was changed; the former text is kept. */
  | 'EDITED'
  /** It was recorded; the day is that of the interaction. */
  | 'RECORDED'
  /** The statement was withdrawn; its text is gone. */
  | 'WITHDRAWN';

/** Whom to invite. */
export type InviteInput = {
  /** Where the invitation goes. Not shown to anybody again. */
  address: string;
  /** Of the invitation, made by the client; a repeat invites once. */
  id: string;
  /** Name of the invited, at most 120 characters. */
  name: string;
  /** Of the organisation. */
  organisationId: string;
  /** What they will be allowed to do. */
  role: MandateRole;
};

/** Whom else to invite to a relation. */
export type InviteToCooperationInput = {
  /** The relation. */
  cooperationId: string;
  /** The organisation, a member of the platform. */
  organisationId: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
};

/** Whom to invite to a group. */
export type InviteToGroupInput = {
  /** Which group. */
  groupId: string;
  /** Of the membership, made by the client; a repeat invites once. */
  id: string;
  /** For which organisation, which they act for; null for staff without one. */
  organisationId?: string | null | undefined;
  /** Who. */
  personId: string;
};

/** An answer to a question of the platform. */
export type JoinAnswerInput = {
  /** Of the question. */
  questionId: string;
  /** The answer, at most 2000 characters; a blank one is none. */
  text: string;
};

/** What became of a request to join. */
export type JoinDecision =
  /** The organisation is an applicant now; its first admin was invited. */
  | 'ACCEPTED'
  /** It was told no, with the reason. */
  | 'DECLINED';

/** Who wants to join the platform. */
export type JoinInput = {
  /** Where the answer goes. Not shown to anybody. */
  address: string;
  /** Answers to the questions; at most 20. */
  answers: Array<JoinAnswerInput>;
  /** IČO: 8 digits, the last a check digit. */
  businessId?: string | null | undefined;
  /** Who writes, at most 120 characters. */
  contactName: string;
  /** Of the request, made by the client; a repeat asks once. */
  id: string;
  /** How it describes itself. */
  kind: OrganisationKind;
  /** In which the answer is written. */
  language: Language;
  /** Its legal form. */
  legalForm: LegalForm;
  /** Name of the organisation, at most 200 characters. */
  name: string;
  /** Of its seat. */
  region: Region;
};

/** A question as it is to be asked. */
export type JoinQuestionInput = {
  /** Of the question it keeps or says anew, or of a new one made by the client. */
  id: string;
  /** Whether it must be answered. */
  isRequired: boolean;
  /** In Czech, at most 300 characters. */
  textCs: string;
  /** In English, at most 300 characters. */
  textEn?: string | null | undefined;
};

/** All questions that are asked from now on. */
export type JoinQuestionsInput = {
  /** In the order in which they are asked; at most 20. */
  questions: Array<JoinQuestionInput>;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** The questions that were asked when this was begun, in any order. */
  seenIds: Array<string>;
};

/** A language of the product. */
export type Language =
  /** Czech */
  | 'CS'
  /** English */
  | 'EN'
  /** Romani */
  | 'ROM';

/** Legal forms of Czech NGOs. */
export type LegalForm =
  /** Spolek (z. s.). */
  | 'ASSOCIATION'
  /** Církevní právnická osoba. */
  | 'CHURCH_LEGAL_PERSON'
  /** Nadační fond. */
  | 'ENDOWMENT_FUND'
  /** Zapsaný ústav (z. ú.). */
  | 'INSTITUTE'
  /** Obecně prospěšná společnost (o. p. s.). */
  | 'PUBLIC_BENEFIT_COMPANY';

/** What a person may do for their organisation. */
export type MandateRole =
  /** Acts for it, invites to it and ends its mandates. */
  | 'ADMIN'
  /** Acts for it. */
  | 'MEMBER';

/** How an organisation stands to the platform. */
export type MembershipState =
  /** It asked to join. */
  | 'APPLICANT'
  /** It is being admitted. */
  | 'CANDIDATE'
  /** It left or was excluded, or its application was refused or withdrawn. */
  | 'ENDED'
  /** It takes part and votes. */
  | 'MEMBER'
  /** It neither votes nor reads what is for members, for now. */
  | 'SUSPENDED';

/** A discussion to become part of another. */
export type MergeDiscussionInput = {
  /** The discussion where the posts stand. */
  discussionId: string;
  /** Of the move, made by the client; a repeat moves once. */
  id: string;
  /** That some who saw the posts will not see them there is known; without it such a merge is a CONFLICT. */
  narrows?: boolean | null | undefined;
  /** Why; everybody reads it. At most 1 000 characters. */
  reason?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** The discussion where all its posts go; its address leads there from then on. */
  toId: string;
};

/** Posts to move to a discussion that exists. */
export type MovePostsInput = {
  /** The discussion where the posts stand. */
  discussionId: string;
  /** Of the move, made by the client; a repeat moves once. */
  id: string;
  /** That some who saw the posts will not see them there is known; without it such a move is a CONFLICT. */
  narrows?: boolean | null | undefined;
  /** Which posts, in 1 to 100 ranges. */
  numbers: Array<NumberRangeInput>;
  /** Why; everybody reads it. At most 1 000 characters. */
  reason?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** The discussion where they go. */
  toId: string;
};

/** Why somebody is told of something. */
export type NotificationKind =
  /** What they wrote answered a discussion. */
  | 'ANSWER_ACCEPTED'
  /** Another moderator answered their appeal. */
  | 'APPEAL_ANSWERED'
  /** The limit of a public body passed, about a topic they follow or track; nobody did it. */
  | 'CLOCK_PASSED'
  /** Something happened to what a public body promised about a topic they follow or track. */
  | 'COMMITMENT_CHANGED'
  /** The day of what a public body promised passed, about a topic they follow or track. */
  | 'COMMITMENT_OVERDUE'
  /** Something happened to a relation of their organisation. */
  | 'COOPERATION_CHANGED'
  /** Their organisation is invited to a relation with others. */
  | 'COOPERATION_INVITED'
  /** A moderator took passages out of an offer or request of theirs. */
  | 'EXPERIENCE_REDACTED'
  /** Somebody looks for experience like what they offer. */
  | 'EXPERIENCE_WANTED'
  /** What they answered may become a good practice. */
  | 'GOOD_PRACTICE_PROPOSED'
  /** Somebody asks to join a group they lead. */
  | 'GROUP_ASKED'
  /** They are invited to a group. */
  | 'GROUP_INVITED'
  /** They were taken into a group. */
  | 'GROUP_JOINED'
  /** Something was done about an interaction with a public body in a topic they follow, track or recorded it in. */
  | 'INTERACTION_CHANGED'
  /** Somebody mentioned them. */
  | 'MENTIONED'
  /** A moderator decided about what they wrote; who is not said. */
  | 'MODERATED'
  /** Somebody wrote in a discussion they follow. */
  | 'POST_ADDED'
  /** A moderator published a post of theirs that was held. */
  | 'POST_PUBLISHED'
  /** A moderator took passages out of what they wrote. */
  | 'POST_REDACTED'
  /** They wanted to be told of a post again. */
  | 'REMINDED'
  /** A moderator decided about a post they reported. */
  | 'REPORT_ANSWERED'
  /** Something happened to a submission about a topic they follow or track. */
  | 'SUBMISSION_CHANGED'
  /** Something happened to a topic they follow, or a discussion began in an area they follow. */
  | 'TOPIC_CHANGED'
  /** Somebody proposed a topic in an area they follow. */
  | 'TOPIC_PROPOSED';

/** Numbers of posts that follow each other. */
export type NumberRangeInput = {
  /** The lowest, from 1. */
  first: number;
  /** The highest; beyond the last post is the last post. */
  last: number;
};

/** By what submissions and commitments are counted. */
export type NumbersBy =
  /** All in one row; none where there is nothing. */
  | 'ALL'
  /** By the area of the topic. */
  | 'AREA'
  /** By the body: with which a submission lies now, or which promised. */
  | 'BODY'
  /** By the month in which something was sent or promised. */
  | 'MONTH'
  /** By the region where the body is. */
  | 'REGION';

/** What a public body said to a statement about it. */
export type OfficeReplyKind =
  /** It is so. */
  | 'CONFIRMED'
  /** It is otherwise; the correction says how. */
  | 'CORRECTED';

/** A discussion to open, with its first post. */
export type OpenDiscussionInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** Files that hang on it, at most 10, in this order. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** In Markdown, at most 20 000 characters. `@[Name](person_…)` mentions somebody. */
  body: string;
  /** What it is for. */
  category: DiscussionCategory;
  /** Of the discussion, made by the client; a repeat opens once. */
  id: string;
  /** The language of the text; the viewer’s unless told. */
  language?: Language | null | undefined;
  /** A poll inside it. */
  poll?: PollInput | null | undefined;
  /** Of its first post, made by the client. */
  postId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
  /** The topic it belongs to; null lets it stand alone. */
  topicId?: string | null | undefined;
  /** Keeps it inside this working group, in which the viewer is; never beside withinOrganisationId. */
  withinGroupId?: string | null | undefined;
  /** Keeps it inside this organisation; null is for all members. */
  withinOrganisationId?: string | null | undefined;
};

/** A working group to open. */
export type OpenGroupInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** What it works on; at most 12, each of at most 100 characters. */
  focusAreas: Array<string>;
  /** Of the group, made by the client; a repeat opens once. */
  id: string;
  /** At most 200 characters. */
  name: string;
  /** What it is for; at most 2 000 characters. */
  purpose: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** What is said about an organisation. */
export type OrganisationInput = {
  /** IČO: 8 digits, the last a check digit. */
  businessId?: string | null | undefined;
  /** Of the seat, at most 100 characters. */
  city: string;
  /** What it works on; at most 12, each of at most 100 characters. */
  focusAreas: Array<string>;
  /** Of a new one made by the client; otherwise of the one to change. */
  id: string;
  /** How it describes itself. */
  kind: OrganisationKind;
  /** Legal form. */
  legalForm: LegalForm;
  /** Full name, at most 200 characters. */
  name: string;
  /** A note, at most 500 characters. */
  note?: string | null | undefined;
  /** Of the seat. */
  region: Region;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** The version that was read; required when one is changed. */
  version?: number | null | undefined;
  /** Website without the scheme: `example.cz`; at most 200 characters. */
  website?: string | null | undefined;
};

/** How an organisation describes itself. */
export type OrganisationKind =
  /** A pro-Roma organisation. */
  | 'PRO_ROMA'
  /** A Roma organisation. */
  | 'ROMA'
  /** It works on a theme that the platform shares. */
  | 'THEMATIC_PARTNER'
  /** It unites other organisations. */
  | 'UMBRELLA';

/** For whom somebody took part. */
export type ParticipantSide =
  /** For neither. */
  | 'OTHER'
  /** For the platform. */
  | 'OURS'
  /** For the public body. */
  | 'THEIRS';

/** What the platform has to do within a limit of its own. */
export type PlannedStep =
  /** The draft is with members: 10 working days before the last. */
  | 'DRAFT'
  /** It is sent: one working day before the last. */
  | 'SEND'
  /** It is agreed on: 4 working days before the last. */
  | 'VOTE';

/** What somebody does for the platform as a whole. */
export type PlatformRole =
  /** Operates the system; reads nothing confidential. */
  | 'ADMINISTRATOR'
  /** Reads the log of what was done. */
  | 'AUDITOR'
  /** Tracks topics and dealings with public bodies. */
  | 'COORDINATOR'
  /** Gives consultations. */
  | 'EXPERT'
  /** Leads meetings and writes minutes. */
  | 'FACILITATOR'
  /** Keeps discussions good and safe. */
  | 'MODERATOR';

/** A poll inside a post. It does not change once it is there. */
export type PollInput = {
  /** When voting ends by itself; null for never. */
  closesAt?: string | null | undefined;
  /** Whether one may choose several. */
  isMultiple: boolean;
  /** What one may choose: 2 to 10 different texts of at most 200 characters, in this order. */
  options: Array<string>;
  /** At most 300 characters. */
  question: string;
};

/** What people may say of themselves. There is nothing else to say, and all of it may be left out. */
export type ProfileKind =
  /** Anything else, as Markdown; at most 2000 characters. */
  | 'ABOUT'
  /** A mail address to be shown; at most 200 characters. */
  | 'EMAIL'
  /** In which languages one can speak with them; at most 120 characters. */
  | 'LANGUAGES'
  /** A telephone number to be shown; at most 40 characters. */
  | 'PHONE'
  /** What they do, in their own words; at most 120 characters. */
  | 'ROLE';

/** Who may see one thing that somebody says of themselves. Never the public. */
export type ProfileVisibility =
  /** Everybody who sees their name. */
  | 'MEMBERS'
  /** The people of one organisation that they act for, as long as they do. */
  | 'ORGANISATION'
  /** Nobody but themselves. */
  | 'PRIVATE';

/** A relation to propose to other organisations. */
export type ProposeCooperationInput = {
  /** Files that hang on it, at most 10, in this order. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** In Markdown, at most 10 000 characters. */
  body?: string | null | undefined;
  /** People of the proposer to turn to; at most 12. */
  contactIds: Array<string>;
  /** Its last day; null leaves it open. */
  endsOn?: string | null | undefined;
  /** Of the relation, made by the client; a repeat proposes once. */
  id: string;
  /** Organisations to invite, 1 to 11; all are members of the platform. */
  invitedIds: Array<string>;
  /** Of UMBRELLA and MENTORING: whether the proposer is the umbrella or the mentor. Otherwise it says nothing. */
  isLeading?: boolean | null | undefined;
  /** Whether the proposer agrees that everybody may see it. */
  isPublicAgreed: boolean;
  /** How they would work together. */
  kind: CooperationKind;
  /** For which organisation it is proposed; the viewer is an admin of it. */
  organisationId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** Its first day; null leaves it open. */
  startsOn?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
};

/** A topic to propose. */
export type ProposeTopicInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** What it is about. */
  area: TopicArea;
  /** What the platform wants, at most 1 000 characters. */
  ask: string;
  /** Public bodies it concerns; at most 20. */
  bodyIds: Array<string>;
  /** The situation, at most 10 000 characters. */
  description?: string | null | undefined;
  /** Of the topic, made by the client; a repeat proposes once. */
  id: string;
  /** Where it came up, at most 300 characters. */
  origin?: string | null | undefined;
  /** Regions concerned; must hold those of municipal bodies. Empty is the whole country. */
  regions: Array<Region>;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
};

/** An offer of experience or a request for it, with the discussion it opens. */
export type PublishExperienceInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** Its theme. */
  area: TopicArea;
  /** In Markdown, at most 10 000 characters: the first post. */
  body: string;
  /** Public bodies it concerns; at most 10. */
  bodyIds: Array<string>;
  /** Of its discussion, made by the client. */
  discussionId: string;
  /** Focus areas in the words of organisations; at most 10. */
  focusAreas: Array<string>;
  /** Its last day; one that is set anew is not past; null leaves it open. */
  holdsUntil?: string | null | undefined;
  /** Of the notice, made by the client; a repeat publishes once. */
  id: string;
  /** Whether it asks or offers. */
  kind: ExperienceKind;
  /** In which languages one may answer or ask; at least one. */
  languages: Array<Language>;
  /** Of the first post of the discussion, made by the client. */
  postId: string;
  /** Regions concerned; empty is the whole country. */
  regions: Array<Region>;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** At most 200 characters. */
  title: string;
};

/** Reactions are experience, not moods. */
export type ReactionKind =
  /** We deal with the same. Organisations are counted. */
  | 'SAME'
  /** Thank you. People are counted. */
  | 'THANKS'
  /** It worked for us too. Organisations are counted. */
  | 'WORKED';

/** Which applicant is recommended, for whom, and why. */
export type RecommendInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** Of the recommendation, made by the client; a repeat recommends once. */
  id: string;
  /** Of the applicant. */
  organisationId: string;
  /** Why, at most 1000 characters. */
  text: string;
};

/** What a public body answered. */
export type RecordAnswerInput = {
  /** Files that hang on it, at most 10, in this order. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** Of the answer, made by the client; a repeat records once. */
  id: string;
  /** How. */
  outcome: AnswerOutcome;
  /** The day it came; not one to come. */
  receivedOn: string;
  /** Reference number (č. j.) of the body; at most 100 characters. */
  referenceNumber?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** What it answers. */
  submissionId: string;
  /** What it says, in Markdown; at most 20 000 characters. */
  text?: string | null | undefined;
};

/** A commitment to record. */
export type RecordCommitmentInput = {
  /** The public body that promised. */
  bodyId: string;
  /** On what it depends, at most 300 characters. Needed where there is no day. */
  condition?: string | null | undefined;
  /** By when, not before the day of the source. Needed where there is no condition. */
  dueOn?: string | null | undefined;
  /** Of the commitment, made by the client; a repeat records once. */
  id: string;
  /** The commitment it is a part of: of the same topic, open, and no part itself. */
  parentId?: string | null | undefined;
  /** The function of who promised, at most 200 characters; never a private name. */
  promisedBy?: string | null | undefined;
  /** The words of the promise, at most 2 000 characters. */
  quote: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** Where it was promised. */
  sourceKind: CommitmentSource;
  /** The day it was promised; not one to come. */
  sourceOn: string;
  /** The same in words, at most 300 characters. */
  sourceText: string;
  /** An http or https address, at most 500 characters. */
  sourceUrl?: string | null | undefined;
  /** One line for lists, at most 300 characters. */
  summary?: string | null | undefined;
  /** About which topic. */
  topicId: string;
  /** How much it counts in the whole, 1 to 100; 1 unless told. */
  weight?: number | null | undefined;
};

/** An interaction with a public body to record. */
export type RecordInteractionInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** The public body. */
  bodyId: string;
  /** Where documents are to be found; at most 10. */
  documents: Array<InteractionDocumentInput>;
  /** In what form. */
  form?: InteractionForm | null | undefined;
  /** The day it happened; not before 1990, not after today. */
  happenedOn: string;
  /** Of the interaction, made by the client; a repeat records once. */
  id: string;
  /** What it was. */
  kind: InteractionKind;
  /** Who took part, by role; at most 20. */
  participants: Array<InteractionParticipantInput>;
  /** Where, at most 200 characters. */
  place?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** What it was about, at most 200 characters. */
  subject: string;
  /** What was said, in Markdown, at most 10 000 characters. */
  summary?: string | null | undefined;
  /** The topic it belongs to. */
  topicId: string;
};

/** What a moderator takes out of an offer or request, but for its text, which is a post. */
export type RedactExperienceInput = {
  /** Of the offer or request. */
  noticeId: string;
  /** Passages of its title, focus areas, what helped or why it was taken back, letter by letter, 1 to 50. Its history and the title of its discussion lose them too. */
  passages: Array<string>;
  /** Why, at most 1 000 characters; it stands in its history. */
  reason: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** What a moderator takes out of a post. */
export type RedactPostInput = {
  /** Other posts out of which the same is taken, but for ordinary words by themselves; at most 100. */
  alsoPostIds: Array<string>;
  /** Of the post. */
  id: string;
  /** Passages of its Markdown, letter by letter, at most 50; each is taken out wherever it stands. Empty takes out the whole text. */
  passages: Array<string>;
  /** Why, at most 1 000 characters; its author is told. */
  reason: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** Why a held post is not published. */
export type RefuseHeldPostInput = {
  /** Of the case. */
  caseId: string;
  /** Why, at most 1 000 characters. Its author reads it. */
  reason: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Which rule it breaks. */
  rule: Rule;
};

/** Czech regions by their NUTS 3 code. */
export type Region =
  /** Hlavní město Praha */
  | 'CZ010'
  /** Středočeský kraj */
  | 'CZ020'
  /** Jihočeský kraj */
  | 'CZ031'
  /** Plzeňský kraj */
  | 'CZ032'
  /** Karlovarský kraj */
  | 'CZ041'
  /** Ústecký kraj */
  | 'CZ042'
  /** Liberecký kraj */
  | 'CZ051'
  /** Královéhradecký kraj */
  | 'CZ052'
  /** Pardubický kraj */
  | 'CZ053'
  /** Kraj Vysočina */
  | 'CZ063'
  /** Jihomoravský kraj */
  | 'CZ064'
  /** Olomoucký kraj */
  | 'CZ071'
  /** Zlínský kraj */
  | 'CZ072'
  /** Moravskoslezský kraj */
  | 'CZ080';

/** Why an appeal or a complaint may follow. */
export type RemedyCause =
  /** The limit of the body passed without an answer. */
  | 'OVERDUE'
  /** It refused, evaded, or gave a part. */
  | 'REFUSED';

/** What came of a report, as its reporter is told. */
export type ReportOutcome =
  /** A moderator did something about the post. */
  | 'ACTED'
  /** A moderator found nothing wrong with it. */
  | 'DISMISSED';

/** A report of a post. */
export type ReportPostInput = {
  /** Of the report, made by the client; a repeat reports once. */
  id: string;
  /** What moderators should know; at most 1 000 characters. */
  note?: string | null | undefined;
  /** Of the post. */
  postId: string;
  /** Which rule it broke. */
  rule: Rule;
  /** Whether moderators get its first 400 characters where they may not read it: in discussions of an organisation or a group. Without it, they do not. */
  sharesText?: boolean | null | undefined;
};

/** Which rule of the platform a post may have broken. */
export type Rule =
  /** It advertises something. */
  | 'ADVERTISING'
  /** It speaks ill of people for what they are. */
  | 'DISCRIMINATION'
  /** It insults or threatens somebody. */
  | 'INSULT'
  /** It does not belong where it stands. */
  | 'OFF_TOPIC'
  /** Another one; the note says which. */
  | 'OTHER'
  /** It holds data of somebody who did not agree to it. */
  | 'PERSONAL_DATA';

/** A new version of the rules. */
export type RulesInput = {
  /** Of the version, made by the client; a repeat publishes once. */
  id: string;
  /** Of the version: one more than that in force. */
  number: number;
  /** In Czech, as Markdown, at most 20 000 characters. */
  textCs: string;
  /** In English, as Markdown, at most 20 000 characters. */
  textEn?: string | null | undefined;
};

/** One thing that somebody says of themselves. */
export type SayOfMyselfInput = {
  /** What is said. */
  kind: ProfileKind;
  /** The organisation whose people may see it; needed with ORGANISATION only. */
  organisationId?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** The words; null or blank takes them back. */
  value?: string | null | undefined;
  /** Who may see it. */
  visibility: ProfileVisibility;
};

/** That a submission was sent. */
export type SendSubmissionInput = {
  /** How. */
  channel: Channel;
  /** Of the submission. */
  id: string;
  /** The day it happened; not one to come. */
  on: string;
  /** Why, or what was said; at most 2 000 characters. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** Why a day was not counted, or a limit could not end on it: holidays are those of Act No. 245/2000 Coll. One at a weekend is told as the holiday. */
export type SkipReason =
  /** 25 December. */
  | 'CHRISTMAS_DAY'
  /** 24 December. */
  | 'CHRISTMAS_EVE'
  /** 5 July. */
  | 'CYRIL_AND_METHODIUS'
  /** The Monday after Easter. */
  | 'EASTER_MONDAY'
  /** 17 November. */
  | 'FREEDOM_DAY'
  /** The Friday before Easter; since 2016. */
  | 'GOOD_FRIDAY'
  /** 28 October. */
  | 'INDEPENDENCE_DAY'
  /** 6 July. */
  | 'JAN_HUS'
  /** 1 May. */
  | 'LABOUR_DAY'
  /** 1 January. */
  | 'NEW_YEAR'
  /** Declared a holiday for once; `name` says which. */
  | 'ONE_OFF'
  /** The limit did not run. */
  | 'PAUSED'
  /** A Saturday. */
  | 'SATURDAY'
  /** 26 December. */
  | 'SECOND_CHRISTMAS_DAY'
  /** 28 September. */
  | 'STATEHOOD_DAY'
  /** A Sunday. */
  | 'SUNDAY'
  /** 8 May. */
  | 'VICTORY_DAY';

/** Posts to move to a discussion of their own. */
export type SplitDiscussionInput = {
  /** What the new discussion is for. */
  category: DiscussionCategory;
  /** The discussion where the posts stand. */
  discussionId: string;
  /** Of the move, made by the client; a repeat moves once. */
  id: string;
  /** Of the new discussion, made by the client. */
  newId: string;
  /** Which posts, in 1 to 100 ranges. */
  numbers: Array<NumberRangeInput>;
  /** Why; everybody reads it. At most 1 000 characters. */
  reason?: string | null | undefined;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
  /** Of the new discussion, at most 200 characters. */
  title: string;
};

/** What is put to a public body. */
export type SubmissionKind =
  /** An appeal against a decision. */
  | 'APPEAL'
  /** Comments on a bill or another draft. */
  | 'COMMENTS'
  /** A complaint about how a body acts. */
  | 'COMPLAINT'
  /** A request for information (Act No. 106/1999 Coll.). */
  | 'INFORMATION_REQUEST'
  /** A suggestion that it act of its own accord. */
  | 'INITIATIVE'
  /** An action at a court. */
  | 'LAWSUIT'
  /** Anything else. */
  | 'OTHER'
  /** A petition (Act No. 85/1990 Coll.). */
  | 'PETITION';

/** How far a submission has come. Whether its limit has passed is told by `clock`. */
export type SubmissionState =
  /** Ready to be sent. */
  | 'APPROVED'
  /** The remedy has ended, and the matter with it. */
  | 'CLOSED'
  /** What was missing was added. */
  | 'COMPLETED'
  /** The body asks for something that is missing. */
  | 'COMPLETION_ASKED'
  /** With the body. */
  | 'DELIVERED'
  /** Being written. */
  | 'DRAFT'
  /** Given up before it was sent. */
  | 'DROPPED'
  /** Passed on to another body, not delivered there yet. */
  | 'FORWARDED'
  /** It did a part of it. */
  | 'PARTLY_SETTLED'
  /** It refused, or evaded. */
  | 'REFUSED'
  /** An appeal or a complaint followed. */
  | 'REMEDY_SOUGHT'
  /** On its way; no limit runs yet. */
  | 'SENT'
  /** The body did what was asked. */
  | 'SETTLED';

/** That something happened to a submission. */
export type SubmissionStepInput = {
  /** Of the submission. */
  id: string;
  /** The day it happened; not one to come. */
  on: string;
  /** Why, or what was said; at most 2 000 characters. */
  reason?: string | null | undefined;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it. */
  sensitiveReason?: string | null | undefined;
};

/** What happened to a submission. */
export type SubmissionStepKind =
  /** The body answered. */
  | 'ANSWERED'
  /** What was recorded as an answer was none, or another one. */
  | 'ANSWER_WITHDRAWN'
  /** It was approved. */
  | 'APPROVED'
  /** It was closed. */
  | 'CLOSED'
  /** What was missing was added. */
  | 'COMPLETED'
  /** The body asked for what was missing. */
  | 'COMPLETION_ASKED'
  /** It was delivered: the limit runs. */
  | 'DELIVERED'
  /** It was begun. */
  | 'DRAFTED'
  /** It was given up before it was sent. */
  | 'DROPPED'
  /** It says something else. */
  | 'EDITED'
  /** The body prolonged the limit. */
  | 'EXTENDED'
  /** It was passed on to another body. */
  | 'FORWARDED'
  /** The limit passed without an answer; said by the calendar, not by a person. */
  | 'OVERDUE'
  /** The limit stopped, as until costs are paid. */
  | 'PAUSED'
  /** The last day is another one, because a day became or ceased to be a holiday. */
  | 'RECOUNTED'
  /** An appeal or a complaint was sent. */
  | 'REMEDY_SOUGHT'
  /** The limit runs on. */
  | 'RESUMED'
  /** It was sent. */
  | 'SENT';

/** What a discussion has come to. */
export type SumUpInput = {
  /** In Markdown, at most 20 000 characters. */
  body: string;
  /** Of the discussion. */
  discussionId: string;
  /** Of the summary, made by the client; a repeat sums up once. */
  id: string;
  /** The language it is written in; the viewer’s unless told. */
  language?: Language | null | undefined;
};

/** What a topic is about. */
export type TopicArea =
  /** Dávky. */
  | 'BENEFITS'
  /** Krizová situace. */
  | 'CRISIS'
  /** Kultura. */
  | 'CULTURE'
  /** Dluhy. */
  | 'DEBTS'
  /** Diskriminace. */
  | 'DISCRIMINATION'
  /** Vzdělávání. */
  | 'EDUCATION'
  /** Zaměstnávání. */
  | 'EMPLOYMENT'
  /** Rodina. */
  | 'FAMILY'
  /** Zdraví. */
  | 'HEALTH'
  /** Bydlení. */
  | 'HOUSING'
  /** Lidská práva. */
  | 'HUMAN_RIGHTS'
  /** Nestátní neziskové organizace. */
  | 'NGOS'
  /** Participace. */
  | 'PARTICIPATION'
  /** Veřejná správa. */
  | 'PUBLIC_ADMINISTRATION'
  /** Paměť. */
  | 'REMEMBRANCE'
  /** Bezpečnost. */
  | 'SAFETY';

/** Orders of a list of topics. */
export type TopicOrder =
  /** What changed last comes first. */
  | 'LATEST_ACTIVITY'
  /** What was proposed last comes first. */
  | 'NEWEST'
  /** By title, in Czech order. */
  | 'TITLE';

/** How far a topic has come. */
export type TopicState =
  /** Closed for good. */
  | 'ARCHIVED'
  /** An authority is to answer. */
  | 'AWAITING_AUTHORITY'
  /** Proposed. */
  | 'DRAFT'
  /** Being negotiated with public administration. */
  | 'IN_TALKS'
  /** Taken up by the platform. */
  | 'OPEN'
  /** Some of what is asked was reached. */
  | 'PARTLY_RESOLVED'
  /** Put aside until a day of review. */
  | 'POSTPONED'
  /** What came of it is told in the outcome. */
  | 'RESOLVED';

/** Who may see something. */
export type Visibility =
  /** One working group. */
  | 'GROUP'
  /** People of member organisations and those who work for the platform. */
  | 'MEMBERS'
  /** Members and partners of the platform. */
  | 'PARTNERS'
  /** Everybody. */
  | 'PUBLIC'
  /** One organisation or party. */
  | 'RESTRICTED';

/** How much one is told of discussions. */
export type WatchLevel =
  /** Of every post. */
  | 'ALL'
  /** Of mentions and of an own answer that was accepted. */
  | 'MENTIONS'
  /** Of nothing, not even of mentions. */
  | 'NONE';

/** Of what the viewer said how much they want to be told; the nearest to the discussion counts. */
export type WatchSource =
  /** Of all discussions of its category. */
  | 'CATEGORY'
  /** Of the discussion itself. */
  | 'DISCUSSION'
  /** They said nothing: of mentions. */
  | 'NOTHING'
  /** Of all discussions under its topic. */
  | 'TOPIC';

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { demo: { personas: Array<{ id: string, name: string, roles: Array<PlatformRole>, organisations: Array<string> }> } | null, organisations: { edges: Array<{ node: { id: string } }> } };

export type SettingsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPageQuery = { viewer: { address: string, language: Language, goesByOrganisation: boolean, mutedPeople: Array<{ id: string, name: string }>, organisations: Array<{ id: string, name: string }> } | null };

export type ChangeSettingsMutationVariables = Exact<{
  language?: Language | null | undefined;
  hasShortcuts?: boolean | null | undefined;
  showsPresence?: boolean | null | undefined;
}>;


export type ChangeSettingsMutation = { changeSettings: { language: Language, hasShortcuts: boolean } };

export type DemoMailPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoMailPageQuery = { demo: { isPublic: boolean, mails: Array<{ id: string, to: string, subject: string, text: string, caughtAt: string }> } | null };

export type GoByOrganisationMutationVariables = Exact<{
  isOn: boolean;
}>;


export type GoByOrganisationMutation = { goByOrganisation: { goesByOrganisation: boolean } };

export type NoteVisitMutationVariables = Exact<{ [key: string]: never; }>;


export type NoteVisitMutation = { noteVisit: { lastVisitAt: string | null } };

export type AgendaLineFragment = { key: string, day: string, kind: AgendaKind, standing: AgendaStanding, topic: { id: string, title: string } | null, submission: { id: string, title: string, body: { name: string } | null } | null, commitment: { id: string, title: string, body: { name: string } | null } | null };

export type AgendaPageQueryVariables = Exact<{
  from: string;
  to: string;
  past: string;
  today: string;
  mine?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AgendaPageQuery = { agenda: { totalCount: number, edges: Array<{ node: { key: string, day: string, kind: AgendaKind, standing: AgendaStanding, topic: { id: string, title: string } | null, submission: { id: string, title: string, body: { name: string } | null } | null, commitment: { id: string, title: string, body: { name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, overdue: { totalCount: number, edges: Array<{ node: { key: string, day: string, kind: AgendaKind, standing: AgendaStanding, topic: { id: string, title: string } | null, submission: { id: string, title: string, body: { name: string } | null } | null, commitment: { id: string, title: string, body: { name: string } | null } | null } }> }, viewer: { calendarFeedMadeAt: string | null, canMakeCalendarFeed: boolean } | null };

export type MakeCalendarFeedMutationVariables = Exact<{
  requestId: string;
}>;


export type MakeCalendarFeedMutation = { makeCalendarFeed: { path: string } };

export type RevokeCalendarFeedMutationVariables = Exact<{
  requestId: string;
}>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed: { id: string } };

export type BodyOptionFragment = { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null };

export type BodyChoiceFragment = { national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type BodyRowFragment = { id: string, name: string, abbreviation: string | null, kind: string, level: BodyLevel, region: Region | null, validTo: string | null };

export type PublicBodiesPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  level?: BodyLevel | null | undefined;
  region?: Region | null | undefined;
  search?: string | null | undefined;
}>;


export type PublicBodiesPageQuery = { publicBodies: { totalCount: number, edges: Array<{ node: { id: string, name: string, abbreviation: string | null, kind: string, level: BodyLevel, region: Region | null, validTo: string | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type InteractionRowFragment = { id: string, kind: InteractionKind, subject: string, happenedOn: string, topic: { id: string, title: string } | null, replies: Array<{ id: string, kind: OfficeReplyKind, at: string, office: string | null, text: string | null, hiddenAt: string | null, isToPresentText: boolean }> };

export type PublicBodyPageQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  items?: number | null | undefined;
}>;


export type PublicBodyPageQuery = { advocacyNumbers: Array<{ key: string | null, label: string | null, submissions: number, isSuppressed: boolean, answeredInTime: number | null, answeredLate: number | null, answeredWithoutLimit: number | null, overdue: number | null, refused: number | null, timedAnswers: number | null, typicalDays: number | null, commitments: number, kept: number, keptLate: number, partlyKept: number, broken: number, overdueCommitments: number }>, publicBody: { agenda: Array<string>, businessId: string | null, website: string | null, note: string | null, validFrom: string | null, id: string, name: string, abbreviation: string | null, kind: string, level: BodyLevel, region: Region | null, validTo: string | null, parents: Array<{ since: string | null, until: string | null, parent: { id: string, name: string } }>, formerNames: Array<{ name: string, since: string | null, until: string | null }>, children: { edges: Array<{ node: { id: string, name: string } }> }, topics: { totalCount: number, edges: Array<{ node: { id: string, title: string, ask: string, area: TopicArea, state: TopicState, visibility: Visibility, reviewOn: string | null, lastActivityAt: string, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, submissions: { totalCount: number, edges: Array<{ node: { id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, body: { id: string, name: string } | null } }> }, interactions: { totalCount: number, edges: Array<{ node: { id: string, kind: InteractionKind, subject: string, happenedOn: string, topic: { id: string, title: string } | null, replies: Array<{ id: string, kind: OfficeReplyKind, at: string, office: string | null, text: string | null, hiddenAt: string | null, isToPresentText: boolean }> } }> }, commitments: { totalCount: number, edges: Array<{ node: { id: string, title: string, state: CommitmentState, standing: CommitmentStanding | null, isOverdue: boolean, progress: number, doneCount: number | null, promisedCount: number | null, dueOn: string | null, condition: string | null, visibility: Visibility, partCount: number, body: { id: string, name: string } | null } }> } } | null };

export type BoardCardFragment = { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } };

export type BoardColumnFragment = { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> };

export type TopicBoardQueryVariables = Exact<{
  area?: TopicArea | null | undefined;
  region?: Region | null | undefined;
  following?: boolean | null | undefined;
}>;


export type TopicBoardQuery = { draft: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> }, open: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> }, inTalks: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> }, awaiting: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> }, partly: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> }, resolved: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> }, postponed: { totalCount: number, edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } }> } };

export type MoveTopicPageQueryVariables = Exact<{
  id: string;
}>;


export type MoveTopicPageQuery = { topic: { id: string, title: string, area: TopicArea, state: TopicState, reviewOn: string | null, overdueSubmissionCount: number, nextDueOn: string | null, openCommitmentCount: number, coordinator: { name: string } | null, viewerCan: { open: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean } } | null };

export type CommitmentRowFragment = { id: string, title: string, state: CommitmentState, standing: CommitmentStanding | null, isOverdue: boolean, progress: number, doneCount: number | null, promisedCount: number | null, dueOn: string | null, condition: string | null, visibility: Visibility, partCount: number, body: { id: string, name: string } | null };

export type CommitmentStepLineFragment = { id: string, commitmentStep: CommitmentStepKind, happenedOn: string, confirmedBy: CommitmentConfirmation | null, evidence: string | null, evidenceUrl: string | null, reason: string | null, fulfilledShare: number | null, doneCount: number | null, promisedCount: number | null, formerDueOn: string | null, dueOn: string | null, changedParts: Array<CommitmentPart>, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null };

export type CommitmentTextFragment = { id: string, version: number, title: string, quote: string, summary: string | null, promisedBy: string | null, sourceKind: CommitmentSource, sourceText: string, sourceUrl: string | null, sourceOn: string, dueOn: string | null, condition: string | null, weight: number };

export type CommitmentPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CommitmentPageQuery = { commitment: { stateSince: string, fulfilledShare: number | null, isDemo: boolean, id: string, version: number, title: string, quote: string, summary: string | null, promisedBy: string | null, sourceKind: CommitmentSource, sourceText: string, sourceUrl: string | null, sourceOn: string, dueOn: string | null, condition: string | null, weight: number, state: CommitmentState, standing: CommitmentStanding | null, isOverdue: boolean, progress: number, doneCount: number | null, promisedCount: number | null, visibility: Visibility, partCount: number, topic: { id: string, title: string, visibility: Visibility, mayRecordCommitment: boolean } | null, parent: { id: string, title: string } | null, parts: { edges: Array<{ node: { weight: number, id: string, title: string, state: CommitmentState, standing: CommitmentStanding | null, isOverdue: boolean, progress: number, doneCount: number | null, promisedCount: number | null, dueOn: string | null, condition: string | null, visibility: Visibility, partCount: number, body: { id: string, name: string } | null } }> }, steps: { totalCount: number, edges: Array<{ node: { id: string, commitmentStep: CommitmentStepKind, happenedOn: string, confirmedBy: CommitmentConfirmation | null, evidence: string | null, evidenceUrl: string | null, reason: string | null, fulfilledShare: number | null, doneCount: number | null, promisedCount: number | null, formerDueOn: string | null, dueOn: string | null, changedParts: Array<CommitmentPart>, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewerCan: { edit: boolean, addPart: boolean, confirm: boolean, start: boolean, fulfil: boolean, fulfilPartly: boolean, break: boolean, cancel: boolean, changeVisibility: boolean }, body: { id: string, name: string } | null } | null };

export type NewCommitmentPageQueryVariables = Exact<{
  id: string;
}>;


export type NewCommitmentPageQuery = { topic: { id: string, title: string, mayRecordCommitment: boolean, bodies: { edges: Array<{ node: { body: { id: string, name: string, abbreviation: string | null } } }> }, commitments: { edges: Array<{ node: { id: string, title: string, viewerCan: { addPart: boolean } } }> } } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type EditCommitmentPageQueryVariables = Exact<{
  id: string;
}>;


export type EditCommitmentPageQuery = { commitment: { id: string, version: number, title: string, quote: string, summary: string | null, promisedBy: string | null, sourceKind: CommitmentSource, sourceText: string, sourceUrl: string | null, sourceOn: string, dueOn: string | null, condition: string | null, weight: number, parent: { id: string } | null, topic: { id: string, title: string } | null, viewerCan: { edit: boolean } } | null };

export type RecordCommitmentMutationVariables = Exact<{
  input: RecordCommitmentInput;
}>;


export type RecordCommitmentMutation = { recordCommitment: { id: string } };

export type EditCommitmentMutationVariables = Exact<{
  input: EditCommitmentInput;
}>;


export type EditCommitmentMutation = { editCommitment: { id: string } };

export type ConfirmCommitmentMutationVariables = Exact<{
  input: CommitmentStepInput;
}>;


export type ConfirmCommitmentMutation = { confirmCommitment: { id: string } };

export type StartCommitmentMutationVariables = Exact<{
  input: CommitmentStepInput;
}>;


export type StartCommitmentMutation = { startCommitment: { id: string } };

export type FulfilCommitmentMutationVariables = Exact<{
  input: CommitmentStepInput;
}>;


export type FulfilCommitmentMutation = { fulfilCommitment: { id: string } };

export type FulfilCommitmentPartlyMutationVariables = Exact<{
  input: FulfilCommitmentPartlyInput;
}>;


export type FulfilCommitmentPartlyMutation = { fulfilCommitmentPartly: { id: string } };

export type BreakCommitmentMutationVariables = Exact<{
  input: CommitmentStepInput;
}>;


export type BreakCommitmentMutation = { breakCommitment: { id: string } };

export type CancelCommitmentMutationVariables = Exact<{
  input: CancelCommitmentInput;
}>;


export type CancelCommitmentMutation = { cancelCommitment: { id: string } };

export type ChangeCommitmentVisibilityMutationVariables = Exact<{
  id: string;
  requestId: string;
  visibility: Visibility;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type ChangeCommitmentVisibilityMutation = { changeCommitmentVisibility: { id: string } };

export type CooperationRowFragment = { id: string, title: string, kind: CooperationKind, state: CooperationState, visibility: Visibility, startsOn: string | null, endsOn: string | null, createdAt: string, lastActivityAt: string, isDemo: boolean, sides: Array<{ id: string, role: CooperationRole, state: CooperationSideState, organisation: { id: string, name: string } | null }> };

export type CooperationFileFragment = { name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null };

export type CooperationPageQueryVariables = Exact<{
  id: string;
}>;


export type CooperationPageQuery = { cooperation: { html: string, id: string, title: string, kind: CooperationKind, state: CooperationState, visibility: Visibility, startsOn: string | null, endsOn: string | null, createdAt: string, lastActivityAt: string, isDemo: boolean, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, viewerCan: { edit: boolean, invite: boolean }, proposer: { id: string, name: string } | null, sides: Array<{ isPublicAgreed: boolean, decidedAt: string | null, id: string, role: CooperationRole, state: CooperationSideState, invitedBy: { id: string, name: string } | null, contacts: Array<{ id: string, name: string }>, viewerCan: { answer: boolean, cancel: boolean, leave: boolean, publish: boolean, nameContacts: boolean }, organisation: { id: string, name: string } | null }>, steps: { edges: Array<{ node: { id: string, kind: CooperationStepKind, changed: Array<CooperationPart>, at: string, reason: string | null, organisation: { id: string, name: string } | null, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null } }> } } | null };

export type OrganisationContactsQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationContactsQuery = { organisation: { id: string, name: string, mayProposeCooperation: boolean, mandates: { edges: Array<{ node: { id: string, person: { id: string, name: string } | null } }> } } | null };

export type NewCooperationPageQueryVariables = Exact<{
  id: string;
}>;


export type NewCooperationPageQuery = { organisation: { id: string, name: string, region: Region | null, mayProposeCooperation: boolean, mandates: { edges: Array<{ node: { id: string, person: { id: string, name: string } | null } }> } } | null, organisations: { edges: Array<{ node: { id: string, name: string, city: string | null, region: Region | null } }> } };

export type EditCooperationPageQueryVariables = Exact<{
  id: string;
}>;


export type EditCooperationPageQuery = { cooperation: { id: string, kind: CooperationKind, title: string, body: string, startsOn: string | null, endsOn: string | null, version: number, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, viewerCan: { edit: boolean } } | null };

export type InviteToCooperationPageQueryVariables = Exact<{
  id: string;
}>;


export type InviteToCooperationPageQuery = { cooperation: { id: string, title: string, sides: Array<{ state: CooperationSideState, organisation: { id: string } | null }>, viewerCan: { invite: boolean } } | null, organisations: { edges: Array<{ node: { id: string, name: string, city: string | null, region: Region | null } }> } };

export type NetworkPageQueryVariables = Exact<{
  region?: Region | null | undefined;
  focusArea?: string | null | undefined;
  kind?: CooperationKind | null | undefined;
}>;


export type NetworkPageQuery = { cooperations: { totalCount: number, edges: Array<{ node: { id: string, title: string, kind: CooperationKind, state: CooperationState, visibility: Visibility, startsOn: string | null, endsOn: string | null, createdAt: string, lastActivityAt: string, isDemo: boolean, sides: Array<{ id: string, role: CooperationRole, state: CooperationSideState, organisation: { city: string | null, region: Region | null, id: string, name: string } | null }> } }> }, focusAreaCounts: Array<{ focusArea: string, organisations: number }> };

export type ProposeCooperationMutationVariables = Exact<{
  input: ProposeCooperationInput;
}>;


export type ProposeCooperationMutation = { proposeCooperation: { id: string } };

export type EditCooperationMutationVariables = Exact<{
  input: EditCooperationInput;
}>;


export type EditCooperationMutation = { editCooperation: { id: string } };

export type InviteToCooperationMutationVariables = Exact<{
  input: InviteToCooperationInput;
}>;


export type InviteToCooperationMutation = { inviteToCooperation: { id: string } };

export type AcceptCooperationMutationVariables = Exact<{
  input: AcceptCooperationInput;
}>;


export type AcceptCooperationMutation = { acceptCooperation: { id: string } };

export type DeclineCooperationMutationVariables = Exact<{
  sideId: string;
  requestId: string;
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}>;


export type DeclineCooperationMutation = { declineCooperation: { id: string } };

export type CancelCooperationMutationVariables = Exact<{
  sideId: string;
  requestId: string;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type CancelCooperationMutation = { cancelCooperation: { id: string } };

export type LeaveCooperationMutationVariables = Exact<{
  sideId: string;
  requestId: string;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type LeaveCooperationMutation = { leaveCooperation: { id: string } };

export type AgreeToPublishCooperationMutationVariables = Exact<{
  sideId: string;
  requestId: string;
  isAgreed: boolean;
}>;


export type AgreeToPublishCooperationMutation = { agreeToPublishCooperation: { id: string } };

export type NameCooperationContactsMutationVariables = Exact<{
  sideId: string;
  requestId: string;
  contactIds: Array<string> | string;
}>;


export type NameCooperationContactsMutation = { nameCooperationContacts: { id: string } };

export type DeadlineChoiceFragment = { id: string, name: string, act: string, section: string | null, length: number, unit: DeadlineUnit, extensionLength: number | null };

type DeadlineTermsParts_DeadlineRule_Fragment = { id: string, name: string, act: string, section: string | null, actor: string, length: number, unit: DeadlineUnit, startsWith: string, extensionLength: number | null, extensionNote: string | null, kind: DeadlineKind, consequence: string | null, note: string | null, validFrom: string | null, validTo: string | null, source: string, isVerified: boolean, overdueRemedy: { id: string, name: string } | null, refusalRemedy: { id: string, name: string } | null };

type DeadlineTermsParts_DeadlineRuleVersion_Fragment = { id: string, name: string, act: string, section: string | null, actor: string, length: number, unit: DeadlineUnit, startsWith: string, extensionLength: number | null, extensionNote: string | null, kind: DeadlineKind, consequence: string | null, note: string | null, validFrom: string | null, validTo: string | null, source: string, isVerified: boolean, overdueRemedy: { id: string, name: string } | null, refusalRemedy: { id: string, name: string } | null };

export type DeadlineTermsPartsFragment =
  | DeadlineTermsParts_DeadlineRule_Fragment
  | DeadlineTermsParts_DeadlineRuleVersion_Fragment
;

export type RuleChoicesFragment = { deadlineRules: { edges: Array<{ node: { id: string, name: string, act: string, section: string | null, length: number, unit: DeadlineUnit, extensionLength: number | null } }> } };

export type DeadlinesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DeadlinesPageQuery = { deadlineRules: { edges: Array<{ node: { id: string, name: string, act: string, section: string | null, length: number, unit: DeadlineUnit, extensionLength: number | null } }> } };

export type CountDeadlineQueryVariables = Exact<{
  from: string;
  length: number;
  unit: DeadlineUnit;
}>;


export type CountDeadlineQuery = { deadlineCount: { end: string, unshiftedEnd: string, skipped: Array<{ date: string, reason: SkipReason, name: string | null }> } };

export type CountByRuleQueryVariables = Exact<{
  ruleId: string;
  from: string;
  extendedBy: number;
}>;


export type CountByRuleQuery = { deadlineByRule: { end: string, unshiftedEnd: string, skipped: Array<{ date: string, reason: SkipReason, name: string | null }> }, deadlineRule: { name: string, act: string, section: string | null, actor: string, startsWith: string, kind: DeadlineKind, consequence: string | null, isVerified: boolean, length: number, unit: DeadlineUnit } | null };

export type DeadlineRulesPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: string | null | undefined;
  validOn?: string | null | undefined;
}>;


export type DeadlineRulesPageQuery = { deadlineRules: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { actor: string, startsWith: string, validFrom: string | null, validTo: string | null, isVerified: boolean, id: string, name: string, act: string, section: string | null, length: number, unit: DeadlineUnit, extensionLength: number | null } }> }, oneOffHolidays: { edges: Array<{ node: { id: string, date: string, name: string, source: string, removedAt: string | null, removalReason: string | null } }> }, viewer: { canKeepDeadlineRules: boolean } | null };

export type DeadlineRulePageQueryVariables = Exact<{
  id: string;
}>;


export type DeadlineRulePageQuery = { deadlineRule: { version: number, editedAt: string, editReason: string | null, id: string, name: string, act: string, section: string | null, actor: string, length: number, unit: DeadlineUnit, startsWith: string, extensionLength: number | null, extensionNote: string | null, kind: DeadlineKind, consequence: string | null, note: string | null, validFrom: string | null, validTo: string | null, source: string, isVerified: boolean, editor: { id: string, name: string } | null, formerVersions: Array<{ version: number, editedAt: string, editReason: string | null, id: string, name: string, act: string, section: string | null, actor: string, length: number, unit: DeadlineUnit, startsWith: string, extensionLength: number | null, extensionNote: string | null, kind: DeadlineKind, consequence: string | null, note: string | null, validFrom: string | null, validTo: string | null, source: string, isVerified: boolean, editor: { id: string, name: string } | null, overdueRemedy: { id: string, name: string } | null, refusalRemedy: { id: string, name: string } | null }>, overdueRemedy: { id: string, name: string } | null, refusalRemedy: { id: string, name: string } | null } | null, viewer: { canKeepDeadlineRules: boolean } | null };

export type EditDeadlineRulePageQueryVariables = Exact<{
  id: string;
}>;


export type EditDeadlineRulePageQuery = { deadlineRule: { version: number, id: string, name: string, act: string, section: string | null, actor: string, length: number, unit: DeadlineUnit, startsWith: string, extensionLength: number | null, extensionNote: string | null, kind: DeadlineKind, consequence: string | null, note: string | null, validFrom: string | null, validTo: string | null, source: string, isVerified: boolean, overdueRemedy: { id: string, name: string } | null, refusalRemedy: { id: string, name: string } | null } | null, viewer: { canKeepDeadlineRules: boolean } | null, deadlineRules: { edges: Array<{ node: { id: string, name: string, act: string, section: string | null, length: number, unit: DeadlineUnit, extensionLength: number | null } }> } };

export type NewDeadlineRulePageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewDeadlineRulePageQuery = { viewer: { canKeepDeadlineRules: boolean } | null, deadlineRules: { edges: Array<{ node: { id: string, name: string, act: string, section: string | null, length: number, unit: DeadlineUnit, extensionLength: number | null } }> } };

export type AddDeadlineRuleMutationVariables = Exact<{
  input: AddDeadlineRuleInput;
}>;


export type AddDeadlineRuleMutation = { addDeadlineRule: { id: string } };

export type EditDeadlineRuleMutationVariables = Exact<{
  input: EditDeadlineRuleInput;
}>;


export type EditDeadlineRuleMutation = { editDeadlineRule: { id: string } };

export type AddOneOffHolidayMutationVariables = Exact<{
  input: AddOneOffHolidayInput;
}>;


export type AddOneOffHolidayMutation = { addOneOffHoliday: { id: string } };

export type RemoveOneOffHolidayMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type RemoveOneOffHolidayMutation = { removeOneOffHoliday: { id: string } };

export type TopicLineFragment = { id: string, title: string, state: TopicState, area: TopicArea, lastActivityAt: string };

export type DeskQueryVariables = Exact<{
  today: string;
  soon: string;
  silentSince: string;
  mine?: boolean | null | undefined;
}>;


export type DeskQuery = { unanswered: { totalCount: number, edges: Array<{ node: { id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, body: { id: string, name: string } | null } }> }, unkept: { totalCount: number, edges: Array<{ node: { id: string, title: string, state: CommitmentState, standing: CommitmentStanding | null, isOverdue: boolean, progress: number, doneCount: number | null, promisedCount: number | null, dueOn: string | null, condition: string | null, visibility: Visibility, partCount: number, body: { id: string, name: string } | null } }> }, soon: { totalCount: number, edges: Array<{ node: { key: string, day: string, kind: AgendaKind, standing: AgendaStanding, topic: { id: string, title: string } | null, submission: { id: string, title: string, body: { name: string } | null } | null, commitment: { id: string, title: string, body: { name: string } | null } | null } }> }, silent: { totalCount: number, edges: Array<{ node: { id: string, title: string, state: TopicState, area: TopicArea, lastActivityAt: string } }> } };

export type RecordChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordChoiceQuery = { tracked: { edges: Array<{ node: { mayTrack: boolean, id: string, title: string, state: TopicState, area: TopicArea, lastActivityAt: string } }> }, latest: { edges: Array<{ node: { mayTrack: boolean, id: string, title: string, state: TopicState, area: TopicArea, lastActivityAt: string } }> } };

export type DiscussionsTopicQueryVariables = Exact<{
  id: string;
}>;


export type DiscussionsTopicQuery = { topic: { id: string, title: string, visibility: Visibility, viewerCan: { openDiscussion: boolean } } | null };

export type OpenDiscussionMutationVariables = Exact<{
  input: OpenDiscussionInput;
}>;


export type OpenDiscussionMutation = { openDiscussion: { id: string } };

export type DiscussionTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type DiscussionTemplatesQuery = { viewer: { canLeadDiscussions: boolean } | null, discussionTemplates: Array<{ category: DiscussionCategory, body: string, version: number }> };

export type SetDiscussionTemplateMutationVariables = Exact<{
  category: DiscussionCategory;
  body: string;
  version: number;
}>;


export type SetDiscussionTemplateMutation = { setDiscussionTemplate: Array<{ id: string }> };

export type PostSharedFragment = { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null };

export type PollPartsFragment = { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> };

export type FilePartsFragment = { name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null };

export type PostPartsFragment = { isRead: boolean, viewerReactions: Array<ReactionKind>, viewerVotes: Array<string>, id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, bookmark: { id: string } | null, viewerCan: { edit: boolean, withdraw: boolean, redact: boolean, report: boolean, react: boolean, closePoll: boolean }, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null };

export type DiscussionPageQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
}>;


export type DiscussionPageQuery = { viewer: { hasWritten: boolean } | null, discussion: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, postCount: number, lastNumber: number, participantCount: number, unreadCount: number, firstUnreadNumber: number | null, isResolved: boolean, isFollowed: boolean, watchLevel: WatchLevel, watchSource: WatchSource, lastPostAt: string, cursor: string, mutedAuthorIds: Array<string>, announcedAt: string | null, confirmedCount: number, isConfirmed: boolean, lockReason: string | null, archivedAt: string | null, slowMinutes: number | null, viewerIsHeld: boolean, topic: { id: string, title: string } | null, group: { id: string, name: string, state: GroupState } | null, experience: { id: string, kind: ExperienceKind } | null, goneNumbers: Array<{ first: number, last: number }>, mergedInto: { id: string } | null, author: { id: string } | null, draft: { body: string, savedAt: string } | null, acceptedPost: { id: string, number: number, html: string, language: Language, author: { name: string } | null, actingFor: { id: string, name: string } | null } | null, viewerCan: { post: boolean, accept: boolean, resolve: boolean, follow: boolean, lead: boolean, move: boolean }, viewerHeldPosts: Array<{ id: string, html: string, language: Language }>, summary: { html: string, language: Language, upToNumber: number, at: string, author: { name: string } | null } | null, posts: { edges: Array<{ node: { isRead: boolean, viewerReactions: Array<ReactionKind>, viewerVotes: Array<string>, id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, bookmark: { id: string } | null, viewerCan: { edit: boolean, withdraw: boolean, redact: boolean, report: boolean, react: boolean, closePoll: boolean }, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } }> }, moves: { edges: Array<{ node: { id: string, postCount: number, toNumber: number, reason: string | null, at: string, formerNumbers: Array<{ first: number, last: number }>, actor: { name: string } | null, to: { id: string, title: string } | null } }> } } | null };

export type MoveNoteFragment = { id: string, postCount: number, toNumber: number, reason: string | null, at: string, formerNumbers: Array<{ first: number, last: number }>, actor: { name: string } | null, to: { id: string, title: string } | null };

export type PostPlaceQueryVariables = Exact<{
  id: string;
}>;


export type PostPlaceQuery = { post: { id: string, number: number, discussion: { id: string } } | null };

export type PostPageQueryVariables = Exact<{
  id: string;
}>;


export type PostPageQuery = { post: { id: string, body: string, html: string, language: Language, version: number, redactionReason: string | null, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, author: { id: string } | null, discussion: { id: string, title: string }, viewerCan: { edit: boolean, withdraw: boolean, redact: boolean }, versions: { edges: Array<{ node: { html: string, writtenAt: string } }> } } | null };

export type DiscussionEventsSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DiscussionEventsSubscription = { discussionEvents:
    | { __typename: 'AnswerAccepted', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
    | { __typename: 'DiscussionChanged', cursor: string, discussion: { id: string, isResolved: boolean } | null }
    | { __typename: 'DiscussionOpened', cursor: string }
    | { __typename: 'PollChanged', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
    | { __typename: 'PostAdded', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
    | { __typename: 'PostEdited', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
    | { __typename: 'PostRedacted', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
    | { __typename: 'PostWithdrawn', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
    | { __typename: 'PostsMovedAway', cursor: string, move: { formerNumbers: Array<{ first: number, last: number }> } | null }
    | { __typename: 'PostsMovedHere', cursor: string }
    | { __typename: 'ReactionsChanged', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null, actingFor: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }>, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null } | null }
   };

export type DiscussionTypingSubscriptionVariables = Exact<{
  id: string;
}>;


export type DiscussionTypingSubscription = { discussionTyping: { people: Array<{ id: string, name: string }>, readers: Array<{ id: string, name: string }> } };

export type PostPreviewQueryVariables = Exact<{
  body: string;
}>;


export type PostPreviewQuery = { postPreview: string };

export type PeopleToMentionQueryVariables = Exact<{
  search: string;
}>;


export type PeopleToMentionQuery = { people: { edges: Array<{ node: { id: string, name: string, mandates: { edges: Array<{ node: { organisation: { id: string, name: string } } }> } } }> } };

export type AddPostMutationVariables = Exact<{
  input: AddPostInput;
}>;


export type AddPostMutation = { addPost: { id: string, number: number } };

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;


export type EditPostMutation = { editPost: { id: string, number: number } };

export type WithdrawPostMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason?: string | null | undefined;
}>;


export type WithdrawPostMutation = { withdrawPost: { id: string, number: number } };

export type PostsRepeatingQueryVariables = Exact<{
  postId: string;
  passages: Array<string> | string;
}>;


export type PostsRepeatingQuery = { postsRepeating: Array<{ id: string, number: number, discussion: { id: string, title: string }, actingFor: { name: string } | null, author: { name: string } | null }> };

export type RedactPostMutationVariables = Exact<{
  input: RedactPostInput;
}>;


export type RedactPostMutation = { redactPost: { id: string, number: number } };

export type AddReactionMutationVariables = Exact<{
  postId: string;
  kind: ReactionKind;
  actingForId?: string | null | undefined;
}>;


export type AddReactionMutation = { react: { id: string } };

export type RemoveReactionMutationVariables = Exact<{
  postId: string;
  kind: ReactionKind;
}>;


export type RemoveReactionMutation = { unreact: { id: string } };

export type AcceptAnswerMutationVariables = Exact<{
  postId: string;
  requestId: string;
}>;


export type AcceptAnswerMutation = { acceptAnswer: { id: string } };

export type ResolveDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type ResolveDiscussionMutation = { resolveDiscussion: { id: string } };

export type ReopenDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type ReopenDiscussionMutation = { reopenDiscussion: { id: string } };

export type FollowDiscussionMutationVariables = Exact<{
  id: string;
}>;


export type FollowDiscussionMutation = { followDiscussion: { id: string } };

export type UnfollowDiscussionMutationVariables = Exact<{
  id: string;
}>;


export type UnfollowDiscussionMutation = { unfollowDiscussion: { id: string } };

export type SaveDraftMutationVariables = Exact<{
  discussionId: string;
  body: string;
}>;


export type SaveDraftMutation = { saveDraft: { id: string, draft: { savedAt: string } | null } };

export type MarkReadMutationVariables = Exact<{
  discussionId: string;
  fromNumber: number;
  toNumber: number;
}>;


export type MarkReadMutation = { markRead: { id: string, unreadCount: number } };

export type MarkUnreadMutationVariables = Exact<{
  discussionId: string;
  fromNumber: number;
}>;


export type MarkUnreadMutation = { markUnread: { id: string, unreadCount: number } };

export type NoteReadingMutationVariables = Exact<{
  discussionId: string;
}>;


export type NoteReadingMutation = { noteReading: boolean };

export type NoteTypingMutationVariables = Exact<{
  discussionId: string;
}>;


export type NoteTypingMutation = { noteTyping: boolean };

export type DiscussionsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  category?: DiscussionCategory | null | undefined;
  isResolved?: boolean | null | undefined;
  following?: boolean | null | undefined;
  unread?: boolean | null | undefined;
  isArchived?: boolean | null | undefined;
  isCounted: boolean;
}>;


export type DiscussionsPageQuery = { pinned: { edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null } }> }, discussions: { totalCount?: number, edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DiscussionRowFragment = { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null };

export type WholeDiscussionQueryVariables = Exact<{
  id: string;
  first: number;
  from?: number | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
  isCounted: boolean;
}>;


export type WholeDiscussionQuery = { discussion: { id: string, title: string, visibility: Visibility, postCount: number, participantCount: number, lastNumber: number, topic: { id: string, title: string } | null, posts: { totalCount?: number, edges: Array<{ node: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, isAccepted: boolean, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }>, poll: { id: string, question: string, isMultiple: boolean, isClosed: boolean, closesAt: string | null, voterCount: number, options: Array<{ id: string, text: string, voteCount: number }> } | null, author: { name: string } | null, actingFor: { name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type WatchDiscussionPageQueryVariables = Exact<{
  id: string;
}>;


export type WatchDiscussionPageQuery = { viewer: { watchedCategories: Array<{ category: DiscussionCategory, level: WatchLevel }> } | null, discussion: { id: string, title: string, category: DiscussionCategory, watchLevel: WatchLevel, watchSource: WatchSource, topic: { id: string, title: string, watchLevel: WatchLevel | null } | null, viewerCan: { follow: boolean } } | null };

export type LeadDiscussionPageQueryVariables = Exact<{
  id: string;
}>;


export type LeadDiscussionPageQuery = { discussion: { id: string, title: string, isForIntroductions: boolean, pinnedAt: string | null, announcedAt: string | null, confirmedCount: number, lockedAt: string | null, lockReason: string | null, archivedAt: string | null, slowMinutes: number | null, lastNumber: number, mayProposeGoodPractice: boolean, acceptedPost: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } | null, goodPractice: { id: string, proposedAt: string, proposedBy: { name: string } | null } | null, summary: { body: string, upToNumber: number } | null, viewerCan: { lead: boolean, move: boolean }, changes: { edges: Array<{ node: { id: string, kind: DiscussionChangeKind, reason: string | null, at: string, actor: { name: string } | null } }> } } | null };

export type MovePostsPageQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
  search?: string | null | undefined;
}>;


export type MovePostsPageQuery = { discussion: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, postCount: number, lastNumber: number, goneNumbers: Array<{ first: number, last: number }>, topic: { id: string, title: string } | null, viewerCan: { move: boolean }, posts: { edges: Array<{ node: { id: string, number: number, excerpt: string, language: Language, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } }> } } | null, discussions: { edges: Array<{ node: { id: string, title: string, visibility: Visibility, postCount: number, lastPostAt: string } }> } };

export type MovePostsMutationVariables = Exact<{
  input: MovePostsInput;
}>;


export type MovePostsMutation = { movePosts: { toNumber: number } };

export type SplitDiscussionMutationVariables = Exact<{
  input: SplitDiscussionInput;
}>;


export type SplitDiscussionMutation = { splitDiscussion: { toNumber: number } };

export type MergeDiscussionMutationVariables = Exact<{
  input: MergeDiscussionInput;
}>;


export type MergeDiscussionMutation = { mergeDiscussion: { toNumber: number } };

export type PinDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type PinDiscussionMutation = { pinDiscussion: { id: string } };

export type UnpinDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type UnpinDiscussionMutation = { unpinDiscussion: { id: string } };

export type IntroduceInDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type IntroduceInDiscussionMutation = { introduceInDiscussion: { id: string } };

export type WithdrawIntroductionsMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type WithdrawIntroductionsMutation = { withdrawIntroductions: { id: string } };

export type AnnounceDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type AnnounceDiscussionMutation = { announceDiscussion: { id: string } };

export type WithdrawAnnouncementMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type WithdrawAnnouncementMutation = { withdrawAnnouncement: { id: string } };

export type UnlockDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type UnlockDiscussionMutation = { unlockDiscussion: { id: string } };

export type ArchiveDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type ArchiveDiscussionMutation = { archiveDiscussion: { id: string } };

export type UnarchiveDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type UnarchiveDiscussionMutation = { unarchiveDiscussion: { id: string } };

export type LockDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type LockDiscussionMutation = { lockDiscussion: { id: string } };

export type SlowDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
  minutes?: number | null | undefined;
}>;


export type SlowDiscussionMutation = { slowDiscussion: { id: string } };

export type SumUpDiscussionMutationVariables = Exact<{
  input: SumUpInput;
}>;


export type SumUpDiscussionMutation = { sumUpDiscussion: { id: string } };

export type ConfirmReadingMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmReadingMutation = { confirmReading: { id: string } };

export type WatchDiscussionMutationVariables = Exact<{
  id: string;
  level?: WatchLevel | null | undefined;
}>;


export type WatchDiscussionMutation = { watchDiscussion: { id: string } };

export type WatchTopicMutationVariables = Exact<{
  id: string;
  level?: WatchLevel | null | undefined;
}>;


export type WatchTopicMutation = { watchTopic: { id: string } };

export type WatchCategoryMutationVariables = Exact<{
  category: DiscussionCategory;
  level?: WatchLevel | null | undefined;
}>;


export type WatchCategoryMutation = { watchCategory: { id: string } };

export type BookmarkPageQueryVariables = Exact<{
  id: string;
}>;


export type BookmarkPageQuery = { viewer: { isMember: boolean } | null, post: { id: string, number: number, html: string, language: Language, author: { name: string } | null, actingFor: { name: string } | null, discussion: { id: string, title: string, viewerCan: { follow: boolean } }, bookmark: { remindAt: string | null, remindedAt: string | null } | null } | null };

export type BookmarksPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type BookmarksPageQuery = { viewer: { bookmarks: { totalCount: number, edges: Array<{ node: { id: string, at: string, remindAt: string | null, remindedAt: string | null, post: { id: string, number: number, excerpt: string, language: Language, author: { name: string } | null, actingFor: { name: string } | null, discussion: { id: string, title: string } } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type BookmarkPostMutationVariables = Exact<{
  postId: string;
  remindAt?: string | null | undefined;
}>;


export type BookmarkPostMutation = { bookmarkPost: { id: string } };

export type RemoveBookmarkMutationVariables = Exact<{
  postId: string;
}>;


export type RemoveBookmarkMutation = { removeBookmark: { id: string } };

export type NewPollPageQueryVariables = Exact<{
  id: string;
}>;


export type NewPollPageQuery = { discussion: { id: string, title: string, visibility: Visibility, draft: { body: string } | null, viewerCan: { post: boolean } } | null };

export type VoteMutationVariables = Exact<{
  pollId: string;
  optionIds: Array<string> | string;
}>;


export type VoteMutation = { vote: { id: string } };

export type ClosePollMutationVariables = Exact<{
  pollId: string;
}>;


export type ClosePollMutation = { closePoll: { id: string } };

export type ExperienceRowFragment = { id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null, post: { excerpt: string, language: Language } | null, discussion: { id: string, postCount: number } | null };

export type AnswerRowFragment = { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } };

export type ExperiencePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kind?: ExperienceKind | null | undefined;
  state?: ExperienceState | null | undefined;
  area?: TopicArea | null | undefined;
  region?: Region | null | undefined;
  bodyId?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type ExperiencePageQuery = { experienceNotices: { totalCount: number, edges: Array<{ node: { id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null, post: { excerpt: string, language: Language } | null, discussion: { id: string, postCount: number } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { canPublishExperience: boolean } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type NewExperiencePageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewExperiencePageQuery = { viewer: { canPublishExperience: boolean } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type ExperienceNoticePageQueryVariables = Exact<{
  id: string;
}>;


export type ExperienceNoticePageQuery = { experienceNotice: { focusAreas: Array<string>, endedAt: string | null, whatHelped: string | null, withdrawalReason: string | null, isDemo: boolean, mayProposeGoodPractice: boolean, id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, author: { id: string, name: string } | null, post: { id: string, html: string, language: Language, withdrawnAt: string | null, withdrawalReason: string | null, excerpt: string } | null, helpfulPost: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } | null, goodPractice: { id: string, proposedAt: string } | null, discussion: { id: string, postCount: number, mayProposeGoodPractice: boolean, acceptedPost: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } | null, goodPractice: { id: string, proposedAt: string, proposedBy: { name: string } | null } | null } | null, matches: Array<{ sharesArea: boolean, focusAreas: Array<string>, regions: Array<Region>, isAnywhere: boolean, languages: Array<Language>, bodies: Array<{ id: string, name: string }>, notice: { id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null, post: { excerpt: string, language: Language } | null, discussion: { id: string, postCount: number } | null } | null }>, changes: { edges: Array<{ node: { id: string, kind: ExperienceChangeKind, changed: Array<ExperiencePart>, reason: string | null, at: string, actor: { name: string } | null } }> }, viewerCan: { edit: boolean, redact: boolean, close: boolean, withdraw: boolean, reopen: boolean }, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null } | null };

export type EditExperiencePageQueryVariables = Exact<{
  id: string;
}>;


export type EditExperiencePageQuery = { experienceNotice: { id: string, kind: ExperienceKind, title: string, area: TopicArea, focusAreas: Array<string>, regions: Array<Region>, languages: Array<Language>, holdsUntil: string | null, version: number, bodies: Array<{ id: string }>, post: { body: string, viewerCan: { edit: boolean } } | null, viewerCan: { edit: boolean } } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type RedactExperiencePageQueryVariables = Exact<{
  id: string;
}>;


export type RedactExperiencePageQuery = { experienceNotice: { id: string, title: string, focusAreas: Array<string>, whatHelped: string | null, withdrawalReason: string | null, version: number, changes: { edges: Array<{ node: { id: string, reason: string | null } }> }, viewerCan: { redact: boolean } } | null };

export type CloseExperiencePageQueryVariables = Exact<{
  id: string;
}>;


export type CloseExperiencePageQuery = { experienceNotice: { id: string, kind: ExperienceKind, title: string, post: { id: string } | null, actingFor: { id: string } | null, discussion: { id: string, acceptedPost: { id: string } | null, posts: { edges: Array<{ node: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } }> } } | null, matches: Array<{ notice: { actingFor: { id: string, name: string } | null } | null }>, viewerCan: { close: boolean } } | null };

export type GoodPracticePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type GoodPracticePageQuery = { goodPracticeCandidates: { totalCount: number, edges: Array<{ node: { id: string, proposedAt: string, proposedBy: { name: string } | null, organisation: { id: string, name: string } | null, post: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { answersToPropose: { edges: Array<{ node: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } }> } } | null };

export type PublishExperienceMutationVariables = Exact<{
  input: PublishExperienceInput;
}>;


export type PublishExperienceMutation = { publishExperience: { id: string } };

export type EditExperienceMutationVariables = Exact<{
  input: EditExperienceInput;
}>;


export type EditExperienceMutation = { editExperience: { id: string } };

export type RedactExperienceMutationVariables = Exact<{
  input: RedactExperienceInput;
}>;


export type RedactExperienceMutation = { redactExperience: { id: string } };

export type CloseExperienceMutationVariables = Exact<{
  input: CloseExperienceInput;
}>;


export type CloseExperienceMutation = { closeExperience: { id: string } };

export type WithdrawExperienceMutationVariables = Exact<{
  noticeId: string;
  requestId: string;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type WithdrawExperienceMutation = { withdrawExperience: { id: string } };

export type ReopenExperienceMutationVariables = Exact<{
  noticeId: string;
  requestId: string;
}>;


export type ReopenExperienceMutation = { reopenExperience: { id: string } };

export type ProposeGoodPracticeMutationVariables = Exact<{
  id: string;
  answerId: string;
}>;


export type ProposeGoodPracticeMutation = { proposeGoodPractice: { id: string } };

export type GroupRowFragment = { id: string, name: string, purpose: string, focusAreas: Array<string>, state: GroupState, standing: GroupStanding | null, organisationCount: number, memberships: { totalCount: number } };

export type GroupsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsPageQuery = { active: { totalCount: number, edges: Array<{ node: { id: string, name: string, purpose: string, focusAreas: Array<string>, state: GroupState, standing: GroupStanding | null, organisationCount: number, memberships: { totalCount: number } } }> }, closed: { edges: Array<{ node: { id: string, name: string, purpose: string, focusAreas: Array<string>, state: GroupState, standing: GroupStanding | null, organisationCount: number, memberships: { totalCount: number } } }> }, viewer: { canOpenGroup: boolean } | null };

export type GroupPageQueryVariables = Exact<{
  id: string;
}>;


export type GroupPageQuery = { group: { id: string, name: string, purpose: string, focusAreas: Array<string>, state: GroupState, closedAt: string | null, closingReason: string | null, createdAt: string, standing: GroupStanding | null, standingId: string | null, organisationCount: number, memberships: { totalCount: number, edges: Array<{ node: { id: string, role: GroupRole, person: { id: string, name: string, isViewer: boolean } | null, organisation: { id: string, name: string } | null } }> }, requests: { edges: Array<{ node: { id: string, state: GroupStanding, message: string | null, createdAt: string, person: { id: string, name: string } | null, organisation: { id: string, name: string } | null } }> }, discussions: { totalCount: number, edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null } }> }, waiting: Array<{ membershipId: string, message: string | null, createdAt: string, person: { id: string, name: string } | null, organisation: { id: string, name: string } | null }>, viewerCan: { ask: boolean, answer: boolean, invite: boolean, answerAsked: boolean, leave: boolean, lead: boolean, reopen: boolean, openDiscussion: boolean } } | null };

export type EditGroupPageQueryVariables = Exact<{
  id: string;
}>;


export type EditGroupPageQuery = { group: { id: string, name: string, purpose: string, focusAreas: Array<string>, version: number, viewerCan: { lead: boolean } } | null };

export type ViewerGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerGroupsQuery = { viewer: { hasWritten: boolean, groups: Array<{ id: string, name: string, viewerCan: { openDiscussion: boolean } }> } | null };

export type PeopleToInviteQueryVariables = Exact<{
  search: string;
}>;


export type PeopleToInviteQuery = { people: { edges: Array<{ node: { id: string, name: string, roles: Array<PlatformRole>, mandates: { edges: Array<{ node: { id: string, isCurrent: boolean, organisation: { id: string, name: string } } }> } } }> } };

export type OpenGroupMutationVariables = Exact<{
  input: OpenGroupInput;
}>;


export type OpenGroupMutation = { openGroup: { id: string } };

export type EditGroupMutationVariables = Exact<{
  input: EditGroupInput;
}>;


export type EditGroupMutation = { editGroup: { id: string } };

export type ReopenGroupMutationVariables = Exact<{
  groupId: string;
  requestId: string;
}>;


export type ReopenGroupMutation = { reopenGroup: { id: string } };

export type CloseGroupMutationVariables = Exact<{
  groupId: string;
  requestId: string;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type CloseGroupMutation = { closeGroup: { id: string } };

export type AskToJoinGroupMutationVariables = Exact<{
  input: AskToJoinInput;
}>;


export type AskToJoinGroupMutation = { askToJoinGroup: { id: string } };

export type InviteToGroupMutationVariables = Exact<{
  input: InviteToGroupInput;
}>;


export type InviteToGroupMutation = { inviteToGroup: { id: string } };

export type LeaveGroupMutationVariables = Exact<{
  groupId: string;
  requestId: string;
}>;


export type LeaveGroupMutation = { leaveGroup: { id: string } };

export type AcceptGroupMembershipMutationVariables = Exact<{
  membershipId: string;
  requestId: string;
}>;


export type AcceptGroupMembershipMutation = { acceptGroupMembership: { id: string } };

export type DeclineGroupMembershipMutationVariables = Exact<{
  membershipId: string;
  requestId: string;
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}>;


export type DeclineGroupMembershipMutation = { declineGroupMembership: { id: string } };

export type RemoveFromGroupMutationVariables = Exact<{
  membershipId: string;
  requestId: string;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type RemoveFromGroupMutation = { removeFromGroup: { id: string } };

export type ChangeGroupRoleMutationVariables = Exact<{
  membershipId: string;
  requestId: string;
  role: GroupRole;
}>;


export type ChangeGroupRoleMutation = { changeGroupRole: { id: string } };

export type MemberHomeMutationVariables = Exact<{ [key: string]: never; }>;


export type MemberHomeMutation = { noteVisit: { lastVisitAt: string | null, isMember: boolean, followedAreas: Array<TopicArea>, organisations: Array<{ id: string, name: string, standing: MembershipState | null }>, followedDiscussions: { edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null } }> }, followedTopics: { edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, lastActivityAt: string, story: { edges: Array<{ node: { id: string, happenedOn: string, item:
                  | { __typename: 'CommitmentStep' }
                  | { __typename: 'Discussion', id: string, title: string }
                  | { __typename: 'InteractionStep' }
                  | { __typename: 'SubmissionStep' }
                  | { __typename: 'TopicChange', state: TopicState, reason: string | null, outcome: string | null }
                 | null } }> } } }> }, topicsOfFollowedAreas: { edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, lastActivityAt: string, story: { edges: Array<{ node: { id: string, happenedOn: string, item:
                  | { __typename: 'CommitmentStep' }
                  | { __typename: 'Discussion', id: string, title: string }
                  | { __typename: 'InteractionStep' }
                  | { __typename: 'SubmissionStep' }
                  | { __typename: 'TopicChange', state: TopicState, reason: string | null, outcome: string | null }
                 | null } }> } } }> }, requestsToAnswer: { totalCount: number, edges: Array<{ node: { id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null, post: { excerpt: string, language: Language } | null, discussion: { id: string, postCount: number } | null } }> }, notifications: { edges: Array<{ node: { id: string, kind: NotificationKind, at: string, readAt: string | null, actor: { id: string, name: string } | null, discussion: { id: string, title: string } | null, topic: { id: string, title: string } | null, commitment: { id: string, title: string } | null, cooperation: { id: string, title: string } | null, group: { id: string, name: string } | null, experience: { id: string, title: string } | null, experienceChange: { reason: string | null } | null, submission: { id: string, title: string } | null, goodPractice: { id: string, post: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } } | null, interactionStep: { kind: InteractionStepKind, interaction: { id: string, subject: string, body: { id: string, name: string } | null } } | null, moderationNotice: { id: string, reason: string } | null, report: { outcome: ReportOutcome | null } | null, post: { id: string, number: number, excerpt: string, language: Language, redactionReason: string | null, actingFor: { name: string } | null } | null } }> } } };

export type TopicNewsFragment = { id: string, title: string, area: TopicArea, state: TopicState, lastActivityAt: string, story: { edges: Array<{ node: { id: string, happenedOn: string, item:
          | { __typename: 'CommitmentStep' }
          | { __typename: 'Discussion', id: string, title: string }
          | { __typename: 'InteractionStep' }
          | { __typename: 'SubmissionStep' }
          | { __typename: 'TopicChange', state: TopicState, reason: string | null, outcome: string | null }
         | null } }> } };

export type NotificationRowFragment = { id: string, kind: NotificationKind, at: string, readAt: string | null, actor: { id: string, name: string } | null, discussion: { id: string, title: string } | null, topic: { id: string, title: string } | null, commitment: { id: string, title: string } | null, cooperation: { id: string, title: string } | null, group: { id: string, name: string } | null, experience: { id: string, title: string } | null, experienceChange: { reason: string | null } | null, submission: { id: string, title: string } | null, goodPractice: { id: string, post: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } } | null, interactionStep: { kind: InteractionStepKind, interaction: { id: string, subject: string, body: { id: string, name: string } | null } } | null, moderationNotice: { id: string, reason: string } | null, report: { outcome: ReportOutcome | null } | null, post: { id: string, number: number, excerpt: string, language: Language, redactionReason: string | null, actingFor: { name: string } | null } | null };

export type PublicHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicHomeQuery = { topics: { totalCount: number, edges: Array<{ node: { id: string, title: string, ask: string, area: TopicArea, state: TopicState, lastActivityAt: string } }> } };

export type PublicTopicRowFragment = { id: string, title: string, ask: string, area: TopicArea, state: TopicState, lastActivityAt: string };

export type CatchUpMutationVariables = Exact<{ [key: string]: never; }>;


export type CatchUpMutation = { catchUp: { lastVisitAt: string | null } };

export type MarkNotificationsReadMutationVariables = Exact<{
  upTo: string;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadNotificationCount: number } };

export type InboxPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InboxPageQuery = { viewer: { unreadNotificationCount: number, heldPosts: Array<{ id: string }>, notifications: { totalCount: number, edges: Array<{ node: { id: string, kind: NotificationKind, at: string, readAt: string | null, actor: { id: string, name: string } | null, discussion: { id: string, title: string } | null, topic: { id: string, title: string } | null, commitment: { id: string, title: string } | null, cooperation: { id: string, title: string } | null, group: { id: string, name: string } | null, experience: { id: string, title: string } | null, experienceChange: { reason: string | null } | null, submission: { id: string, title: string } | null, goodPractice: { id: string, post: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } } | null, interactionStep: { kind: InteractionStepKind, interaction: { id: string, subject: string, body: { id: string, name: string } | null } } | null, moderationNotice: { id: string, reason: string } | null, report: { outcome: ReportOutcome | null } | null, post: { id: string, number: number, excerpt: string, language: Language, redactionReason: string | null, actingFor: { name: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type InteractionLineFragment = { id: string, kind: InteractionStepKind, reason: string | null, interaction: { id: string, kind: InteractionKind, subject: string, withdrawnAt: string | null, body: { id: string, name: string } | null }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null };

export type OfficeReplyPartsFragment = { id: string, kind: OfficeReplyKind, office: string | null, text: string | null, isToPresentText: boolean, at: string, hiddenAt: string | null, hiddenReason: string | null };

export type ConfirmationRequestPartsFragment = { id: string, addressHint: string, askedAt: string, expiresAt: string, sentAt: string | null, answeredAt: string | null, revokedAt: string | null, isOpen: boolean, askedBy: { id: string, name: string } | null };

export type InteractionPageQueryVariables = Exact<{
  id: string;
}>;


export type InteractionPageQuery = { interaction: { id: string, kind: InteractionKind, form: InteractionForm | null, place: string | null, happenedOn: string, subject: string, html: string, recordedAt: string, withdrawnAt: string | null, withdrawalReason: string | null, version: number, visibility: Visibility, isConfirmed: boolean, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, topic: { id: string, title: string, visibility: Visibility } | null, body: { id: string, name: string } | null, participants: Array<{ side: ParticipantSide, role: string, count: number, organisation: { id: string, name: string } | null }>, documents: Array<{ label: string, url: string | null, reference: string | null }>, replies: Array<{ id: string, kind: OfficeReplyKind, office: string | null, text: string | null, isToPresentText: boolean, at: string, hiddenAt: string | null, hiddenReason: string | null }>, confirmationRequests: Array<{ id: string, addressHint: string, askedAt: string, expiresAt: string, sentAt: string | null, answeredAt: string | null, revokedAt: string | null, isOpen: boolean, askedBy: { id: string, name: string } | null }>, steps: { edges: Array<{ node: { id: string, kind: InteractionStepKind, version: number, reason: string | null, at: string, actor: { id: string, name: string } | null } }> }, formerVersions: { edges: Array<{ node: { version: number, subject: string, html: string, happenedOn: string, writtenAt: string } }> }, viewerCan: { edit: boolean, withdraw: boolean, askForConfirmation: boolean, changeVisibility: boolean, hideCorrection: boolean } } | null };

export type ParticipantChoiceFragment = { organisations: { edges: Array<{ node: { id: string, name: string } }> } };

export type NewInteractionPageQueryVariables = Exact<{
  id: string;
}>;


export type NewInteractionPageQuery = { topic: { id: string, title: string, mayTrack: boolean, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }> } } | null, waiting: { edges: Array<{ node: { id: string, title: string, body: { name: string } | null } }> }, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, organisations: { edges: Array<{ node: { id: string, name: string } }> } };

export type InteractionTextFragment = { id: string, version: number, kind: InteractionKind, form: InteractionForm | null, place: string | null, happenedOn: string, subject: string, summary: string, body: { id: string, name: string } | null, participants: Array<{ side: ParticipantSide, role: string, count: number, organisation: { id: string, name: string } | null }>, documents: Array<{ label: string, url: string | null, reference: string | null }>, viewerCan: { edit: boolean } };

export type EditInteractionPageQueryVariables = Exact<{
  id: string;
}>;


export type EditInteractionPageQuery = { interaction: { id: string, version: number, kind: InteractionKind, form: InteractionForm | null, place: string | null, happenedOn: string, subject: string, summary: string, body: { id: string, name: string } | null, participants: Array<{ side: ParticipantSide, role: string, count: number, organisation: { id: string, name: string } | null }>, documents: Array<{ label: string, url: string | null, reference: string | null }>, viewerCan: { edit: boolean } } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, organisations: { edges: Array<{ node: { id: string, name: string } }> } };

export type InteractionNowQueryVariables = Exact<{
  id: string;
}>;


export type InteractionNowQuery = { interaction: { id: string, version: number, kind: InteractionKind, form: InteractionForm | null, place: string | null, happenedOn: string, subject: string, summary: string, body: { id: string, name: string } | null, participants: Array<{ side: ParticipantSide, role: string, count: number, organisation: { id: string, name: string } | null }>, documents: Array<{ label: string, url: string | null, reference: string | null }>, viewerCan: { edit: boolean } } | null };

export type LinkedStatementFragment = { body: string, kind: InteractionKind, happenedOn: string, subject: string, html: string, version: number, expiresAt: string, answer: OfficeReplyKind | null, office: string | null, correction: string | null, answeredAt: string | null };

export type StatementPageQueryVariables = Exact<{
  token: string;
}>;


export type StatementPageQuery = { statement: { body: string, kind: InteractionKind, happenedOn: string, subject: string, html: string, version: number, expiresAt: string, answer: OfficeReplyKind | null, office: string | null, correction: string | null, answeredAt: string | null } | null };

export type RecordInteractionMutationVariables = Exact<{
  input: RecordInteractionInput;
}>;


export type RecordInteractionMutation = { recordInteraction: { id: string } };

export type EditInteractionMutationVariables = Exact<{
  input: EditInteractionInput;
}>;


export type EditInteractionMutation = { editInteraction: { id: string } };

export type WithdrawInteractionMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type WithdrawInteractionMutation = { withdrawInteraction: { id: string } };

export type ChangeInteractionVisibilityMutationVariables = Exact<{
  id: string;
  requestId: string;
  visibility: Visibility;
  reason: string;
}>;


export type ChangeInteractionVisibilityMutation = { changeInteractionVisibility: { id: string } };

export type AskForConfirmationMutationVariables = Exact<{
  interactionId: string;
  requestId: string;
  email: string;
}>;


export type AskForConfirmationMutation = { askForConfirmation: { id: string } };

export type RevokeConfirmationMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type RevokeConfirmationMutation = { revokeConfirmation: { id: string } };

export type HideCorrectionMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type HideCorrectionMutation = { hideCorrection: { id: string } };

export type ConfirmStatementMutationVariables = Exact<{
  input: ConfirmStatementInput;
}>;


export type ConfirmStatementMutation = { confirmStatement: { answer: OfficeReplyKind | null } | null };

export type CorrectStatementMutationVariables = Exact<{
  input: CorrectStatementInput;
}>;


export type CorrectStatementMutation = { correctStatement: { answer: OfficeReplyKind | null } | null };

export type JoinQuestionPartsFragment = { id: string, textCs: string, textEn: string | null, isRequired: boolean };

export type JoinPageQueryVariables = Exact<{ [key: string]: never; }>;


export type JoinPageQuery = { joinQuestions: Array<{ id: string, textCs: string, textEn: string | null, isRequired: boolean }>, rules: { number: number } | null };

export type AskToJoinMutationVariables = Exact<{
  input: JoinInput;
}>;


export type AskToJoinMutation = { askToJoin: string };

export type JoinRequestsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  waitingOnly?: boolean | null | undefined;
}>;


export type JoinRequestsPageQuery = { joinRequests: { totalCount: number, edges: Array<{ node: { id: string, name: string, kind: OrganisationKind, legalForm: LegalForm, businessId: string | null, region: Region, contactName: string, askedAt: string, decision: JoinDecision | null, decidedAt: string | null, reason: string | null, answers: Array<{ id: string, text: string, question: { textCs: string, textEn: string | null } | null }>, decidedBy: { name: string } | null, organisation: { id: string, name: string } | null, listed: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type WaitingRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingRequestsQuery = { joinRequests: { totalCount: number } };

export type JoinQuestionsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type JoinQuestionsPageQuery = { joinQuestions: Array<{ id: string, textCs: string, textEn: string | null, isRequired: boolean }> };

export type AcceptJoinRequestMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type AcceptJoinRequestMutation = { acceptJoinRequest: { id: string } };

export type DeclineJoinRequestMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type DeclineJoinRequestMutation = { declineJoinRequest: { id: string } };

export type SetJoinQuestionsMutationVariables = Exact<{
  input: JoinQuestionsInput;
}>;


export type SetJoinQuestionsMutation = { setJoinQuestions: Array<{ id: string }> };

export type RecommendMutationVariables = Exact<{
  input: RecommendInput;
}>;


export type RecommendMutation = { recommend: { id: string } };

export type MakeCandidateMutationVariables = Exact<{
  organisationId: string;
  requestId: string;
  reason?: string | null | undefined;
}>;


export type MakeCandidateMutation = { makeCandidate: { id: string } };

export type AdmitMemberMutationVariables = Exact<{
  organisationId: string;
  requestId: string;
  reason?: string | null | undefined;
}>;


export type AdmitMemberMutation = { admitMember: { id: string } };

export type SuspendMembershipMutationVariables = Exact<{
  organisationId: string;
  requestId: string;
  reason: string;
}>;


export type SuspendMembershipMutation = { suspendMembership: { id: string } };

export type RestoreMembershipMutationVariables = Exact<{
  organisationId: string;
  requestId: string;
  reason?: string | null | undefined;
}>;


export type RestoreMembershipMutation = { restoreMembership: { id: string } };

export type EndMembershipMutationVariables = Exact<{
  organisationId: string;
  requestId: string;
  reason: string;
}>;


export type EndMembershipMutation = { endMembership: { id: string } };

export type CaseRowFragment = { id: string, kind: CaseKind, state: CaseState, openedAt: string, decision: CaseDecision | null, rule: Rule | null, words: Array<string>, excerpt: string | null, author: { id: string, name: string } | null, decidedBy: { name: string } | null, takenBy: { id: string, name: string } | null, discussion: { id: string, title: string } | null, post: { id: string, excerpt: string, language: Language, withdrawnAt: string | null, discussion: { id: string, title: string } } | null, heldText: { id: string, title: string | null, excerpt: string, language: Language, discussion: { id: string, title: string } | null } | null, reports: Array<{ id: string, rule: Rule }>, sensitiveMarks: Array<{ id: string }> };

export type ModerationPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  isWaiting?: boolean | null | undefined;
}>;


export type ModerationPageQuery = { moderationCases: { totalCount: number, edges: Array<{ node: { id: string, kind: CaseKind, state: CaseState, openedAt: string, decision: CaseDecision | null, rule: Rule | null, words: Array<string>, excerpt: string | null, author: { id: string, name: string } | null, decidedBy: { name: string } | null, takenBy: { id: string, name: string } | null, discussion: { id: string, title: string } | null, post: { id: string, excerpt: string, language: Language, withdrawnAt: string | null, discussion: { id: string, title: string } } | null, heldText: { id: string, title: string | null, excerpt: string, language: Language, discussion: { id: string, title: string } | null } | null, reports: Array<{ id: string, rule: Rule }>, sensitiveMarks: Array<{ id: string }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CasePostFragment = { id: string, number: number, html: string, language: Language, createdAt: string, withdrawnAt: string | null, withdrawalReason: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null };

export type CasePageQueryVariables = Exact<{
  id: string;
}>;


export type CasePageQuery = { moderationCase: { reason: string | null, decidedAt: string | null, takenAt: string | null, appeal: string | null, appealedAt: string | null, appealOutcome: AppealOutcome | null, appealAnswer: string | null, id: string, kind: CaseKind, state: CaseState, openedAt: string, decision: CaseDecision | null, rule: Rule | null, words: Array<string>, excerpt: string | null, appealAnsweredBy: { name: string } | null, post: { id: string, excerpt: string, language: Language, withdrawnAt: string | null, number: number, html: string, createdAt: string, withdrawalReason: string | null, redactedAt: string | null, discussion: { id: string, title: string }, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null } | null, heldText: { html: string, at: string, sensitiveKinds: Array<string>, sensitiveReason: string | null, id: string, title: string | null, excerpt: string, language: Language, actingFor: { name: string } | null, topic: { id: string, title: string } | null, replyTo: { id: string, number: number, html: string, language: Language, createdAt: string, withdrawnAt: string | null, withdrawalReason: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null } | null, before: Array<{ id: string, number: number, html: string, language: Language, createdAt: string, withdrawnAt: string | null, withdrawalReason: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }>, discussion: { id: string, title: string } | null } | null, before: Array<{ id: string, number: number, html: string, language: Language, createdAt: string, withdrawnAt: string | null, withdrawalReason: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }>, reports: Array<{ note: string | null, at: string, id: string, rule: Rule, person: { id: string, name: string } | null }>, sensitiveMarks: Array<{ kinds: Array<string>, reason: string, at: string, id: string }>, others: Array<{ id: string, kind: CaseKind, state: CaseState, openedAt: string, decision: CaseDecision | null, rule: Rule | null, words: Array<string>, excerpt: string | null, author: { id: string, name: string } | null, decidedBy: { name: string } | null, takenBy: { id: string, name: string } | null, discussion: { id: string, title: string } | null, post: { id: string, excerpt: string, language: Language, withdrawnAt: string | null, discussion: { id: string, title: string } } | null, heldText: { id: string, title: string | null, excerpt: string, language: Language, discussion: { id: string, title: string } | null } | null, reports: Array<{ id: string, rule: Rule }>, sensitiveMarks: Array<{ id: string }> }>, viewerCan: { decide: boolean, publish: boolean, take: boolean, reopen: boolean, answerAppeal: boolean }, author: { id: string, name: string } | null, decidedBy: { name: string } | null, takenBy: { id: string, name: string } | null, discussion: { id: string, title: string } | null } | null };

export type WaitingCasesQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingCasesQuery = { viewer: { waitingCaseCount: number } | null };

export type NoticePageQueryVariables = Exact<{
  id: string;
}>;


export type NoticePageQuery = { moderationNotice: { id: string, decision: CaseDecision, rule: Rule | null, reason: string, at: string, appeal: string | null, appealedAt: string | null, appealOutcome: AppealOutcome | null, appealAnswer: string | null, appealAnsweredAt: string | null, discussion: { id: string, title: string } | null, heldPost: { html: string, language: Language, title: string | null, discussion: { id: string, title: string } | null } | null, post: { id: string, html: string, language: Language, withdrawnAt: string | null, discussion: { id: string, title: string } } | null } | null };

export type ReportPageQueryVariables = Exact<{
  id: string;
}>;


export type ReportPageQuery = { post: { id: string, html: string, language: Language, author: { name: string } | null, discussion: { id: string, title: string, visibility: Visibility, group: { id: string } | null }, viewerReport: { rule: Rule, at: string, outcome: ReportOutcome | null } | null, viewerCan: { report: boolean } } | null };

export type WordsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type WordsPageQuery = { blockedWords: Array<{ id: string, word: string, at: string, addedBy: { name: string } | null }> };

export type ReportPostMutationVariables = Exact<{
  input: ReportPostInput;
}>;


export type ReportPostMutation = { reportPost: { id: string } };

export type DecideCaseMutationVariables = Exact<{
  input: DecideCaseInput;
}>;


export type DecideCaseMutation = { decideCase: { id: string } };

export type ReopenCaseMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type ReopenCaseMutation = { reopenCase: { id: string } };

export type TakeCaseMutationVariables = Exact<{
  caseId: string;
  requestId: string;
}>;


export type TakeCaseMutation = { takeCase: { id: string } };

export type ReleaseCaseMutationVariables = Exact<{
  caseId: string;
  requestId: string;
}>;


export type ReleaseCaseMutation = { releaseCase: { id: string } };

export type PublishHeldPostMutationVariables = Exact<{
  caseId: string;
  requestId: string;
}>;


export type PublishHeldPostMutation = { publishHeldPost: { id: string } };

export type RefuseHeldPostMutationVariables = Exact<{
  input: RefuseHeldPostInput;
}>;


export type RefuseHeldPostMutation = { refuseHeldPost: { id: string } };

export type HoldPostsMutationVariables = Exact<{
  personId: string;
  requestId: string;
  reason: string;
}>;


export type HoldPostsMutation = { holdPosts: { id: string } };

export type ReleasePostsMutationVariables = Exact<{
  personId: string;
  requestId: string;
}>;


export type ReleasePostsMutation = { releasePosts: { id: string } };

export type HeldPostsQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldPostsQuery = { viewer: { postsAreHeld: boolean, heldPosts: Array<{ id: string, title: string | null, html: string, language: Language, state: HeldPostState, at: string, discussion: { id: string, title: string } | null, notice: { id: string, appealedAt: string | null } | null }> } | null };

export type SubmitPostMutationVariables = Exact<{
  input: AddPostInput;
}>;


export type SubmitPostMutation = { submitPost: { id: string } | null };

export type SubmitDiscussionMutationVariables = Exact<{
  input: OpenDiscussionInput;
}>;


export type SubmitDiscussionMutation = { submitDiscussion: { id: string } | null };

export type TakeBackPostMutationVariables = Exact<{
  heldPostId: string;
  requestId: string;
}>;


export type TakeBackPostMutation = { takeBackPost: { id: string } };

export type AppealMutationVariables = Exact<{
  noticeId: string;
  requestId: string;
  text: string;
}>;


export type AppealMutation = { appeal: { id: string } };

export type AnswerAppealMutationVariables = Exact<{
  input: AnswerAppealInput;
}>;


export type AnswerAppealMutation = { answerAppeal: { id: string } };

export type AddBlockedWordMutationVariables = Exact<{
  id: string;
  word: string;
}>;


export type AddBlockedWordMutation = { addBlockedWord: Array<{ id: string }> };

export type RemoveBlockedWordMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type RemoveBlockedWordMutation = { removeBlockedWord: Array<{ id: string }> };

export type MutePersonMutationVariables = Exact<{
  id: string;
}>;


export type MutePersonMutation = { mutePerson: { id: string } };

export type UnmutePersonMutationVariables = Exact<{
  id: string;
}>;


export type UnmutePersonMutation = { unmutePerson: { id: string } };

export type NumberRowFragment = { key: string | null, label: string | null, submissions: number, isSuppressed: boolean, answeredInTime: number | null, answeredLate: number | null, answeredWithoutLimit: number | null, overdue: number | null, refused: number | null, timedAnswers: number | null, typicalDays: number | null, commitments: number, kept: number, keptLate: number, partlyKept: number, broken: number, overdueCommitments: number };

export type NumbersPageQueryVariables = Exact<{
  by: NumbersBy;
  from: string;
  to: string;
  area?: TopicArea | null | undefined;
  region?: Region | null | undefined;
}>;


export type NumbersPageQuery = { advocacyNumbers: Array<{ key: string | null, label: string | null, submissions: number, isSuppressed: boolean, answeredInTime: number | null, answeredLate: number | null, answeredWithoutLimit: number | null, overdue: number | null, refused: number | null, timedAnswers: number | null, typicalDays: number | null, commitments: number, kept: number, keptLate: number, partlyKept: number, broken: number, overdueCommitments: number }> };

export type OrganisationRowFragment = { id: string, name: string, city: string | null, legalForm: LegalForm, focusAreas: Array<string>, membership: { state: MembershipState } | null };

export type OrganisationsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: string | null | undefined;
  region?: Region | null | undefined;
  kind?: OrganisationKind | null | undefined;
  focusArea?: string | null | undefined;
  membersOnly?: boolean | null | undefined;
}>;


export type OrganisationsPageQuery = { organisations: { totalCount: number, edges: Array<{ node: { id: string, name: string, city: string | null, legalForm: LegalForm, focusAreas: Array<string>, membership: { state: MembershipState } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, all: { totalCount: number, edges: Array<{ node: { id: string } }> }, regionCounts: Array<{ region: Region, organisations: number }>, focusAreaCounts: Array<{ focusArea: string, organisations: number }> };

export type OrganisationTextFragment = { id: string, version: number, name: string, legalForm: LegalForm, kind: OrganisationKind, businessId: string | null, city: string | null, region: Region | null, website: string | null, focusAreas: Array<string>, note: string | null, viewerCan: { edit: boolean, invite: boolean, endMandate: boolean, recommend: boolean, makeCandidate: boolean, admit: boolean, suspend: boolean, restore: boolean, end: boolean } };

export type OrganisationPageQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationPageQuery = { organisation: { standing: MembershipState | null, mayProposeCooperation: boolean, id: string, version: number, name: string, legalForm: LegalForm, kind: OrganisationKind, businessId: string | null, city: string | null, region: Region | null, website: string | null, focusAreas: Array<string>, note: string | null, membership: { state: MembershipState, since: string } | null, memberships: { edges: Array<{ node: { id: string, state: MembershipState, since: string, until: string | null, reason: string | null, decidedBy: { id: string, name: string } | null, recommendations: { edges: Array<{ node: { id: string, text: string, organisation: { id: string, name: string }, person: { name: string } | null } }> } } }> }, mandates: { edges: Array<{ node: { id: string, role: MandateRole, validFrom: string, person: { id: string, name: string, isViewer: boolean, roles: Array<PlatformRole> } | null } }> }, invitations: { edges: Array<{ node: { id: string, name: string, role: MandateRole, createdAt: string, expiresAt: string } }> }, experienceHandedOver: { totalCount: number, edges: Array<{ node: { id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null, post: { excerpt: string, language: Language } | null, discussion: { id: string, postCount: number } | null } }> }, experienceReceived: { totalCount: number, edges: Array<{ node: { id: string, kind: ExperienceKind, title: string, area: TopicArea, regions: Array<Region>, languages: Array<Language>, state: ExperienceState, isLapsed: boolean, holdsUntil: string | null, createdAt: string, bodies: Array<{ id: string, name: string }>, actingFor: { id: string, name: string } | null, counterpart: { id: string, name: string } | null, post: { excerpt: string, language: Language } | null, discussion: { id: string, postCount: number } | null } }> }, answersHandedOver: { totalCount: number, edges: Array<{ node: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } }> }, answersReceived: { totalCount: number, edges: Array<{ node: { id: string, number: number, excerpt: string, language: Language, withdrawnAt: string | null, redactedAt: string | null, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, discussion: { id: string, title: string } } }> }, activeCooperations: { edges: Array<{ node: { id: string, title: string, kind: CooperationKind, state: CooperationState, visibility: Visibility, startsOn: string | null, endsOn: string | null, createdAt: string, lastActivityAt: string, isDemo: boolean, sides: Array<{ id: string, role: CooperationRole, state: CooperationSideState, organisation: { id: string, name: string } | null }> } }> }, proposedCooperations: { edges: Array<{ node: { id: string, title: string, kind: CooperationKind, state: CooperationState, visibility: Visibility, startsOn: string | null, endsOn: string | null, createdAt: string, lastActivityAt: string, isDemo: boolean, sides: Array<{ id: string, role: CooperationRole, state: CooperationSideState, organisation: { id: string, name: string } | null }> } }> }, endedCooperations: { edges: Array<{ node: { id: string, title: string, kind: CooperationKind, state: CooperationState, visibility: Visibility, startsOn: string | null, endsOn: string | null, createdAt: string, lastActivityAt: string, isDemo: boolean, sides: Array<{ id: string, role: CooperationRole, state: CooperationSideState, organisation: { id: string, name: string } | null }> } }> }, viewerCan: { edit: boolean, invite: boolean, endMandate: boolean, recommend: boolean, makeCandidate: boolean, admit: boolean, suspend: boolean, restore: boolean, end: boolean } } | null };

export type OrganisationNowQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationNowQuery = { organisation: { id: string, version: number, name: string, legalForm: LegalForm, kind: OrganisationKind, businessId: string | null, city: string | null, region: Region | null, website: string | null, focusAreas: Array<string>, note: string | null, viewerCan: { edit: boolean, invite: boolean, endMandate: boolean, recommend: boolean, makeCandidate: boolean, admit: boolean, suspend: boolean, restore: boolean, end: boolean } } | null };

export type AddOrganisationMutationVariables = Exact<{
  input: OrganisationInput;
}>;


export type AddOrganisationMutation = { addOrganisation: { id: string } };

export type EditOrganisationMutationVariables = Exact<{
  input: OrganisationInput;
}>;


export type EditOrganisationMutation = { editOrganisation: { id: string } };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { invite: { id: string } };

export type RevokeInvitationMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type RevokeInvitationMutation = { revokeInvitation: string };

export type EndMandateMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type EndMandateMutation = { endMandate: { id: string } };

export type PagePlaceFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type PersonRowFragment = { id: string, name: string, roles: Array<PlatformRole>, mandates: { edges: Array<{ node: { id: string, isCurrent: boolean, organisation: { id: string, name: string } } }> } };

export type PeoplePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type PeoplePageQuery = { people: { totalCount: number, edges: Array<{ node: { id: string, name: string, roles: Array<PlatformRole>, mandates: { edges: Array<{ node: { id: string, isCurrent: boolean, organisation: { id: string, name: string } } }> } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type PersonPageQueryVariables = Exact<{
  id: string;
}>;


export type PersonPageQuery = { person: { id: string, name: string, roles: Array<PlatformRole>, isViewer: boolean, isMuted: boolean, createdAt: string, postHold: { reason: string | null, since: string, by: { name: string } | null } | null, profile: Array<{ kind: ProfileKind, value: string, html: string }>, mandates: { edges: Array<{ node: { id: string, role: MandateRole, isCurrent: boolean, validFrom: string, validTo: string | null, organisation: { id: string, name: string, city: string | null } } }> } } | null };

export type ProfilePageQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfilePageQuery = { viewer: { isMember: boolean, goesByOrganisation: boolean, organisations: Array<{ id: string, name: string }>, person: { id: string, name: string, profile: Array<{ kind: ProfileKind, value: string, visibility: ProfileVisibility, organisationId: string | null }> } | null } | null };

export type OpenPersonMutationVariables = Exact<{
  id: string;
}>;


export type OpenPersonMutation = { openPerson: { id: string } };

export type SayOfMyselfMutationVariables = Exact<{
  input: SayOfMyselfInput;
}>;


export type SayOfMyselfMutation = { sayOfMyself: { id: string } };

export type RulesPartsFragment = { id: string, number: number, htmlCs: string, htmlEn: string | null, publishedAt: string, isCurrent: boolean };

export type RulesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesPageQuery = { rules: { id: string, number: number, htmlCs: string, htmlEn: string | null, publishedAt: string, isCurrent: boolean } | null, rulesVersions: { edges: Array<{ node: { id: string, number: number, publishedAt: string } }> }, viewer: { canPublishRules: boolean, rulesToAccept: { id: string } | null } | null };

export type RulesVersionQueryVariables = Exact<{
  id: string;
}>;


export type RulesVersionQuery = { node:
    | { id: string, number: number, htmlCs: string, htmlEn: string | null, publishedAt: string, isCurrent: boolean }
    | Record<PropertyKey, never>
   | null };

export type RulesDraftQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesDraftQuery = { rules: { number: number, textCs: string, textEn: string | null } | null, viewer: { canPublishRules: boolean } | null };

export type PublishRulesMutationVariables = Exact<{
  input: RulesInput;
}>;


export type PublishRulesMutation = { publishRules: { id: string } };

export type AcceptRulesMutationVariables = Exact<{
  rulesId: string;
}>;


export type AcceptRulesMutation = { acceptRules: { id: string } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { address: string, isMember: boolean, hasShortcuts: boolean, showsPresence: boolean, canAddOrganisation: boolean, canProposeTopic: boolean, canOpenDiscussion: boolean, canLeadDiscussions: boolean, canDecideJoining: boolean, roles: Array<PlatformRole>, language: Language, unreadDiscussionCount: number, unreadNotificationCount: number, inboxCursor: string, lastVisitAt: string | null, person: { id: string, name: string } | null, rulesToAccept: { id: string } | null, mandates: Array<{ id: string, organisation: { id: string, name: string } }>, actingFor: { id: string, name: string } | null, followedTopics: { edges: Array<{ node: { id: string, title: string, lastActivityAt: string } }> } } | null, demo: { isPublic: boolean } | null };

export type InboxEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxEventsSubscription = { inboxEvents:
    | { __typename: 'NotificationAdded', cursor: string }
    | { __typename: 'ReadStateChanged', cursor: string }
   };

export type SubmissionRowFragment = { id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, body: { id: string, name: string } | null };

export type SubmissionCellsFragment = { sentOn: string | null, referenceNumber: string | null, id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, topic: { id: string, title: string } | null, body: { id: string, name: string } | null };

export type SubmissionsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  states?: Array<SubmissionState> | SubmissionState | null | undefined;
  isOverdue?: boolean | null | undefined;
  area?: TopicArea | null | undefined;
  region?: Region | null | undefined;
  bodyId?: string | null | undefined;
  mine?: boolean | null | undefined;
}>;


export type SubmissionsPageQuery = { submissions: { totalCount: number, edges: Array<{ node: { sentOn: string | null, referenceNumber: string | null, id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, topic: { id: string, title: string } | null, body: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { savedFilters: { edges: Array<{ node: { id: string, name: string, query: string } }> } } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type SavedFiltersFragment = { savedFilters: { edges: Array<{ node: { id: string, name: string, query: string } }> } };

export type SaveFilterMutationVariables = Exact<{
  name: string;
  query: string;
}>;


export type SaveFilterMutation = { saveFilter: { id: string } };

export type RemoveFilterMutationVariables = Exact<{
  name: string;
}>;


export type RemoveFilterMutation = { removeFilter: { id: string } };

export type SubmissionStepLineFragment = { id: string, dueOn: string | null, formerDueOn: string | null, reason: string | null, submissionStep: SubmissionStepKind, body: { name: string } | null, answer: { outcome: AnswerOutcome, text: string } | null, submission: { id: string, title: string }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null };

export type SubmissionTextFragment = { id: string, version: number, kind: SubmissionKind, state: SubmissionState, title: string, text: string, legalBasis: string | null, referenceNumber: string | null, fileMark: string | null, sendFrom: string | null, body: { id: string, name: string } | null, answerRule: { id: string } | null, sendRule: { id: string } | null, topic: { id: string, title: string } | null, viewerCan: { edit: boolean } };

export type RuleOptionFragment = { id: string, name: string, act: string, length: number, unit: DeadlineUnit, extensionLength: number | null, actor: string };

export type SubmissionPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SubmissionPageQuery = { submission: { html: string, text: string, legalBasis: string | null, channel: Channel | null, referenceNumber: string | null, fileMark: string | null, sendFrom: string | null, sentOn: string | null, deliveredOn: string | null, completeBy: string | null, completedOn: string | null, answeredOn: string | null, pausedOn: string | null, unshiftedDueOn: string | null, visibility: Visibility, isDemo: boolean, id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, plan: Array<{ step: PlannedStep, on: string }>, skippedDays: Array<{ date: string, reason: SkipReason, name: string | null }>, topic: { id: string, title: string, visibility: Visibility } | null, answerRule: { section: string | null, id: string, name: string, act: string, length: number, unit: DeadlineUnit, extensionLength: number | null, actor: string } | null, sendRule: { section: string | null, id: string, name: string, act: string, length: number, unit: DeadlineUnit, extensionLength: number | null, actor: string } | null, previous: { id: string, title: string } | null, next: Array<{ id: string, title: string, state: SubmissionState }>, suggestedRemedies: Array<{ cause: RemedyCause, from: string, ruleId: string, name: string, act: string, section: string | null }>, answers: Array<{ id: string, outcome: AnswerOutcome, receivedOn: string, html: string, referenceNumber: string | null, withdrawnReason: string | null, body: { id: string, name: string } | null, attachments: Array<{ name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null }> }>, steps: { totalCount: number, edges: Array<{ node: { happenedOn: string, id: string, dueOn: string | null, formerDueOn: string | null, reason: string | null, submissionStep: SubmissionStepKind, body: { name: string } | null, answer: { outcome: AnswerOutcome, text: string } | null, submission: { id: string, title: string }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewerCan: { edit: boolean, approve: boolean, send: boolean, deliver: boolean, extend: boolean, askCompletion: boolean, complete: boolean, forward: boolean, pause: boolean, resume: boolean, answer: boolean, withdrawAnswer: boolean, seekRemedy: boolean, close: boolean, drop: boolean, changeVisibility: boolean }, body: { id: string, name: string } | null } | null };

export type SubmissionChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type SubmissionChoiceQuery = { national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type NewSubmissionPageQueryVariables = Exact<{
  topicId: string;
}>;


export type NewSubmissionPageQuery = { topic: { id: string, title: string, mayTrack: boolean, bodies: { edges: Array<{ node: { body: { id: string } } }> } } | null, deadlineRules: { edges: Array<{ node: { id: string, name: string, act: string, length: number, unit: DeadlineUnit, extensionLength: number | null, actor: string } }> }, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type EditSubmissionPageQueryVariables = Exact<{
  id: string;
}>;


export type EditSubmissionPageQuery = { submission: { id: string, version: number, kind: SubmissionKind, state: SubmissionState, title: string, text: string, legalBasis: string | null, referenceNumber: string | null, fileMark: string | null, sendFrom: string | null, body: { id: string, name: string } | null, answerRule: { id: string } | null, sendRule: { id: string } | null, topic: { id: string, title: string } | null, viewerCan: { edit: boolean } } | null, deadlineRules: { edges: Array<{ node: { id: string, name: string, act: string, length: number, unit: DeadlineUnit, extensionLength: number | null, actor: string } }> }, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type SubmissionNowQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionNowQuery = { submission: { id: string, version: number, kind: SubmissionKind, state: SubmissionState, title: string, text: string, legalBasis: string | null, referenceNumber: string | null, fileMark: string | null, sendFrom: string | null, body: { id: string, name: string } | null, answerRule: { id: string } | null, sendRule: { id: string } | null, topic: { id: string, title: string } | null, viewerCan: { edit: boolean } } | null };

export type AddSubmissionMutationVariables = Exact<{
  input: AddSubmissionInput;
}>;


export type AddSubmissionMutation = { addSubmission: { id: string } };

export type EditSubmissionMutationVariables = Exact<{
  input: EditSubmissionInput;
}>;


export type EditSubmissionMutation = { editSubmission: { id: string } };

export type ApproveSubmissionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type ApproveSubmissionMutation = { approveSubmission: { id: string } };

export type WithdrawAnswerMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type WithdrawAnswerMutation = { withdrawAnswer: { id: string } };

export type DropSubmissionMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type DropSubmissionMutation = { dropSubmission: { id: string } };

export type CloseSubmissionMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
}>;


export type CloseSubmissionMutation = { closeSubmission: { id: string } };

export type ChangeSubmissionVisibilityMutationVariables = Exact<{
  id: string;
  requestId: string;
  visibility: Visibility;
  reason: string;
}>;


export type ChangeSubmissionVisibilityMutation = { changeSubmissionVisibility: { id: string } };

export type SendSubmissionMutationVariables = Exact<{
  input: SendSubmissionInput;
}>;


export type SendSubmissionMutation = { sendSubmission: { id: string } };

export type DeliverSubmissionMutationVariables = Exact<{
  input: DeliverSubmissionInput;
}>;


export type DeliverSubmissionMutation = { deliverSubmission: { id: string } };

export type ExtendSubmissionMutationVariables = Exact<{
  input: ExtendSubmissionInput;
}>;


export type ExtendSubmissionMutation = { extendSubmission: { id: string } };

export type AskSubmissionCompletionMutationVariables = Exact<{
  input: AskCompletionInput;
}>;


export type AskSubmissionCompletionMutation = { askSubmissionCompletion: { id: string } };

export type CompleteSubmissionMutationVariables = Exact<{
  input: SubmissionStepInput;
}>;


export type CompleteSubmissionMutation = { completeSubmission: { id: string } };

export type ForwardSubmissionMutationVariables = Exact<{
  input: ForwardSubmissionInput;
}>;


export type ForwardSubmissionMutation = { forwardSubmission: { id: string } };

export type PauseSubmissionClockMutationVariables = Exact<{
  input: SubmissionStepInput;
}>;


export type PauseSubmissionClockMutation = { pauseSubmissionClock: { id: string } };

export type ResumeSubmissionClockMutationVariables = Exact<{
  input: SubmissionStepInput;
}>;


export type ResumeSubmissionClockMutation = { resumeSubmissionClock: { id: string } };

export type RecordAnswerMutationVariables = Exact<{
  input: RecordAnswerInput;
}>;


export type RecordAnswerMutation = { recordAnswer: { id: string } };

export type AnswerFileFragment = { name: string, alternativeText: string | null, sizeBytes: number, width: number | null, height: number | null, url: string, thumbnailUrl: string | null };

export type TopicRowFragment = { id: string, title: string, ask: string, area: TopicArea, state: TopicState, visibility: Visibility, reviewOn: string | null, lastActivityAt: string, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type TopicsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  state?: TopicState | null | undefined;
  area?: TopicArea | null | undefined;
  region?: Region | null | undefined;
  bodyId?: string | null | undefined;
  following?: boolean | null | undefined;
  order?: TopicOrder | null | undefined;
}>;


export type TopicsPageQuery = { topics: { totalCount: number, edges: Array<{ node: { id: string, title: string, ask: string, area: TopicArea, state: TopicState, visibility: Visibility, reviewOn: string | null, lastActivityAt: string, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { followedAreas: Array<TopicArea> } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type StoryLineFragment = { id: string, happenedOn: string, item:
    | { __typename: 'CommitmentStep', id: string, commitmentStep: CommitmentStepKind, happenedOn: string, confirmedBy: CommitmentConfirmation | null, evidence: string | null, evidenceUrl: string | null, reason: string | null, fulfilledShare: number | null, doneCount: number | null, promisedCount: number | null, formerDueOn: string | null, dueOn: string | null, changedParts: Array<CommitmentPart>, commitment: { id: string, title: string, body: { id: string, name: string } | null }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
    | { __typename: 'Discussion', id: string, title: string, category: DiscussionCategory, postCount: number, isResolved: boolean, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
    | { __typename: 'InteractionStep', id: string, kind: InteractionStepKind, reason: string | null, interaction: { id: string, kind: InteractionKind, subject: string, withdrawnAt: string | null, body: { id: string, name: string } | null }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
    | { __typename: 'SubmissionStep', id: string, dueOn: string | null, formerDueOn: string | null, reason: string | null, submissionStep: SubmissionStepKind, body: { name: string } | null, answer: { outcome: AnswerOutcome, text: string } | null, submission: { id: string, title: string }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
    | { __typename: 'TopicChange', id: string, happenedOn: string, formerState: TopicState | null, state: TopicState, reason: string | null, outcome: string | null, reviewOn: string | null, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
   | null };

export type TopicPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kinds?: Array<string> | string | null | undefined;
}>;


export type TopicPageQuery = { topic: { id: string, title: string, area: TopicArea, ask: string, description: string, state: TopicState, visibility: Visibility, regions: Array<Region>, origin: string | null, openedOn: string | null, reviewOn: string | null, outcome: string | null, createdAt: string, lastActivityAt: string, isFollowed: boolean, version: number, cursor: string, openCommitmentCount: number, mayRecordCommitment: boolean, mayTrack: boolean, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null, coordinator: { id: string, name: string, mandates: { edges: Array<{ node: { organisation: { id: string, name: string } } }> } } | null, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }> }, latestChange: { happenedOn: string, reason: string | null, outcome: string | null } | null, commitments: { edges: Array<{ node: { id: string, title: string, state: CommitmentState, standing: CommitmentStanding | null, isOverdue: boolean, progress: number, doneCount: number | null, promisedCount: number | null, dueOn: string | null, condition: string | null, visibility: Visibility, partCount: number, body: { id: string, name: string } | null } }> }, story: { totalCount: number, edges: Array<{ node: { id: string, happenedOn: string, item:
            | { __typename: 'CommitmentStep', id: string, commitmentStep: CommitmentStepKind, happenedOn: string, confirmedBy: CommitmentConfirmation | null, evidence: string | null, evidenceUrl: string | null, reason: string | null, fulfilledShare: number | null, doneCount: number | null, promisedCount: number | null, formerDueOn: string | null, dueOn: string | null, changedParts: Array<CommitmentPart>, commitment: { id: string, title: string, body: { id: string, name: string } | null }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
            | { __typename: 'Discussion', id: string, title: string, category: DiscussionCategory, postCount: number, isResolved: boolean, author: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
            | { __typename: 'InteractionStep', id: string, kind: InteractionStepKind, reason: string | null, interaction: { id: string, kind: InteractionKind, subject: string, withdrawnAt: string | null, body: { id: string, name: string } | null }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
            | { __typename: 'SubmissionStep', id: string, dueOn: string | null, formerDueOn: string | null, reason: string | null, submissionStep: SubmissionStepKind, body: { name: string } | null, answer: { outcome: AnswerOutcome, text: string } | null, submission: { id: string, title: string }, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
            | { __typename: 'TopicChange', id: string, happenedOn: string, formerState: TopicState | null, state: TopicState, reason: string | null, outcome: string | null, reviewOn: string | null, actor: { id: string, name: string } | null, actingFor: { id: string, name: string } | null }
           | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, discussions: { totalCount: number, edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null } }> }, submissions: { totalCount: number, edges: Array<{ node: { id: string, title: string, kind: SubmissionKind, state: SubmissionState, clock: ClockState, dueOn: string | null, sendBy: string | null, extendedBy: number, body: { id: string, name: string } | null } }> }, viewerCan: { edit: boolean, open: boolean, assign: boolean, startTalks: boolean, awaitAuthority: boolean, resolvePartly: boolean, resolve: boolean, postpone: boolean, reopen: boolean, archive: boolean, changeVisibility: boolean, follow: boolean, openDiscussion: boolean } } | null };

export type TopicEventsSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type TopicEventsSubscription = { topicEvents:
    | { __typename: 'InteractionTold', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'SubmissionMoved', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'TopicAssigned', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'TopicCommitmentChanged', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'TopicEdited', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'TopicMoved', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'TopicProposed', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
    | { __typename: 'TopicVisibilityChanged', cursor: string, topic: { id: string, version: number, visibility: Visibility, lastActivityAt: string } | null }
   };

export type NewTopicPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewTopicPageQuery = { national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type TopicTextFragment = { id: string, version: number, title: string, area: TopicArea, ask: string, description: string, origin: string | null, regions: Array<Region>, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }> }, viewerCan: { edit: boolean } };

export type EditTopicPageQueryVariables = Exact<{
  id: string;
}>;


export type EditTopicPageQuery = { topic: { id: string, version: number, title: string, area: TopicArea, ask: string, description: string, origin: string | null, regions: Array<Region>, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }> }, viewerCan: { edit: boolean } } | null, national: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, regional: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, local: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> }, european: { edges: Array<{ node: { id: string, name: string, abbreviation: string | null, region: Region | null, validTo: string | null } }> } };

export type TopicNowQueryVariables = Exact<{
  id: string;
}>;


export type TopicNowQuery = { topic: { id: string, version: number, title: string, area: TopicArea, ask: string, description: string, origin: string | null, regions: Array<Region>, bodies: { edges: Array<{ node: { body: { id: string, name: string } } }> }, viewerCan: { edit: boolean } } | null };

export type AssignTopicPageQueryVariables = Exact<{
  id: string;
  search?: string | null | undefined;
}>;


export type AssignTopicPageQuery = { topic: { id: string, title: string, coordinator: { id: string, name: string } | null, viewerCan: { assign: boolean } } | null, people: { totalCount: number, edges: Array<{ node: { id: string, name: string, roles: Array<PlatformRole>, mandates: { edges: Array<{ node: { id: string, isCurrent: boolean, organisation: { id: string, name: string } } }> } } }> } };

export type ProposeTopicMutationVariables = Exact<{
  input: ProposeTopicInput;
}>;


export type ProposeTopicMutation = { proposeTopic: { id: string } };

export type EditTopicMutationVariables = Exact<{
  input: EditTopicInput;
}>;


export type EditTopicMutation = { editTopic: { id: string } };

export type OpenTopicMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type OpenTopicMutation = { openTopic: { id: string } };

export type StartTalksMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}>;


export type StartTalksMutation = { startTalks: { id: string } };

export type AwaitAuthorityMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}>;


export type AwaitAuthorityMutation = { awaitAuthority: { id: string } };

export type ResolveTopicPartlyMutationVariables = Exact<{
  id: string;
  requestId: string;
  outcome: string;
  sensitiveReason?: string | null | undefined;
}>;


export type ResolveTopicPartlyMutation = { resolveTopicPartly: { id: string } };

export type ResolveTopicMutationVariables = Exact<{
  id: string;
  requestId: string;
  outcome: string;
  sensitiveReason?: string | null | undefined;
}>;


export type ResolveTopicMutation = { resolveTopic: { id: string } };

export type PostponeTopicMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
  reviewOn: string;
  sensitiveReason?: string | null | undefined;
}>;


export type PostponeTopicMutation = { postponeTopic: { id: string } };

export type ReopenTopicMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type ReopenTopicMutation = { reopenTopic: { id: string } };

export type ArchiveTopicMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}>;


export type ArchiveTopicMutation = { archiveTopic: { id: string } };

export type AssignTopicMutationVariables = Exact<{
  id: string;
  requestId: string;
  coordinatorId: string;
}>;


export type AssignTopicMutation = { assignTopic: { id: string } };

export type ChangeTopicVisibilityMutationVariables = Exact<{
  id: string;
  requestId: string;
  visibility: Visibility;
  reason: string;
  sensitiveReason?: string | null | undefined;
}>;


export type ChangeTopicVisibilityMutation = { changeTopicVisibility: { id: string } };

export type FollowTopicMutationVariables = Exact<{
  id: string;
}>;


export type FollowTopicMutation = { followTopic: { id: string } };

export type UnfollowTopicMutationVariables = Exact<{
  id: string;
}>;


export type UnfollowTopicMutation = { unfollowTopic: { id: string } };

export type WelcomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type WelcomePageQuery = { viewer: { isMember: boolean, hasWritten: boolean, followedAreas: Array<TopicArea>, rulesToAccept: { id: string } | null, organisations: Array<{ id: string, name: string, standing: MembershipState | null }>, actingFor: { id: string } | null } | null, rules: { id: string } | null, introductions: { id: string, title: string, viewerCan: { post: boolean } } | null, topics: { edges: Array<{ node: { id: string, title: string, ask: string, area: TopicArea, state: TopicState, lastActivityAt: string } }> }, discussions: { edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, latestPost: { excerpt: string, language: Language, actingFor: { name: string } | null, author: { name: string } | null } | null } }> }, areaCounts: Array<{ area: TopicArea, topics: number }> };

export type AreaChoiceFragment = { areaCounts: Array<{ area: TopicArea, topics: number }>, viewer: { followedAreas: Array<TopicArea> } | null };

export type AreasPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AreasPageQuery = { areaCounts: Array<{ area: TopicArea, topics: number }>, viewer: { followedAreas: Array<TopicArea> } | null };

export type ActForMutationVariables = Exact<{
  organisationId: string;
}>;


export type ActForMutation = { actFor: { actingFor: { id: string } | null } };

export type FollowAreaMutationVariables = Exact<{
  area: TopicArea;
}>;


export type FollowAreaMutation = { followArea: { followedAreas: Array<TopicArea> } };

export type UnfollowAreaMutationVariables = Exact<{
  area: TopicArea;
}>;


export type UnfollowAreaMutation = { unfollowArea: { followedAreas: Array<TopicArea> } };

export type Operation<Result, Variables> = string & { readonly result?: Result; readonly variables?: Variables };
export const SignInPage = "query SignInPage{demo{personas{id name roles organisations}}organisations(first:10){edges{node{id}}}}" as Operation<SignInPageQuery, SignInPageQueryVariables>;
export const SettingsPage = "query SettingsPage{viewer{address language goesByOrganisation mutedPeople{id name}organisations{id name}}}" as Operation<SettingsPageQuery, SettingsPageQueryVariables>;
export const ChangeSettings = "mutation ChangeSettings($language:Language$hasShortcuts:Boolean$showsPresence:Boolean){changeSettings(language:$language hasShortcuts:$hasShortcuts showsPresence:$showsPresence){language hasShortcuts}}" as Operation<ChangeSettingsMutation, ChangeSettingsMutationVariables>;
export const DemoMailPage = "query DemoMailPage{demo{isPublic mails{id to subject text caughtAt}}}" as Operation<DemoMailPageQuery, DemoMailPageQueryVariables>;
export const GoByOrganisation = "mutation GoByOrganisation($isOn:Boolean!){goByOrganisation(isOn:$isOn){goesByOrganisation}}" as Operation<GoByOrganisationMutation, GoByOrganisationMutationVariables>;
export const NoteVisit = "mutation NoteVisit{noteVisit{lastVisitAt}}" as Operation<NoteVisitMutation, NoteVisitMutationVariables>;
export const AgendaPage = "query AgendaPage($from:Date!$to:Date!$past:Date!$today:Date!$mine:Boolean$first:Int$after:String$last:Int$before:String){agenda(from:$from to:$to mine:$mine first:$first after:$after last:$last before:$before){totalCount edges{node{...AgendaLine}}pageInfo{...PagePlace}}overdue:agenda(from:$past to:$today mine:$mine standing:OVERDUE last:20){totalCount edges{node{...AgendaLine}}}viewer{calendarFeedMadeAt canMakeCalendarFeed}}fragment AgendaLine on AgendaItem{key day kind standing topic{id title}submission{id title body{name}}commitment{id title body{name}}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<AgendaPageQuery, AgendaPageQueryVariables>;
export const MakeCalendarFeed = "mutation MakeCalendarFeed($requestId:ID!){makeCalendarFeed(requestId:$requestId){path}}" as Operation<MakeCalendarFeedMutation, MakeCalendarFeedMutationVariables>;
export const RevokeCalendarFeed = "mutation RevokeCalendarFeed($requestId:ID!){revokeCalendarFeed(requestId:$requestId){id}}" as Operation<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const PublicBodiesPage = "query PublicBodiesPage($first:Int$after:String$last:Int$before:String$level:BodyLevel$region:Region$search:String){publicBodies(first:$first after:$after last:$last before:$before level:$level region:$region search:$search){totalCount edges{node{...BodyRow}}pageInfo{...PagePlace}}}fragment BodyRow on PublicBody{id name abbreviation kind level region validTo}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<PublicBodiesPageQuery, PublicBodiesPageQueryVariables>;
export const PublicBodyPage = "query PublicBodyPage($id:ID!$from:Date!$to:Date!$first:Int$after:String$last:Int$before:String$items:Int){advocacyNumbers(by:ALL from:$from to:$to bodyId:$id){...NumberRow}publicBody(id:$id){...BodyRow agenda businessId website note validFrom parents{since until parent{id name}}formerNames{name since until}children(first:60){edges{node{id name}}}topics(first:$first after:$after last:$last before:$before){totalCount edges{node{...TopicRow}}pageInfo{...PagePlace}}submissions(first:$items){totalCount edges{node{...SubmissionRow}}}interactions(first:$items){totalCount edges{node{...InteractionRow}}}commitments(first:$items){totalCount edges{node{...CommitmentRow}}}}}fragment NumberRow on AdvocacyNumber{key label submissions isSuppressed answeredInTime answeredLate answeredWithoutLimit overdue refused timedAnswers typicalDays commitments kept keptLate partlyKept broken overdueCommitments}fragment BodyRow on PublicBody{id name abbreviation kind level region validTo}fragment TopicRow on Topic{id title ask area state visibility reviewOn lastActivityAt bodies(first:2){edges{node{body{id name}}}pageInfo{hasNextPage}}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment SubmissionRow on Submission{id title kind state clock dueOn sendBy extendedBy body{id name}}fragment InteractionRow on Interaction{id kind subject happenedOn topic{id title}replies{id kind at office text hiddenAt isToPresentText}}fragment CommitmentRow on Commitment{id title state standing isOverdue progress doneCount promisedCount dueOn condition visibility body{id name}partCount}" as Operation<PublicBodyPageQuery, PublicBodyPageQueryVariables>;
export const TopicBoard = "query TopicBoard($area:TopicArea$region:Region$following:Boolean){draft:topics(first:15 state:DRAFT area:$area region:$region following:$following){...BoardColumn}open:topics(first:15 state:OPEN area:$area region:$region following:$following){...BoardColumn}inTalks:topics(first:15 state:IN_TALKS area:$area region:$region following:$following){...BoardColumn}awaiting:topics(first:15 state:AWAITING_AUTHORITY area:$area region:$region following:$following){...BoardColumn}partly:topics(first:15 state:PARTLY_RESOLVED area:$area region:$region following:$following){...BoardColumn}resolved:topics(first:15 state:RESOLVED area:$area region:$region following:$following){...BoardColumn}postponed:topics(first:15 state:POSTPONED area:$area region:$region following:$following){...BoardColumn}}fragment BoardColumn on TopicConnection{totalCount edges{node{...BoardCard}}}fragment BoardCard on Topic{id title area state reviewOn overdueSubmissionCount nextDueOn openCommitmentCount coordinator{name}viewerCan{open startTalks awaitAuthority resolvePartly resolve postpone reopen archive}}" as Operation<TopicBoardQuery, TopicBoardQueryVariables>;
export const MoveTopicPage = "query MoveTopicPage($id:ID!){topic(id:$id){...BoardCard}}fragment BoardCard on Topic{id title area state reviewOn overdueSubmissionCount nextDueOn openCommitmentCount coordinator{name}viewerCan{open startTalks awaitAuthority resolvePartly resolve postpone reopen archive}}" as Operation<MoveTopicPageQuery, MoveTopicPageQueryVariables>;
export const CommitmentPage = "query CommitmentPage($id:ID!$first:Int$after:String$last:Int$before:String){commitment(id:$id){...CommitmentText ...CommitmentRow stateSince fulfilledShare isDemo topic{id title visibility mayRecordCommitment}parent{id title}parts(first:100){edges{node{...CommitmentRow weight}}}steps(first:$first after:$after last:$last before:$before){totalCount edges{node{...CommitmentStepLine}}pageInfo{...PagePlace}}viewerCan{edit addPart confirm start fulfil fulfilPartly break cancel changeVisibility}}}fragment CommitmentText on Commitment{id version title quote summary promisedBy sourceKind sourceText sourceUrl sourceOn dueOn condition weight}fragment CommitmentRow on Commitment{id title state standing isOverdue progress doneCount promisedCount dueOn condition visibility body{id name}partCount}fragment CommitmentStepLine on CommitmentStep{id commitmentStep happenedOn confirmedBy evidence evidenceUrl reason fulfilledShare doneCount promisedCount formerDueOn dueOn changedParts actor{id name}actingFor{id name}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<CommitmentPageQuery, CommitmentPageQueryVariables>;
export const NewCommitmentPage = "query NewCommitmentPage($id:ID!){topic(id:$id){id title mayRecordCommitment bodies(first:20){edges{node{body{id name abbreviation}}}}commitments(first:100){edges{node{id title viewerCan{addPart}}}}}...BodyChoice}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<NewCommitmentPageQuery, NewCommitmentPageQueryVariables>;
export const EditCommitmentPage = "query EditCommitmentPage($id:ID!){commitment(id:$id){...CommitmentText parent{id}topic{id title}viewerCan{edit}}}fragment CommitmentText on Commitment{id version title quote summary promisedBy sourceKind sourceText sourceUrl sourceOn dueOn condition weight}" as Operation<EditCommitmentPageQuery, EditCommitmentPageQueryVariables>;
export const RecordCommitment = "mutation RecordCommitment($input:RecordCommitmentInput!){recordCommitment(input:$input){id}}" as Operation<RecordCommitmentMutation, RecordCommitmentMutationVariables>;
export const EditCommitment = "mutation EditCommitment($input:EditCommitmentInput!){editCommitment(input:$input){id}}" as Operation<EditCommitmentMutation, EditCommitmentMutationVariables>;
export const ConfirmCommitment = "mutation ConfirmCommitment($input:CommitmentStepInput!){confirmCommitment(input:$input){id}}" as Operation<ConfirmCommitmentMutation, ConfirmCommitmentMutationVariables>;
export const StartCommitment = "mutation StartCommitment($input:CommitmentStepInput!){startCommitment(input:$input){id}}" as Operation<StartCommitmentMutation, StartCommitmentMutationVariables>;
export const FulfilCommitment = "mutation FulfilCommitment($input:CommitmentStepInput!){fulfilCommitment(input:$input){id}}" as Operation<FulfilCommitmentMutation, FulfilCommitmentMutationVariables>;
export const FulfilCommitmentPartly = "mutation FulfilCommitmentPartly($input:FulfilCommitmentPartlyInput!){fulfilCommitmentPartly(input:$input){id}}" as Operation<FulfilCommitmentPartlyMutation, FulfilCommitmentPartlyMutationVariables>;
export const BreakCommitment = "mutation BreakCommitment($input:CommitmentStepInput!){breakCommitment(input:$input){id}}" as Operation<BreakCommitmentMutation, BreakCommitmentMutationVariables>;
export const CancelCommitment = "mutation CancelCommitment($input:CancelCommitmentInput!){cancelCommitment(input:$input){id}}" as Operation<CancelCommitmentMutation, CancelCommitmentMutationVariables>;
export const ChangeCommitmentVisibility = "mutation ChangeCommitmentVisibility($id:ID!$requestId:ID!$visibility:Visibility!$reason:String!$sensitiveReason:String){changeCommitmentVisibility(id:$id requestId:$requestId visibility:$visibility reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<ChangeCommitmentVisibilityMutation, ChangeCommitmentVisibilityMutationVariables>;
export const CooperationPage = "query CooperationPage($id:ID!){cooperation(id:$id){...CooperationRow html attachments{...CooperationFile}viewerCan{edit invite}proposer{id name}sides{isPublicAgreed decidedAt invitedBy{id name}contacts{id name}viewerCan{answer cancel leave publish nameContacts}}steps(first:50){edges{node{id kind changed at reason organisation{id name}actor{id name}actingFor{id name}}}}}}fragment CooperationRow on Cooperation{id title kind state visibility startsOn endsOn createdAt lastActivityAt isDemo sides{id role state organisation{id name}}}fragment CooperationFile on CooperationAttachment{name alternativeText sizeBytes width height url thumbnailUrl}" as Operation<CooperationPageQuery, CooperationPageQueryVariables>;
export const OrganisationContacts = "query OrganisationContacts($id:ID!){organisation(id:$id){id name mayProposeCooperation mandates(first:100){edges{node{id person{id name}}}}}}" as Operation<OrganisationContactsQuery, OrganisationContactsQueryVariables>;
export const NewCooperationPage = "query NewCooperationPage($id:ID!){organisation(id:$id){id name region mayProposeCooperation mandates(first:100){edges{node{id person{id name}}}}}organisations(first:100 membersOnly:true){edges{node{id name city region}}}}" as Operation<NewCooperationPageQuery, NewCooperationPageQueryVariables>;
export const EditCooperationPage = "query EditCooperationPage($id:ID!){cooperation(id:$id){id kind title body startsOn endsOn version attachments{...CooperationFile}viewerCan{edit}}}fragment CooperationFile on CooperationAttachment{name alternativeText sizeBytes width height url thumbnailUrl}" as Operation<EditCooperationPageQuery, EditCooperationPageQueryVariables>;
export const InviteToCooperationPage = "query InviteToCooperationPage($id:ID!){cooperation(id:$id){id title sides{state organisation{id}}viewerCan{invite}}organisations(first:100 membersOnly:true){edges{node{id name city region}}}}" as Operation<InviteToCooperationPageQuery, InviteToCooperationPageQueryVariables>;
export const NetworkPage = "query NetworkPage($region:Region$focusArea:String$kind:CooperationKind){cooperations(first:100 states:[ACTIVE]region:$region focusArea:$focusArea kind:$kind){totalCount edges{node{...CooperationRow sides{organisation{city region}}}}}focusAreaCounts{focusArea organisations}}fragment CooperationRow on Cooperation{id title kind state visibility startsOn endsOn createdAt lastActivityAt isDemo sides{id role state organisation{id name}}}" as Operation<NetworkPageQuery, NetworkPageQueryVariables>;
export const ProposeCooperation = "mutation ProposeCooperation($input:ProposeCooperationInput!){proposeCooperation(input:$input){id}}" as Operation<ProposeCooperationMutation, ProposeCooperationMutationVariables>;
export const EditCooperation = "mutation EditCooperation($input:EditCooperationInput!){editCooperation(input:$input){id}}" as Operation<EditCooperationMutation, EditCooperationMutationVariables>;
export const InviteToCooperation = "mutation InviteToCooperation($input:InviteToCooperationInput!){inviteToCooperation(input:$input){id}}" as Operation<InviteToCooperationMutation, InviteToCooperationMutationVariables>;
export const AcceptCooperation = "mutation AcceptCooperation($input:AcceptCooperationInput!){acceptCooperation(input:$input){id}}" as Operation<AcceptCooperationMutation, AcceptCooperationMutationVariables>;
export const DeclineCooperation = "mutation DeclineCooperation($sideId:ID!$requestId:ID!$reason:String$sensitiveReason:String){declineCooperation(sideId:$sideId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<DeclineCooperationMutation, DeclineCooperationMutationVariables>;
export const CancelCooperation = "mutation CancelCooperation($sideId:ID!$requestId:ID!$reason:String!$sensitiveReason:String){cancelCooperation(sideId:$sideId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<CancelCooperationMutation, CancelCooperationMutationVariables>;
export const LeaveCooperation = "mutation LeaveCooperation($sideId:ID!$requestId:ID!$reason:String!$sensitiveReason:String){leaveCooperation(sideId:$sideId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<LeaveCooperationMutation, LeaveCooperationMutationVariables>;
export const AgreeToPublishCooperation = "mutation AgreeToPublishCooperation($sideId:ID!$requestId:ID!$isAgreed:Boolean!){agreeToPublishCooperation(sideId:$sideId requestId:$requestId isAgreed:$isAgreed){id}}" as Operation<AgreeToPublishCooperationMutation, AgreeToPublishCooperationMutationVariables>;
export const NameCooperationContacts = "mutation NameCooperationContacts($sideId:ID!$requestId:ID!$contactIds:[ID!]!){nameCooperationContacts(sideId:$sideId requestId:$requestId contactIds:$contactIds){id}}" as Operation<NameCooperationContactsMutation, NameCooperationContactsMutationVariables>;
export const DeadlinesPage = "query DeadlinesPage{deadlineRules(first:100){edges{node{...DeadlineChoice}}}}fragment DeadlineChoice on DeadlineRule{id name act section length unit extensionLength}" as Operation<DeadlinesPageQuery, DeadlinesPageQueryVariables>;
export const CountDeadline = "query CountDeadline($from:Date!$length:Int!$unit:DeadlineUnit!){deadlineCount(from:$from length:$length unit:$unit){end unshiftedEnd skipped{date reason name}}}" as Operation<CountDeadlineQuery, CountDeadlineQueryVariables>;
export const CountByRule = "query CountByRule($ruleId:ID!$from:Date!$extendedBy:Int!){deadlineByRule(ruleId:$ruleId from:$from extendedBy:$extendedBy){end unshiftedEnd skipped{date reason name}}deadlineRule(id:$ruleId){name act section actor startsWith kind consequence isVerified length unit}}" as Operation<CountByRuleQuery, CountByRuleQueryVariables>;
export const DeadlineRulesPage = "query DeadlineRulesPage($first:Int$after:String$last:Int$before:String$search:String$validOn:Date){deadlineRules(first:$first after:$after last:$last before:$before search:$search validOn:$validOn){totalCount pageInfo{...PagePlace}edges{node{...DeadlineChoice actor startsWith validFrom validTo isVerified}}}oneOffHolidays(first:50){edges{node{id date name source removedAt removalReason}}}viewer{canKeepDeadlineRules}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment DeadlineChoice on DeadlineRule{id name act section length unit extensionLength}" as Operation<DeadlineRulesPageQuery, DeadlineRulesPageQueryVariables>;
export const DeadlineRulePage = "query DeadlineRulePage($id:ID!){deadlineRule(id:$id){...DeadlineTermsParts version editedAt editReason editor{id name}formerVersions{...DeadlineTermsParts version editedAt editReason editor{id name}}}viewer{canKeepDeadlineRules}}fragment DeadlineTermsParts on DeadlineTerms{id name act section actor length unit startsWith extensionLength extensionNote kind consequence note overdueRemedy{id name}refusalRemedy{id name}validFrom validTo source isVerified}" as Operation<DeadlineRulePageQuery, DeadlineRulePageQueryVariables>;
export const EditDeadlineRulePage = "query EditDeadlineRulePage($id:ID!){deadlineRule(id:$id){...DeadlineTermsParts version}...RuleChoices viewer{canKeepDeadlineRules}}fragment DeadlineTermsParts on DeadlineTerms{id name act section actor length unit startsWith extensionLength extensionNote kind consequence note overdueRemedy{id name}refusalRemedy{id name}validFrom validTo source isVerified}fragment RuleChoices on Query{deadlineRules(first:100){edges{node{...DeadlineChoice}}}}fragment DeadlineChoice on DeadlineRule{id name act section length unit extensionLength}" as Operation<EditDeadlineRulePageQuery, EditDeadlineRulePageQueryVariables>;
export const NewDeadlineRulePage = "query NewDeadlineRulePage{...RuleChoices viewer{canKeepDeadlineRules}}fragment RuleChoices on Query{deadlineRules(first:100){edges{node{...DeadlineChoice}}}}fragment DeadlineChoice on DeadlineRule{id name act section length unit extensionLength}" as Operation<NewDeadlineRulePageQuery, NewDeadlineRulePageQueryVariables>;
export const AddDeadlineRule = "mutation AddDeadlineRule($input:AddDeadlineRuleInput!){addDeadlineRule(input:$input){id}}" as Operation<AddDeadlineRuleMutation, AddDeadlineRuleMutationVariables>;
export const EditDeadlineRule = "mutation EditDeadlineRule($input:EditDeadlineRuleInput!){editDeadlineRule(input:$input){id}}" as Operation<EditDeadlineRuleMutation, EditDeadlineRuleMutationVariables>;
export const AddOneOffHoliday = "mutation AddOneOffHoliday($input:AddOneOffHolidayInput!){addOneOffHoliday(input:$input){id}}" as Operation<AddOneOffHolidayMutation, AddOneOffHolidayMutationVariables>;
export const RemoveOneOffHoliday = "mutation RemoveOneOffHoliday($id:ID!$requestId:ID!$reason:String!){removeOneOffHoliday(id:$id requestId:$requestId reason:$reason){id}}" as Operation<RemoveOneOffHolidayMutation, RemoveOneOffHolidayMutationVariables>;
export const Desk = "query Desk($today:Date!$soon:Date!$silentSince:DateTime!$mine:Boolean){unanswered:submissions(isOverdue:true mine:$mine first:10){totalCount edges{node{...SubmissionRow}}}unkept:commitments(isOverdue:true mine:$mine first:10){totalCount edges{node{...CommitmentRow}}}soon:agenda(from:$today to:$soon mine:$mine standing:AHEAD first:20){totalCount edges{node{...AgendaLine}}}silent:topics(silentSince:$silentSince tracked:$mine last:10){totalCount edges{node{...TopicLine}}}}fragment SubmissionRow on Submission{id title kind state clock dueOn sendBy extendedBy body{id name}}fragment CommitmentRow on Commitment{id title state standing isOverdue progress doneCount promisedCount dueOn condition visibility body{id name}partCount}fragment AgendaLine on AgendaItem{key day kind standing topic{id title}submission{id title body{name}}commitment{id title body{name}}}fragment TopicLine on Topic{id title state area lastActivityAt}" as Operation<DeskQuery, DeskQueryVariables>;
export const RecordChoice = "query RecordChoice{tracked:topics(tracked:true first:50){edges{node{...TopicLine mayTrack}}}latest:topics(first:50){edges{node{...TopicLine mayTrack}}}}fragment TopicLine on Topic{id title state area lastActivityAt}" as Operation<RecordChoiceQuery, RecordChoiceQueryVariables>;
export const DiscussionsTopic = "query DiscussionsTopic($id:ID!){topic(id:$id){id title visibility viewerCan{openDiscussion}}}" as Operation<DiscussionsTopicQuery, DiscussionsTopicQueryVariables>;
export const OpenDiscussion = "mutation OpenDiscussion($input:OpenDiscussionInput!){openDiscussion(input:$input){id}}" as Operation<OpenDiscussionMutation, OpenDiscussionMutationVariables>;
export const DiscussionTemplates = "query DiscussionTemplates{viewer{canLeadDiscussions}discussionTemplates{category body version}}" as Operation<DiscussionTemplatesQuery, DiscussionTemplatesQueryVariables>;
export const SetDiscussionTemplate = "mutation SetDiscussionTemplate($category:DiscussionCategory!$body:String!$version:Int!){setDiscussionTemplate(category:$category body:$body version:$version){id}}" as Operation<SetDiscussionTemplateMutation, SetDiscussionTemplateMutationVariables>;
export const DiscussionPage = "query DiscussionPage($id:ID!$from:Int!$to:Int!){viewer{hasWritten}discussion(id:$id){id title category visibility topic{id title}group{id name state}experience{id kind}postCount lastNumber goneNumbers{first last}mergedInto{id}participantCount unreadCount firstUnreadNumber isResolved isFollowed watchLevel watchSource lastPostAt cursor author{id}mutedAuthorIds draft{body savedAt}acceptedPost{id number html language author{name}actingFor{id name}}viewerCan{post accept resolve follow lead move}announcedAt confirmedCount isConfirmed lockReason archivedAt slowMinutes viewerIsHeld viewerHeldPosts{id html language}summary{html language upToNumber at author{name}}posts(first:50 fromNumber:$from toNumber:$to){edges{node{...PostParts}}}moves(first:50 fromNumber:$from toNumber:$to){edges{node{...MoveNote}}}}}fragment PostParts on Post{...PostShared isRead viewerReactions viewerVotes bookmark{id}viewerCan{edit withdraw redact report react closePoll}}fragment PostShared on Post{id number author{id name roles}actingFor{id name}body html language createdAt editedAt withdrawnAt withdrawalReason version isAccepted replyTo{id excerpt language createdAt withdrawnAt author{name}actingFor{name}}reactions{kind people organisations}attachments{...FileParts}poll{...PollParts}}fragment FileParts on PostAttachment{name alternativeText sizeBytes width height url thumbnailUrl}fragment PollParts on Poll{id question isMultiple isClosed closesAt voterCount options{id text voteCount}}fragment MoveNote on PostMove{id formerNumbers{first last}postCount toNumber reason at actor{name}to{id title}}" as Operation<DiscussionPageQuery, DiscussionPageQueryVariables>;
export const PostPlace = "query PostPlace($id:ID!){post(id:$id){id number discussion{id}}}" as Operation<PostPlaceQuery, PostPlaceQueryVariables>;
export const PostPage = "query PostPage($id:ID!){post(id:$id){id body html language version attachments{...FileParts}author{id}discussion{id title}redactionReason viewerCan{edit withdraw redact}versions(first:100){edges{node{html writtenAt}}}}}fragment FileParts on PostAttachment{name alternativeText sizeBytes width height url thumbnailUrl}" as Operation<PostPageQuery, PostPageQueryVariables>;
export const DiscussionEvents = "subscription DiscussionEvents($id:ID!$after:StreamCursor){discussionEvents(id:$id after:$after){__typename cursor ...on PostEvent{postId post{...PostShared}}...on DiscussionChanged{discussion{id isResolved}}...on PostsMovedAway{move{formerNumbers{first last}}}}}fragment PostShared on Post{id number author{id name roles}actingFor{id name}body html language createdAt editedAt withdrawnAt withdrawalReason version isAccepted replyTo{id excerpt language createdAt withdrawnAt author{name}actingFor{name}}reactions{kind people organisations}attachments{...FileParts}poll{...PollParts}}fragment FileParts on PostAttachment{name alternativeText sizeBytes width height url thumbnailUrl}fragment PollParts on Poll{id question isMultiple isClosed closesAt voterCount options{id text voteCount}}" as Operation<DiscussionEventsSubscription, DiscussionEventsSubscriptionVariables>;
export const DiscussionTyping = "subscription DiscussionTyping($id:ID!){discussionTyping(id:$id){people{id name}readers{id name}}}" as Operation<DiscussionTypingSubscription, DiscussionTypingSubscriptionVariables>;
export const PostPreview = "query PostPreview($body:String!){postPreview(body:$body)}" as Operation<PostPreviewQuery, PostPreviewQueryVariables>;
export const PeopleToMention = "query PeopleToMention($search:String!){people(first:6 search:$search){edges{node{id name mandates(first:1){edges{node{organisation{id name}}}}}}}}" as Operation<PeopleToMentionQuery, PeopleToMentionQueryVariables>;
export const AddPost = "mutation AddPost($input:AddPostInput!){addPost(input:$input){id number}}" as Operation<AddPostMutation, AddPostMutationVariables>;
export const EditPost = "mutation EditPost($input:EditPostInput!){editPost(input:$input){id number}}" as Operation<EditPostMutation, EditPostMutationVariables>;
export const WithdrawPost = "mutation WithdrawPost($id:ID!$requestId:ID!$reason:String){withdrawPost(id:$id requestId:$requestId reason:$reason){id number}}" as Operation<WithdrawPostMutation, WithdrawPostMutationVariables>;
export const PostsRepeating = "query PostsRepeating($postId:ID!$passages:[String!]!){postsRepeating(postId:$postId passages:$passages){id number discussion{id title}actingFor{name}author{name}}}" as Operation<PostsRepeatingQuery, PostsRepeatingQueryVariables>;
export const RedactPost = "mutation RedactPost($input:RedactPostInput!){redactPost(input:$input){id number}}" as Operation<RedactPostMutation, RedactPostMutationVariables>;
export const AddReaction = "mutation AddReaction($postId:ID!$kind:ReactionKind!$actingForId:ID){react(postId:$postId kind:$kind actingForId:$actingForId){id}}" as Operation<AddReactionMutation, AddReactionMutationVariables>;
export const RemoveReaction = "mutation RemoveReaction($postId:ID!$kind:ReactionKind!){unreact(postId:$postId kind:$kind){id}}" as Operation<RemoveReactionMutation, RemoveReactionMutationVariables>;
export const AcceptAnswer = "mutation AcceptAnswer($postId:ID!$requestId:ID!){acceptAnswer(postId:$postId requestId:$requestId){id}}" as Operation<AcceptAnswerMutation, AcceptAnswerMutationVariables>;
export const ResolveDiscussion = "mutation ResolveDiscussion($id:ID!$requestId:ID!){resolveDiscussion(id:$id requestId:$requestId){id}}" as Operation<ResolveDiscussionMutation, ResolveDiscussionMutationVariables>;
export const ReopenDiscussion = "mutation ReopenDiscussion($id:ID!$requestId:ID!){reopenDiscussion(id:$id requestId:$requestId){id}}" as Operation<ReopenDiscussionMutation, ReopenDiscussionMutationVariables>;
export const FollowDiscussion = "mutation FollowDiscussion($id:ID!){followDiscussion(id:$id){id}}" as Operation<FollowDiscussionMutation, FollowDiscussionMutationVariables>;
export const UnfollowDiscussion = "mutation UnfollowDiscussion($id:ID!){unfollowDiscussion(id:$id){id}}" as Operation<UnfollowDiscussionMutation, UnfollowDiscussionMutationVariables>;
export const SaveDraft = "mutation SaveDraft($discussionId:ID!$body:String!){saveDraft(discussionId:$discussionId body:$body){id draft{savedAt}}}" as Operation<SaveDraftMutation, SaveDraftMutationVariables>;
export const MarkRead = "mutation MarkRead($discussionId:ID!$fromNumber:Int!$toNumber:Int!){markRead(discussionId:$discussionId fromNumber:$fromNumber toNumber:$toNumber){id unreadCount}}" as Operation<MarkReadMutation, MarkReadMutationVariables>;
export const MarkUnread = "mutation MarkUnread($discussionId:ID!$fromNumber:Int!){markUnread(discussionId:$discussionId fromNumber:$fromNumber){id unreadCount}}" as Operation<MarkUnreadMutation, MarkUnreadMutationVariables>;
export const NoteReading = "mutation NoteReading($discussionId:ID!){noteReading(discussionId:$discussionId)}" as Operation<NoteReadingMutation, NoteReadingMutationVariables>;
export const NoteTyping = "mutation NoteTyping($discussionId:ID!){noteTyping(discussionId:$discussionId)}" as Operation<NoteTypingMutation, NoteTypingMutationVariables>;
export const DiscussionsPage = "query DiscussionsPage($first:Int$after:String$last:Int$before:String$category:DiscussionCategory$isResolved:Boolean$following:Boolean$unread:Boolean$isArchived:Boolean$isCounted:Boolean!){pinned:discussions(first:10 isPinned:true){edges{node{...DiscussionRow}}}discussions(first:$first after:$after last:$last before:$before category:$category isResolved:$isResolved following:$following unread:$unread isArchived:$isArchived){totalCount@include(if:$isCounted)edges{node{...DiscussionRow}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}latestPost{excerpt language actingFor{name}author{name}}}" as Operation<DiscussionsPageQuery, DiscussionsPageQueryVariables>;
export const WholeDiscussion = "query WholeDiscussion($id:ID!$first:Int!$from:Int$search:String$after:String$isCounted:Boolean!){discussion(id:$id){id title visibility postCount participantCount lastNumber topic{id title}posts(first:$first fromNumber:$from search:$search after:$after){totalCount@include(if:$isCounted)edges{node{id number body html language createdAt editedAt withdrawnAt withdrawalReason isAccepted attachments{...FileParts}poll{...PollParts}author{name}actingFor{name}}}pageInfo{hasNextPage endCursor}}}}fragment FileParts on PostAttachment{name alternativeText sizeBytes width height url thumbnailUrl}fragment PollParts on Poll{id question isMultiple isClosed closesAt voterCount options{id text voteCount}}" as Operation<WholeDiscussionQuery, WholeDiscussionQueryVariables>;
export const WatchDiscussionPage = "query WatchDiscussionPage($id:ID!){viewer{watchedCategories{category level}}discussion(id:$id){id title category watchLevel watchSource topic{id title watchLevel}viewerCan{follow}}}" as Operation<WatchDiscussionPageQuery, WatchDiscussionPageQueryVariables>;
export const LeadDiscussionPage = "query LeadDiscussionPage($id:ID!){discussion(id:$id){id title isForIntroductions pinnedAt announcedAt confirmedCount lockedAt lockReason archivedAt slowMinutes lastNumber acceptedPost{...AnswerRow}goodPractice{id proposedAt proposedBy{name}}mayProposeGoodPractice summary{body upToNumber}viewerCan{lead move}changes(first:30){edges{node{id kind reason at actor{name}}}}}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}" as Operation<LeadDiscussionPageQuery, LeadDiscussionPageQueryVariables>;
export const MovePostsPage = "query MovePostsPage($id:ID!$from:Int!$to:Int!$search:String){discussion(id:$id){id title category visibility postCount lastNumber goneNumbers{first last}topic{id title}viewerCan{move}posts(first:50 fromNumber:$from toNumber:$to){edges{node{id number excerpt language createdAt withdrawnAt author{name}}}}}discussions(first:9 search:$search){edges{node{id title visibility postCount lastPostAt}}}}" as Operation<MovePostsPageQuery, MovePostsPageQueryVariables>;
export const MovePosts = "mutation MovePosts($input:MovePostsInput!){movePosts(input:$input){toNumber}}" as Operation<MovePostsMutation, MovePostsMutationVariables>;
export const SplitDiscussion = "mutation SplitDiscussion($input:SplitDiscussionInput!){splitDiscussion(input:$input){toNumber}}" as Operation<SplitDiscussionMutation, SplitDiscussionMutationVariables>;
export const MergeDiscussion = "mutation MergeDiscussion($input:MergeDiscussionInput!){mergeDiscussion(input:$input){toNumber}}" as Operation<MergeDiscussionMutation, MergeDiscussionMutationVariables>;
export const PinDiscussion = "mutation PinDiscussion($id:ID!$requestId:ID!){pinDiscussion(id:$id requestId:$requestId){id}}" as Operation<PinDiscussionMutation, PinDiscussionMutationVariables>;
export const UnpinDiscussion = "mutation UnpinDiscussion($id:ID!$requestId:ID!){unpinDiscussion(id:$id requestId:$requestId){id}}" as Operation<UnpinDiscussionMutation, UnpinDiscussionMutationVariables>;
export const IntroduceInDiscussion = "mutation IntroduceInDiscussion($id:ID!$requestId:ID!){introduceInDiscussion(id:$id requestId:$requestId){id}}" as Operation<IntroduceInDiscussionMutation, IntroduceInDiscussionMutationVariables>;
export const WithdrawIntroductions = "mutation WithdrawIntroductions($id:ID!$requestId:ID!){withdrawIntroductions(id:$id requestId:$requestId){id}}" as Operation<WithdrawIntroductionsMutation, WithdrawIntroductionsMutationVariables>;
export const AnnounceDiscussion = "mutation AnnounceDiscussion($id:ID!$requestId:ID!){announceDiscussion(id:$id requestId:$requestId){id}}" as Operation<AnnounceDiscussionMutation, AnnounceDiscussionMutationVariables>;
export const WithdrawAnnouncement = "mutation WithdrawAnnouncement($id:ID!$requestId:ID!){withdrawAnnouncement(id:$id requestId:$requestId){id}}" as Operation<WithdrawAnnouncementMutation, WithdrawAnnouncementMutationVariables>;
export const UnlockDiscussion = "mutation UnlockDiscussion($id:ID!$requestId:ID!){unlockDiscussion(id:$id requestId:$requestId){id}}" as Operation<UnlockDiscussionMutation, UnlockDiscussionMutationVariables>;
export const ArchiveDiscussion = "mutation ArchiveDiscussion($id:ID!$requestId:ID!){archiveDiscussion(id:$id requestId:$requestId){id}}" as Operation<ArchiveDiscussionMutation, ArchiveDiscussionMutationVariables>;
export const UnarchiveDiscussion = "mutation UnarchiveDiscussion($id:ID!$requestId:ID!){unarchiveDiscussion(id:$id requestId:$requestId){id}}" as Operation<UnarchiveDiscussionMutation, UnarchiveDiscussionMutationVariables>;
export const LockDiscussion = "mutation LockDiscussion($id:ID!$requestId:ID!$reason:String!){lockDiscussion(id:$id requestId:$requestId reason:$reason){id}}" as Operation<LockDiscussionMutation, LockDiscussionMutationVariables>;
export const SlowDiscussion = "mutation SlowDiscussion($id:ID!$requestId:ID!$minutes:Int){slowDiscussion(id:$id requestId:$requestId minutes:$minutes){id}}" as Operation<SlowDiscussionMutation, SlowDiscussionMutationVariables>;
export const SumUpDiscussion = "mutation SumUpDiscussion($input:SumUpInput!){sumUpDiscussion(input:$input){id}}" as Operation<SumUpDiscussionMutation, SumUpDiscussionMutationVariables>;
export const ConfirmReading = "mutation ConfirmReading($id:ID!){confirmReading(id:$id){id}}" as Operation<ConfirmReadingMutation, ConfirmReadingMutationVariables>;
export const WatchDiscussion = "mutation WatchDiscussion($id:ID!$level:WatchLevel){watchDiscussion(id:$id level:$level){id}}" as Operation<WatchDiscussionMutation, WatchDiscussionMutationVariables>;
export const WatchTopic = "mutation WatchTopic($id:ID!$level:WatchLevel){watchTopic(id:$id level:$level){id}}" as Operation<WatchTopicMutation, WatchTopicMutationVariables>;
export const WatchCategory = "mutation WatchCategory($category:DiscussionCategory!$level:WatchLevel){watchCategory(category:$category level:$level){id}}" as Operation<WatchCategoryMutation, WatchCategoryMutationVariables>;
export const BookmarkPage = "query BookmarkPage($id:ID!){viewer{isMember}post(id:$id){id number html language author{name}actingFor{name}discussion{id title viewerCan{follow}}bookmark{remindAt remindedAt}}}" as Operation<BookmarkPageQuery, BookmarkPageQueryVariables>;
export const BookmarksPage = "query BookmarksPage($first:Int$after:String$last:Int$before:String){viewer{bookmarks(first:$first after:$after last:$last before:$before){totalCount edges{node{id at remindAt remindedAt post{id number excerpt language author{name}actingFor{name}discussion{id title}}}}pageInfo{...PagePlace}}}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<BookmarksPageQuery, BookmarksPageQueryVariables>;
export const BookmarkPost = "mutation BookmarkPost($postId:ID!$remindAt:DateTime){bookmarkPost(postId:$postId remindAt:$remindAt){id}}" as Operation<BookmarkPostMutation, BookmarkPostMutationVariables>;
export const RemoveBookmark = "mutation RemoveBookmark($postId:ID!){removeBookmark(postId:$postId){id}}" as Operation<RemoveBookmarkMutation, RemoveBookmarkMutationVariables>;
export const NewPollPage = "query NewPollPage($id:ID!){discussion(id:$id){id title visibility draft{body}viewerCan{post}}}" as Operation<NewPollPageQuery, NewPollPageQueryVariables>;
export const Vote = "mutation Vote($pollId:ID!$optionIds:[ID!]!){vote(pollId:$pollId optionIds:$optionIds){id}}" as Operation<VoteMutation, VoteMutationVariables>;
export const ClosePoll = "mutation ClosePoll($pollId:ID!){closePoll(pollId:$pollId){id}}" as Operation<ClosePollMutation, ClosePollMutationVariables>;
export const ExperiencePage = "query ExperiencePage($first:Int$after:String$last:Int$before:String$kind:ExperienceKind$state:ExperienceState$area:TopicArea$region:Region$bodyId:ID$language:Language){experienceNotices(first:$first after:$after last:$last before:$before kind:$kind state:$state area:$area region:$region bodyId:$bodyId language:$language){totalCount edges{node{...ExperienceRow}}pageInfo{...PagePlace}}viewer{canPublishExperience}...BodyChoice}fragment ExperienceRow on ExperienceNotice{id kind title area regions languages state isLapsed holdsUntil createdAt bodies{id name}actingFor{id name}counterpart{id name}post{excerpt language}discussion{id postCount}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<ExperiencePageQuery, ExperiencePageQueryVariables>;
export const NewExperiencePage = "query NewExperiencePage{viewer{canPublishExperience}...BodyChoice}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<NewExperiencePageQuery, NewExperiencePageQueryVariables>;
export const ExperienceNoticePage = "query ExperienceNoticePage($id:ID!){experienceNotice(id:$id){...ExperienceRow focusAreas endedAt whatHelped withdrawalReason isDemo author{id name}post{id html language withdrawnAt withdrawalReason}helpfulPost{...AnswerRow}goodPractice{id proposedAt}mayProposeGoodPractice discussion{id postCount acceptedPost{...AnswerRow}goodPractice{id proposedAt proposedBy{name}}mayProposeGoodPractice}matches{sharesArea focusAreas regions isAnywhere languages bodies{id name}notice{...ExperienceRow}}changes(first:20){edges{node{id kind changed reason at actor{name}}}}viewerCan{edit redact close withdraw reopen}}}fragment ExperienceRow on ExperienceNotice{id kind title area regions languages state isLapsed holdsUntil createdAt bodies{id name}actingFor{id name}counterpart{id name}post{excerpt language}discussion{id postCount}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}" as Operation<ExperienceNoticePageQuery, ExperienceNoticePageQueryVariables>;
export const EditExperiencePage = "query EditExperiencePage($id:ID!){experienceNotice(id:$id){id kind title area focusAreas regions languages holdsUntil version bodies{id}post{body viewerCan{edit}}viewerCan{edit}}...BodyChoice}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<EditExperiencePageQuery, EditExperiencePageQueryVariables>;
export const RedactExperiencePage = "query RedactExperiencePage($id:ID!){experienceNotice(id:$id){id title focusAreas whatHelped withdrawalReason version changes(first:50){edges{node{id reason}}}viewerCan{redact}}}" as Operation<RedactExperiencePageQuery, RedactExperiencePageQueryVariables>;
export const CloseExperiencePage = "query CloseExperiencePage($id:ID!){experienceNotice(id:$id){id kind title post{id}actingFor{id}discussion{id acceptedPost{id}posts(first:100){edges{node{...AnswerRow}}}}matches{notice{actingFor{id name}}}viewerCan{close}}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}" as Operation<CloseExperiencePageQuery, CloseExperiencePageQueryVariables>;
export const GoodPracticePage = "query GoodPracticePage($first:Int$after:String$last:Int$before:String){goodPracticeCandidates(first:$first after:$after last:$last before:$before){totalCount edges{node{id proposedAt proposedBy{name}organisation{id name}post{...AnswerRow}}}pageInfo{...PagePlace}}viewer{answersToPropose(first:10){edges{node{...AnswerRow}}}}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<GoodPracticePageQuery, GoodPracticePageQueryVariables>;
export const PublishExperience = "mutation PublishExperience($input:PublishExperienceInput!){publishExperience(input:$input){id}}" as Operation<PublishExperienceMutation, PublishExperienceMutationVariables>;
export const EditExperience = "mutation EditExperience($input:EditExperienceInput!){editExperience(input:$input){id}}" as Operation<EditExperienceMutation, EditExperienceMutationVariables>;
export const RedactExperience = "mutation RedactExperience($input:RedactExperienceInput!){redactExperience(input:$input){id}}" as Operation<RedactExperienceMutation, RedactExperienceMutationVariables>;
export const CloseExperience = "mutation CloseExperience($input:CloseExperienceInput!){closeExperience(input:$input){id}}" as Operation<CloseExperienceMutation, CloseExperienceMutationVariables>;
export const WithdrawExperience = "mutation WithdrawExperience($noticeId:ID!$requestId:ID!$reason:String!$sensitiveReason:String){withdrawExperience(noticeId:$noticeId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<WithdrawExperienceMutation, WithdrawExperienceMutationVariables>;
export const ReopenExperience = "mutation ReopenExperience($noticeId:ID!$requestId:ID!){reopenExperience(noticeId:$noticeId requestId:$requestId){id}}" as Operation<ReopenExperienceMutation, ReopenExperienceMutationVariables>;
export const ProposeGoodPractice = "mutation ProposeGoodPractice($id:ID!$answerId:ID!){proposeGoodPractice(id:$id answerId:$answerId){id}}" as Operation<ProposeGoodPracticeMutation, ProposeGoodPracticeMutationVariables>;
export const GroupsPage = "query GroupsPage{active:groups(first:100 state:ACTIVE){totalCount edges{node{...GroupRow}}}closed:groups(first:100 state:CLOSED){edges{node{...GroupRow}}}viewer{canOpenGroup}}fragment GroupRow on Group{id name purpose focusAreas state standing organisationCount memberships(first:1){totalCount}}" as Operation<GroupsPageQuery, GroupsPageQueryVariables>;
export const GroupPage = "query GroupPage($id:ID!){group(id:$id){id name purpose focusAreas state closedAt closingReason createdAt standing standingId organisationCount memberships(first:100){totalCount edges{node{id role person{id name isViewer}organisation{id name}}}}requests(first:100){edges{node{id state message createdAt person{id name}organisation{id name}}}}discussions(first:50){totalCount edges{node{...DiscussionRow}}}waiting{membershipId message createdAt person{id name}organisation{id name}}viewerCan{ask answer invite answerAsked leave lead reopen openDiscussion}}}fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}latestPost{excerpt language actingFor{name}author{name}}}" as Operation<GroupPageQuery, GroupPageQueryVariables>;
export const EditGroupPage = "query EditGroupPage($id:ID!){group(id:$id){id name purpose focusAreas version viewerCan{lead}}}" as Operation<EditGroupPageQuery, EditGroupPageQueryVariables>;
export const ViewerGroups = "query ViewerGroups{viewer{hasWritten groups{id name viewerCan{openDiscussion}}}}" as Operation<ViewerGroupsQuery, ViewerGroupsQueryVariables>;
export const PeopleToInvite = "query PeopleToInvite($search:String!){people(first:12 search:$search){edges{node{...PersonRow}}}}fragment PersonRow on Person{id name roles mandates(first:3){edges{node{id isCurrent organisation{id name}}}}}" as Operation<PeopleToInviteQuery, PeopleToInviteQueryVariables>;
export const OpenGroup = "mutation OpenGroup($input:OpenGroupInput!){openGroup(input:$input){id}}" as Operation<OpenGroupMutation, OpenGroupMutationVariables>;
export const EditGroup = "mutation EditGroup($input:EditGroupInput!){editGroup(input:$input){id}}" as Operation<EditGroupMutation, EditGroupMutationVariables>;
export const ReopenGroup = "mutation ReopenGroup($groupId:ID!$requestId:ID!){reopenGroup(groupId:$groupId requestId:$requestId){id}}" as Operation<ReopenGroupMutation, ReopenGroupMutationVariables>;
export const CloseGroup = "mutation CloseGroup($groupId:ID!$requestId:ID!$reason:String!$sensitiveReason:String){closeGroup(groupId:$groupId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<CloseGroupMutation, CloseGroupMutationVariables>;
export const AskToJoinGroup = "mutation AskToJoinGroup($input:AskToJoinInput!){askToJoinGroup(input:$input){id}}" as Operation<AskToJoinGroupMutation, AskToJoinGroupMutationVariables>;
export const InviteToGroup = "mutation InviteToGroup($input:InviteToGroupInput!){inviteToGroup(input:$input){id}}" as Operation<InviteToGroupMutation, InviteToGroupMutationVariables>;
export const LeaveGroup = "mutation LeaveGroup($groupId:ID!$requestId:ID!){leaveGroup(groupId:$groupId requestId:$requestId){id}}" as Operation<LeaveGroupMutation, LeaveGroupMutationVariables>;
export const AcceptGroupMembership = "mutation AcceptGroupMembership($membershipId:ID!$requestId:ID!){acceptGroupMembership(membershipId:$membershipId requestId:$requestId){id}}" as Operation<AcceptGroupMembershipMutation, AcceptGroupMembershipMutationVariables>;
export const DeclineGroupMembership = "mutation DeclineGroupMembership($membershipId:ID!$requestId:ID!$reason:String$sensitiveReason:String){declineGroupMembership(membershipId:$membershipId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<DeclineGroupMembershipMutation, DeclineGroupMembershipMutationVariables>;
export const RemoveFromGroup = "mutation RemoveFromGroup($membershipId:ID!$requestId:ID!$reason:String!$sensitiveReason:String){removeFromGroup(membershipId:$membershipId requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<RemoveFromGroupMutation, RemoveFromGroupMutationVariables>;
export const ChangeGroupRole = "mutation ChangeGroupRole($membershipId:ID!$requestId:ID!$role:GroupRole!){changeGroupRole(membershipId:$membershipId requestId:$requestId role:$role){id}}" as Operation<ChangeGroupRoleMutation, ChangeGroupRoleMutationVariables>;
export const MemberHome = "mutation MemberHome{noteVisit{lastVisitAt isMember organisations{id name standing}followedDiscussions(first:30){edges{node{...DiscussionRow}}}followedTopics(first:10){edges{node{...TopicNews}}}followedAreas topicsOfFollowedAreas(first:10){edges{node{...TopicNews}}}requestsToAnswer(first:3){totalCount edges{node{...ExperienceRow}}}notifications(first:10){edges{node{...NotificationRow}}}}}fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}latestPost{excerpt language actingFor{name}author{name}}}fragment TopicNews on Topic{id title area state lastActivityAt story(first:1){edges{node{id happenedOn item{__typename ...on TopicChange{state reason outcome}...on Discussion{id title}}}}}}fragment ExperienceRow on ExperienceNotice{id kind title area regions languages state isLapsed holdsUntil createdAt bodies{id name}actingFor{id name}counterpart{id name}post{excerpt language}discussion{id postCount}}fragment NotificationRow on Notification{id kind at readAt actor{id name}discussion{id title}topic{id title}commitment{id title}cooperation{id title}group{id name}experience{id title}experienceChange{reason}submission{id title}goodPractice{id post{...AnswerRow}}interactionStep{kind interaction{id subject body{id name}}}moderationNotice{id reason}report{outcome}post{id number excerpt language redactionReason actingFor{name}}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}" as Operation<MemberHomeMutation, MemberHomeMutationVariables>;
export const PublicHome = "query PublicHome{topics(first:8 order:LATEST_ACTIVITY){totalCount edges{node{...PublicTopicRow}}}}fragment PublicTopicRow on Topic{id title ask area state lastActivityAt}" as Operation<PublicHomeQuery, PublicHomeQueryVariables>;
export const CatchUp = "mutation CatchUp{catchUp{lastVisitAt}}" as Operation<CatchUpMutation, CatchUpMutationVariables>;
export const MarkNotificationsRead = "mutation MarkNotificationsRead($upTo:DateTime!){markNotificationsRead(upTo:$upTo){unreadNotificationCount}}" as Operation<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const InboxPage = "query InboxPage($first:Int$after:String$last:Int$before:String){viewer{unreadNotificationCount heldPosts{id}notifications(first:$first after:$after last:$last before:$before){totalCount edges{node{...NotificationRow}}pageInfo{...PagePlace}}}}fragment NotificationRow on Notification{id kind at readAt actor{id name}discussion{id title}topic{id title}commitment{id title}cooperation{id title}group{id name}experience{id title}experienceChange{reason}submission{id title}goodPractice{id post{...AnswerRow}}interactionStep{kind interaction{id subject body{id name}}}moderationNotice{id reason}report{outcome}post{id number excerpt language redactionReason actingFor{name}}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<InboxPageQuery, InboxPageQueryVariables>;
export const InteractionPage = "query InteractionPage($id:ID!){interaction(id:$id){id kind form place happenedOn subject html recordedAt withdrawnAt withdrawalReason version visibility isConfirmed author{id name}actingFor{id name}topic{id title visibility}body{id name}participants{side role count organisation{id name}}documents{label url reference}replies{...OfficeReplyParts}confirmationRequests{...ConfirmationRequestParts}steps(first:30){edges{node{id kind version reason at actor{id name}}}}formerVersions(first:30){edges{node{version subject html happenedOn writtenAt}}}viewerCan{edit withdraw askForConfirmation changeVisibility hideCorrection}}}fragment OfficeReplyParts on OfficeReply{id kind office text isToPresentText at hiddenAt hiddenReason}fragment ConfirmationRequestParts on ConfirmationRequest{id addressHint askedAt expiresAt sentAt answeredAt revokedAt isOpen askedBy{id name}}" as Operation<InteractionPageQuery, InteractionPageQueryVariables>;
export const NewInteractionPage = "query NewInteractionPage($id:ID!){topic(id:$id){id title mayTrack bodies(first:20){edges{node{body{id name}}}}}waiting:submissions(topicId:$id states:[SENT DELIVERED COMPLETION_ASKED COMPLETED]first:5){edges{node{id title body{name}}}}...BodyChoice ...ParticipantChoice}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}fragment ParticipantChoice on Query{organisations(first:100 membersOnly:true){edges{node{id name}}}}" as Operation<NewInteractionPageQuery, NewInteractionPageQueryVariables>;
export const EditInteractionPage = "query EditInteractionPage($id:ID!){interaction(id:$id){...InteractionText}...BodyChoice ...ParticipantChoice}fragment InteractionText on Interaction{id version kind form place happenedOn subject summary body{id name}participants{side role count organisation{id name}}documents{label url reference}viewerCan{edit}}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}fragment ParticipantChoice on Query{organisations(first:100 membersOnly:true){edges{node{id name}}}}" as Operation<EditInteractionPageQuery, EditInteractionPageQueryVariables>;
export const InteractionNow = "query InteractionNow($id:ID!){interaction(id:$id){...InteractionText}}fragment InteractionText on Interaction{id version kind form place happenedOn subject summary body{id name}participants{side role count organisation{id name}}documents{label url reference}viewerCan{edit}}" as Operation<InteractionNowQuery, InteractionNowQueryVariables>;
export const StatementPage = "query StatementPage($token:String!){statement(token:$token){...LinkedStatement}}fragment LinkedStatement on OfficeStatement{body kind happenedOn subject html version expiresAt answer office correction answeredAt}" as Operation<StatementPageQuery, StatementPageQueryVariables>;
export const RecordInteraction = "mutation RecordInteraction($input:RecordInteractionInput!){recordInteraction(input:$input){id}}" as Operation<RecordInteractionMutation, RecordInteractionMutationVariables>;
export const EditInteraction = "mutation EditInteraction($input:EditInteractionInput!){editInteraction(input:$input){id}}" as Operation<EditInteractionMutation, EditInteractionMutationVariables>;
export const WithdrawInteraction = "mutation WithdrawInteraction($id:ID!$requestId:ID!$reason:String!){withdrawInteraction(id:$id requestId:$requestId reason:$reason){id}}" as Operation<WithdrawInteractionMutation, WithdrawInteractionMutationVariables>;
export const ChangeInteractionVisibility = "mutation ChangeInteractionVisibility($id:ID!$requestId:ID!$visibility:Visibility!$reason:String!){changeInteractionVisibility(id:$id requestId:$requestId visibility:$visibility reason:$reason){id}}" as Operation<ChangeInteractionVisibilityMutation, ChangeInteractionVisibilityMutationVariables>;
export const AskForConfirmation = "mutation AskForConfirmation($interactionId:ID!$requestId:ID!$email:String!){askForConfirmation(interactionId:$interactionId requestId:$requestId email:$email){id}}" as Operation<AskForConfirmationMutation, AskForConfirmationMutationVariables>;
export const RevokeConfirmation = "mutation RevokeConfirmation($id:ID!$requestId:ID!){revokeConfirmation(id:$id requestId:$requestId){id}}" as Operation<RevokeConfirmationMutation, RevokeConfirmationMutationVariables>;
export const HideCorrection = "mutation HideCorrection($id:ID!$requestId:ID!$reason:String!){hideCorrection(id:$id requestId:$requestId reason:$reason){id}}" as Operation<HideCorrectionMutation, HideCorrectionMutationVariables>;
export const ConfirmStatement = "mutation ConfirmStatement($input:ConfirmStatementInput!){confirmStatement(input:$input){answer}}" as Operation<ConfirmStatementMutation, ConfirmStatementMutationVariables>;
export const CorrectStatement = "mutation CorrectStatement($input:CorrectStatementInput!){correctStatement(input:$input){answer}}" as Operation<CorrectStatementMutation, CorrectStatementMutationVariables>;
export const JoinPage = "query JoinPage{joinQuestions{...JoinQuestionParts}rules{number}}fragment JoinQuestionParts on JoinQuestion{id textCs textEn isRequired}" as Operation<JoinPageQuery, JoinPageQueryVariables>;
export const AskToJoin = "mutation AskToJoin($input:JoinInput!){askToJoin(input:$input)}" as Operation<AskToJoinMutation, AskToJoinMutationVariables>;
export const JoinRequestsPage = "query JoinRequestsPage($first:Int$after:String$last:Int$before:String$waitingOnly:Boolean){joinRequests(first:$first after:$after last:$last before:$before waitingOnly:$waitingOnly){totalCount edges{node{id name kind legalForm businessId region contactName askedAt answers{id text question{textCs textEn}}decision decidedAt decidedBy{name}reason organisation{id name}listed{id name}}}pageInfo{...PagePlace}}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<JoinRequestsPageQuery, JoinRequestsPageQueryVariables>;
export const WaitingRequests = "query WaitingRequests{joinRequests(first:1 waitingOnly:true){totalCount}}" as Operation<WaitingRequestsQuery, WaitingRequestsQueryVariables>;
export const JoinQuestionsPage = "query JoinQuestionsPage{joinQuestions{...JoinQuestionParts}}fragment JoinQuestionParts on JoinQuestion{id textCs textEn isRequired}" as Operation<JoinQuestionsPageQuery, JoinQuestionsPageQueryVariables>;
export const AcceptJoinRequest = "mutation AcceptJoinRequest($id:ID!$requestId:ID!){acceptJoinRequest(id:$id requestId:$requestId){id}}" as Operation<AcceptJoinRequestMutation, AcceptJoinRequestMutationVariables>;
export const DeclineJoinRequest = "mutation DeclineJoinRequest($id:ID!$requestId:ID!$reason:String!){declineJoinRequest(id:$id requestId:$requestId reason:$reason){id}}" as Operation<DeclineJoinRequestMutation, DeclineJoinRequestMutationVariables>;
export const SetJoinQuestions = "mutation SetJoinQuestions($input:JoinQuestionsInput!){setJoinQuestions(input:$input){id}}" as Operation<SetJoinQuestionsMutation, SetJoinQuestionsMutationVariables>;
export const Recommend = "mutation Recommend($input:RecommendInput!){recommend(input:$input){id}}" as Operation<RecommendMutation, RecommendMutationVariables>;
export const MakeCandidate = "mutation MakeCandidate($organisationId:ID!$requestId:ID!$reason:String){makeCandidate(organisationId:$organisationId requestId:$requestId reason:$reason){id}}" as Operation<MakeCandidateMutation, MakeCandidateMutationVariables>;
export const AdmitMember = "mutation AdmitMember($organisationId:ID!$requestId:ID!$reason:String){admitMember(organisationId:$organisationId requestId:$requestId reason:$reason){id}}" as Operation<AdmitMemberMutation, AdmitMemberMutationVariables>;
export const SuspendMembership = "mutation SuspendMembership($organisationId:ID!$requestId:ID!$reason:String!){suspendMembership(organisationId:$organisationId requestId:$requestId reason:$reason){id}}" as Operation<SuspendMembershipMutation, SuspendMembershipMutationVariables>;
export const RestoreMembership = "mutation RestoreMembership($organisationId:ID!$requestId:ID!$reason:String){restoreMembership(organisationId:$organisationId requestId:$requestId reason:$reason){id}}" as Operation<RestoreMembershipMutation, RestoreMembershipMutationVariables>;
export const EndMembership = "mutation EndMembership($organisationId:ID!$requestId:ID!$reason:String!){endMembership(organisationId:$organisationId requestId:$requestId reason:$reason){id}}" as Operation<EndMembershipMutation, EndMembershipMutationVariables>;
export const ModerationPage = "query ModerationPage($first:Int$after:String$last:Int$before:String$isWaiting:Boolean){moderationCases(first:$first after:$after last:$last before:$before isWaiting:$isWaiting){totalCount edges{node{...CaseRow}}pageInfo{...PagePlace}}}fragment CaseRow on ModerationCase{id kind state openedAt decision rule words excerpt author{id name}decidedBy{name}takenBy{id name}discussion{id title}post{id excerpt language withdrawnAt discussion{id title}}heldText{id title excerpt language discussion{id title}}reports{id rule}sensitiveMarks{id}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<ModerationPageQuery, ModerationPageQueryVariables>;
export const CasePage = "query CasePage($id:ID!){moderationCase(id:$id){...CaseRow reason decidedAt takenAt appeal appealedAt appealOutcome appealAnswer appealAnsweredBy{name}post{...CasePost}heldText{html at sensitiveKinds sensitiveReason actingFor{name}topic{id title}replyTo{...CasePost}before{...CasePost}}before{...CasePost}reports{note at person{id name}}sensitiveMarks{kinds reason at}others{...CaseRow}viewerCan{decide publish take reopen answerAppeal}}}fragment CaseRow on ModerationCase{id kind state openedAt decision rule words excerpt author{id name}decidedBy{name}takenBy{id name}discussion{id title}post{id excerpt language withdrawnAt discussion{id title}}heldText{id title excerpt language discussion{id title}}reports{id rule}sensitiveMarks{id}}fragment CasePost on Post{id number html language createdAt withdrawnAt withdrawalReason redactedAt author{id name}actingFor{id name}}" as Operation<CasePageQuery, CasePageQueryVariables>;
export const WaitingCases = "query WaitingCases{viewer{waitingCaseCount}}" as Operation<WaitingCasesQuery, WaitingCasesQueryVariables>;
export const NoticePage = "query NoticePage($id:ID!){moderationNotice(id:$id){id decision rule reason at appeal appealedAt appealOutcome appealAnswer appealAnsweredAt discussion{id title}heldPost{html language title discussion{id title}}post{id html language withdrawnAt discussion{id title}}}}" as Operation<NoticePageQuery, NoticePageQueryVariables>;
export const ReportPage = "query ReportPage($id:ID!){post(id:$id){id html language author{name}discussion{id title visibility group{id}}viewerReport{rule at outcome}viewerCan{report}}}" as Operation<ReportPageQuery, ReportPageQueryVariables>;
export const WordsPage = "query WordsPage{blockedWords{id word at addedBy{name}}}" as Operation<WordsPageQuery, WordsPageQueryVariables>;
export const ReportPost = "mutation ReportPost($input:ReportPostInput!){reportPost(input:$input){id}}" as Operation<ReportPostMutation, ReportPostMutationVariables>;
export const DecideCase = "mutation DecideCase($input:DecideCaseInput!){decideCase(input:$input){id}}" as Operation<DecideCaseMutation, DecideCaseMutationVariables>;
export const ReopenCase = "mutation ReopenCase($id:ID!$requestId:ID!$reason:String!){reopenCase(id:$id requestId:$requestId reason:$reason){id}}" as Operation<ReopenCaseMutation, ReopenCaseMutationVariables>;
export const TakeCase = "mutation TakeCase($caseId:ID!$requestId:ID!){takeCase(caseId:$caseId requestId:$requestId){id}}" as Operation<TakeCaseMutation, TakeCaseMutationVariables>;
export const ReleaseCase = "mutation ReleaseCase($caseId:ID!$requestId:ID!){releaseCase(caseId:$caseId requestId:$requestId){id}}" as Operation<ReleaseCaseMutation, ReleaseCaseMutationVariables>;
export const PublishHeldPost = "mutation PublishHeldPost($caseId:ID!$requestId:ID!){publishHeldPost(caseId:$caseId requestId:$requestId){id}}" as Operation<PublishHeldPostMutation, PublishHeldPostMutationVariables>;
export const RefuseHeldPost = "mutation RefuseHeldPost($input:RefuseHeldPostInput!){refuseHeldPost(input:$input){id}}" as Operation<RefuseHeldPostMutation, RefuseHeldPostMutationVariables>;
export const HoldPosts = "mutation HoldPosts($personId:ID!$requestId:ID!$reason:String!){holdPosts(personId:$personId requestId:$requestId reason:$reason){id}}" as Operation<HoldPostsMutation, HoldPostsMutationVariables>;
export const ReleasePosts = "mutation ReleasePosts($personId:ID!$requestId:ID!){releasePosts(personId:$personId requestId:$requestId){id}}" as Operation<ReleasePostsMutation, ReleasePostsMutationVariables>;
export const HeldPosts = "query HeldPosts{viewer{postsAreHeld heldPosts{id title html language state at discussion{id title}notice{id appealedAt}}}}" as Operation<HeldPostsQuery, HeldPostsQueryVariables>;
export const SubmitPost = "mutation SubmitPost($input:AddPostInput!){submitPost(input:$input){id}}" as Operation<SubmitPostMutation, SubmitPostMutationVariables>;
export const SubmitDiscussion = "mutation SubmitDiscussion($input:OpenDiscussionInput!){submitDiscussion(input:$input){id}}" as Operation<SubmitDiscussionMutation, SubmitDiscussionMutationVariables>;
export const TakeBackPost = "mutation TakeBackPost($heldPostId:ID!$requestId:ID!){takeBackPost(heldPostId:$heldPostId requestId:$requestId){id}}" as Operation<TakeBackPostMutation, TakeBackPostMutationVariables>;
export const Appeal = "mutation Appeal($noticeId:ID!$requestId:ID!$text:String!){appeal(noticeId:$noticeId requestId:$requestId text:$text){id}}" as Operation<AppealMutation, AppealMutationVariables>;
export const AnswerAppeal = "mutation AnswerAppeal($input:AnswerAppealInput!){answerAppeal(input:$input){id}}" as Operation<AnswerAppealMutation, AnswerAppealMutationVariables>;
export const AddBlockedWord = "mutation AddBlockedWord($id:ID!$word:String!){addBlockedWord(id:$id word:$word){id}}" as Operation<AddBlockedWordMutation, AddBlockedWordMutationVariables>;
export const RemoveBlockedWord = "mutation RemoveBlockedWord($id:ID!$requestId:ID!){removeBlockedWord(id:$id requestId:$requestId){id}}" as Operation<RemoveBlockedWordMutation, RemoveBlockedWordMutationVariables>;
export const MutePerson = "mutation MutePerson($id:ID!){mutePerson(id:$id){id}}" as Operation<MutePersonMutation, MutePersonMutationVariables>;
export const UnmutePerson = "mutation UnmutePerson($id:ID!){unmutePerson(id:$id){id}}" as Operation<UnmutePersonMutation, UnmutePersonMutationVariables>;
export const NumbersPage = "query NumbersPage($by:NumbersBy!$from:Date!$to:Date!$area:TopicArea$region:Region){advocacyNumbers(by:$by from:$from to:$to area:$area region:$region){...NumberRow}}fragment NumberRow on AdvocacyNumber{key label submissions isSuppressed answeredInTime answeredLate answeredWithoutLimit overdue refused timedAnswers typicalDays commitments kept keptLate partlyKept broken overdueCommitments}" as Operation<NumbersPageQuery, NumbersPageQueryVariables>;
export const OrganisationsPage = "query OrganisationsPage($first:Int$after:String$last:Int$before:String$search:String$region:Region$kind:OrganisationKind$focusArea:String$membersOnly:Boolean){organisations(first:$first after:$after last:$last before:$before search:$search region:$region kind:$kind focusArea:$focusArea membersOnly:$membersOnly){totalCount edges{node{...OrganisationRow}}pageInfo{...PagePlace}}all:organisations(first:24){totalCount edges{node{id}}}regionCounts{region organisations}focusAreaCounts{focusArea organisations}}fragment OrganisationRow on Organisation{id name city legalForm focusAreas membership{state}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<OrganisationsPageQuery, OrganisationsPageQueryVariables>;
export const OrganisationPage = "query OrganisationPage($id:ID!){organisation(id:$id){...OrganisationText standing membership{state since}memberships(first:50){edges{node{id state since until reason decidedBy{id name}recommendations(first:50){edges{node{id text organisation{id name}person{name}}}}}}}mandates(first:100){edges{node{id role validFrom person{id name isViewer roles}}}}invitations(first:100){edges{node{id name role createdAt expiresAt}}}experienceHandedOver(first:20){totalCount edges{node{...ExperienceRow}}}experienceReceived(first:20){totalCount edges{node{...ExperienceRow}}}answersHandedOver(first:20){totalCount edges{node{...AnswerRow}}}answersReceived(first:20){totalCount edges{node{...AnswerRow}}}mayProposeCooperation activeCooperations:cooperations(first:50 states:[ACTIVE]){edges{node{...CooperationRow}}}proposedCooperations:cooperations(first:20 states:[PROPOSED]){edges{node{...CooperationRow}}}endedCooperations:cooperations(first:20 states:[ENDED LAPSED]){edges{node{...CooperationRow}}}}}fragment OrganisationText on Organisation{id version name legalForm kind businessId city region website focusAreas note viewerCan{edit invite endMandate recommend makeCandidate admit suspend restore end}}fragment ExperienceRow on ExperienceNotice{id kind title area regions languages state isLapsed holdsUntil createdAt bodies{id name}actingFor{id name}counterpart{id name}post{excerpt language}discussion{id postCount}}fragment AnswerRow on Post{id number excerpt language withdrawnAt redactedAt author{id name}actingFor{id name}discussion{id title}}fragment CooperationRow on Cooperation{id title kind state visibility startsOn endsOn createdAt lastActivityAt isDemo sides{id role state organisation{id name}}}" as Operation<OrganisationPageQuery, OrganisationPageQueryVariables>;
export const OrganisationNow = "query OrganisationNow($id:ID!){organisation(id:$id){...OrganisationText}}fragment OrganisationText on Organisation{id version name legalForm kind businessId city region website focusAreas note viewerCan{edit invite endMandate recommend makeCandidate admit suspend restore end}}" as Operation<OrganisationNowQuery, OrganisationNowQueryVariables>;
export const AddOrganisation = "mutation AddOrganisation($input:OrganisationInput!){addOrganisation(input:$input){id}}" as Operation<AddOrganisationMutation, AddOrganisationMutationVariables>;
export const EditOrganisation = "mutation EditOrganisation($input:OrganisationInput!){editOrganisation(input:$input){id}}" as Operation<EditOrganisationMutation, EditOrganisationMutationVariables>;
export const Invite = "mutation Invite($input:InviteInput!){invite(input:$input){id}}" as Operation<InviteMutation, InviteMutationVariables>;
export const RevokeInvitation = "mutation RevokeInvitation($id:ID!$requestId:ID!){revokeInvitation(id:$id requestId:$requestId)}" as Operation<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const EndMandate = "mutation EndMandate($id:ID!$requestId:ID!$reason:String!){endMandate(id:$id requestId:$requestId reason:$reason){id}}" as Operation<EndMandateMutation, EndMandateMutationVariables>;
export const PeoplePage = "query PeoplePage($first:Int$after:String$last:Int$before:String$search:String){people(first:$first after:$after last:$last before:$before search:$search){totalCount edges{node{...PersonRow}}pageInfo{...PagePlace}}}fragment PersonRow on Person{id name roles mandates(first:3){edges{node{id isCurrent organisation{id name}}}}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<PeoplePageQuery, PeoplePageQueryVariables>;
export const PersonPage = "query PersonPage($id:ID!){person(id:$id){id name roles isViewer isMuted postHold{reason since by{name}}createdAt profile{kind value html}mandates(first:50){edges{node{id role isCurrent validFrom validTo organisation{id name city}}}}}}" as Operation<PersonPageQuery, PersonPageQueryVariables>;
export const ProfilePage = "query ProfilePage{viewer{isMember goesByOrganisation organisations{id name}person{id name profile{kind value visibility organisationId}}}}" as Operation<ProfilePageQuery, ProfilePageQueryVariables>;
export const OpenPerson = "mutation OpenPerson($id:ID!){openPerson(id:$id){id}}" as Operation<OpenPersonMutation, OpenPersonMutationVariables>;
export const SayOfMyself = "mutation SayOfMyself($input:SayOfMyselfInput!){sayOfMyself(input:$input){id}}" as Operation<SayOfMyselfMutation, SayOfMyselfMutationVariables>;
export const RulesPage = "query RulesPage{rules{...RulesParts}rulesVersions(first:50){edges{node{id number publishedAt}}}viewer{canPublishRules rulesToAccept{id}}}fragment RulesParts on Rules{id number htmlCs htmlEn publishedAt isCurrent}" as Operation<RulesPageQuery, RulesPageQueryVariables>;
export const RulesVersion = "query RulesVersion($id:ID!){node(id:$id){...on Rules{...RulesParts}}}fragment RulesParts on Rules{id number htmlCs htmlEn publishedAt isCurrent}" as Operation<RulesVersionQuery, RulesVersionQueryVariables>;
export const RulesDraft = "query RulesDraft{rules{number textCs textEn}viewer{canPublishRules}}" as Operation<RulesDraftQuery, RulesDraftQueryVariables>;
export const PublishRules = "mutation PublishRules($input:RulesInput!){publishRules(input:$input){id}}" as Operation<PublishRulesMutation, PublishRulesMutationVariables>;
export const AcceptRules = "mutation AcceptRules($rulesId:ID!){acceptRules(rulesId:$rulesId){id}}" as Operation<AcceptRulesMutation, AcceptRulesMutationVariables>;
export const Shell = "query Shell{viewer{person{id name}address isMember hasShortcuts showsPresence canAddOrganisation canProposeTopic canOpenDiscussion canLeadDiscussions canDecideJoining rulesToAccept{id}roles mandates{id organisation{id name}}actingFor{id name}language unreadDiscussionCount unreadNotificationCount inboxCursor lastVisitAt followedTopics(first:6){edges{node{id title lastActivityAt}}}}demo{isPublic}}" as Operation<ShellQuery, ShellQueryVariables>;
export const InboxEvents = "subscription InboxEvents($after:StreamCursor){inboxEvents(after:$after){__typename cursor}}" as Operation<InboxEventsSubscription, InboxEventsSubscriptionVariables>;
export const SubmissionsPage = "query SubmissionsPage($first:Int$after:String$last:Int$before:String$states:[SubmissionState!]$isOverdue:Boolean$area:TopicArea$region:Region$bodyId:ID$mine:Boolean){submissions(first:$first after:$after last:$last before:$before states:$states isOverdue:$isOverdue area:$area region:$region bodyId:$bodyId mine:$mine){totalCount edges{node{...SubmissionCells}}pageInfo{...PagePlace}}...BodyChoice viewer{...SavedFilters}}fragment SubmissionCells on Submission{...SubmissionRow sentOn referenceNumber topic{id title}}fragment SubmissionRow on Submission{id title kind state clock dueOn sendBy extendedBy body{id name}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}fragment SavedFilters on Viewer{savedFilters(first:20){edges{node{id name query}}}}" as Operation<SubmissionsPageQuery, SubmissionsPageQueryVariables>;
export const SaveFilter = "mutation SaveFilter($name:String!$query:String!){saveFilter(name:$name query:$query){id}}" as Operation<SaveFilterMutation, SaveFilterMutationVariables>;
export const RemoveFilter = "mutation RemoveFilter($name:String!){removeFilter(name:$name){id}}" as Operation<RemoveFilterMutation, RemoveFilterMutationVariables>;
export const SubmissionPage = "query SubmissionPage($id:ID!$first:Int$after:String$last:Int$before:String){submission(id:$id){...SubmissionRow html text legalBasis channel referenceNumber fileMark sendFrom plan{step on}sentOn deliveredOn completeBy completedOn answeredOn pausedOn unshiftedDueOn skippedDays{date reason name}visibility isDemo topic{id title visibility}answerRule{...RuleOption section}sendRule{...RuleOption section}previous{id title}next{id title state}suggestedRemedies{cause from ruleId name act section}answers{id outcome receivedOn html referenceNumber withdrawnReason body{id name}attachments{...AnswerFile}}steps(first:$first after:$after last:$last before:$before){totalCount edges{node{happenedOn ...SubmissionStepLine}}pageInfo{...PagePlace}}viewerCan{edit approve send deliver extend askCompletion complete forward pause resume answer withdrawAnswer seekRemedy close drop changeVisibility}}}fragment SubmissionRow on Submission{id title kind state clock dueOn sendBy extendedBy body{id name}}fragment RuleOption on DeadlineRule{id name act length unit extensionLength actor}fragment AnswerFile on AnswerAttachment{name alternativeText sizeBytes width height url thumbnailUrl}fragment SubmissionStepLine on SubmissionStep{id submissionStep:kind dueOn formerDueOn reason body{name}answer{outcome text}submission{id title}actor{id name}actingFor{id name}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}" as Operation<SubmissionPageQuery, SubmissionPageQueryVariables>;
export const SubmissionChoice = "query SubmissionChoice{...BodyChoice}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<SubmissionChoiceQuery, SubmissionChoiceQueryVariables>;
export const NewSubmissionPage = "query NewSubmissionPage($topicId:ID!){topic(id:$topicId){id title mayTrack bodies(first:20){edges{node{body{id}}}}}...BodyChoice deadlineRules(first:100){edges{node{...RuleOption}}}}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}fragment RuleOption on DeadlineRule{id name act length unit extensionLength actor}" as Operation<NewSubmissionPageQuery, NewSubmissionPageQueryVariables>;
export const EditSubmissionPage = "query EditSubmissionPage($id:ID!){submission(id:$id){...SubmissionText}...BodyChoice deadlineRules(first:100){edges{node{...RuleOption}}}}fragment SubmissionText on Submission{id version kind state title text legalBasis referenceNumber fileMark sendFrom body{id name}answerRule{id}sendRule{id}topic{id title}viewerCan{edit}}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}fragment RuleOption on DeadlineRule{id name act length unit extensionLength actor}" as Operation<EditSubmissionPageQuery, EditSubmissionPageQueryVariables>;
export const SubmissionNow = "query SubmissionNow($id:ID!){submission(id:$id){...SubmissionText}}fragment SubmissionText on Submission{id version kind state title text legalBasis referenceNumber fileMark sendFrom body{id name}answerRule{id}sendRule{id}topic{id title}viewerCan{edit}}" as Operation<SubmissionNowQuery, SubmissionNowQueryVariables>;
export const AddSubmission = "mutation AddSubmission($input:AddSubmissionInput!){addSubmission(input:$input){id}}" as Operation<AddSubmissionMutation, AddSubmissionMutationVariables>;
export const EditSubmission = "mutation EditSubmission($input:EditSubmissionInput!){editSubmission(input:$input){id}}" as Operation<EditSubmissionMutation, EditSubmissionMutationVariables>;
export const ApproveSubmission = "mutation ApproveSubmission($id:ID!$requestId:ID!){approveSubmission(id:$id requestId:$requestId){id}}" as Operation<ApproveSubmissionMutation, ApproveSubmissionMutationVariables>;
export const WithdrawAnswer = "mutation WithdrawAnswer($id:ID!$requestId:ID!$reason:String!){withdrawAnswer(id:$id requestId:$requestId reason:$reason){id}}" as Operation<WithdrawAnswerMutation, WithdrawAnswerMutationVariables>;
export const DropSubmission = "mutation DropSubmission($id:ID!$requestId:ID!$reason:String!){dropSubmission(id:$id requestId:$requestId reason:$reason){id}}" as Operation<DropSubmissionMutation, DropSubmissionMutationVariables>;
export const CloseSubmission = "mutation CloseSubmission($id:ID!$requestId:ID!$reason:String!){closeSubmission(id:$id requestId:$requestId reason:$reason){id}}" as Operation<CloseSubmissionMutation, CloseSubmissionMutationVariables>;
export const ChangeSubmissionVisibility = "mutation ChangeSubmissionVisibility($id:ID!$requestId:ID!$visibility:Visibility!$reason:String!){changeSubmissionVisibility(id:$id requestId:$requestId visibility:$visibility reason:$reason){id}}" as Operation<ChangeSubmissionVisibilityMutation, ChangeSubmissionVisibilityMutationVariables>;
export const SendSubmission = "mutation SendSubmission($input:SendSubmissionInput!){sendSubmission(input:$input){id}}" as Operation<SendSubmissionMutation, SendSubmissionMutationVariables>;
export const DeliverSubmission = "mutation DeliverSubmission($input:DeliverSubmissionInput!){deliverSubmission(input:$input){id}}" as Operation<DeliverSubmissionMutation, DeliverSubmissionMutationVariables>;
export const ExtendSubmission = "mutation ExtendSubmission($input:ExtendSubmissionInput!){extendSubmission(input:$input){id}}" as Operation<ExtendSubmissionMutation, ExtendSubmissionMutationVariables>;
export const AskSubmissionCompletion = "mutation AskSubmissionCompletion($input:AskCompletionInput!){askSubmissionCompletion(input:$input){id}}" as Operation<AskSubmissionCompletionMutation, AskSubmissionCompletionMutationVariables>;
export const CompleteSubmission = "mutation CompleteSubmission($input:SubmissionStepInput!){completeSubmission(input:$input){id}}" as Operation<CompleteSubmissionMutation, CompleteSubmissionMutationVariables>;
export const ForwardSubmission = "mutation ForwardSubmission($input:ForwardSubmissionInput!){forwardSubmission(input:$input){id}}" as Operation<ForwardSubmissionMutation, ForwardSubmissionMutationVariables>;
export const PauseSubmissionClock = "mutation PauseSubmissionClock($input:SubmissionStepInput!){pauseSubmissionClock(input:$input){id}}" as Operation<PauseSubmissionClockMutation, PauseSubmissionClockMutationVariables>;
export const ResumeSubmissionClock = "mutation ResumeSubmissionClock($input:SubmissionStepInput!){resumeSubmissionClock(input:$input){id}}" as Operation<ResumeSubmissionClockMutation, ResumeSubmissionClockMutationVariables>;
export const RecordAnswer = "mutation RecordAnswer($input:RecordAnswerInput!){recordAnswer(input:$input){id}}" as Operation<RecordAnswerMutation, RecordAnswerMutationVariables>;
export const TopicsPage = "query TopicsPage($first:Int$after:String$last:Int$before:String$state:TopicState$area:TopicArea$region:Region$bodyId:ID$following:Boolean$order:TopicOrder){topics(first:$first after:$after last:$last before:$before state:$state area:$area region:$region bodyId:$bodyId following:$following order:$order){totalCount edges{node{...TopicRow}}pageInfo{...PagePlace}}...BodyChoice viewer{followedAreas}}fragment TopicRow on Topic{id title ask area state visibility reviewOn lastActivityAt bodies(first:2){edges{node{body{id name}}}pageInfo{hasNextPage}}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<TopicsPageQuery, TopicsPageQueryVariables>;
export const TopicPage = "query TopicPage($id:ID!$first:Int$after:String$last:Int$before:String$kinds:[String!]){topic(id:$id){id title area ask description state visibility regions origin openedOn reviewOn outcome createdAt lastActivityAt isFollowed version cursor author{id name}actingFor{id name}coordinator{id name mandates(first:1){edges{node{organisation{id name}}}}}bodies(first:20){edges{node{body{id name}}}}latestChange{happenedOn reason outcome}openCommitmentCount mayRecordCommitment commitments(first:50){edges{node{...CommitmentRow}}}story(first:$first after:$after last:$last before:$before kinds:$kinds){totalCount edges{node{...StoryLine}}pageInfo{...PagePlace}}discussions(first:30){totalCount edges{node{...DiscussionRow}}}mayTrack submissions(first:30){totalCount edges{node{...SubmissionRow}}}viewerCan{edit open assign startTalks awaitAuthority resolvePartly resolve postpone reopen archive changeVisibility follow openDiscussion}}}fragment CommitmentRow on Commitment{id title state standing isOverdue progress doneCount promisedCount dueOn condition visibility body{id name}partCount}fragment StoryLine on StoryEntry{id happenedOn item{__typename ...on TopicChange{id happenedOn formerState state reason outcome reviewOn actor{id name}actingFor{id name}}...on SubmissionStep{...SubmissionStepLine}...on InteractionStep{...InteractionLine}...on CommitmentStep{...CommitmentStepLine commitment{id title body{id name}}}...on Discussion{id title category postCount isResolved author{id name}actingFor{id name}}}}fragment SubmissionStepLine on SubmissionStep{id submissionStep:kind dueOn formerDueOn reason body{name}answer{outcome text}submission{id title}actor{id name}actingFor{id name}}fragment InteractionLine on InteractionStep{id kind reason interaction{id kind subject withdrawnAt body{id name}}actor{id name}actingFor{id name}}fragment CommitmentStepLine on CommitmentStep{id commitmentStep happenedOn confirmedBy evidence evidenceUrl reason fulfilledShare doneCount promisedCount formerDueOn dueOn changedParts actor{id name}actingFor{id name}}fragment PagePlace on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}latestPost{excerpt language actingFor{name}author{name}}}fragment SubmissionRow on Submission{id title kind state clock dueOn sendBy extendedBy body{id name}}" as Operation<TopicPageQuery, TopicPageQueryVariables>;
export const TopicEvents = "subscription TopicEvents($id:ID!$after:StreamCursor){topicEvents(id:$id after:$after){__typename cursor topic{id version visibility lastActivityAt}}}" as Operation<TopicEventsSubscription, TopicEventsSubscriptionVariables>;
export const NewTopicPage = "query NewTopicPage{...BodyChoice}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<NewTopicPageQuery, NewTopicPageQueryVariables>;
export const EditTopicPage = "query EditTopicPage($id:ID!){topic(id:$id){...TopicText}...BodyChoice}fragment TopicText on Topic{id version title area ask description origin regions bodies(first:20){edges{node{body{id name}}}}viewerCan{edit}}fragment BodyChoice on Query{national:publicBodies(level:NATIONAL first:100){edges{node{...BodyOption}}}regional:publicBodies(level:REGIONAL first:100){edges{node{...BodyOption}}}local:publicBodies(level:LOCAL first:100){edges{node{...BodyOption}}}european:publicBodies(level:EUROPEAN first:100){edges{node{...BodyOption}}}}fragment BodyOption on PublicBody{id name abbreviation region validTo}" as Operation<EditTopicPageQuery, EditTopicPageQueryVariables>;
export const TopicNow = "query TopicNow($id:ID!){topic(id:$id){...TopicText}}fragment TopicText on Topic{id version title area ask description origin regions bodies(first:20){edges{node{body{id name}}}}viewerCan{edit}}" as Operation<TopicNowQuery, TopicNowQueryVariables>;
export const AssignTopicPage = "query AssignTopicPage($id:ID!$search:String){topic(id:$id){id title coordinator{id name}viewerCan{assign}}people(first:30 search:$search){totalCount edges{node{...PersonRow}}}}fragment PersonRow on Person{id name roles mandates(first:3){edges{node{id isCurrent organisation{id name}}}}}" as Operation<AssignTopicPageQuery, AssignTopicPageQueryVariables>;
export const ProposeTopic = "mutation ProposeTopic($input:ProposeTopicInput!){proposeTopic(input:$input){id}}" as Operation<ProposeTopicMutation, ProposeTopicMutationVariables>;
export const EditTopic = "mutation EditTopic($input:EditTopicInput!){editTopic(input:$input){id}}" as Operation<EditTopicMutation, EditTopicMutationVariables>;
export const OpenTopic = "mutation OpenTopic($id:ID!$requestId:ID!){openTopic(id:$id requestId:$requestId){id}}" as Operation<OpenTopicMutation, OpenTopicMutationVariables>;
export const StartTalks = "mutation StartTalks($id:ID!$requestId:ID!$reason:String$sensitiveReason:String){startTalks(id:$id requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<StartTalksMutation, StartTalksMutationVariables>;
export const AwaitAuthority = "mutation AwaitAuthority($id:ID!$requestId:ID!$reason:String$sensitiveReason:String){awaitAuthority(id:$id requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<AwaitAuthorityMutation, AwaitAuthorityMutationVariables>;
export const ResolveTopicPartly = "mutation ResolveTopicPartly($id:ID!$requestId:ID!$outcome:String!$sensitiveReason:String){resolveTopicPartly(id:$id requestId:$requestId outcome:$outcome sensitiveReason:$sensitiveReason){id}}" as Operation<ResolveTopicPartlyMutation, ResolveTopicPartlyMutationVariables>;
export const ResolveTopic = "mutation ResolveTopic($id:ID!$requestId:ID!$outcome:String!$sensitiveReason:String){resolveTopic(id:$id requestId:$requestId outcome:$outcome sensitiveReason:$sensitiveReason){id}}" as Operation<ResolveTopicMutation, ResolveTopicMutationVariables>;
export const PostponeTopic = "mutation PostponeTopic($id:ID!$requestId:ID!$reason:String!$reviewOn:Date!$sensitiveReason:String){postponeTopic(id:$id requestId:$requestId reason:$reason reviewOn:$reviewOn sensitiveReason:$sensitiveReason){id}}" as Operation<PostponeTopicMutation, PostponeTopicMutationVariables>;
export const ReopenTopic = "mutation ReopenTopic($id:ID!$requestId:ID!$reason:String!$sensitiveReason:String){reopenTopic(id:$id requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<ReopenTopicMutation, ReopenTopicMutationVariables>;
export const ArchiveTopic = "mutation ArchiveTopic($id:ID!$requestId:ID!$reason:String$sensitiveReason:String){archiveTopic(id:$id requestId:$requestId reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<ArchiveTopicMutation, ArchiveTopicMutationVariables>;
export const AssignTopic = "mutation AssignTopic($id:ID!$requestId:ID!$coordinatorId:ID!){assignTopic(id:$id requestId:$requestId coordinatorId:$coordinatorId){id}}" as Operation<AssignTopicMutation, AssignTopicMutationVariables>;
export const ChangeTopicVisibility = "mutation ChangeTopicVisibility($id:ID!$requestId:ID!$visibility:Visibility!$reason:String!$sensitiveReason:String){changeTopicVisibility(id:$id requestId:$requestId visibility:$visibility reason:$reason sensitiveReason:$sensitiveReason){id}}" as Operation<ChangeTopicVisibilityMutation, ChangeTopicVisibilityMutationVariables>;
export const FollowTopic = "mutation FollowTopic($id:ID!){followTopic(id:$id){id}}" as Operation<FollowTopicMutation, FollowTopicMutationVariables>;
export const UnfollowTopic = "mutation UnfollowTopic($id:ID!){unfollowTopic(id:$id){id}}" as Operation<UnfollowTopicMutation, UnfollowTopicMutationVariables>;
export const WelcomePage = "query WelcomePage{viewer{isMember hasWritten rulesToAccept{id}organisations{id name standing}actingFor{id}}...AreaChoice rules{id}introductions{id title viewerCan{post}}topics(first:3 order:LATEST_ACTIVITY){edges{node{...PublicTopicRow}}}discussions(first:3){edges{node{...DiscussionRow}}}}fragment AreaChoice on Query{areaCounts{area topics}viewer{followedAreas}}fragment PublicTopicRow on Topic{id title ask area state lastActivityAt}fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}latestPost{excerpt language actingFor{name}author{name}}}" as Operation<WelcomePageQuery, WelcomePageQueryVariables>;
export const AreasPage = "query AreasPage{...AreaChoice}fragment AreaChoice on Query{areaCounts{area topics}viewer{followedAreas}}" as Operation<AreasPageQuery, AreasPageQueryVariables>;
export const ActFor = "mutation ActFor($organisationId:ID!){actFor(organisationId:$organisationId){actingFor{id}}}" as Operation<ActForMutation, ActForMutationVariables>;
export const FollowArea = "mutation FollowArea($area:TopicArea!){followArea(area:$area){followedAreas}}" as Operation<FollowAreaMutation, FollowAreaMutationVariables>;
export const UnfollowArea = "mutation UnfollowArea($area:TopicArea!){unfollowArea(area:$area){followedAreas}}" as Operation<UnfollowAreaMutation, UnfollowAreaMutationVariables>;
