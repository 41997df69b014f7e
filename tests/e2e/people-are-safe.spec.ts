import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit, ways } from './browser.ts';

test.each(ways)(
  'somebody says of themselves what they want, to whom they want: %s',
  async (_, javaScriptEnabled) => {
    const lenka = await enterAs('Lenka Modelová', { viewport: phone, javaScriptEnabled });
    await lenka.goto('/settings/profile');
    const role = `Vedu poradnu ${Date.now()}`;
    await lenka.getByLabel(/^Co dělám/).fill(role);
    await lenka.getByLabel('Kdo to uvidí: Co dělám').selectOption('MEMBERS');
    await lenka.getByLabel(/^Telefon/).fill('601 000 111');
    await lenka.getByLabel('Kdo to uvidí: Telefon').selectOption('PRIVATE');
    await lenka.getByLabel(/^E-mail/).fill('není adresa');
    await lenka.getByLabel(/^E-mail/).evaluate((field) => field.setAttribute('type', 'text'));
    await lenka.getByRole('button', { name: 'Uložit profil' }).click();
    await lenka.getByRole('alert').first().waitFor();
    await lenka.getByLabel(/^E-mail/).fill('');
    await lenka.getByRole('button', { name: 'Uložit profil' }).click();
    await lenka.getByText('Profil je uložený.').waitFor();
    await lenka.getByRole('main').getByRole('link', { name: 'Lenka Modelová' }).click();
    await lenka.getByText('601 000 111').waitFor();
    const path = new URL(lenka.url()).pathname;

    const petr = await enterAs('Petr Příkladný', { viewport: phone, javaScriptEnabled });
    await petr.goto(path);
    await petr.getByText(role).waitFor();
    expect(await petr.getByText('601 000 111').count()).toBe(0);
    const visitor = await visit({ viewport: phone, javaScriptEnabled });
    await visitor.goto(path);
    expect(await visitor.getByText(/Lenka|Vedu poradnu/).count()).toBe(0);
  },
);

test.each(ways)(
  'whoever asks for it is shown under the name of the organisation, and comes back: %s',
  async (_, javaScriptEnabled) => {
    const karel = await enterAs('Karel Nácvik', { viewport: desk, javaScriptEnabled });
    const petr = await enterAs('Petr Příkladný', { viewport: phone, javaScriptEnabled });
    await karel.goto('/discussions');
    await karel.getByRole('link', { name: 'Materiály v romštině' }).first().click();
    const words = `Píšu za nás ${Date.now()}.`;
    await karel.getByLabel('Vaše odpověď').fill(words);
    await karel.getByRole('button', { name: 'Odeslat odpověď' }).click();
    const post = (page: typeof karel) => page.getByRole('listitem').filter({ hasText: words });
    await post(karel).filter({ hasText: 'Karel' }).waitFor();
    const path = new URL(karel.url()).pathname;
    const turn = async () => {
      await karel.goto('/settings');
      await karel.getByText('Vystupovat pod jménem organizace').click();
      await karel.getByRole('button', { name: 'Uložit jméno' }).click();
      await karel.getByText('Uloženo').waitFor();
    };
    await turn();
    await petr.goto(`${path}#new`);
    await post(petr).waitFor();
    expect(await post(petr).filter({ hasText: 'Karel' }).count()).toBe(0);
    await petr.goto('/people?search=Karel');
    expect(await petr.getByText('Karel').count()).toBe(0);
    await turn();
    await petr.goto(`${path}#new`);
    await post(petr).filter({ hasText: 'Karel' }).waitFor();
  },
);
