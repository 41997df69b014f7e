import { m } from '@platforma/messages';
import { deLocalizeHref } from '@platforma/messages/runtime';
import type { IconName } from '#lib/ui/icon-names.ts';

export interface Place {
  href: string;
  icon: IconName;
  label: () => string;
}

const home: Place = { href: '/', icon: 'home', label: m.nav_home };
const topics: Place = { href: '/topics', icon: 'topic', label: m.nav_topics };
const discussions: Place = { href: '/discussions', icon: 'chat', label: m.nav_discussions };
const organisations: Place = { href: '/organisations', icon: 'people', label: m.nav_organisations };
export const bodies: Place = { href: '/public-bodies', icon: 'scale', label: m.nav_bodies };
/** What there is to be done about public bodies. */
export const desk: Place = { href: '/advocacy', icon: 'clock', label: m.desk_title };
/** Known to the sidebar and to „Více“. */
export const experience: Place = { href: '/experience', icon: 'spark', label: m.nav_experience };
export const groups: Place = { href: '/groups', icon: 'hand', label: m.nav_groups };
const more: Place = { href: '/more', icon: 'menu', label: m.nav_more };

/** The sidebar. */
export const places = [home, topics, desk, discussions, experience, groups, organisations, bodies];
/** The bottom bar of the phone: five, so that each stays a thumb wide. */
export const phonePlaces = [home, topics, discussions, organisations, more];
/** The header of visitors. */
export const publicPlaces = [topics, organisations, bodies];

/** `aria-current` of a place on the page of that path. */
export function current(href: string, pathname: string) {
  const path = deLocalizeHref(pathname);
  return (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)) ? 'page' : undefined;
}
