import { m } from '@platforma/messages';
import type { PlatformRole } from '@platforma/schema';

const names: Record<PlatformRole, () => string> = {
  COORDINATOR: m.role_COORDINATOR,
  FACILITATOR: m.role_FACILITATOR,
  EXPERT: m.role_EXPERT,
  MODERATOR: m.role_MODERATOR,
  ADMINISTRATOR: m.role_ADMINISTRATOR,
  AUDITOR: m.role_AUDITOR,
};

/** What somebody does for the platform. */
export const roleName = (value: PlatformRole) => names[value]();

export const platformRoles = Object.keys(names) as PlatformRole[];
