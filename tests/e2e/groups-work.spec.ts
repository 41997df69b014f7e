import { test } from 'vitest';
import { enterAs, expect, phone } from './browser.ts';

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
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
