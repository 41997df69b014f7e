import { test } from 'vitest';
import { enterAs, expect, phone, visit, ways } from './browser.ts';

test.each(ways)(
  'two admins agree on a partnership, publish it, and one of them ends it: %s',
  async (_, javaScriptEnabled) => {
    const title = `Společná poradna ${Date.now()}`;
    const jana = await enterAs('Jana Zkušební', { viewport: phone, javaScriptEnabled });
    await jana.goto('/organisations?search=Spole%C4%8Dn%C3%BD%20krok%20Lipov');
    await jana.getByRole('main').getByRole('link', { name: 'Společný krok Lipov' }).first().click();
    await jana.getByRole('link', { name: 'Nabídnout spolupráci' }).click();
    await jana.getByLabel('Název').fill(title);
    await jana.getByLabel(/co jde/).fill('Jednou týdně u vás, jednou u nás.');
    await jana.getByLabel('Souhlasíme').check();
    await jana.getByRole('button', { name: 'Poslat nabídku' }).click();
    await jana.getByText('Tohle ještě doplňte.').waitFor();
    expect(await jana.getByLabel('Název').inputValue()).toBe(title);
    await jana.getByRole('checkbox', { name: /Poradna Západ/ }).check();
    await jana.getByRole('checkbox', { name: /Jana Zkušební/ }).check();
    await jana.getByRole('button', { name: 'Poslat nabídku' }).click();
    await jana.getByRole('heading', { level: 1, name: title }).waitFor();
    const address = new URL(jana.url()).pathname;

    const visitor = await visit({ viewport: phone, javaScriptEnabled });
    expect((await visitor.goto(address))!.status()).toBe(404);

    const petr = await enterAs('Petr Příkladný', { viewport: phone, javaScriptEnabled });
    const line = petr.getByRole('main').getByRole('link', { name: title });
    await expect.poll(() => petr.goto('/inbox').then(() => line.count()), { timeout: 10_000 }).toBe(1);
    await line.click();
    await petr.getByLabel('Souhlasíme').check();
    await petr.getByRole('button', { name: 'Přijmout', exact: true }).click();
    await petr.getByText('nabídku přijímá').waitFor();

    await visitor.goto('/organisations/network');
    await visitor.getByRole('link', { name: title }).click();
    await visitor.getByText('Jednou týdně u vás').waitFor();
    expect(await visitor.getByText('Jana Zkušební').count()).toBe(0);
    expect(await visitor.getByText('nabídku přijímá').count()).toBe(0);

    await petr.getByText('Ukončit účast').first().click();
    await petr.getByLabel('Důvod').fill('Poradnu přebírá město.');
    await petr.getByRole('button', { name: 'Ukončit účast' }).click();
    await petr.getByText('Poradnu přebírá město.').waitFor();
    await jana.goto(address);
    await jana.getByText('Poradnu přebírá město.').waitFor();
    await visitor.goto('/organisations/network');
    expect(await visitor.getByRole('link', { name: title }).count()).toBe(0);
  },
);

test.each(ways)(
  'a relation is edited by either side, with a file, and a third organisation is asked later: %s',
  async (_, javaScriptEnabled) => {
    const options = { viewport: phone, javaScriptEnabled };
    const title = `Společný sklad ${Date.now()}`;
    const jana = await enterAs('Jana Zkušební', options);
    await jana.goto('/organisations?search=Spole%C4%8Dn%C3%BD%20krok%20Lipov');
    await jana.getByRole('main').getByRole('link', { name: 'Společný krok Lipov' }).first().click();
    await jana.getByRole('link', { name: 'Nabídnout spolupráci' }).click();
    await jana.getByLabel('Název').fill(title);
    await jana.getByRole('checkbox', { name: /Poradna Západ/ }).check();
    const file = { name: 'dohoda.txt', mimeType: 'text/plain', buffer: Buffer.from('Dohoda o skladu') };
    await jana.locator('input[type=file]').setInputFiles(file);
    await jana.getByRole('button', { name: 'Poslat nabídku' }).click();
    await jana.getByRole('heading', { level: 1, name: title }).waitFor();
    await jana.getByRole('link', { name: /dohoda.txt/ }).waitFor();
    const address = new URL(jana.url()).pathname;

    const petr = await enterAs('Petr Příkladný', options);
    expect((await petr.goto(`${address}/edit`))!.status()).toBe(403);
    await petr.goto(address);
    await petr.getByRole('button', { name: 'Přijmout', exact: true }).click();
    await petr.getByText('nabídku přijímá').waitFor();
    await petr.getByRole('link', { name: 'Upravit' }).click();
    await petr.getByLabel(/co jde/).fill('Volejte paní Novákové na 603 123 456.');
    await petr.getByRole('checkbox', { name: 'dohoda.txt' }).uncheck();
    await petr.getByRole('button', { name: 'Uložit změny' }).click();
    await petr.getByText('Vypadá to na osobní údaje: telefon').waitFor();
    await petr.getByLabel(/co jde/).fill('Každé pondělí.');
    await petr.getByRole('checkbox', { name: 'dohoda.txt' }).uncheck();
    await petr.getByRole('button', { name: 'Uložit změny' }).click();
    await petr.getByRole('heading', { level: 1, name: title }).waitFor();
    await petr.getByText('Každé pondělí.').waitFor();
    await jana.goto(address);
    await jana.getByText('spolupráci upravuje').waitFor();
    await jana.getByText('popis, soubory').waitFor();
    expect(await jana.getByRole('link', { name: /dohoda.txt/ }).count()).toBe(0);

    await jana.getByRole('link', { name: 'Přizvat organizaci' }).click();
    await jana.getByRole('radio', { name: /Otevřené dveře Brno/ }).check();
    await jana.getByRole('button', { name: 'Poslat pozvání' }).click();
    await jana.getByText('Pozvání dostává').waitFor();
    await petr.goto(address);
    await petr.getByText('čeká se na odpověď').waitFor();
  },
);
