import { m } from '@platforma/messages';
import type { Visibility } from '@platforma/schema';

const now: Record<Visibility, () => string> = {
  PUBLIC: m.visibility_PUBLIC,
  PARTNERS: m.visibility_PARTNERS,
  MEMBERS: m.visibility_MEMBERS,
  GROUP: m.visibility_GROUP,
  RESTRICTED: m.visibility_RESTRICTED,
};
const then: Record<Visibility, () => string> = {
  PUBLIC: m.will_see_PUBLIC,
  PARTNERS: m.will_see_PARTNERS,
  MEMBERS: m.will_see_MEMBERS,
  GROUP: m.will_see_GROUP,
  RESTRICTED: m.will_see_RESTRICTED,
};

/** „vidí členové platformy“ */
export const seenBy = (visibility: Visibility) => now[visibility]();
/** „uvidí členové platformy“ */
export const willBeSeenBy = (visibility: Visibility) => then[visibility]();
