import { m } from '@platforma/messages';
import type { ExperienceKind, Language } from '@platforma/schema';

const kinds: Record<ExperienceKind, () => string> = {
  REQUEST: m.experience_tab_REQUEST,
  OFFER: m.experience_tab_OFFER,
};
const languages: Record<Language, () => string> = {
  CS: m.experience_language_CS,
  EN: m.experience_language_EN,
  ROM: m.experience_language_ROM,
};

/** „Hledáme“, „Nabízíme“ */
export const experienceKindName = (kind: ExperienceKind) => kinds[kind]();
export const experienceKinds = Object.keys(kinds) as ExperienceKind[];
/** „česky“ */
export const spokenName = (language: Language) => languages[language]();
export const spokenLanguages = Object.keys(languages) as Language[];
