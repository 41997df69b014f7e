import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

async function open(page: Reader, title: string) {
  await page.goto('/discussions');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

const field = (page: Reader) => page.getByLabel('Vaše odpověď');
const send = (page: Reader) => page.getByRole('button', { name: 'Odeslat odpověď' }).click();

test('a discussion opens where the new posts begin, and remembers what was read', async () => {
  const lenka = await enterAs('Lenka Modelová', { viewport: phone });
  const unread = async () => {
    await lenka.goto('/discussions');
    const row = lenka.getByRole('listitem').filter({ hasText: 'Jak pomáháte rodinám' });
    return Number.parseInt((await row.getByText(/\d+ nov/).allInnerTexts())[0] ?? '0', 10);
  };
  const before = await unread();
  expect(before).toBeGreaterThan(0);
  await open(lenka, 'Jak pomáháte rodinám s kaucí na byt?');
  const divider = lenka.getByRole('separator').first();
  await divider.waitFor();
  expect(await divider.evaluate((line) => line.getBoundingClientRect().top < innerHeight)).toBe(true);
  await lenka.getByRole('article').last().scrollIntoViewIfNeeded();
  await lenka.waitForResponse((response) => (response.request().postData() ?? '').includes('markRead'));
  expect(await unread()).toBeLessThan(before);
});

test('what somebody writes is seen while they write, and waits for them on another device', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: desk });
  const tomas = await enterAs('Tomáš Cvičný', { viewport: phone });
  for (const page of [jana, tomas]) await open(page, 'Tlumočení z romštiny v asistenčních centrech');
  // Longer than the three seconds for which one sign of typing is enough: the first may come before she listens.
  await Promise.all([
    jana.getByText('Tomáš Cvičný (demo) píše…').waitFor(),
    field(tomas).pressSequentially('Rozepsaná věta', { delay: 300 }),
  ]);
  await tomas.getByText(/Koncept uložen/).waitFor();
  const laptop = await enterAs('Tomáš Cvičný', { viewport: desk });
  await open(laptop, 'Tlumočení z romštiny v asistenčních centrech');
  expect(await field(laptop).inputValue()).toBe('Rozepsaná věta');
  const sent = laptop.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('reply'),
  );
  await send(laptop);
  await sent;
  await laptop.reload();
  expect(await field(laptop).inputValue()).toBe('');
});

test('what was typed is never lost, though the session has ended', async () => {
  const petr = await enterAs('Petr Příkladný', { viewport: phone });
  await open(petr, 'Jak pomáháte rodinám s kaucí na byt?');
  const words = 'Dlouhá odpověď, o kterou nechci přijít.';
  await field(petr).fill(words);
  await petr.context().clearCookies();
  await send(petr);
  await petr.getByRole('alert').first().waitFor();
  expect(await field(petr).inputValue()).toBe(words);
});

test('the three reactions, an edit and a withdrawal work without JavaScript', async () => {
  const irena = await enterAs('Irena Smyšlená', { javaScriptEnabled: false });
  await open(irena, 'Jak pomáháte rodinám s kaucí na byt?');
  const question = irena.getByRole('article').first();
  const answer = irena.getByRole('article').nth(1);
  for (const [post, name] of [
    [question, /Řešíme totéž/],
    [answer, /Osvědčilo se i nám/],
    [answer, /Děkuji/],
  ] as const) {
    const reaction = post.getByRole('button', { name });
    const before = await reaction.getAttribute('aria-pressed');
    await reaction.click();
    expect(await reaction.getAttribute('aria-pressed')).not.toBe(before);
  }

  await field(irena).fill('Zkusíme to **také**.');
  await send(irena);
  const own = irena.getByRole('article').last();
  expect(await own.getByText('také').evaluate((word) => word.tagName)).toBe('STRONG');

  const further = async (name: string) => {
    await own.getByLabel('Další možnosti').click();
    await own.getByRole('link', { name }).click();
    await irena.getByRole('heading', { level: 1, name: `${name} příspěvek` }).waitFor();
  };
  await further('Upravit');
  const text = irena.getByLabel('Text příspěvku');
  expect(await text.inputValue()).toBe('Zkusíme to **také**.');
  await text.fill('Zkusíme to **na jaře**.');
  await irena.getByRole('button', { name: 'Uložit změny' }).click();
  await own.getByText('na jaře').waitFor();
  await own.getByRole('link', { name: /upraveno/ }).click();
  await irena.getByText('také').waitFor();
  await irena.goBack();

  await further('Stáhnout');
  await irena.getByRole('button', { name: 'Stáhnout příspěvek' }).click();
  await own.getByText('Příspěvek byl stažen').waitFor();
  expect(await own.getByText('na jaře').count()).toBe(0);
});

test('pages speak English too, and say which words are Czech', async () => {
  const visitor = await visit({ locale: 'en-GB' });
  await visitor.goto('/en/topics');
  expect(await visitor.locator('html').getAttribute('lang')).toBe('en');
  await visitor.getByRole('heading', { level: 1, name: 'Topics' }).waitFor();
});

test('a page that is not there says so, in the design, and leads back', async () => {
  const visitor = await visit();
  const response = await visitor.goto('/topics/topic_00000000-0000-7000-8000-000000000009');
  expect(response?.status()).toBe(404);
  await visitor.getByRole('main').getByRole('link').first().waitFor();
});
