/* Made by scripts/codegen.mjs: do not edit. */
export * from './operations.ts';
export type { ProblemCode } from './enums.ts';
