import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

const LIPOV = 'Společný krok Lipov';

async function openOrganisation(page: Reader, name: string) {
  await page.goto(`/organisations?search=${encodeURIComponent(name)}`);
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Invites somebody and reads the link from the demo's post. */
async function invite(admin: Reader, name: string, address: string) {
  await openOrganisation(admin, LIPOV);
  await admin.getByText('Pozvat člověka').click();
  await admin.getByLabel('Jméno').fill(name);
  await admin.getByLabel('E-mail').fill(address);
  await admin.getByRole('button', { name: 'Poslat pozvánku' }).click();
  await admin.getByRole('status').getByText('Pozvánka odešla').waitFor();
}

/** The link of the latest message to an address, as one finds it in the demo's post. */
async function letterTo(page: Reader, address: string) {
  const letter = page.getByRole('listitem').filter({ hasText: address }).first();
  await expect.poll(() => page.goto('/demo/mail').then(() => letter.count()), { timeout: 10_000 }).toBe(1);
  await letter.getByRole('link').click();
  const link = page.getByRole('article').getByRole('link').first();
  return new URL((await link.getAttribute('href'))!).pathname;
}

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
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
    await newcomer.getByRole('listitem').filter({ hasText: words }).filter({ hasText: LIPOV }).waitFor();

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

test('from the letter to the first post it takes five taps and one field on a phone', async () => {
  const address = `prvni-${Date.now()}@lipov.example`;
  const jana = await enterAs('Jana Zkušební', { viewport: desk });
  await invite(jana, 'Úplně Nová', address);
  const newcomer = await visit({ viewport: phone });
  await newcomer.goto(await letterTo(newcomer, address));
  let taps = 0;
  let fields = 0;
  const tap = async (role: 'button' | 'link', name: string | RegExp) => {
    taps++;
    await newcomer.getByRole(role, { name }).first().click();
  };
  await tap('button', 'Přijmout pozvánku');
  await newcomer.getByText(`Jednáte za organizaci ${LIPOV}`).waitFor();
  await tap('link', 'Přečíst pravidla');
  await tap('button', 'Přijímám pravidla');
  await newcomer.getByRole('heading', { level: 1, name: 'Vítejte na Platformě' }).waitFor();
  expect(await newcomer.getByRole('link', { name: 'Přečíst pravidla' }).count()).toBe(0);
  taps++;
  await newcomer.getByRole('region', { name: 'Co se právě řeší' }).getByRole('link').first().click();
  const words = `Zdravím všechny ${Date.now()}.`;
  fields++;
  await newcomer.getByLabel('Vaše odpověď').fill(words);
  await tap('button', 'Odeslat odpověď');
  await newcomer.getByRole('listitem').filter({ hasText: words }).filter({ hasText: LIPOV }).waitFor();
  expect({ taps, fields }).toEqual({ taps: 5, fields: 1 });

  await newcomer.goto('/welcome');
  const follow = newcomer.getByRole('region', { name: 'Co chcete sledovat' });
  await follow.getByRole('checkbox').first().check();
  await follow.getByRole('button', { name: 'Sledovat vybraná témata' }).click();
  await newcomer.getByText('Co se v nich stane, najdete na úvodní stránce.').waitFor();
});
