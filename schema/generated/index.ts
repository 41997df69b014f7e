/* Made by scripts/codegen.mjs: do not edit. */
export * from './operations.ts';
export type { GoodPracticeState, ProblemCode } from './enums.ts';
