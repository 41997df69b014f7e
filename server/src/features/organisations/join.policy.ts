import type { Actor, Policy } from '../../kernel/access/authorize.ts';

/** Who may do what with requests to join, and with the questions they answer. */
export const joinPolicy = {
  decide: (viewer: Actor) => viewer.isCoordinator,
} satisfies Policy<unknown>;
