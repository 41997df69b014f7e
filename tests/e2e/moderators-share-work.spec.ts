import { test } from 'vitest';
import { desk, enterAs, expect, phone } from './browser.ts';

test('a discussion is locked, who opened it appeals, another moderator opens it again', async () => {
  const title = `Jak řešíte exekuce? ${Date.now()}`;
  const tomas = await enterAs('Tomáš Cvičný', { viewport: phone });
  await tomas.goto('/discussions/new');
  await tomas.getByLabel('Název').fill(title);
  await tomas.getByLabel('První příspěvek').fill('Ptám se podruhé.');
  await tomas.getByRole('button', { name: 'Založit diskusi' }).click();
  await tomas.getByRole('heading', { level: 1, name: title }).waitFor();
  const discussion = new URL(tomas.url()).pathname;

  const sona = await enterAs('Soňa Testovací', { viewport: desk });
  await sona.goto(`${discussion}/lead`);
  await sona.getByLabel('Proč diskusi uzamknout').fill('Totéž se řeší jinde.');
  await sona.getByRole('button', { name: 'Uzamknout' }).click();
  await sona.getByRole('button', { name: 'Odemknout' }).waitFor();

  await tomas.goto(discussion);
  await tomas.getByText('Diskuse je uzamčená: Totéž se řeší jinde.').first().waitFor();
  expect(await tomas.getByLabel('Vaše odpověď').count()).toBe(0);
  const notice = tomas.getByRole('listitem').filter({ hasText: 'Důvod: Totéž se řeší jinde.' });
  await expect
    .poll(() => tomas.goto('/inbox').then(() => notice.count()), { timeout: 15_000 })
    .toBeGreaterThan(0);
  expect(await notice.first().innerText()).not.toContain('Soňa Testovací');
  await notice.first().getByRole('link').first().click();
  await tomas.getByText('Diskuse, kterou jste založili, je uzamčená').waitFor();
  await tomas.getByLabel('Proč s rozhodnutím nesouhlasíte').fill('Jinde jde o daně.');
  await tomas.getByRole('button', { name: 'Odvolat se' }).click();
  await tomas.getByText('odpověď čeká na jiného moderátora').waitFor();
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  await jana.goto(new URL(tomas.url()).pathname);
  await jana.getByRole('heading', { name: 'Tuto stránku jsme nenašli' }).waitFor();

  await sona.goto('/moderation');
  await sona.getByRole('link', { name: title }).click();
  await sona.getByText('Na odvolání odpoví jiný moderátor').waitFor();
  expect(await sona.getByRole('button', { name: 'Vzít si na starost' }).count()).toBe(0);
  const irena = await enterAs('Irena Smyšlená', { viewport: desk });
  await irena.goto(sona.url());
  await irena.getByText('Jinde jde o daně.').waitFor();
  await irena.getByLabel('Rozhodnutí se ruší').check();
  await irena.getByRole('textbox', { name: 'Odpověď' }).fill('Daně jsou něco jiného.');
  await irena.getByRole('button', { name: 'Odpovědět na odvolání' }).click();
  await irena.getByText('Daně jsou něco jiného.').waitFor();

  await tomas.reload();
  await tomas.getByText('Jiný moderátor rozhodnutí zrušil.').waitFor();
  await tomas.goto(discussion);
  await tomas.getByLabel('Vaše odpověď').waitFor();
  expect(await tomas.getByText('Diskuse je uzamčená').count()).toBe(0);
  expect([tomas, sona, irena].flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('without JavaScript: a moderator takes a case, another sees who has it, lets it go and takes it', async () => {
  const [sona, irena] = await Promise.all(
    ['Soňa Testovací', 'Irena Smyšlená'].map((name) =>
      enterAs(name, { viewport: phone, javaScriptEnabled: false }),
    ),
  );
  const take = (page: typeof sona) => page!.getByRole('button', { name: 'Vzít si na starost' });
  await sona!.goto('/moderation');
  await sona!.getByRole('listitem').filter({ hasText: 'osobní údaje' }).getByRole('link').first().click();
  await take(sona).click();
  await sona!.getByText('Věnujete se tomu vy.').waitFor();

  await irena!.goto('/moderation');
  const row = irena!.getByRole('listitem').filter({ hasText: 'Věnuje se tomu Soňa Testovací' });
  await row.getByRole('link').first().click();
  expect(irena!.url()).toBe(sona!.url());
  await irena!.getByText('Tomuto případu se věnuje Soňa Testovací').waitFor();
  expect(await take(irena).count()).toBe(0);
  await irena!.getByRole('button', { name: 'Uvolnit pro ostatní' }).click();
  await take(irena).click();
  await irena!.getByText('Věnujete se tomu vy.').waitFor();

  await sona!.goto(irena!.url());
  await sona!.getByText('Tomuto případu se věnuje Irena Smyšlená').waitFor();
  await irena!.getByRole('button', { name: 'Uvolnit pro ostatní' }).click();
  await take(irena).waitFor();
  await irena!.goto('/moderation');
  expect(await row.count()).toBe(0);
});
