import { test } from 'vitest';
import { enterAs, expect, phone } from './browser.ts';

/** A discussion opened by somebody, with a post that nobody wrote before. */
async function opened(name: string, text: string) {
  const page = await enterAs(name, { viewport: phone });
  await page.goto('/discussions/new');
  await page.getByLabel('Název').fill(`Jak řešíte dluhy? ${Date.now()}`);
  await page.getByLabel('První příspěvek').fill(text);
  await page.getByRole('button', { name: 'Založit diskusi' }).click();
  await page.getByRole('heading', { level: 1, name: /Jak řešíte dluhy/ }).waitFor();
  return page;
}

/** Opens the inbox until what is told a moment after a decision stands in it. */
const inInbox = (page: Awaited<ReturnType<typeof enterAs>>, text: string) =>
  expect
    .poll(() => page.goto('/inbox').then(() => page.getByText(text).count()), { timeout: 15_000 })
    .toBeGreaterThan(0);

test('a post is reported, its author warned, the appeal upheld by another moderator', async () => {
  const text = `Kdo si půjčuje, může si za to sám. ${Date.now()}`;
  const tomas = await opened('Tomáš Cvičný', text);

  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  await jana.goto(tomas.url(), { waitUntil: 'networkidle' }); // its menu is loaded by a press
  await jana.getByRole('article').first().getByLabel('Další možnosti').click();
  await jana.getByRole('link', { name: 'Nahlásit' }).click();
  await jana.getByLabel('hanobení lidí pro to, kým jsou').check();
  await jana.getByRole('button', { name: 'Nahlásit moderátorům' }).click();
  await jana.getByText('Nahlášení jsme přijali.').waitFor();
  await jana.goto('/moderation');
  await jana.getByRole('heading', { name: 'Tuto stránku jsme nenašli' }).waitFor();

  const sona = await enterAs('Soňa Testovací', { viewport: phone });
  await sona.goto('/discussions');
  await sona.getByRole('link', { name: /Moderace: čeká/ }).click();
  await sona.getByRole('heading', { level: 1, name: 'Moderace' }).waitFor();
  await sona
    .getByRole('link', { name: /Jak řešíte dluhy/ })
    .first()
    .click();
  await sona.getByText(text).waitFor();
  await sona.getByRole('heading', { name: 'Kdo příspěvek nahlásil' }).waitFor();
  await sona.getByLabel('Upozornit autora').check();
  await sona.getByRole('textbox', { name: 'Důvod' }).fill('Zobecňuje na všechny dlužníky.');
  await sona.getByRole('button', { name: 'Rozhodnout' }).click();
  await sona.getByText('Rozhodnutí: upozornění autorovi.').waitFor();
  const address = sona.url();

  await inInbox(tomas, 'Důvod: Zobecňuje na všechny dlužníky.');
  const told = tomas.getByRole('listitem').filter({ hasText: 'Důvod: Zobecňuje na všechny dlužníky.' });
  expect(await told.first().innerText()).not.toContain('Soňa Testovací');
  await tomas
    .getByRole('link', { name: /Jak řešíte dluhy/ })
    .first()
    .click();
  await tomas.getByLabel('Proč s rozhodnutím nesouhlasíte').fill('Psal jsem o reklamách na půjčky.');
  await tomas.getByRole('button', { name: 'Odvolat se' }).click();
  await tomas.getByText('odpověď čeká na jiného moderátora').waitFor();

  await sona.goto(address);
  await sona.getByText('Na odvolání odpoví jiný moderátor').waitFor();
  const irena = await enterAs('Irena Smyšlená', { viewport: phone });
  await irena.goto(address);
  await irena.getByText('Psal jsem o reklamách na půjčky.').waitFor();
  await irena.getByLabel('Rozhodnutí se ruší').check();
  await irena.getByRole('textbox', { name: 'Odpověď' }).fill('Věta mířila na reklamy, ne na lidi.');
  await irena.getByRole('button', { name: 'Odpovědět na odvolání' }).click();
  await irena.getByText('Věta mířila na reklamy, ne na lidi.').waitFor();
  await tomas.reload();
  await tomas.getByText('Jiný moderátor rozhodnutí zrušil.').waitFor();
  await inInbox(jana, 'Moderátor dal za pravdu nahlášení a zasáhl.');
  expect([tomas, sona, irena].flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('without JavaScript too: a post is reported, and somebody muted is folded until they are not', async () => {
  const text = `Sdílím tabulku termínů. ${Date.now()}`;
  const tomas = await opened('Tomáš Cvičný', text);
  const jana = await enterAs('Jana Zkušební', { viewport: phone, javaScriptEnabled: false });
  await jana.goto(tomas.url());
  const post = await jana.locator('li.post').first().getAttribute('id');
  await jana.goto(`${new URL(tomas.url()).pathname}/posts/${post}/report`);
  await jana.getByLabel('nepatří k věci').check();
  await jana.getByRole('button', { name: 'Nahlásit moderátorům' }).click();
  await jana.getByText('Nahlášení jsme přijali.').waitFor();

  await jana.goto(tomas.url());
  await jana.getByRole('link', { name: 'Tomáš Cvičný' }).first().click();
  await jana.getByRole('button', { name: 'Ztlumit' }).click();
  await jana.getByRole('button', { name: 'Zrušit ztlumení' }).waitFor();
  await jana.goto(tomas.url());
  expect(await jana.getByText(text).isVisible()).toBe(false);
  await jana.getByText('Příspěvek od ztlumené osoby – ukázat').click();
  expect(await jana.getByText(text).isVisible()).toBe(true);
  await jana.goto('/settings');
  await jana.getByRole('button', { name: /^Zrušit ztlumení/ }).click();
  await jana.getByText('Nikoho nemáte ztlumeného.').waitFor();
  await jana.goto(tomas.url());
  expect(await jana.getByText(text).isVisible()).toBe(true);
});
