/* Made by scripts/codegen.mjs: do not edit. */
export * from './operations.ts';
export type { BodyLevel, LegalForm, MandateRole, MembershipState, OrganisationKind, ProblemCode, Region, TopicOrder } from './enums.ts';
