import 'reflect-metadata';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What can be wrong with input or a request. Every code has its sentence in the catalogue, in each language. */
export enum ProblemCode {
  ACTING_FOR_REQUIRED = 'ACTING_FOR_REQUIRED',
  ADDRESS_INVALID = 'ADDRESS_INVALID',
  ALREADY_DECIDED = 'ALREADY_DECIDED',
  ANSWER_NOT_ACCEPTED = 'ANSWER_NOT_ACCEPTED',
  BODY_SAME = 'BODY_SAME',
  BODY_UNKNOWN = 'BODY_UNKNOWN',
  BUSINESS_ID_INVALID = 'BUSINESS_ID_INVALID',
  BUSINESS_ID_TAKEN = 'BUSINESS_ID_TAKEN',
  CASE_DECIDED = 'CASE_DECIDED',
  CASE_TAKEN = 'CASE_TAKEN',
  CLOCK_RUNS = 'CLOCK_RUNS',
  CLOCK_STANDS = 'CLOCK_STANDS',
  CONTACT_UNKNOWN = 'CONTACT_UNKNOWN',
  COOPERATION_CLOSED = 'COOPERATION_CLOSED',
  COOPERATION_KIND = 'COOPERATION_KIND',
  COORDINATOR_UNKNOWN = 'COORDINATOR_UNKNOWN',
  DATES_REVERSED = 'DATES_REVERSED',
  DATE_BEFORE = 'DATE_BEFORE',
  DATE_FUTURE = 'DATE_FUTURE',
  DATE_INVALID = 'DATE_INVALID',
  DATE_PAST = 'DATE_PAST',
  DATE_TOO_FAR = 'DATE_TOO_FAR',
  DEADLINE_DAY = 'DEADLINE_DAY',
  DEADLINE_EXTENSION = 'DEADLINE_EXTENSION',
  DEADLINE_HOURS = 'DEADLINE_HOURS',
  DEADLINE_LENGTH = 'DEADLINE_LENGTH',
  DISCUSSION_ARCHIVED = 'DISCUSSION_ARCHIVED',
  DISCUSSION_LOCKED = 'DISCUSSION_LOCKED',
  DISCUSSION_MERGED = 'DISCUSSION_MERGED',
  DISCUSSION_SLOW = 'DISCUSSION_SLOW',
  EXPERIENCE_STATE = 'EXPERIENCE_STATE',
  EXTENSION_LATE = 'EXTENSION_LATE',
  FILE_BROKEN = 'FILE_BROKEN',
  FILE_KIND = 'FILE_KIND',
  FILE_MACROS = 'FILE_MACROS',
  FILE_TOO_LARGE = 'FILE_TOO_LARGE',
  FORBIDDEN = 'FORBIDDEN',
  GROUP_CLOSED = 'GROUP_CLOSED',
  GROUP_STANDING = 'GROUP_STANDING',
  HELD_WITHOUT_FILES = 'HELD_WITHOUT_FILES',
  HOLIDAY_KNOWN = 'HOLIDAY_KNOWN',
  ID_INVALID = 'ID_INVALID',
  INVITATION_LIMIT = 'INVITATION_LIMIT',
  KEY_REUSED = 'KEY_REUSED',
  LAST_ADMIN = 'LAST_ADMIN',
  LAST_FACILITATOR = 'LAST_FACILITATOR',
  MANDATE_ENDED = 'MANDATE_ENDED',
  MINUTES_INVALID = 'MINUTES_INVALID',
  MOVE_NARROWS = 'MOVE_NARROWS',
  MOVE_TAKES_ALL = 'MOVE_TAKES_ALL',
  MOVE_TO_ITSELF = 'MOVE_TO_ITSELF',
  MOVE_WIDENS = 'MOVE_WIDENS',
  NOTHING_TO_MOVE = 'NOTHING_TO_MOVE',
  NOT_REDACTED = 'NOT_REDACTED',
  ORGANISATION_UNKNOWN = 'ORGANISATION_UNKNOWN',
  PAGE_SIZE = 'PAGE_SIZE',
  PASSAGE_MISSING = 'PASSAGE_MISSING',
  PEOPLE_LIMIT = 'PEOPLE_LIMIT',
  POLL_CLOSED = 'POLL_CLOSED',
  POLL_OPTIONS = 'POLL_OPTIONS',
  POST_HELD = 'POST_HELD',
  POST_WITHDRAWN = 'POST_WITHDRAWN',
  PROFILE_LIMIT = 'PROFILE_LIMIT',
  RANGE_INVALID = 'RANGE_INVALID',
  RECOMMENDED_ALREADY = 'RECOMMENDED_ALREADY',
  RECOMMENDER_NO_MEMBER = 'RECOMMENDER_NO_MEMBER',
  REGION_MISSING = 'REGION_MISSING',
  REQUIRED = 'REQUIRED',
  RULES_NOT_ACCEPTED = 'RULES_NOT_ACCEPTED',
  RULE_NOT_VALID = 'RULE_NOT_VALID',
  SENSITIVE_DATA = 'SENSITIVE_DATA',
  SUBMISSION_ELSEWHERE = 'SUBMISSION_ELSEWHERE',
  SUBMISSION_SENT = 'SUBMISSION_SENT',
  TOO_LONG = 'TOO_LONG',
  TOO_MANY = 'TOO_MANY',
  TOO_MANY_HELD = 'TOO_MANY_HELD',
  TOO_MANY_ROWS = 'TOO_MANY_ROWS',
  TOO_SHORT = 'TOO_SHORT',
  TRANSITION_FORBIDDEN = 'TRANSITION_FORBIDDEN',
  UNAVAILABLE = 'UNAVAILABLE',
  UPLOAD_LIMIT = 'UPLOAD_LIMIT',
  UPLOAD_UNKNOWN = 'UPLOAD_UNKNOWN',
  URL_INVALID = 'URL_INVALID',
  VERSION_STALE = 'VERSION_STALE',
  WIDER_THAN_TOPIC = 'WIDER_THAN_TOPIC',
  WITHIN_TWO = 'WITHIN_TWO',
}

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description:
    'What is wrong with the input, in `extensions.problems[].code` of an error, beside its field and parameters.',
  valuesConfig: {
    ACTING_FOR_REQUIRED: { description: 'Whoever acts for several organisations says for which.' },
    ADDRESS_INVALID: { description: 'This is no mail address.' },
    ALREADY_DECIDED: { description: 'Somebody has decided on it already.' },
    ANSWER_NOT_ACCEPTED: {
      description:
        'The post is not, or no longer, the answer of its discussion, and closed no request or offer.',
    },
    BODY_SAME: { description: 'It lies with this public body already.' },
    BODY_UNKNOWN: { description: 'One of the public bodies does not exist.' },
    BUSINESS_ID_INVALID: { description: 'A business id has 8 digits, the last a check digit.' },
    BUSINESS_ID_TAKEN: { description: 'Another organisation has this business id.' },
    CASE_DECIDED: { description: 'Another moderator has decided; `name` says who.' },
    CASE_TAKEN: { description: 'Another moderator sees to the case; `name` says who.' },
    CLOCK_RUNS: { description: 'The limit is running.' },
    CLOCK_STANDS: { description: 'No limit is running.' },
    CONTACT_UNKNOWN: { description: 'One of the contacts does not act for the organisation now.' },
    COOPERATION_CLOSED: {
      description: 'The invitation was taken back or answered, or the relation has ended.',
    },
    COOPERATION_KIND: { description: 'Where one leads the others, the kind of a relation stays.' },
    COORDINATOR_UNKNOWN: { description: 'This person does not exist.' },
    DATES_REVERSED: { description: 'The last day comes before the first.' },
    DATE_BEFORE: { description: 'The day cannot come before `first`.' },
    DATE_FUTURE: { description: 'The day has not come yet.' },
    DATE_INVALID: { description: 'This is no day of the calendar.' },
    DATE_PAST: { description: 'The day must be one to come.' },
    DATE_TOO_FAR: { description: 'The day must come within `days` days.' },
    DEADLINE_DAY: { description: 'Limits are counted from days between `first` and `last`.' },
    DEADLINE_EXTENSION: { description: 'The rule lets itself be prolonged by at most `max` of its units.' },
    DEADLINE_HOURS: {
      description: 'A limit in hours runs from a moment, not from a day; it is not counted in days.',
    },
    DEADLINE_LENGTH: { description: 'Such a limit is from 1 to `max` long.' },
    DISCUSSION_ARCHIVED: { description: 'The discussion is kept to be read.' },
    DISCUSSION_LOCKED: { description: 'Nobody else writes in the discussion now; `reason` says why.' },
    DISCUSSION_MERGED: { description: 'The discussion has become part of another.' },
    DISCUSSION_SLOW: { description: 'One waits `minutes` between two posts of the discussion.' },
    EXPERIENCE_STATE: { description: 'Somebody has closed, withdrawn or reopened it in the meantime.' },
    EXTENSION_LATE: { description: 'An extension announced after `dueOn` prolongs nothing.' },
    FILE_BROKEN: { description: 'The file cannot be read, or the picture is too large.' },
    FILE_KIND: { description: 'Files of this kind are not taken in.' },
    FILE_MACROS: { description: 'The document has macros.' },
    FILE_TOO_LARGE: { description: 'The file is larger than allowed.' },
    FORBIDDEN: { description: 'This is not the viewer’s to do.' },
    GROUP_CLOSED: {
      description: 'The group is closed: nothing new begins in it, and nobody writes in its discussions.',
    },
    GROUP_STANDING: { description: 'The person already stands to the group in another way.' },
    HELD_WITHOUT_FILES: {
      description:
        'A post that a moderator looks at first carries no files, which an edit adds later, and no poll.',
    },
    HOLIDAY_KNOWN: { description: 'This day is a holiday already.' },
    ID_INVALID: { description: 'An id that a client makes is its kind and a UUID, or a plain UUID.' },
    INVITATION_LIMIT: { description: 'The organisation has sent as many invitations as it may in a day.' },
    KEY_REUSED: { description: 'The id was used before, with other input or by somebody else.' },
    LAST_ADMIN: { description: 'An organisation keeps its last admin.' },
    LAST_FACILITATOR: { description: 'A group keeps its last facilitator.' },
    MANDATE_ENDED: { description: 'The viewer does not act for this organisation now.' },
    MINUTES_INVALID: { description: 'At least 1 minute, at most `max`.' },
    MOVE_NARROWS: {
      description:
        'Some people would no longer see the posts: `people` of them, among them `names`, who wrote there.',
    },
    MOVE_TAKES_ALL: { description: 'Moving all posts is a merge.' },
    MOVE_TO_ITSELF: { description: 'The posts stand there already.' },
    MOVE_WIDENS: { description: 'More people would see the posts than they were written for.' },
    NOTHING_TO_MOVE: { description: 'No post has one of these numbers.' },
    NOT_REDACTED: { description: 'Nothing was taken out of the post yet.' },
    ORGANISATION_UNKNOWN: { description: 'One of the organisations is no other member of the platform.' },
    PAGE_SIZE: { description: 'A page has 1 to 100 items, asked for by first or by last.' },
    PASSAGE_MISSING: { description: 'The post does not hold this passage, letter by letter.' },
    PEOPLE_LIMIT: {
      description:
        'Lists have named as many other people to the viewer today as may be, `max`; more tomorrow.',
    },
    POLL_CLOSED: { description: 'Voting in the poll has ended.' },
    POLL_OPTIONS: { description: 'A poll has 2 to 10 different options of at most 200 characters.' },
    POST_HELD: {
      description:
        'A moderator looks first at what the viewer writes: `submitPost` and `submitDiscussion` keep it for that.',
    },
    POST_WITHDRAWN: { description: 'The post has been withdrawn.' },
    PROFILE_LIMIT: { description: 'The viewer has opened as many profiles as one may in a day, `max`.' },
    RANGE_INVALID: { description: 'A range begins at 1 or later and does not end before it begins.' },
    RECOMMENDED_ALREADY: { description: 'This organisation has recommended the applicant before.' },
    RECOMMENDER_NO_MEMBER: { description: 'Only a member of the platform recommends.' },
    REGION_MISSING: { description: 'A region of one of the public bodies is missing.' },
    REQUIRED: { description: 'This must not be blank.' },
    RULES_NOT_ACCEPTED: { description: 'The rules in force come first: `acceptRules`.' },
    RULE_NOT_VALID: {
      description:
        'The rule does not hold for an event of that day, only from `first` to `last`; an empty one is open.',
    },
    SENSITIVE_DATA: {
      description:
        'The text seems to hold personal data; its kinds, apart by spaces, are the parameter `kinds`. A reason lets it through.',
    },
    SUBMISSION_ELSEWHERE: { description: 'The earlier submission belongs to another topic.' },
    SUBMISSION_SENT: {
      description: 'What was sent stays as it was sent; only its numbers and rules change.',
    },
    TOO_LONG: { description: 'The text is longer than allowed.' },
    TOO_MANY: { description: 'There are more than allowed.' },
    TOO_MANY_HELD: { description: 'As many posts of the viewer wait for a moderator as may, `max`.' },
    TOO_MANY_ROWS: { description: 'The pages of the request multiply to more rows than allowed.' },
    TOO_SHORT: { description: 'The text is shorter than required.' },
    TRANSITION_FORBIDDEN: { description: 'The present state does not lead there.' },
    UNAVAILABLE: { description: 'It cannot be done right now.' },
    UPLOAD_LIMIT: { description: 'The viewer has sent as much as one may in a day.' },
    UPLOAD_UNKNOWN: {
      description:
        'The file was not sent whole by the viewer, was refused, is a day old, or hangs on something already.',
    },
    URL_INVALID: { description: 'This is no address of a website.' },
    VERSION_STALE: { description: 'Somebody changed it in the meantime.' },
    WIDER_THAN_TOPIC: { description: 'A discussion is never seen by more people than its topic.' },
    WITHIN_TWO: { description: 'A discussion is kept inside an organisation or a group, not both.' },
  },
});

@ObjectType('Problem', {
  description:
    'One entry of `extensions.problems` of an error with the code BAD_USER_INPUT, CONFLICT, FORBIDDEN, TOO_MANY_REQUESTS or UNAVAILABLE.',
})
export class ProblemShape {
  @Field(() => ProblemCode, { description: 'What is wrong.' })
  code!: ProblemCode;

  @Field(() => String, {
    nullable: true,
    description: 'The argument or input field it stands at; null when at none.',
  })
  field?: string;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The numbers and names that its sentence needs.',
  })
  params?: Record<string, string | number>;
}
