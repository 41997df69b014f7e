import { m } from '@platforma/messages';
import type { TopicArea } from '@platforma/schema';

const names: Record<TopicArea, () => string> = {
  HOUSING: m.area_HOUSING,
  BENEFITS: m.area_BENEFITS,
  EDUCATION: m.area_EDUCATION,
  PUBLIC_ADMINISTRATION: m.area_PUBLIC_ADMINISTRATION,
  DISCRIMINATION: m.area_DISCRIMINATION,
  PARTICIPATION: m.area_PARTICIPATION,
  CRISIS: m.area_CRISIS,
  HEALTH: m.area_HEALTH,
  HUMAN_RIGHTS: m.area_HUMAN_RIGHTS,
  DEBTS: m.area_DEBTS,
  SAFETY: m.area_SAFETY,
  REMEMBRANCE: m.area_REMEMBRANCE,
  EMPLOYMENT: m.area_EMPLOYMENT,
  NGOS: m.area_NGOS,
  FAMILY: m.area_FAMILY,
  CULTURE: m.area_CULTURE,
};

/** The name of an area, as it stands in a sentence. */
export const areaName = (value: TopicArea) => names[value]();

export const areas = Object.keys(names) as TopicArea[];
