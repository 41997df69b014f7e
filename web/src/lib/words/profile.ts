import { m } from '@platforma/messages';
import type { ProfileKind } from '@platforma/schema';

const names: Record<ProfileKind, () => string> = {
  ROLE: m.profile_ROLE,
  LANGUAGES: m.profile_LANGUAGES,
  PHONE: m.profile_PHONE,
  EMAIL: m.profile_EMAIL,
  ABOUT: m.profile_ABOUT,
};

export const profileName = (kind: ProfileKind): string => names[kind]();
