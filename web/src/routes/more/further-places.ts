import { m } from '@platforma/messages';
import { bodies, desk, experience, groups, type Place } from '#lib/shell/places.ts';

const inbox: Place = { href: '/inbox', icon: 'bell', label: m.inbox_title };
const bookmarks: Place = { href: '/bookmarks', icon: 'bookmark', label: m.bookmarks_title };
const people: Place = { href: '/people', icon: 'people', label: m.nav_people };
const deadlines: Place = { href: '/deadlines', icon: 'clock', label: m.deadlines_title };
const numbers: Place = { href: '/advocacy/numbers', icon: 'rows', label: m.numbers_title };

/** What stands behind „Více“: its words travel to this page only. */
export const furtherPlaces = [inbox, desk, bookmarks, experience, groups, bodies, deadlines, numbers, people];
