/* Made by scripts/codegen.mjs: do not edit. */
export * from './operations.ts';
export type { Region, OrganisationKind, LegalForm, MembershipState, MandateRole, BodyLevel, TopicArea, TopicState, TopicOrder, DiscussionCategory, Visibility, ReactionKind, NotificationKind, ProblemCode } from './enums.ts';
