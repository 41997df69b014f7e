import { test } from 'vitest';
import { desk, enterAs, expect, phone, ways } from './browser.ts';

const DISCUSSION = 'Materiály v romštině';

test.each(ways)(
  'a moderator reads beforehand, refuses and lets go; the author takes back, appeals: %s',
  async (_, has) => {
    const sona = await enterAs('Soňa Testovací', { viewport: desk });
    await sona.goto('/people?search=Fiktivní');
    await sona.getByRole('main').getByRole('link', { name: 'Eva Fiktivní' }).first().click();
    await sona.locator('#hold').getByLabel('Důvod').fill('Třikrát po sobě inzerát.');
    await sona.getByRole('button', { name: 'Číst předem' }).click();
    await sona.getByText('Příspěvky tohoto člověka čte moderátor předem').waitFor();
    const person = sona.url();

    const eva = await enterAs('Eva Fiktivní', { viewport: phone, javaScriptEnabled: has });
    const write = async (text: string) => {
      await eva.goto('/discussions');
      await eva.getByRole('main').getByRole('link', { name: DISCUSSION }).first().click();
      await eva.getByText('Než váš příspěvek uvidí ostatní').waitFor();
      await eva.getByLabel('Vaše odpověď').fill(text);
      await eva.getByRole('button', { name: 'Odeslat odpověď' }).click();
      await eva.locator('#held').getByText(text).waitFor();
    };
    const [first, second] = [`Nabízím kurz ${Date.now()}.`, `Omylem ${Date.now()}.`];
    await write(first);
    await write(second);
    expect(await eva.locator('li.post').filter({ hasText: second }).count()).toBe(0);
    await eva.locator('#held').getByRole('link', { name: 'Vzít zpět' }).first().click();
    const mistake = eva.getByRole('listitem').filter({ hasText: second });
    await mistake.getByText('Vzít zpět', { exact: true }).click();
    await mistake.getByRole('button', { name: 'Vzít zpět natrvalo' }).click();
    await mistake.waitFor({ state: 'detached' });

    await sona.goto('/moderation');
    expect(await sona.getByText(second).count()).toBe(0);
    await sona.getByRole('listitem').filter({ hasText: first }).getByRole('link').first().click();
    await sona.getByText('Nezveřejnit').first().click();
    await sona.getByLabel('Porušené pravidlo').selectOption({ label: 'reklama' });
    await sona.getByRole('textbox', { name: 'Důvod' }).fill('Je to placený kurz.');
    await sona.getByRole('button', { name: 'Nezveřejnit' }).click();
    await sona.getByText('Rozhodnutí: nezveřejněno').waitFor();
    const address = sona.url();

    await eva.goto('/discussions/held');
    const refused = eva.getByRole('listitem').filter({ hasText: first });
    await refused.getByRole('link', { name: 'Proč' }).click();
    await eva.getByText('Je to placený kurz.').waitFor();
    await eva.getByLabel('Proč s rozhodnutím nesouhlasíte').fill('Kurz je zdarma.');
    await eva.getByRole('button', { name: 'Odvolat se' }).click();
    await eva.getByText('odpověď čeká na jiného moderátora').waitFor();

    const irena = await enterAs('Irena Smyšlená', { viewport: desk });
    await irena.goto(address);
    await irena.getByText(first).waitFor();
    await irena.getByLabel('Rozhodnutí se ruší').check();
    await irena.getByRole('textbox', { name: 'Odpověď' }).fill('Zdarma je v pořádku.');
    await irena.getByRole('button', { name: 'Odpovědět na odvolání' }).click();
    await irena.getByText('Zdarma je v pořádku.').waitFor();
    await eva.goto('/discussions');
    await eva.getByRole('main').getByRole('link', { name: DISCUSSION }).first().click();
    await eva.locator('li.post').filter({ hasText: first }).waitFor();

    await sona.goto(person);
    await sona.getByRole('button', { name: 'Přestat číst předem' }).click();
    await sona.getByRole('button', { name: 'Číst předem', exact: true }).waitFor();
    await eva.reload();
    expect(await eva.getByText('Než váš příspěvek uvidí ostatní').count()).toBe(0);
    expect([eva, sona, irena].flatMap(({ complaints }) => complaints)).toEqual([]);
  },
);
