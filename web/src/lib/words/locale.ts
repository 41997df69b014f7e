import type { Locale } from '@platforma/messages/runtime';

// In the browser this stands for paraglide's runtime (see browser-words.ts): the address alone says the language.

const prefix = /^\/(en|rom)(?=$|[/?#])/;

/** The language of the page. */
export const getLocale = () => (prefix.exec(location.pathname)?.[1] ?? 'cs') as Locale;

export const isEnglish = () => getLocale() === 'en';

/** The address without its language: `/en/topics` → `/topics`. */
export const deLocalizeHref = (href: string) => href.replace(prefix, '').replace(/^(?!\/)/, '/');

/** The address in a language, by default that of the page. */
export const localizeHref = (href: string, { locale = getLocale() }: { locale?: Locale } = {}) =>
  (locale === 'cs' ? '' : `/${locale}`) + deLocalizeHref(href);
