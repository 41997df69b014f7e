import { test } from 'vitest';
import { desk, enterAs, expect, inBothWays, phone, visit } from './browser.ts';
import { invite, letterTo, LIPOV, publish } from './inviting.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

const welcome = (page: Reader) =>
  page.getByRole('heading', { level: 1, name: 'Vítejte na Platformě' }).waitFor();

/** Somebody invited who opens the letter on a phone. */
async function withLetter(options: Parameters<typeof visit>[0] = {}) {
  const address = `prvni-${Date.now()}@lipov.example`;
  const jana = await enterAs('Jana Zkušební', { viewport: desk });
  await invite(jana, 'Úplně Nová', address);
  const newcomer = await visit({ viewport: phone, ...options });
  await newcomer.goto(await letterTo(newcomer, address));
  return newcomer;
}

test.each(inBothWays)(
  'the first five minutes, from the letter to the first post: %s',
  async (_, javaScriptEnabled) => {
    const newcomer = await withLetter({ javaScriptEnabled });
    await newcomer.getByRole('button', { name: 'Přijmout pozvánku' }).click();
    await newcomer.getByText(`Jednáte za organizaci ${LIPOV}`).waitFor();
    await newcomer.goto('/');
    await newcomer.getByText('Začněte tím, co se vás týká').waitFor();
    expect(await newcomer.getByText('Jste v obraze').count()).toBe(0);
    await newcomer.goto('/welcome');

    await newcomer.getByRole('link', { name: 'Přečíst pravidla' }).click();
    await newcomer.getByRole('button', { name: 'Přijímám pravidla' }).click();
    await welcome(newcomer);
    const areas = newcomer.getByRole('region', { name: 'Čemu se věnujete' });
    await areas.getByLabel('Dluhy', { exact: false }).check();
    await areas.getByLabel('Zdraví', { exact: false }).check();
    await areas.getByRole('button', { name: 'Sledovat vybrané oblasti' }).click();
    await newcomer.getByText('Co v oblastech přibude, najdete na úvodní stránce.').waitFor();
    await areas.getByText('hotovo').waitFor();

    const reading = newcomer.getByRole('region', { name: 'Co se právě řeší' }).getByRole('link').first();
    const title = (await reading.textContent())!.trim();
    await reading.click();
    await newcomer.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();
    await newcomer.goto('/welcome');
    await newcomer.getByRole('link', { name: 'Napsat pár vět o sobě' }).click();
    await newcomer.getByText('Píšete tu poprvé?').waitFor();
    const words = `Zdravím všechny, pracuji v terénu ${Date.now()}.`;
    await newcomer.getByLabel('Vaše odpověď').fill(words);
    await newcomer.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await newcomer.locator('#held').getByText(words).waitFor();
    await publish(words);
    await newcomer.reload();
    await newcomer.getByRole('listitem').filter({ hasText: words }).filter({ hasText: LIPOV }).waitFor();
    await newcomer.getByText('Píšete tu poprvé?').waitFor({ state: 'detached' });

    const vera = await enterAs('Věra Vzorová', { viewport: desk });
    await vera.goto('/topics/new');
    const proposal = `Exekuce na dávky ${Date.now()}`;
    await vera.getByLabel('Název', { exact: true }).fill(proposal);
    await vera.getByLabel(/Co\schceme/).fill('Ať dávky nejdou do exekuce.');
    await vera.getByLabel('Oblast').selectOption({ label: 'dluhy' });
    await vera.getByRole('button', { name: 'Navrhnout téma' }).click();
    await vera.getByRole('heading', { level: 1, name: proposal }).waitFor();
    const told = newcomer
      .getByRole('listitem')
      .filter({ hasText: proposal })
      .filter({ hasText: 'v oblasti' });
    await expect.poll(() => newcomer.goto('/inbox').then(() => told.count()), { timeout: 10_000 }).toBe(1);
    await newcomer.goto('/');
    const news = newcomer.getByRole('region', { name: 'Nové v oblastech, které sledujete' });
    await news.getByRole('link', { name: proposal }).waitFor();
  },
);

test('from the letter to the first post it takes five taps and one field on a phone', async () => {
  const newcomer = await withLetter();
  let taps = 0;
  const tap = async (role: 'button' | 'link', name: string | RegExp) => {
    taps++;
    await newcomer.getByRole(role, { name }).first().click();
  };
  await tap('button', 'Přijmout pozvánku');
  await newcomer.getByText(`Jednáte za organizaci ${LIPOV}`).waitFor();
  await tap('link', 'Přečíst pravidla');
  await tap('button', 'Přijímám pravidla');
  await welcome(newcomer);
  expect(await newcomer.getByRole('link', { name: 'Přečíst pravidla' }).count()).toBe(0);
  await tap('link', 'Napsat pár vět o sobě');
  const words = `Zdravím všechny ${Date.now()}.`;
  await newcomer.getByLabel('Vaše odpověď').fill(words);
  await tap('button', 'Odeslat odpověď');
  await newcomer.locator('#held').getByText(words).waitFor();
  expect(taps).toBe(5);
});

test('what a newcomer types and chooses before the scripts arrive is kept', async () => {
  const newcomer = await withLetter();
  const slowly = async (path: string, early: () => Promise<unknown>) => {
    const scripts = Promise.withResolvers<void>();
    await newcomer.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
    await newcomer.goto(path, { waitUntil: 'commit' });
    await early();
    scripts.resolve();
    await newcomer.waitForLoadState('networkidle');
    await newcomer.unroute('**/*.js');
  };
  const letter = newcomer.url();
  const password = newcomer.getByLabel(/Heslo/);
  await slowly(letter, () => password.fill('čtyři slova která znám'));
  expect(await password.inputValue()).toBe('čtyři slova která znám');
  await newcomer.getByRole('button', { name: 'Přijmout pozvánku' }).click();
  await welcome(newcomer);
  await newcomer.getByRole('link', { name: 'Přečíst pravidla' }).click();
  await newcomer.getByRole('button', { name: 'Přijímám pravidla' }).click();
  await welcome(newcomer);

  const debts = newcomer.getByLabel('Dluhy', { exact: false });
  await slowly('/welcome', () => debts.check());
  expect(await debts.isChecked()).toBe(true);
  await newcomer.getByRole('button', { name: 'Sledovat vybrané oblasti' }).click();
  await newcomer.getByText('Co v oblastech přibude, najdete na úvodní stránce.').waitFor();
  expect(await debts.isChecked()).toBe(true);

  await newcomer.getByRole('link', { name: 'Napsat pár vět o sobě' }).click();
  const field = newcomer.getByLabel('Vaše odpověď');
  await field.waitFor();
  const words = `Píšu dřív, než přišly skripty ${Date.now()}.`;
  await slowly(newcomer.url().split('#')[0]!, () => field.fill(words));
  expect(await field.inputValue()).toBe(words);
  await newcomer.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await newcomer.locator('#held').getByText(words).waitFor();
});

test('whoever acts for several organisations says for which, and follows areas from the list of topics', async () => {
  const lenka = await enterAs('Lenka Modelová', { viewport: phone });
  await lenka.goto('/welcome');
  const acting = lenka.getByRole('region', { name: 'Za koho jednáte' });
  for (const organisation of ['Otevřené dveře Brno', 'Nový směr Vrbice']) {
    await acting.getByLabel(organisation).check();
    const saved = lenka.waitForResponse((response) => response.request().method() === 'POST');
    await acting.getByRole('button', { name: 'Jednat za vybranou' }).click();
    await saved;
    await acting.getByText('hotovo').waitFor();
    await lenka.reload();
    expect(await acting.getByLabel(organisation).isChecked()).toBe(true);
  }

  await lenka.goto('/topics?area=CULTURE');
  await lenka.getByRole('button', { name: 'Sledovat oblast' }).click();
  await lenka.getByRole('button', { name: 'Sledujete oblast' }).waitFor();
  await lenka.goto('/topics?following=1');
  await lenka.getByText('Sledujete oblasti: kultura.').waitFor();
  await lenka.getByRole('link', { name: 'Změnit oblasti' }).click();
  await lenka.getByLabel('Kultura', { exact: false }).uncheck();
  await lenka.getByRole('button', { name: 'Sledovat vybrané oblasti' }).click();
  await lenka.waitForURL(/following=1/);
  expect(await lenka.getByText('Sledujete oblasti').count()).toBe(0);
});

test('a coordinator chooses where newcomers introduce themselves, nobody else does', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: desk });
  await vera.goto('/welcome');
  await vera.getByRole('link', { name: 'Napsat pár vět o sobě' }).click();
  await vera.waitForURL(/discussion_/);
  const lead = `${new URL(vera.url()).pathname}/lead`;
  await vera.goto(lead);
  await vera.getByRole('button', { name: 'Zrušit představování' }).click();
  await vera.getByRole('button', { name: 'Určit k představování' }).waitFor();
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  await jana.goto('/welcome');
  await jana.getByText('Chcete se ozvat?').waitFor();
  expect(await jana.getByRole('link', { name: 'Napsat pár vět o sobě' }).count()).toBe(0);
  await jana.goto(lead);
  expect(await jana.getByRole('button', { name: 'Určit k představování' }).count()).toBe(0);
  await vera.getByRole('button', { name: 'Určit k představování' }).click();
  await vera.getByText('určeno k představování').waitFor();
});

test.each(inBothWays)(
  'whoever is no member finds what to read and how to come in, members do not: %s',
  async (_, javaScriptEnabled) => {
    const ondrej = await enterAs('Ondřej Náhled', { viewport: phone, javaScriptEnabled });
    await ondrej.goto('/');
    await ondrej.getByRole('link', { name: 'Co tu pro mě je' }).click();
    await welcome(ondrej);
    const part = (name: string) => ondrej.getByRole('region', { name });
    expect(await part('Čemu se věnujete').count()).toBe(0);
    const places = part('Co tu můžete číst').getByRole('link');
    expect(await places.allTextContents()).toEqual(['Témata', 'Organizace', 'Úřady']);
    const topic = part('Témata, která jsou veřejná').getByRole('link').first();
    const title = (await topic.textContent())!.trim();
    const rules = part('Pravidla platformy').getByRole('link', { name: 'Přečíst pravidla' });
    const verbs = [
      rules,
      ...(await part('Jak se přidat').getByRole('link').all()),
      part('Nastavení').getByRole('link'),
    ];
    const addresses = await Promise.all(
      [...(await places.all()), ...verbs].map((one) => one.getAttribute('href')),
    );
    for (const address of addresses) expect((await ondrej.request.get(address!)).status()).toBe(200);
    await topic.click();
    await ondrej.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor();

    const jana = await enterAs('Jana Zkušební', { viewport: phone, javaScriptEnabled });
    await jana.goto('/welcome');
    await welcome(jana);
    expect(await jana.getByRole('region', { name: 'Jak se přidat' }).count()).toBe(0);
    expect([ondrej, jana].flatMap(({ complaints }) => complaints)).toEqual([]);
  },
);
