import { m } from '@platforma/messages';
import type { MandateRole } from '@platforma/schema';

const names: Record<MandateRole, () => string> = {
  ADMIN: m.mandate_ADMIN,
  MEMBER: m.mandate_MEMBER,
};

/** What a mandate lets one do for the organisation. */
export const mandateRoleName = (value: MandateRole) => names[value]();

export const mandateRoles = Object.keys(names) as MandateRole[];
