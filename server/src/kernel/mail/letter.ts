import { m } from '@platforma/messages';

export type Locale = 'cs' | 'en' | 'rom';

interface Letter {
  locale: Locale;
  subject: string;
  paragraphs: string[];
  /** The one thing to do; also given as a plain address, for programs that show no buttons. */
  button?: { label: string; url: string };
  /** What to do if this letter was not expected. */
  note: string;
  /** Who sent it, as people know the site. */
  site: string;
}

/** Writes a letter twice: as plain text and as simple HTML that needs no pictures and no style sheet. */
export function letter({ locale, subject, paragraphs, button, note, site }: Letter) {
  const greeting = m.mail_greeting({}, { locale });
  const signature = m.mail_signature({ site }, { locale });
  const fallback = m.mail_link({}, { locale });
  const text = [
    greeting,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    note,
    `-- \n${signature}`,
  ];
  const html = [
    ...[greeting, ...paragraphs].map((words) => `<p>${escape(words)}</p>`),
    ...(button
      ? [
          `<p><a href="${escape(button.url)}" style="${buttonStyle}">${escape(button.label)}</a></p>`,
          `<p>${escape(fallback)}<br>${escape(button.url)}</p>`,
        ]
      : []),
    `<p>${escape(note)}</p>`,
    `<p style="color:#514d46">${escape(signature)}</p>`,
  ];
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${locale === 'rom' ? 'cs' : locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="${bodyStyle}">\n${html.join('\n')}\n</body></html>`,
  };
}

const bodyStyle = 'font:16px/1.5 system-ui,sans-serif;color:#1c1a17;max-width:34em;margin:0 auto;padding:1em';
const buttonStyle =
  'display:inline-block;padding:.6em 1.2em;background:#16408f;color:#fff;text-decoration:none;border-radius:4px';

const escape = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
