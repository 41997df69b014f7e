import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { run } from 'axe-core';
import { test } from 'vitest';
import { desk, enterAs, expect, isLong, phone, visit } from './browser.ts';

const forEverybody = [
  '/',
  '/sign-in',
  '/forgotten-password',
  '/topics',
  '/public-bodies',
  '/organisations',
  '/join',
  '/join?sent',
  '/organisations/network',
  '/deadlines',
  '/deadlines?from=2022-04-14&length=10&unit=WORKING_DAYS',
  '/deadlines?from=&rule=',
  '/statements/nowhere',
  '/deadlines/rules',
  '/advocacy',
  '/submissions',
  '/advocacy/numbers',
  '/advocacy/numbers?by=MONTH&from=2020-01-01',
  '/nowhere',
];
const forMembers = [
  '/',
  '/topics',
  '/topics/new',
  '/topics/areas',
  '/topics/board',
  '/agenda',
  '/advocacy?all',
  '/submissions?late=1',
  '/record',
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
  '/advocacy/numbers?by=BODY&from=2020-01-01',
  '/inbox',
  '/nowhere',
];
const forCoordinators = [
  '/deadlines/rules',
  '/deadlines/rules/new',
  '/discussions/templates',
  '/organisations',
  '/organisations/requests',
  '/organisations/requests?all',
  '/organisations/requests/questions',
  '/rules/new',
];
/** The first of each list, opened as a reader would. */
const inside = ['/topics', '/discussions', '/public-bodies', '/organisations', '/groups', '/experience'];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Page = Awaited<ReturnType<typeof visit>>;
const looks = {
  'phone, light': { viewport: phone, colorScheme: 'light' },
  'desk, dark': { viewport: desk, colorScheme: 'dark' },
} as const;

let pages = 0;
/** Both looks in the long run, else now the one, now the other. */
function looksOfNext() {
  const turn = pages++ % 2;
  return Object.entries(looks).filter((_, i) => isLong || i === turn);
}

declare const window: Window & { axe: { run: typeof run } };

/** What axe finds on a page, what came without its style, and what is wider than the screen, as text that says where to look. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const [name, { viewport, colorScheme }] of looksOfNext()) {
    await page.setViewportSize(viewport);
    // Colours change at once, not over a moment in which they have less contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const seen = await page.evaluate(async () => {
      window.scrollTo(0, 0);
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      const { scrollWidth, clientWidth } = document.documentElement;
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const styles = rules.map(({ cssText }) => cssText).join('');
      const classes = [...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]);
      const scoped = new Set(classes.filter((name) => name.startsWith('svelte-')));
      return [
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`)),
        ...[...scoped].filter((scope) => !styles.includes(scope)).map((scope) => `no style of ${scope}`),
        ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than the screen`] : []),
      ];
    });
    found.push(...seen.map((fault) => `${new URL(page.url()).pathname}, ${name}: ${fault}`));
  }
  return found;
}

async function walk(page: Page, paths: string[]) {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' });
    found.push(...(await faults(page)));
  }
  return found;
}

async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const hrefs = await page
    .locator(`main a[href^="${list}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  return hrefs.find((href) => /_[0-9a-f-]{36}/.test(href)) ?? list;
}

/** The last post of a discussion that somebody else wrote and that still stands: one that may be reported. */
async function postOfAnother(page: Page, discussion: string, name: string) {
  await page.goto(discussion);
  const others = page.locator('li.post:not(:has(.withdrawn))').filter({ hasNotText: name });
  return others.last().getAttribute('id');
}

/** What stands behind an organisation of one's own: a relation of it, and the form for another. */
async function inOrganisation(page: Page): Promise<string[]> {
  await page.goto('/organisations?search=Lipov');
  await page.getByRole('main').getByRole('link', { name: 'Společný krok Lipov' }).first().click();
  const hrefs = ['Společné doučování', 'Nabídnout spolupráci'].map((name) =>
    page.getByRole('link', { name }).first().getAttribute('href'),
  );
  const [relation, form] = (await Promise.all(hrefs)) as string[];
  return [relation!, `${relation}/edit`, `${relation}/invite`, form!];
}

/** A record that an office has answered, by the story of its topic. */
async function firstRecord(page: Page): Promise<string> {
  await page.goto('/topics?area=HOUSING');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Dostupné\sa\ssociální bydlení/ })
    .click();
  const story = page.getByRole('region', { name: 'Příběh tématu' });
  return (await story
    .getByRole('link', { name: /Jednání s\sodborem/ })
    .first()
    .getAttribute('href'))!;
}
/** A commitment that everybody sees, with the form for another about its topic. */
async function commitmentOf({ request }: Page): Promise<[commitment: string, topic: string]> {
  const query = '{ commitments(first: 1) { edges { node { id topic { id } } } } }';
  const { data } = await (await request.post('/graphql', { data: { query } })).json();
  const { id, topic } = data.commitments.edges[0].node;
  return [`/commitments/${id}`, `/topics/${topic.id}`];
}

/** A submission whose limit has passed, with its forms and the one for another about its topic. */
async function submissionPages({ request }: Page): Promise<string[]> {
  const query = '{ submissions(first: 1, isOverdue: true) { edges { node { id topic { id } } } } }';
  const { data } = await (await request.post('/graphql', { data: { query } })).json();
  const { id, topic } = data.submissions.edges[0].node;
  return [`/submissions/${id}`, `/submissions/${id}/edit`, `/topics/${topic.id}/submissions/new`];
}

const notFound = (text: string) => !text.includes('404');

test('axe finds nothing on any page, on a phone in the light and on a desk in the dark', async () => {
  const visitor = await visit();
  const [commitment, promised] = await commitmentOf(visitor);
  expect(
    await walk(visitor, [...forEverybody, await firstOf(visitor, '/deadlines/rules'), commitment]),
  ).toEqual([]);
  const member = await enterAs('Jana Zkušební');
  const details: string[] = [];
  for (const list of inside) details.push(await firstOf(member, list));
  details.push(`${details[1]!.split(/[?#]/)[0]}/watch`, ...(await inOrganisation(member)));
  expect(await walk(member, [...forMembers, ...details])).toEqual([]);
  const partner = await enterAs('Ondřej Náhled');
  expect(await walk(partner, ['/', '/welcome', '/settings'])).toEqual([]);
  const coordinator = await enterAs('Věra Vzorová');
  const topic = details.find((path) => path.startsWith('/topics/'))!.split(/[?#]/)[0];
  const record = await firstRecord(coordinator);
  const discussion = details.find((path) => path.startsWith('/discussions/'))!.split(/[?#]/)[0];
  const others = details.filter((path) => !/\/(cooperation|edit|invite)$/.test(path));
  const group = details.find((path) => path.startsWith('/groups/'))!;
  const rule = await firstOf(coordinator, '/deadlines/rules');
  const staff = ['move', 'whole', 'lead', 'poll'].map((page) => `${discussion}/${page}`);
  expect(
    await walk(coordinator, [
      ...forCoordinators,
      ...others,
      ...staff,
      '/groups/new',
      `${topic}/interactions/new`,
      `${topic}/interactions/new?short`,
      '/record',
      record,
      `${record}/edit`,
      `${group}/edit`,
      `${rule}/edit`,
      ...(await submissionPages(coordinator)),
      ...[promised, `${promised}/commitments/new`, commitment, `${commitment}/edit`],
    ]),
  ).toEqual([]);
  const moderator = await enterAs('Soňa Testovací');
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
    [visitor, member, partner, coordinator, moderator].flatMap(({ complaints }) =>
      complaints.filter(notFound),
    ),
  ).toEqual([]);
}, 300_000);
