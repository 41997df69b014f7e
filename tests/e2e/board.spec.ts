import { expect, test } from 'vitest';
import { desk, enterAs, inBothWays } from './browser.ts';

const title = /Policie\sa\sdůvěra\skomunity/;

test.each(inBothWays)('a topic is moved on the board by the menu of its card, %s', async (way, js) => {
  const page = await enterAs('Věra Vzorová', { javaScriptEnabled: js });
  const [from, verb, to] = js
    ? (['v jednání', 'Čekáme na úřad', 'čeká na úřad'] as const)
    : (['čeká na úřad', 'Pokračovat v jednání', 'v jednání'] as const);
  await page.goto('/topics');
  await page.getByRole('link', { name: 'Tabule' }).click();
  const column = (name: string) => page.getByRole('region', { name });
  const card = (name: string) => column(name).getByRole('listitem').filter({ hasText: title });
  await card(from).locator('summary').click();
  await card(from).getByRole('link', { name: verb }).click();
  await page.getByRole('heading', { level: 1, name: verb }).waitFor();
  await page.getByRole('button', { name: verb }).click();
  await page.waitForURL(/\/topics\/board/);
  await card(to).waitFor();
  expect([way, await card(from).count()]).toEqual([way, 0]);
  expect(page.complaints).toEqual([]);
});

test('a card is dragged where its lifecycle leads, and the step asks for its reason; nowhere else', async () => {
  const page = await enterAs('Věra Vzorová', { viewport: desk });
  await page.goto('/topics/board');
  const column = (name: string) => page.getByRole('region', { name });
  const card = column('v jednání').getByRole('listitem').filter({ hasText: title });
  async function dragTo(name: string) {
    await page.waitForLoadState('networkidle');
    await card.dispatchEvent('dragstart');
    await page.locator('section.takes').first().waitFor();
    const places = await page.locator('section.takes h2').allInnerTexts();
    await column(name).dispatchEvent('drop');
    if (name === 'návrh') await card.dispatchEvent('dragend');
    return places;
  }
  const places = ['čeká na úřad', 'částečně vyřešeno', 'odloženo', 'vyřešeno'];
  expect(await dragTo('návrh')).toEqual(places);
  await page.locator('section.takes').waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/topics/board');
  await dragTo('odloženo');
  await page.getByRole('heading', { level: 1, name: 'Odložit' }).waitFor();
  await page.getByRole('link', { name: 'Zrušit' }).click();
  await card.waitFor();
  expect(page.complaints).toEqual([]);
});

test('whoever may not move a topic is offered no way to', async () => {
  const page = await enterAs('Karel Nácvik', { viewport: desk });
  await page.goto('/topics/board');
  const card = page.getByRole('listitem').filter({ hasText: title });
  await card.waitFor();
  expect([await card.locator('summary').count(), await card.getAttribute('draggable')]).toEqual([0, 'false']);
  await card.getByRole('link').click();
  await page.waitForURL(/\/topics\/topic_/);
  await page.goto(`${page.url()}/move/postpone`);
  await page.waitForURL(/\/topics\/topic_[^/]+$/);
});
