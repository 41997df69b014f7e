/* Made by scripts/codegen.mjs: do not edit. */
export * from './operations.ts';
export type { Region, OrganisationKind, LegalForm, MembershipState, MandateRole, BodyLevel, TopicOrder, ProblemCode } from './enums.ts';
