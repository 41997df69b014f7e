import { m } from '@platforma/messages';
import type { ExperienceKind, ExperiencePart, Language } from '@platforma/schema';

const kinds: Record<ExperienceKind, () => string> = {
  REQUEST: m.experience_tab_REQUEST,
  OFFER: m.experience_tab_OFFER,
};
const languages: Record<Language, () => string> = {
  CS: m.experience_language_CS,
  EN: m.experience_language_EN,
  ROM: m.experience_language_ROM,
};

const parts: Record<ExperiencePart, () => string> = {
  TITLE: m.experience_title,
  BODY: m.experience_body,
  AREA: m.topics_area,
  FOCUS_AREAS: m.organisations_focus,
  REGIONS: m.topic_regions,
  BODIES: m.topic_bodies,
  LANGUAGES: m.experience_languages,
  HOLDS_UNTIL: m.experience_holds_until,
};

/** What of it is meant, as its form calls it. */
export const partName = (part: ExperiencePart) => parts[part]();
/** „Hledáme“, „Nabízíme“ */
export const experienceKindName = (kind: ExperienceKind) => kinds[kind]();
export const experienceKinds = Object.keys(kinds) as ExperienceKind[];
/** „česky“ */
export const spokenName = (language: Language) => languages[language]();
export const spokenLanguages = Object.keys(languages) as Language[];
