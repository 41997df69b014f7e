import { test } from 'vitest';
import { enterAs, expect, phone, ways } from './browser.ts';

test.each(ways)(
  'a facilitator opens a group, a member is taken in and writes there, an outsider finds nothing: %s',
  async (_, javaScriptEnabled) => {
    const options = { viewport: phone, javaScriptEnabled };
    const name = `Zápisy do školky ${Date.now()}`;
    const marek = await enterAs('Marek Ukázkový', options);
    await marek.goto('/more');
    await marek.getByRole('link', { name: 'Pracovní skupiny' }).click();
    await marek.getByRole('link', { name: 'Založit skupinu' }).click();
    await marek.getByLabel('Název').fill(name);
    await marek.getByLabel('čemu je').fill('Aby děti nečekaly na místo rok.');
    await marek.getByRole('button', { name: 'Založit skupinu' }).click();
    await marek.getByRole('heading', { level: 1, name }).waitFor();
    const address = new URL(marek.url()).pathname;

    const petr = await enterAs('Petr Příkladný', options);
    await petr.goto(address);
    expect(await petr.getByRole('link', { name: 'Začít diskusi' }).count()).toBe(0);
    await petr.getByText('Přidat se').click();
    await petr.getByLabel(/facilitátorovi napsat/).fill('Řešíme to taky.');
    await petr.getByRole('button', { name: 'Požádat o přijetí' }).click();
    await petr.getByText('Čekáte na odpověď').waitFor();

    const line = marek.getByRole('main').getByRole('link', { name });
    await expect.poll(() => marek.goto('/inbox').then(() => line.count()), { timeout: 10_000 }).toBe(1);
    await line.click();
    await marek.getByText('Řešíme to taky.').waitFor();
    await marek.getByRole('button', { name: /Přijmout.*Petr Příkladný/ }).click();
    await marek.getByRole('region', { name: 'Kdo se chce přidat' }).waitFor({ state: 'detached' });

    const title = `Kolik míst chybí ${Date.now()}`;
    await petr.goto(address);
    await petr.getByRole('link', { name: 'Začít diskusi' }).click();
    expect(await petr.getByRole('radio', { name: new RegExp(name) }).isChecked()).toBe(true);
    await petr.getByLabel('Název').fill(title);
    await petr.getByLabel(/První příspěvek/).fill('U nás dvanáct.');
    await petr.getByRole('button', { name: 'Založit diskusi' }).click();
    await petr.getByRole('heading', { level: 1, name: title }).waitFor();
    await petr.getByText('vidí jen pracovní skupina').first().waitFor();
    const discussion = new URL(petr.url()).pathname;
    await marek.goto(address);
    await marek.getByRole('link', { name: title }).waitFor();

    const karel = await enterAs('Karel Nácvik', options);
    await karel.goto(address);
    await karel.getByText('vidí jen její lidé').waitFor();
    expect(await karel.getByText(title).count()).toBe(0);
    expect((await karel.goto(discussion))!.status()).toBe(404);
    await karel.goto('/discussions');
    expect(await karel.getByText(title).count()).toBe(0);
  },
);

test.each(ways)(
  'a group is edited, closed so that nobody writes in it, and begins again: %s',
  async (_, javaScriptEnabled) => {
    const options = { viewport: phone, javaScriptEnabled };
    const name = `Dluhy a exekuce ${Date.now()}`;
    const marek = await enterAs('Marek Ukázkový', options);
    await marek.goto('/groups/new');
    await marek.getByLabel('Název').fill(name);
    await marek.getByLabel('čemu je').fill('Aby dluhy nerostly.');
    await marek.getByRole('button', { name: 'Založit skupinu' }).click();
    await marek.getByRole('heading', { level: 1, name }).waitFor();
    const address = new URL(marek.url()).pathname;
    await marek.getByRole('link', { name: 'Upravit' }).click();
    await marek.getByLabel('čemu je').fill('Aby dluhy mizely.');
    await marek.getByRole('button', { name: 'Uložit změny' }).click();
    await marek.getByText('Aby dluhy mizely.').waitFor();

    await marek.getByRole('link', { name: 'Začít diskusi' }).click();
    const title = `Oddlužení ${Date.now()}`;
    await marek.getByLabel('Název').fill(title);
    await marek.getByLabel(/První příspěvek/).fill('Kdo s tím začal?');
    await marek.getByRole('button', { name: 'Založit diskusi' }).click();
    await marek.getByRole('heading', { level: 1, name: title }).waitFor();
    const discussion = new URL(marek.url()).pathname;

    await marek.goto(address);
    await marek.getByText('Ukončit skupinu').first().click();
    await marek.getByLabel('Důvod').last().fill('Hotovo.');
    await marek.getByRole('button', { name: 'Ukončit skupinu' }).click();
    await marek.getByText('Obnovit skupinu').first().waitFor();
    await marek.goto(discussion);
    await marek.getByText('psát do ní nejde').waitFor();
    expect(await marek.getByLabel('Vaše odpověď').count()).toBe(0);
    const karel = await enterAs('Karel Nácvik', options);
    expect((await karel.goto(`${address}/edit`))!.status()).toBe(403);

    await marek.goto(address);
    await marek.getByText('Obnovit skupinu').first().click();
    await marek.getByRole('button', { name: 'Obnovit skupinu' }).click();
    await marek.getByRole('link', { name: 'Začít diskusi' }).waitFor();
    await marek.goto(discussion);
    await marek.getByLabel('Vaše odpověď').waitFor();
  },
);
