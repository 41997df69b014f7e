/* Made by scripts/codegen.mjs: do not edit. */
export type Language =
  | 'CS'
  | 'EN'
  | 'ROM';

export type Region =
  | 'CZ010'
  | 'CZ020'
  | 'CZ031'
  | 'CZ032'
  | 'CZ041'
  | 'CZ042'
  | 'CZ051'
  | 'CZ052'
  | 'CZ053'
  | 'CZ063'
  | 'CZ064'
  | 'CZ071'
  | 'CZ072'
  | 'CZ080';

export type OrganisationKind =
  | 'ROMA'
  | 'PRO_ROMA'
  | 'UMBRELLA'
  | 'THEMATIC_PARTNER';

export type LegalForm =
  | 'ASSOCIATION'
  | 'PUBLIC_BENEFIT_COMPANY'
  | 'INSTITUTE'
  | 'CHURCH_LEGAL_PERSON'
  | 'ENDOWMENT_FUND';

export type MembershipState =
  | 'APPLICANT'
  | 'CANDIDATE'
  | 'MEMBER'
  | 'SUSPENDED'
  | 'ENDED';

export type MandateRole =
  | 'ADMIN'
  | 'MEMBER';

export type PlatformRole =
  | 'COORDINATOR'
  | 'FACILITATOR'
  | 'EXPERT'
  | 'MODERATOR'
  | 'ADMINISTRATOR'
  | 'AUDITOR';

export type BodyLevel =
  | 'NATIONAL'
  | 'REGIONAL'
  | 'LOCAL'
  | 'EUROPEAN';

export type TopicArea =
  | 'HOUSING'
  | 'BENEFITS'
  | 'EDUCATION'
  | 'PUBLIC_ADMINISTRATION'
  | 'DISCRIMINATION'
  | 'PARTICIPATION'
  | 'CRISIS'
  | 'HEALTH'
  | 'HUMAN_RIGHTS'
  | 'DEBTS'
  | 'SAFETY'
  | 'REMEMBRANCE'
  | 'EMPLOYMENT'
  | 'NGOS'
  | 'FAMILY'
  | 'CULTURE';

export type TopicState =
  | 'DRAFT'
  | 'OPEN'
  | 'IN_TALKS'
  | 'AWAITING_AUTHORITY'
  | 'PARTLY_RESOLVED'
  | 'RESOLVED'
  | 'POSTPONED'
  | 'ARCHIVED';

export type TopicOrder =
  | 'LATEST_ACTIVITY'
  | 'NEWEST'
  | 'TITLE';

export type DiscussionCategory =
  | 'QUESTION'
  | 'EXPERIENCE'
  | 'CURRENT'
  | 'GENERAL'
  | 'PEOPLE'
  | 'FUNDRAISING'
  | 'DATA_PROTECTION'
  | 'PLATFORM';

export type Visibility =
  | 'PUBLIC'
  | 'PARTNERS'
  | 'MEMBERS'
  | 'RESTRICTED';

export type ReactionKind =
  | 'WORKED'
  | 'SAME'
  | 'THANKS';

export type NotificationKind =
  | 'POST_ADDED'
  | 'MENTIONED'
  | 'ANSWER_ACCEPTED'
  | 'TOPIC_CHANGED';

export type ProblemCode =
  | 'ACTING_FOR_REQUIRED'
  | 'ADDRESS_INVALID'
  | 'BODY_UNKNOWN'
  | 'BUSINESS_ID_INVALID'
  | 'BUSINESS_ID_TAKEN'
  | 'COORDINATOR_UNKNOWN'
  | 'DATE_INVALID'
  | 'DATE_PAST'
  | 'FORBIDDEN'
  | 'ID_INVALID'
  | 'KEY_REUSED'
  | 'MANDATE_ENDED'
  | 'NOT_A_QUESTION'
  | 'PAGE_SIZE'
  | 'POST_WITHDRAWN'
  | 'REGION_MISSING'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'TOO_MANY_ROWS'
  | 'TRANSITION_FORBIDDEN'
  | 'UNAVAILABLE'
  | 'URL_INVALID'
  | 'VERSION_STALE'
  | 'WIDER_THAN_TOPIC';

