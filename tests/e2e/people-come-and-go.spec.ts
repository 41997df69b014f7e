import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit, ways } from './browser.ts';
import { invite, letterTo, LIPOV, openOrganisation, publish } from './inviting.ts';

test.each(ways)(
  'an invitation leads to a first post, and with the mandate the access ends: %s',
  async (_, javaScriptEnabled) => {
    const name = `Nová Kolegyně ${Date.now()}`;
    const address = `nova-${Date.now()}@lipov.example`;
    const jana = await enterAs('Jana Zkušební', { viewport: desk, javaScriptEnabled });
    await invite(jana, name, address);

    const newcomer = await visit({ viewport: phone, javaScriptEnabled });
    await newcomer.goto(await letterTo(newcomer, address));
    await newcomer.getByRole('heading', { level: 1, name: LIPOV }).waitFor();
    await newcomer.getByLabel(/Heslo/).fill('krátké');
    await newcomer.getByLabel(/Heslo/).evaluate((field) => field.removeAttribute('minlength'));
    await newcomer.getByRole('button', { name: 'Přijmout pozvánku' }).click();
    await newcomer.getByText('Heslo je krátké').waitFor();
    await newcomer.getByLabel(/Heslo/).fill('čtyři slova která znám');
    await newcomer.getByRole('button', { name: 'Přijmout pozvánku' }).click();
    await newcomer.getByRole('heading', { level: 1, name: 'Vítejte na Platformě' }).waitFor();
    await newcomer.getByRole('link', { name: 'Přečíst pravidla' }).click();
    await newcomer.getByRole('button', { name: 'Přijímám pravidla' }).click();
    await newcomer.getByRole('heading', { level: 1, name: 'Vítejte na Platformě' }).waitFor();

    await newcomer.goto('/discussions');
    await newcomer.getByRole('link', { name: 'Materiály v romštině' }).first().click();
    const words = `Dobrý den, jsem tu nově ${Date.now()}.`;
    await newcomer.getByLabel('Vaše odpověď').fill(words);
    await newcomer.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await newcomer.locator('#held').getByText(words).waitFor();
    await jana.goto(new URL(newcomer.url()).pathname);
    expect(await jana.getByText(words).count()).toBe(0);
    await publish(words);
    await newcomer.reload();
    await newcomer.getByRole('listitem').filter({ hasText: words }).filter({ hasText: LIPOV }).waitFor();
    expect(await newcomer.locator('#held').count()).toBe(0);

    await openOrganisation(jana, LIPOV);
    const line = jana.getByRole('listitem').filter({ hasText: name });
    await line.getByText('Ukončit zastupování').first().click();
    await line.getByLabel(/Proč už/).fill('Odešla jinam.');
    await line.getByRole('button', { name: 'Ukončit zastupování' }).click();
    await line.waitFor({ state: 'detached' });

    await newcomer.reload();
    expect(await newcomer.getByText(words).count()).toBe(0);
    await newcomer.goto('/people');
    expect(await newcomer.getByText('Jana Zkušební').count()).toBe(0);
  },
);
