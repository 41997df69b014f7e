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
  | 'POST_EMPTY'
  | 'POST_TOO_LONG';

