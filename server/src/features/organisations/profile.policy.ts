import type { Policy } from '../../kernel/access/authorize.ts';

/** Who says something of themselves, and who looks at what others say. */
export const profilePolicy = {
  say: (viewer) => viewer.isMember,
  open: (viewer) => viewer.isMember,
  openMany: (viewer) => viewer.isCoordinator || viewer.isModerator,
} satisfies Policy<null>;
