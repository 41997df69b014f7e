import { test } from 'vitest';
import { desk, enterAs, expect, phone, type visit } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;
const SUBJECT = 'Docházka: kdy telefon, kdy návštěva, kdy nic?';

/** Opens a discussion of one's own: nobody else's story runs in it. */
async function open(page: Reader, title: string) {
  await page.goto('/discussions/new');
  await page.getByLabel('Název', { exact: true }).fill(title);
  await page.getByLabel('První příspěvek').fill('Jak to děláte vy?');
  await page.getByRole('button', { name: 'Založit diskusi' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname;
}

async function ask(page: Reader, thread: string) {
  await page.goto(thread);
  await page.getByRole('link', { name: 'Přidat anketu' }).click();
  await page.getByLabel('O co jde').fill('Domluvme se na termínu.');
  await page.getByLabel('Otázka').fill('Kdy se sejdeme?');
  await page.getByLabel('Možnosti').fill('V úterý');
  await page.getByRole('button', { name: 'Zveřejnit anketu' }).click();
  await page.getByText('Napište dvě až deset různých možností').waitFor();
  await page.getByLabel('Možnosti').fill('V úterý\nVe čtvrtek');
  await page.getByRole('button', { name: 'Zveřejnit anketu' }).click();
  await page.getByRole('form', { name: 'Anketa: Kdy se sejdeme?' }).waitFor();
}

test('a poll is asked on the phone, and a vote is seen elsewhere at once, without a name', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  const thread = await open(jana, `${SUBJECT} ${Date.now()}`);
  await ask(jana, thread);
  const tomas = await enterAs('Tomáš Cvičný', { viewport: desk });
  await tomas.goto(thread);
  await jana.getByLabel('Ve čtvrtek').check();
  await jana.getByRole('button', { name: 'Hlasovat' }).click();
  await jana.getByRole('button', { name: 'Změnit hlas' }).waitFor();
  const poll = tomas.getByRole('form', { name: 'Anketa: Kdy se sejdeme?' });
  await poll.getByText('Hlasoval 1 člověk.').waitFor();
  expect(await poll.innerText()).not.toContain('Jana');

  const petr = await enterAs('Petr Příkladný', { viewport: phone, javaScriptEnabled: false });
  await petr.goto(thread);
  await petr.getByLabel('Ve čtvrtek').check();
  await petr.getByRole('button', { name: 'Hlasovat' }).click();
  expect(await petr.getByText('Hlasovali 2 lidé.').count()).toBe(1);

  await jana.getByRole('button', { name: 'Ukončit hlasování' }).click();
  await poll.getByText('Hlasování skončilo.').waitFor();
  expect(await poll.getByRole('button').count()).toBe(0);
  expect([jana.complaints.filter((one) => !one.includes('400')), tomas.complaints]).toEqual([[], []]);
});

test('by keys alone one thanks, quotes and keeps a post with a reminder', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  const thread = await open(jana, `Klávesami ${Date.now()}`);
  const tomas = await enterAs('Tomáš Cvičný', { viewport: desk });
  await tomas.goto(thread);
  await tomas.getByText('Jak to děláte vy?').first().waitFor();
  const focused = () => tomas.evaluate(() => document.activeElement?.tagName);
  // Pressed again until the scripts are there to hear it.
  await expect.poll(async () => (await tomas.keyboard.press('j'), focused())).toBe('ARTICLE');
  await tomas.keyboard.press('t');
  await tomas.getByRole('button', { name: /Děkuji 1/, pressed: true }).waitFor();
  await tomas.keyboard.press('q');
  await expect.poll(() => tomas.getByLabel('Vaše odpověď').inputValue()).toBe('> Jak to děláte vy?\n\n');
  await tomas.getByLabel('Vaše odpověď').blur();
  await tomas.keyboard.press('k');
  await tomas.keyboard.press('b');
  await tomas.getByRole('heading', { level: 1, name: 'Uložit do záložek' }).waitFor();
  await tomas.getByLabel('Za týden').check();
  await tomas.getByRole('button', { name: 'Uložit', exact: true }).click();
  await tomas.waitForURL(/#post_/);
  await tomas.goto('/bookmarks');
  await tomas.getByText('připomene se').first().waitFor();
  await tomas.getByRole('button', { name: 'Odebrat ze záložek' }).first().click();
  await tomas.getByText('Zatím tu nic není').waitFor();
  expect(tomas.complaints).toEqual([]);
});

test('others see who reads only once that person has switched it on', async () => {
  const lenka = await enterAs('Lenka Modelová', { viewport: phone });
  const thread = await open(lenka, `Kdo tu je ${Date.now()}`);
  const tomas = await enterAs('Tomáš Cvičný', { viewport: desk });
  await tomas.goto(thread);
  await tomas.getByText('Jak to děláte vy?').first().waitFor();
  expect(await tomas.getByText('Teď tu čtou').count()).toBe(0);
  await lenka.goto('/settings');
  await lenka.getByLabel('Ukazovat, že diskusi právě čtu').check();
  await lenka.locator('#presence').getByRole('button', { name: 'Uložit' }).click();
  await lenka.waitForURL(/done=presence/);
  await lenka.goto(thread);
  await tomas.getByText(/Teď tu čtou: Lenka Modelová/).waitFor();
});

test('a first post begins with the outline of its category, and what was written stays', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: phone });
  await vera.goto('/discussions');
  await vera.getByRole('link', { name: 'Osnovy diskusí' }).click();
  const form = vera.locator('#GENERAL');
  await form.getByRole('textbox').fill('**O čem to je**');
  await form.getByRole('button', { name: 'Uložit osnovu' }).click();
  await vera.getByText('Osnova je uložena.').waitFor();
  await vera.goto('/discussions/new');
  const body = vera.getByLabel('První příspěvek');
  expect(await body.inputValue()).toContain('**Co řešíme**');
  await vera.getByLabel('Druh').selectOption('GENERAL');
  expect(await body.inputValue()).toBe('**O čem to je**');
  await body.fill('Vlastní slova.');
  await vera.getByLabel('Druh').selectOption('CURRENT');
  expect(await body.inputValue()).toBe('Vlastní slova.');
  const tomas = await enterAs('Tomáš Cvičný', { viewport: phone });
  expect((await tomas.goto('/discussions/templates'))!.status()).toBe(403);
});
