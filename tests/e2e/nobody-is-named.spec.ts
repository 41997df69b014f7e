import { test } from 'vitest';
import { desk, enterAs, expect, visit } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

/** Where one goes on reading; what only a demo has stays out: it offers its people by name. */
const elsewhere = /^\/(sign-in|sign-out|demo|files|marks|_app|api|graphql|en|rom)\b/;
const starts = [
  ...['/', '/organisations', '/organisations/network', '/topics', '/public-bodies', '/groups', '/people'],
  ...['/discussions', '/experience', '/experience/good-practice', '/rules', '/join', '/inbox', '/moderation'],
  ...['/sitemap.xml', '/robots.txt', '/en/organisations', '/rom/organisations', '/organisations?search=Jana'],
];

/** Everybody whom members see, as a member lists them. */
async function namesOfPeople(member: Reader): Promise<string[]> {
  await member.goto('/people');
  const names = await member.locator('main a[href^="/people/person_"]').allInnerTexts();
  return names.map((name) => name.replace(/ \(demo\)$/, ''));
}

/** What the server answers to whoever follows every link: pages, and the same as data. */
async function everyPage(page: Reader, most = 120): Promise<Map<string, string>> {
  const get = async (path: string) => (await page.context().request.get(path)).text();
  const read = new Map<string, string>();
  const waiting = [...starts];
  while (waiting.length && read.size < most) {
    const path = waiting.shift()!;
    if (read.has(path)) continue;
    const html = await get(path);
    const [address, search = ''] = path.split('?');
    const data = await get(`${address === '/' ? '' : address}/__data.json?${search}`);
    read.set(path, `${html}\n${data}`);
    for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      if (!elsewhere.test(href!)) waiting.push(href!.replaceAll('&amp;', '&'));
  }
  return read;
}

const naming = (pages: Map<string, string>, names: string[]) =>
  [...pages].flatMap(([path, text]) =>
    names.filter((name) => text.includes(name)).map((name) => `${path} names ${name}`),
  );

test('no page, title or sitemap names anybody to a visitor or a partner; to a member they do', async () => {
  const member = await enterAs('Jana Zkušební', { viewport: desk });
  const names = await namesOfPeople(member);
  expect(names.length).toBeGreaterThan(10);
  const visitor = await everyPage(await visit({ viewport: desk }));
  expect(visitor.size).toBeGreaterThan(40);
  expect(naming(visitor, names)).toEqual([]);

  const partner = await everyPage(await enterAs('Ondřej Náhled', { viewport: desk }));
  const others = names.filter((name) => name !== 'Ondřej Náhled');
  expect(naming(partner, others)).toEqual([]);
  expect(naming(await everyPage(member, 40), others).length).toBeGreaterThan(20);
}, 180_000);
