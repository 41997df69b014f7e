import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

const MENTION = /@\[([^\]\n]{1,120})\]\(person_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;

const markdown = new MarkdownIt({
  html: false,
  linkify: true,
  typographer: true,
  quotes: '„“‚‘',
  breaks: true,
});
markdown.disable('image');

const allowed: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'hr',
    'h3',
    'h4',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel', 'class'], ol: ['start'] },
  allowedClasses: { a: ['mention'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, attribs) => ({
      tagName,
      attribs: attribs.href?.startsWith('/people/') ? attribs : { ...attribs, rel: 'nofollow ugc noopener' },
    }),
  },
};

/**
 * Turns Markdown into HTML that cannot run anything: the parser knows no HTML, and what it makes passes an allow-list.
 * A mention is written `@[Name](person_<uuid>)`.
 */
export function renderMarkdown(source: string): string {
  const linked = source.replaceAll(
    MENTION,
    (_, name: string, id: string) => `[@${name.replaceAll(/[[\]\\]/g, '\\$&')}](/people/person_${id})`,
  );
  const html = sanitize(markdown.render(linked), allowed);
  return html.replaceAll('<a href="/people/', '<a class="mention" href="/people/').trim();
}

/** UUIDs of the people whom a text mentions, each once. */
export const mentionedIn = (source: string): string[] => [
  ...new Set([...source.matchAll(MENTION)].map(([, , id]) => id!)),
];
