import { expect, test } from 'vitest';
import { mentionedIn, renderMarkdown } from './markdown.ts';

const lenka = '11111111-2222-7333-8444-555555555555';

test('ordinary writing becomes ordinary HTML', () => {
  expect(renderMarkdown('**Ano**, viz "vzor".\n\n- jedna\n- dvě')).toBe(
    '<p><strong>Ano</strong>, viz „vzor“.</p>\n<ul>\n<li>jedna</li>\n<li>dvě</li>\n</ul>',
  );
});

test('a mention links to the person and is found', () => {
  const source = `Poradí @[Lenka Modelová](person_${lenka}).`;
  expect(renderMarkdown(source)).toBe(
    `<p>Poradí <a class="mention" href="/people/person_${lenka}">@Lenka Modelová</a>.</p>`,
  );
  expect(mentionedIn(source + source)).toEqual([lenka]);
});

test('headings stay below those of the page, pictures are not loaded', () => {
  expect(renderMarkdown('# Nadpis')).toBe('<h3>Nadpis</h3>');
  expect(renderMarkdown('![x](https://tracker.example/x.png)')).not.toContain('<img');
});

test.each([
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '<img src=x onerror=alert(1)>',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '<a href="//evil.example" onclick="x()">x</a>',
  '[x](//evil.example "onmouseover=alert(1)")',
  '```html\n<script>alert(1)</script>\n```',
  '@[x](javascript:alert(1))',
  '@["><script>alert(1)</script>](person_11111111-2222-7333-8444-555555555555)',
])('%s runs nothing', (source) => {
  const html = renderMarkdown(source);
  expect(html).not.toMatch(/<(script|img|iframe|svg)|<[^>]+\son\w+=|href="(javascript|data|vbscript|\/\/)/i);
});
