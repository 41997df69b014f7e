import type { Actor, Policy } from '../../../kernel/access/authorize.ts';

/** Who may do what with the rules of time limits. Everybody reads them and counts by them. */
export const deadlinePolicy = {
  keepRules: (viewer: Actor) => viewer.isCoordinator,
} satisfies Policy<unknown>;
