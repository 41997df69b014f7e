/* Made by scripts/codegen.mjs: do not edit. */
export * from './operations.ts';
export type { AnswerOutcome, Channel, ClockState, GoodPracticeState, PlannedStep, ProblemCode, RemedyCause, SubmissionKind, SubmissionState, SubmissionStepKind } from './enums.ts';
