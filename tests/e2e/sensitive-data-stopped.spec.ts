import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, test } from 'vitest';
import { enterAs, expect, phone, visit } from './browser.ts';

// Story 2. The client, her number and everything else are invented.
const NUMBER = '755101/0104';
const NAME = 'Jana Vymyšlená';

test('sensitive data is stopped, published only with a reason, and redacted for everybody at once', async () => {
  const tomas = await enterAs('Tomáš Cvičný', { viewport: phone });
  await tomas.goto('/discussions/new');
  await tomas.getByLabel('Název').fill('Kdo zná pravidla kauce?');
  const text = `Klientka ${NAME}, r. č. ${NUMBER}, Romka, nemá na kauci. ${Date.now()}`;
  await tomas.getByLabel('První příspěvek').fill(text);
  await tomas.getByText('Možné osobní údaje: 3.').waitFor();
  await tomas.getByRole('button', { name: 'Zobecnit: Romka' }).click();
  await tomas.getByText('Možné osobní údaje: 2.').waitFor();
  expect(await tomas.getByLabel('První příspěvek').inputValue()).toBe(text.replace('Romka', 'žena'));
  await tomas.getByRole('button', { name: 'Založit diskusi' }).click();
  await tomas.getByText('Vypadá to na osobní údaje: jméno klienta, rodné číslo.').waitFor();
  expect(await tomas.getByLabel('První příspěvek').inputValue()).toContain(NUMBER); // nothing is lost
  await tomas.getByLabel('Proč údaje v textu zůstanou').fill('Klientka si to výslovně přeje.');
  await tomas.getByRole('button', { name: 'Založit diskusi' }).click();
  await tomas.getByRole('heading', { level: 1, name: 'Kdo zná pravidla kauce?' }).waitFor();

  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  await jana.goto(tomas.url());
  await jana.getByText(NUMBER).waitFor();

  const sona = await enterAs('Soňa Testovací', { viewport: phone });
  await sona.goto(tomas.url());
  await sona.getByRole('article').first().getByLabel('Další možnosti').click();
  await sona.getByRole('link', { name: 'Odstranit osobní údaje' }).click();
  await sona.getByRole('checkbox', { name: NUMBER }).waitFor();
  expect(await sona.getByRole('checkbox', { name: NAME }).isChecked()).toBe(true);
  await sona.getByLabel('Proč to odstraňujete').fill('Rodné číslo a jméno klientky.');
  await sona.getByRole('button', { name: 'Odstranit natrvalo' }).click();

  await jana.getByText('[odstraněno moderátorem]').first().waitFor(); // her page, by itself
  const discussion = new URL(jana.url()).pathname;
  const post = await jana.locator('li.post').first().getAttribute('id');
  const visitor = await visit();
  for (const page of [jana, tomas, sona, visitor]) {
    let shown = 0;
    for (const path of [
      ...[discussion, `${discussion}/whole`, `${discussion}/export`, `${discussion}/__data.json`],
      ...[`${discussion}/posts/${post}/versions`, '/', '/discussions', '/inbox', '/moderation', '/demo/mail'],
    ]) {
      const text = await page.request.get(path).then((answer) => answer.text());
      if (text.includes('nemá na kauci')) shown++;
      expect([path, text.includes(NUMBER), text.includes(NAME)]).toEqual([path, false, false]);
    }
    expect(shown > 3).toBe(page !== visitor);
  }
  await expect.poll(() => kept(NUMBER), { timeout: 30_000, interval: 500 }).toEqual([]);
  expect(kept(NAME)).toEqual([]);
  const told = tomas.getByText('Důvod: Rodné číslo a jméno klientky.');
  await expect
    .poll(() => tomas.goto('/inbox').then(() => told.count()), { timeout: 15_000, interval: 250 })
    .toBe(1);
  expect((await tomas.content()).includes(NUMBER)).toBe(false);
  expect([jana.complaints, sona.complaints]).toEqual([[], []]);
});

test('what was written before the scripts of the page arrived is looked through once they are there', async () => {
  const tomas = await enterAs('Tomáš Cvičný', { viewport: phone });
  const scripts = Promise.withResolvers<void>();
  await tomas.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
  await tomas.goto('/discussions/new', { waitUntil: 'commit' });
  await tomas.getByLabel('První příspěvek').fill(`Klientka ${NAME}, r. č. ${NUMBER}, Romka, nemá na kauci.`);
  scripts.resolve();
  await tomas.getByText('Možné osobní údaje: 3.').waitFor();
});

test('without JavaScript the form comes back with the text, the findings and a place for the reason', async () => {
  const petr = await enterAs('Petr Příkladný', { javaScriptEnabled: false });
  await petr.goto('/discussions');
  await petr.getByRole('link', { name: 'Jak pomáháte rodinám s kaucí na byt?' }).first().click();
  const text = `Volejte 603 123 456, zvedá to soused ${Date.now()}.`;
  await petr.getByLabel('Vaše odpověď').fill(text);
  await petr.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await petr.getByText('Vypadá to na osobní údaje: telefon.').waitFor();
  expect(await petr.getByLabel('Vaše odpověď').inputValue()).toBe(text);
  await petr.getByLabel('Proč údaje v textu zůstanou').fill('Číslo na naši poradnu.');
  await petr.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await petr.getByText(text).waitFor();
  const address = petr.url();

  const sona = await enterAs('Soňa Testovací', { javaScriptEnabled: false });
  await sona.goto(address);
  const [discussion, post] = [new URL(address).pathname, address.split('#')[1]];
  await sona.goto(`${discussion}/posts/${post}/redact`);
  await sona.getByLabel('Další slova').fill('zvedá to soused');
  await sona.getByRole('button', { name: 'Ukázat výsledek' }).click();
  expect(await sona.getByRole('checkbox', { name: 'zvedá to soused' }).isChecked()).toBe(true);
  await sona.getByLabel('Proč to odstraňujete').fill('Cizí telefon.');
  await sona.getByRole('button', { name: 'Odstranit natrvalo' }).click();
  await sona.getByText('Volejte [odstraněno moderátorem], [odstraněno moderátorem]').waitFor();
});

/** Which files of the demo hold a text, but for the write-ahead log, which lives on for its own time. */
const kept = (text: string): string[] =>
  globSync('**', { cwd: inject('demoFolder'), withFileTypes: true, exclude: ({ name }) => name === 'pg_wal' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => holds(path, text));

/** False when it is gone by now. */
function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path).includes(text);
  } catch {
    return false;
  }
}
