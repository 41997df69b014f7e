import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit } from './browser.ts';

const title = 'Kde hledat supervizora pro terénní tým?';

test('a facilitator cleans up a derailed thread in under a minute, on the phone; readers and old links find what moved', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: desk });
  await jana.goto('/discussions');
  await jana.getByRole('link', { name: title }).first().click();
  await jana.getByRole('heading', { name: title }).waitFor();
  const last = jana.getByRole('article').last();
  const oldLink = `${jana.url().split('#')[0]}#${await last.locator('xpath=..').getAttribute('id')}`;
  expect(await jana.getByRole('link', { name: 'Přesunout jinam' }).count()).toBe(0);

  const marek = await enterAs('Marek Ukázkový');
  await marek.goto(new URL(jana.url()).pathname);
  const began = Date.now();
  await marek.getByRole('article').nth(4).getByLabel('Další možnosti').click();
  await marek.getByRole('article').nth(4).getByRole('link', { name: 'Přesunout jinam' }).click();
  await marek.getByLabel('Od prvního označeného do konce').check();
  await marek.getByLabel('Proč').fill('Samostatná otázka.');
  await marek.getByRole('button', { name: 'Přesunout', exact: true }).click();
  await marek.getByText('Tohle ještě doplňte.').waitFor(); // the title is missing, nothing else is lost
  await marek.getByLabel('Název', { exact: true }).fill('Zkušenosti s dohodou o splátkách');
  await marek.getByRole('button', { name: 'Přesunout', exact: true }).click();
  await marek.getByRole('heading', { name: 'Zkušenosti s dohodou o splátkách' }).waitFor();
  expect(Date.now() - began).toBeLessThan(60_000);

  // the open page of another follows
  await jana.getByText('Samostatná otázka.').waitFor();
  await jana.getByRole('link', { name: 'Zkušenosti s dohodou o splátkách' }).click();
  await jana.getByRole('heading', { name: 'Zkušenosti s dohodou o splátkách' }).waitFor();
  expect(await jana.getByRole('article').count()).toBe(2);

  // an old link leads to where the post stands now
  const reader = await visit({ storageState: await jana.context().storageState() });
  await reader.goto(oldLink);
  await reader.getByRole('heading', { name: 'Zkušenosti s dohodou o splátkách' }).waitFor();

  // merged back, the discussion leads to the other
  const split = new URL(marek.url()).pathname;
  await marek.goto(`${split}/move`);
  await marek.getByLabel('Celou diskusi, sloučí se s jinou').check();
  await marek.getByLabel('Nebo do diskuse s názvem').fill('supervizora');
  await marek.getByRole('button', { name: 'Hledat' }).click();
  await marek.getByRole('radio', { name: title }).check();
  await marek.getByRole('button', { name: 'Přesunout', exact: true }).click();
  await marek.getByRole('heading', { name: title }).waitFor();
  await marek.getByRole('article').nth(5).waitFor();
  expect(await marek.getByRole('article').count()).toBe(6);
  await reader.goto(split);
  await reader.getByRole('heading', { name: title }).waitFor();
});

test('a facilitator sums a discussion up, announces it and locks it; a reader confirms and sees why they cannot write', async () => {
  const discussion = 'Hlasování a souhlas při tvorbě stanoviska';
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  await jana.goto('/discussions');
  await jana.getByRole('link', { name: discussion }).first().click();
  await jana.getByRole('heading', { name: discussion }).waitFor();
  expect(await jana.getByRole('link', { name: 'Vést diskusi' }).count()).toBe(0);

  // without JavaScript too
  const marek = await enterAs('Marek Ukázkový');
  const plain = await visit({ javaScriptEnabled: false, storageState: await marek.context().storageState() });
  await plain.goto(`${new URL(jana.url()).pathname}/lead`);
  await plain.getByLabel('K čemu jsme došli').fill('Hlasuje se **do pátku**.');
  await plain.getByRole('button', { name: 'Uložit shrnutí' }).click();
  await plain.getByRole('button', { name: 'Vyhlásit jako oznámení' }).click();
  await jana.getByText('Hlasuje se do pátku.').waitFor();
  await jana.getByRole('button', { name: 'Potvrdit přečtení' }).click();
  await jana.getByText('Přečtení jste potvrdili.').waitFor();
  await plain.reload();
  await plain.getByText('Přečtení potvrdilo: 1 člověk.').waitFor();

  await plain.getByLabel('Proč diskusi uzamknout').fill('Hlasování skončilo.');
  await plain.getByRole('button', { name: 'Uzamknout' }).click();
  await jana.getByText('Diskuse je uzamčená: Hlasování skončilo.').waitFor();
  expect(await jana.getByRole('button', { name: 'Odeslat odpověď' }).count()).toBe(0);
  await plain.getByRole('button', { name: 'Odemknout' }).click();
  await jana.getByRole('button', { name: 'Odeslat odpověď' }).waitFor();
});
