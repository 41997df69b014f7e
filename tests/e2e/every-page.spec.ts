import { AxeBuilder } from '@axe-core/playwright';
import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit } from './browser.ts';

const forEverybody = [
  '/',
  '/sign-in',
  '/forgotten-password',
  '/topics',
  '/public-bodies',
  '/organisations',
  '/join',
  '/join?sent',
  '/rules',
  '/organisations/network',
  '/nowhere',
];
const forMembers = [
  '/',
  '/topics',
  '/topics/new',
  '/topics/areas',
  '/discussions',
  '/discussions/new',
  '/discussions/held',
  '/public-bodies',
  '/organisations',
  '/organisations/network',
  '/groups',
  '/experience',
  '/experience?kind=OFFER',
  '/experience/good-practice',
  '/experience/new?kind=REQUEST',
  '/people',
  '/rules',
  '/settings',
  '/settings/profile',
  '/welcome',
  '/bookmarks',
  '/inbox',
  '/nowhere',
];
const forCoordinators = [
  '/discussions/templates',
  '/organisations',
  '/organisations/requests',
  '/organisations/requests?all',
  '/organisations/requests/questions',
  '/rules/new',
];
/** The first of each list, opened as a reader would. */
const inside = ['/topics', '/discussions', '/public-bodies', '/organisations', '/groups', '/experience'];

/** What axe finds on a page, as text that says where to look. */
async function faults(page: Awaited<ReturnType<typeof visit>>) {
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${new URL(page.url()).pathname}: ${id} at ${target.join(' ')}`),
  );
}

async function walk(page: Awaited<ReturnType<typeof visit>>, paths: string[]) {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' });
    found.push(...(await faults(page)));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) found.push(`${path}: ${overflow} px wider than the screen`);
  }
  return found;
}

async function firstOf(page: Awaited<ReturnType<typeof visit>>, list: string): Promise<string> {
  await page.goto(list);
  const hrefs = await page
    .locator(`main a[href^="${list}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return hrefs.find((href) => /_[0-9a-f-]{36}/.test(href)) ?? list;
}

/** The last post of a discussion that somebody else wrote and that still stands: one that may be reported. */
async function postOfAnother(page: Awaited<ReturnType<typeof visit>>, discussion: string, name: string) {
  await page.goto(discussion);
  const others = page.locator('li.post:not(:has(.withdrawn))').filter({ hasNotText: name });
  return others.last().getAttribute('id');
}

/** What stands behind an organisation of one's own: a relation of it, and the form for another. */
async function inOrganisation(page: Awaited<ReturnType<typeof visit>>): Promise<string[]> {
  await page.goto('/organisations?search=Lipov');
  await page.getByRole('main').getByRole('link', { name: 'Společný krok Lipov' }).first().click();
  const hrefs = ['Společné doučování', 'Nabídnout spolupráci'].map((name) =>
    page.getByRole('link', { name }).first().getAttribute('href'),
  );
  const [relation, form] = (await Promise.all(hrefs)) as string[];
  return [relation!, `${relation}/edit`, `${relation}/invite`, form!];
}

const notFound = (text: string) => !text.includes('404');

test.each([
  ['phone, light', phone, 'light'],
  ['desk, dark', desk, 'dark'],
] as const)(
  'axe finds nothing on any page: %s',
  async (_, viewport, colorScheme) => {
    const visitor = await visit({ viewport, colorScheme });
    expect(await walk(visitor, forEverybody)).toEqual([]);
    const member = await enterAs('Jana Zkušební', { viewport, colorScheme });
    const details: string[] = [];
    for (const list of inside) details.push(await firstOf(member, list));
    details.push(`${details[1]!.split(/[?#]/)[0]}/watch`, ...(await inOrganisation(member)));
    expect(await walk(member, [...forMembers, ...details])).toEqual([]);
    const coordinator = await enterAs('Věra Vzorová', { viewport, colorScheme });
    const discussion = details.find((path) => path.startsWith('/discussions/'))!.split(/[?#]/)[0];
    const others = details.filter((path) => !/\/(cooperation|edit|invite)$/.test(path));
    const group = details.find((path) => path.startsWith('/groups/'))!;
    const staff = ['move', 'whole', 'lead', 'poll'].map((page) => `${discussion}/${page}`);
    expect(
      await walk(coordinator, [...forCoordinators, ...others, ...staff, '/groups/new', `${group}/edit`]),
    ).toEqual([]);
    const moderator = await enterAs('Soňa Testovací', { viewport, colorScheme });
    const queue = [
      '/moderation',
      '/moderation?done',
      '/moderation/words',
      `${details.find((path) => path.startsWith('/experience/'))}/redact`,
      await firstOf(moderator, '/moderation'),
    ];
    const post = await postOfAnother(moderator, discussion!, 'Soňa Testovací');
    expect(
      await walk(moderator, [
        ...queue,
        `${discussion}/posts/${post}/report`,
        `${discussion}/posts/${post}/bookmark`,
        '/discussions',
      ]),
    ).toEqual([]);
    expect(
      [visitor, member, coordinator, moderator].flatMap(({ complaints }) => complaints.filter(notFound)),
    ).toEqual([]);
  },
  480_000,
);
