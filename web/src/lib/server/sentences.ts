import { m } from '@platforma/messages';
import type { ProblemCode, Region } from '@platforma/schema';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { Refused, statusOf, type ErrorCode, type Problem } from '#lib/graphql/ask.ts';
import type { Kind } from '@platforma/sensitive';
import { day } from '#lib/dates.ts';
import { kindName } from '#lib/sensitive/words.ts';
import { regionHeading } from '#lib/words/region-headings.ts';

/** Every code of the contract has its sentence, or this does not compile. Server only: none of it is in the browser's bundle. */
const problems: Record<ProblemCode, (params: never) => string> = {
  ACTING_FOR_REQUIRED: m.problem_ACTING_FOR_REQUIRED,
  ADDRESS_INVALID: m.problem_ADDRESS_INVALID,
  ALREADY_DECIDED: m.problem_ALREADY_DECIDED,
  ANSWER_NOT_ACCEPTED: m.problem_ANSWER_NOT_ACCEPTED,
  BODY_SAME: m.problem_BODY_SAME,
  BODY_UNKNOWN: m.problem_BODY_UNKNOWN,
  BUSINESS_ID_INVALID: m.problem_BUSINESS_ID_INVALID,
  BUSINESS_ID_TAKEN: m.problem_BUSINESS_ID_TAKEN,
  CASE_DECIDED: m.problem_CASE_DECIDED,
  CASE_TAKEN: m.problem_CASE_TAKEN,
  CLOCK_RUNS: m.problem_CLOCK_RUNS,
  CLOCK_STANDS: m.problem_CLOCK_STANDS,
  COMMITMENTS_OPEN: m.problem_COMMITMENTS_OPEN,
  COMMITMENT_PARENT: m.problem_COMMITMENT_PARENT,
  COMMITMENT_UNCONFIRMED: m.problem_COMMITMENT_UNCONFIRMED,
  CONTACT_UNKNOWN: m.problem_CONTACT_UNKNOWN,
  COOPERATION_CLOSED: m.problem_COOPERATION_CLOSED,
  COOPERATION_KIND: m.problem_COOPERATION_KIND,
  COORDINATOR_UNKNOWN: m.problem_COORDINATOR_UNKNOWN,
  COUNT_INVALID: m.problem_COUNT_INVALID,
  DATES_REVERSED: m.problem_DATES_REVERSED,
  DATE_BEFORE: ({ first }: { first: string }) => m.problem_DATE_BEFORE({ first: dated(first) }),
  COUNTS_INVALID: m.problem_COUNTS_INVALID,
  DATE_FUTURE: m.problem_DATE_FUTURE,
  DATE_INVALID: m.problem_DATE_INVALID,
  DATE_PAST: m.problem_DATE_PAST,
  DATE_TOO_FAR: m.problem_DATE_TOO_FAR,
  DEADLINE_DAY: ({ first, last }: { first: string; last: string }) =>
    m.problem_DEADLINE_DAY({ first: first.slice(0, 4), last: last.slice(0, 4) }),
  DEADLINE_EXTENSION: ({ max }: { max: number }) =>
    max ? m.problem_DEADLINE_EXTENSION({ max }) : m.problem_DEADLINE_EXTENSION_none(),
  DEADLINE_HOURS: m.problem_DEADLINE_HOURS,
  DEADLINE_LENGTH: m.problem_DEADLINE_LENGTH,
  DISCUSSION_ARCHIVED: m.problem_DISCUSSION_ARCHIVED,
  DISCUSSION_LOCKED: m.problem_DISCUSSION_LOCKED,
  DISCUSSION_MERGED: m.problem_DISCUSSION_MERGED,
  DISCUSSION_SLOW: m.problem_DISCUSSION_SLOW,
  EXPERIENCE_STATE: m.problem_EXPERIENCE_STATE,
  EXTENSION_LATE: ({ dueOn }: { dueOn: string }) => m.problem_EXTENSION_LATE({ dueOn: dated(dueOn) }),
  FILE_BROKEN: m.problem_FILE_BROKEN,
  FILE_KIND: m.problem_FILE_KIND,
  FILE_MACROS: m.problem_FILE_MACROS,
  FILE_TOO_LARGE: m.problem_FILE_TOO_LARGE,
  FILTER_INVALID: m.problem_FILTER_INVALID,
  FORBIDDEN: m.problem_FORBIDDEN,
  GROUP_CLOSED: m.problem_GROUP_CLOSED,
  GROUP_STANDING: m.problem_GROUP_STANDING,
  HELD_WITHOUT_FILES: m.problem_HELD_WITHOUT_FILES,
  HOLIDAY_KNOWN: m.problem_HOLIDAY_KNOWN,
  ID_INVALID: m.problem_ID_INVALID,
  INTERACTION_WITHDRAWN: m.problem_INTERACTION_WITHDRAWN,
  INVITATION_LIMIT: m.problem_INVITATION_LIMIT,
  KEY_REUSED: m.problem_KEY_REUSED,
  LAST_ADMIN: m.problem_LAST_ADMIN,
  LAST_FACILITATOR: m.problem_LAST_FACILITATOR,
  MANDATE_ENDED: m.problem_MANDATE_ENDED,
  MINUTES_INVALID: m.problem_MINUTES_INVALID,
  MOVE_NARROWS: ({ people, names }: { people: number; names: string }) =>
    [m.problem_MOVE_NARROWS({ people }), names && m.problem_MOVE_NARROWS_names({ names })].join(' '),
  MOVE_TAKES_ALL: m.problem_MOVE_TAKES_ALL,
  MOVE_TO_ITSELF: m.problem_MOVE_TO_ITSELF,
  MOVE_WIDENS: m.problem_MOVE_WIDENS,
  NOTHING_TO_MOVE: m.problem_NOTHING_TO_MOVE,
  NOT_REDACTED: m.problem_NOT_REDACTED,
  NUMBER_OUT_OF_RANGE: m.problem_NUMBER_OUT_OF_RANGE,
  ORGANISATION_UNKNOWN: m.problem_ORGANISATION_UNKNOWN,
  PAGE_SIZE: m.problem_PAGE_SIZE,
  PASSAGE_MISSING: m.problem_PASSAGE_MISSING,
  PEOPLE_LIMIT: m.problem_PEOPLE_LIMIT,
  POLL_CLOSED: m.problem_POLL_CLOSED,
  POLL_OPTIONS: m.problem_POLL_OPTIONS,
  POST_HELD: m.problem_POST_HELD,
  POST_WITHDRAWN: m.problem_POST_WITHDRAWN,
  PROFILE_LIMIT: m.problem_PROFILE_LIMIT,
  RANGE_INVALID: m.problem_RANGE_INVALID,
  RECOMMENDED_ALREADY: m.problem_RECOMMENDED_ALREADY,
  RECOMMENDER_NO_MEMBER: m.problem_RECOMMENDER_NO_MEMBER,
  REGION_MISSING: ({ region }: { region: Region }) =>
    m.problem_REGION_MISSING({ region: regionHeading(region) }),
  REQUIRED: m.problem_REQUIRED,
  RULES_NOT_ACCEPTED: m.problem_RULES_NOT_ACCEPTED,
  RULE_NOT_VALID: ({ first, last }: { first: string; last: string }) => outOfValidity(first, last),
  SENSITIVE_DATA: ({ kinds }: { kinds: string }) =>
    m.problem_SENSITIVE_DATA({
      kinds: kinds
        .split(' ')
        .map((kind) => kindName(kind as Kind))
        .join(', '),
    }),
  SUBMISSION_ELSEWHERE: m.problem_SUBMISSION_ELSEWHERE,
  SUBMISSION_SENT: m.problem_SUBMISSION_SENT,
  STATEMENT_ANSWERED: m.problem_STATEMENT_ANSWERED,
  TOO_LONG: m.problem_TOO_LONG,
  TOO_MANY: m.problem_TOO_MANY,
  TOO_MANY_HELD: m.problem_TOO_MANY_HELD,
  TOO_MANY_ROWS: m.problem_TOO_MANY_ROWS,
  TOO_SHORT: m.problem_TOO_SHORT,
  TOPIC_CLOSED: m.problem_TOPIC_CLOSED,
  TRANSITION_FORBIDDEN: m.problem_TRANSITION_FORBIDDEN,
  UNAVAILABLE: m.problem_UNAVAILABLE,
  UPLOAD_LIMIT: m.problem_UPLOAD_LIMIT,
  UPLOAD_UNKNOWN: m.problem_UPLOAD_UNKNOWN,
  URL_INVALID: m.problem_URL_INVALID,
  VERSION_STALE: m.problem_VERSION_STALE,
  WIDER_THAN_TOPIC: m.problem_WIDER_THAN_TOPIC,
  WITHIN_TWO: m.problem_WITHIN_TWO,
};

/** Days with their year, whichever it is. */
const dated = (at: string) => day(at, new Date(0));

function outOfValidity(first: string, last: string) {
  if (!last) return m.problem_RULE_NOT_VALID_from({ first: dated(first) });
  if (!first) return m.problem_RULE_NOT_VALID_to({ last: dated(last) });
  return m.problem_RULE_NOT_VALID_both({ first: dated(first), last: dated(last) });
}

const refusals: Record<ErrorCode, () => string> = {
  UNAUTHENTICATED: m.error_UNAUTHENTICATED,
  FORBIDDEN: m.error_FORBIDDEN,
  NOT_FOUND: m.error_NOT_FOUND,
  BAD_USER_INPUT: m.error_BAD_USER_INPUT,
  CONFLICT: m.error_CONFLICT,
  CURSOR_EXPIRED: m.error_UNAVAILABLE,
  TOO_MANY_REQUESTS: m.error_TOO_MANY_REQUESTS,
  UNAVAILABLE: m.error_UNAVAILABLE,
  INTERNAL: m.error_INTERNAL,
};

const sentence = ({ code, params }: Problem) => (problems[code] ?? m.error_BAD_USER_INPUT)(params as never);

/** The whole refusal in one sentence: of its first problem, or of its code. */
export const sentenceOf = ({ code, problems: [first] }: Refused) =>
  first ? sentence(first) : refusals[code]();

/** `{ body: 'Odpověď je prázdná. …' }`; what belongs to no field stands under `form`. */
export function byField(refused: Refused): Record<string, string> {
  if (!refused.problems.length) return { form: refusals[refused.code]() };
  return Object.fromEntries(refused.problems.map((problem) => [problem.field ?? 'form', sentence(problem)]));
}

const isId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Answers a form that was refused: its status, what had been typed, and a sentence for each field.
 * What is not the API's refusal is thrown on.
 * @param kept what the form is filled with again; its longest text survives even when the page itself can't be shown any more
 */
export function refusal<Kept extends Record<string, unknown>>(
  event: RequestEvent,
  reason: unknown,
  kept: Kept,
) {
  if (!(reason instanceof Refused)) throw reason;
  const texts = Object.values(kept).filter((one) => typeof one === 'string' && !isId.test(one)) as string[];
  event.locals.typed = texts.sort((a, b) => b.length - a.length)[0];
  return fail(statusOf[reason.code], { ...kept, code: reason.code, errors: byField(reason) });
}
