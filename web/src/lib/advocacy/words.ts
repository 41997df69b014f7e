import { m } from '@platforma/messages';
import type { AnswerOutcome, Channel, PlannedStep, SubmissionKind, SubmissionState } from '@platforma/schema';

const kinds: Record<SubmissionKind, () => string> = {
  INFORMATION_REQUEST: m.submission_INFORMATION_REQUEST,
  COMPLAINT: m.submission_COMPLAINT,
  INITIATIVE: m.submission_INITIATIVE,
  PETITION: m.submission_PETITION,
  COMMENTS: m.submission_COMMENTS,
  APPEAL: m.submission_APPEAL,
  LAWSUIT: m.submission_LAWSUIT,
  OTHER: m.submission_OTHER,
};
export const submissionKinds = Object.keys(kinds) as SubmissionKind[];
export const kindName = (kind: SubmissionKind) => kinds[kind]();

const channels: Record<Channel, () => string> = {
  DATA_BOX: m.channel_DATA_BOX,
  POST: m.channel_POST,
  EMAIL: m.channel_EMAIL,
  IN_PERSON: m.channel_IN_PERSON,
};
export const channelNames = Object.keys(channels) as Channel[];
export const channelName = (channel: Channel) => channels[channel]();

const states: Record<SubmissionState, () => string> = {
  DRAFT: m.submission_state_DRAFT,
  APPROVED: m.submission_state_APPROVED,
  SENT: m.submission_state_SENT,
  DELIVERED: m.submission_state_DELIVERED,
  COMPLETION_ASKED: m.submission_state_COMPLETION_ASKED,
  COMPLETED: m.submission_state_COMPLETED,
  FORWARDED: m.submission_state_FORWARDED,
  SETTLED: m.submission_state_SETTLED,
  PARTLY_SETTLED: m.submission_state_PARTLY_SETTLED,
  REFUSED: m.submission_state_REFUSED,
  REMEDY_SOUGHT: m.submission_state_REMEDY_SOUGHT,
  CLOSED: m.submission_state_CLOSED,
  DROPPED: m.submission_state_DROPPED,
};
export const submissionStates = Object.keys(states) as SubmissionState[];
export const stateName = (state: SubmissionState) => states[state]();

const outcomes: Record<AnswerOutcome, () => string> = {
  ACCEPTED: m.answer_ACCEPTED,
  PARTLY: m.answer_PARTLY,
  REFUSED: m.answer_REFUSED,
  EVASIVE: m.answer_EVASIVE,
};
export const answerOutcomes = Object.keys(outcomes) as AnswerOutcome[];
export const outcomeName = (outcome: AnswerOutcome) => outcomes[outcome]();

const planned: Record<PlannedStep, () => string> = {
  DRAFT: m.planned_DRAFT,
  VOTE: m.planned_VOTE,
  SEND: m.planned_SEND,
};
export const plannedName = (step: PlannedStep) => planned[step]();
