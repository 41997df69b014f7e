import { test } from 'vitest';
import { desk, enterAs, expect, phone } from './browser.ts';

const KAUCE = 'Jak pomáháte rodinám s kaucí na byt?';

test('two members in two browsers talk live', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  const tomas = await enterAs('Tomáš Cvičný', { viewport: desk });
  for (const page of [jana, tomas]) {
    await page.goto('/discussions');
    await page.getByRole('link', { name: KAUCE }).first().click();
    await page.getByRole('heading', { level: 1, name: KAUCE }).waitFor();
  }
  const words = `Zkusili jsme to minulý týden ${Date.now()}.`;
  await tomas.getByLabel('Vaše odpověď').fill(words);
  await tomas.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await tomas.getByText(words).waitFor();
  await jana.getByRole('button', { name: '1 nový příspěvek' }).click();
  await jana.getByText(words).waitFor();
  expect(await tomas.getByText(words).count()).toBe(1);

  await jana.getByLabel('Vaše odpověď').fill('A pomohlo to?');
  await jana.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await tomas.getByRole('button', { name: '1 nový příspěvek' }).click();
  await tomas.getByText('A pomohlo to?').waitFor();
  expect([jana.complaints, tomas.complaints]).toEqual([[], []]);
});

test('a reply is sent without JavaScript too, once, and reloading does not send it again', async () => {
  const page = await enterAs('Petr Příkladný', { javaScriptEnabled: false });
  await page.goto('/discussions');
  await page.getByRole('link', { name: KAUCE }).first().click();
  const words = `Bez skriptů ${Date.now()}.`;
  await page.getByLabel('Vaše odpověď').fill(words);
  await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
  expect(await page.getByText(words).count()).toBe(1);
  await page.reload();
  expect(await page.getByText(words).count()).toBe(1);
});
