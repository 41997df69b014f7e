/* Made by scripts/codegen.mjs: do not edit. */
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

/** How far an answer has come on its way to a good practice. */
export type GoodPracticeState =
  /** Somebody proposed it. */
  | 'PROPOSED';

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

/** What became of a request to join. */
export type JoinDecision =
  /** The organisation is an applicant now; its first admin was invited. */
  | 'ACCEPTED'
  /** It was told no, with the reason. */
  | 'DECLINED';

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

/** What is wrong with the input, in `extensions.problems[].code` of an error, beside its field and parameters. */
export type ProblemCode =
  /** Whoever acts for several organisations says for which. */
  | 'ACTING_FOR_REQUIRED'
  /** This is no mail address. */
  | 'ADDRESS_INVALID'
  /** Somebody has decided on it already. */
  | 'ALREADY_DECIDED'
  /** The post is not, or no longer, the answer of its discussion, and closed no request or offer. */
  | 'ANSWER_NOT_ACCEPTED'
  /** It lies with this public body already. */
  | 'BODY_SAME'
  /** One of the public bodies does not exist. */
  | 'BODY_UNKNOWN'
  /** A business id has 8 digits, the last a check digit. */
  | 'BUSINESS_ID_INVALID'
  /** Another organisation has this business id. */
  | 'BUSINESS_ID_TAKEN'
  /** Another moderator has decided; `name` says who. */
  | 'CASE_DECIDED'
  /** Another moderator sees to the case; `name` says who. */
  | 'CASE_TAKEN'
  /** The limit is running. */
  | 'CLOCK_RUNS'
  /** No limit is running. */
  | 'CLOCK_STANDS'
  /** Public bodies still owe something: `count` commitments are open. */
  | 'COMMITMENTS_OPEN'
  /** A part belongs to an open commitment about the same topic that is no part itself. */
  | 'COMMITMENT_PARENT'
  /** Nobody has confirmed the commitment yet, so it is for members only. */
  | 'COMMITMENT_UNCONFIRMED'
  /** One of the contacts does not act for the organisation now. */
  | 'CONTACT_UNKNOWN'
  /** The invitation was taken back or answered, or the relation has ended. */
  | 'COOPERATION_CLOSED'
  /** Where one leads the others, the kind of a relation stays. */
  | 'COOPERATION_KIND'
  /** This person does not exist. */
  | 'COORDINATOR_UNKNOWN'
  /** Of what was promised some is done, and not all: both numbers, the first smaller. */
  | 'COUNTS_INVALID'
  /** At least 1, at most 50. */
  | 'COUNT_INVALID'
  /** The last day comes before the first. */
  | 'DATES_REVERSED'
  /** The day cannot come before `first`. */
  | 'DATE_BEFORE'
  /** The day has not come yet. */
  | 'DATE_FUTURE'
  /** This is no day of the calendar. */
  | 'DATE_INVALID'
  /** The day must be one to come. */
  | 'DATE_PAST'
  /** The day must come within `days` days. */
  | 'DATE_TOO_FAR'
  /** Limits are counted from days between `first` and `last`. */
  | 'DEADLINE_DAY'
  /** The rule lets itself be prolonged by at most `max` of its units. */
  | 'DEADLINE_EXTENSION'
  /** A limit in hours runs from a moment, not from a day; it is not counted in days. */
  | 'DEADLINE_HOURS'
  /** Such a limit is from 1 to `max` long. */
  | 'DEADLINE_LENGTH'
  /** The discussion is kept to be read. */
  | 'DISCUSSION_ARCHIVED'
  /** Nobody else writes in the discussion now; `reason` says why. */
  | 'DISCUSSION_LOCKED'
  /** The discussion has become part of another. */
  | 'DISCUSSION_MERGED'
  /** One waits `minutes` between two posts of the discussion. */
  | 'DISCUSSION_SLOW'
  /** Somebody has closed, withdrawn or reopened it in the meantime. */
  | 'EXPERIENCE_STATE'
  /** An extension announced after `dueOn` prolongs nothing. */
  | 'EXTENSION_LATE'
  /** The file cannot be read, or the picture is too large. */
  | 'FILE_BROKEN'
  /** Files of this kind are not taken in. */
  | 'FILE_KIND'
  /** The document has macros. */
  | 'FILE_MACROS'
  /** The file is larger than allowed. */
  | 'FILE_TOO_LARGE'
  /** This is no query of an address. */
  | 'FILTER_INVALID'
  /** This is not the viewer’s to do. */
  | 'FORBIDDEN'
  /** The group is closed: nothing new begins in it, and nobody writes in its discussions. */
  | 'GROUP_CLOSED'
  /** The person already stands to the group in another way. */
  | 'GROUP_STANDING'
  /** A post that a moderator looks at first carries no files, which an edit adds later, and no poll. */
  | 'HELD_WITHOUT_FILES'
  /** This day is a holiday already. */
  | 'HOLIDAY_KNOWN'
  /** An id that a client makes is its kind and a UUID, or a plain UUID. */
  | 'ID_INVALID'
  /** The statement was withdrawn. */
  | 'INTERACTION_WITHDRAWN'
  /** The organisation has sent as many invitations as it may in a day. */
  | 'INVITATION_LIMIT'
  /** The id was used before, with other input or by somebody else. */
  | 'KEY_REUSED'
  /** An organisation keeps its last admin. */
  | 'LAST_ADMIN'
  /** A group keeps its last facilitator. */
  | 'LAST_FACILITATOR'
  /** The viewer does not act for this organisation now. */
  | 'MANDATE_ENDED'
  /** At least 1 minute, at most `max`. */
  | 'MINUTES_INVALID'
  /** Some people would no longer see the posts: `people` of them, among them `names`, who wrote there. */
  | 'MOVE_NARROWS'
  /** Moving all posts is a merge. */
  | 'MOVE_TAKES_ALL'
  /** The posts stand there already. */
  | 'MOVE_TO_ITSELF'
  /** More people would see the posts than they were written for. */
  | 'MOVE_WIDENS'
  /** No post has one of these numbers. */
  | 'NOTHING_TO_MOVE'
  /** Nothing was taken out of the post yet. */
  | 'NOT_REDACTED'
  /** The number lies between `min` and `max`. */
  | 'NUMBER_OUT_OF_RANGE'
  /** One of the organisations is no other member of the platform. */
  | 'ORGANISATION_UNKNOWN'
  /** A page has 1 to 100 items, asked for by first or by last. */
  | 'PAGE_SIZE'
  /** The post does not hold this passage, letter by letter. */
  | 'PASSAGE_MISSING'
  /** Lists have named as many other people to the viewer today as may be, `max`; more tomorrow. */
  | 'PEOPLE_LIMIT'
  /** Voting in the poll has ended. */
  | 'POLL_CLOSED'
  /** A poll has 2 to 10 different options of at most 200 characters. */
  | 'POLL_OPTIONS'
  /** A moderator looks first at what the viewer writes: `submitPost` and `submitDiscussion` keep it for that. */
  | 'POST_HELD'
  /** The post has been withdrawn. */
  | 'POST_WITHDRAWN'
  /** The viewer has opened as many profiles as one may in a day, `max`. */
  | 'PROFILE_LIMIT'
  /** A range begins at 1 or later and does not end before it begins. */
  | 'RANGE_INVALID'
  /** This organisation has recommended the applicant before. */
  | 'RECOMMENDED_ALREADY'
  /** Only a member of the platform recommends. */
  | 'RECOMMENDER_NO_MEMBER'
  /** A region of one of the public bodies is missing. */
  | 'REGION_MISSING'
  /** This must not be blank. */
  | 'REQUIRED'
  /** The rules in force come first: `acceptRules`. */
  | 'RULES_NOT_ACCEPTED'
  /** The rule does not hold for an event of that day, only from `first` to `last`; an empty one is open. */
  | 'RULE_NOT_VALID'
  /** The text seems to hold personal data; its kinds, apart by spaces, are the parameter `kinds`. A reason lets it through. */
  | 'SENSITIVE_DATA'
  /** The public body has answered already, through the same link. */
  | 'STATEMENT_ANSWERED'
  /** The earlier submission belongs to another topic. */
  | 'SUBMISSION_ELSEWHERE'
  /** What was sent stays as it was sent; only its numbers and rules change. */
  | 'SUBMISSION_SENT'
  /** The text is longer than allowed. */
  | 'TOO_LONG'
  /** There are more than allowed. */
  | 'TOO_MANY'
  /** As many posts of the viewer wait for a moderator as may, `max`. */
  | 'TOO_MANY_HELD'
  /** The pages of the request multiply to more rows than allowed. */
  | 'TOO_MANY_ROWS'
  /** The text is shorter than required. */
  | 'TOO_SHORT'
  /** The topic is resolved or archived. */
  | 'TOPIC_CLOSED'
  /** The present state does not lead there. */
  | 'TRANSITION_FORBIDDEN'
  /** It cannot be done right now. */
  | 'UNAVAILABLE'
  /** The viewer has sent as much as one may in a day. */
  | 'UPLOAD_LIMIT'
  /** The file was not sent whole by the viewer, was refused, is a day old, or hangs on something already. */
  | 'UPLOAD_UNKNOWN'
  /** This is no address of a website. */
  | 'URL_INVALID'
  /** Somebody changed it in the meantime. */
  | 'VERSION_STALE'
  /** Nothing of a topic is seen by more people than the topic. */
  | 'WIDER_THAN_TOPIC'
  /** A discussion is kept inside an organisation or a group, not both. */
  | 'WITHIN_TWO';

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

/** Reactions are experience, not moods. */
export type ReactionKind =
  /** We deal with the same. Organisations are counted. */
  | 'SAME'
  /** Thank you. People are counted. */
  | 'THANKS'
  /** It worked for us too. Organisations are counted. */
  | 'WORKED';

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

