import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit, ways } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

/** The link of the latest message to an address, as one finds it in the demo's post. */
async function letterTo(page: Reader, address: string) {
  const letter = page.getByRole('listitem').filter({ hasText: address }).first();
  await expect.poll(() => page.goto('/demo/mail').then(() => letter.count()), { timeout: 10_000 }).toBe(1);
  await letter.getByRole('link').click();
  const link = page.getByRole('article').getByRole('link').first();
  return new URL((await link.getAttribute('href'))!).pathname;
}

/** Fills in the form of a request; the name is left out the first time. */
async function ask(page: Reader, address: string) {
  await page.goto('/organisations');
  await page.getByRole('main').getByRole('link', { name: 'Staňte se členem' }).click();
  await page.getByLabel('Jak se organizace popisuje').selectOption({ index: 2 });
  await page.getByLabel('Právní forma').selectOption({ index: 1 });
  await page.getByLabel('IČO').fill('25755278');
  await page.getByLabel('Kraj').selectOption({ index: 3 });
  await page.getByLabel('Jméno a příjmení').fill('Zora Zájemcová');
  await page.getByLabel('E-mail').fill(address);
  await page.getByLabel(/Čemu se věnujete/).fill('Doprovázíme rodiny.');
  await page.getByLabel(/Co by vám/).fill('Poradit se.');
}

/** Takes a step of a membership on the page of the organisation, and waits for the state it leads to. */
async function decide(coordinator: Reader, step: string, state: string) {
  await coordinator.getByText(step, { exact: true }).first().click();
  await coordinator.getByRole('button', { name: step }).click();
  await coordinator.locator('#membership').getByText(state).first().waitFor();
}

/** Who has not accepted the rules is refused, accepts them beside what they write, and sends the same words again. */
async function writeUnderRules(newcomer: Reader) {
  await newcomer.goto('/discussions/new');
  const words = `Ptáme se poprvé ${Date.now()}`;
  await newcomer.getByLabel('Název').fill(words);
  await newcomer.getByLabel('První příspěvek').fill('Dobrý den.');
  await newcomer.getByRole('button', { name: 'Založit diskusi' }).click();
  await newcomer.getByRole('alert').getByText('Přijměte je').waitFor();
  const opened = newcomer.context().waitForEvent('page');
  await newcomer.getByRole('link', { name: 'přijměte pravidla platformy' }).click();
  const beside = await opened;
  await beside.getByRole('button', { name: 'Přijímám pravidla' }).click();
  await beside.waitForURL('**/discussions/new');
  expect(await beside.getByText('přijměte pravidla platformy').count()).toBe(0);
  expect(await newcomer.getByLabel('Název').inputValue()).toBe(words);
  await newcomer.getByRole('button', { name: 'Založit diskusi' }).click();
  // A first post waits for a moderator; its author sees it among those that wait.
  await newcomer.waitForURL('**/discussions/held**');
  await newcomer.getByText(words).first().waitFor();
}

test.each(ways)(
  'an organisation asks to join, is recommended and becomes a member: %s',
  async (_, javaScriptEnabled) => {
    const name = `Nové klíče ${Date.now()}`;
    const address = `zora-${Date.now()}@klice.example`;
    const visitor = await visit({ viewport: phone, javaScriptEnabled });
    await ask(visitor, address);
    await visitor.getByLabel('Název', { exact: true }).fill(name);
    await visitor.getByRole('button', { name: 'Odeslat žádost' }).click();
    // What is wrong is said at its field, and nothing that was written is lost.
    await visitor.getByText('IČO má osm číslic').waitFor();
    expect(await visitor.getByLabel(/Čemu se věnujete/).inputValue()).toBe('Doprovázíme rodiny.');
    await visitor.getByLabel('IČO').fill('');
    await visitor.getByRole('button', { name: 'Odeslat žádost' }).click();
    await visitor.getByRole('heading', { name: 'Žádost jsme dostali' }).waitFor();

    const vera = await enterAs('Věra Vzorová', { viewport: phone, javaScriptEnabled });
    await vera.goto('/organisations/requests');
    const request = vera.getByRole('listitem').filter({ hasText: name });
    await request.getByText('Doprovázíme rodiny.').waitFor();
    expect(await vera.getByText(address).count()).toBe(0);
    await request.getByRole('button', { name: 'Přijmout žádost' }).click();
    await vera.getByRole('link', { name }).click();
    await vera.getByRole('heading', { level: 1, name }).waitFor();

    await visitor.goto(await letterTo(visitor, address));
    await visitor.getByLabel(/Heslo/).fill('čtyři slova která znám');
    await visitor.getByRole('button', { name: 'Přijmout pozvánku' }).click();
    await visitor.getByRole('heading', { level: 1, name: 'Vítejte na Platformě' }).waitFor();
    await visitor.getByText(`${name} žádá o členství`).waitFor();
    await visitor.goto('/people');
    expect(await visitor.getByText('Jana Zkušební').count()).toBe(0);

    const jana = await enterAs('Jana Zkušební', { viewport: phone, javaScriptEnabled });
    await jana.goto(new URL(vera.url()).pathname);
    await jana.getByText('Doporučit platformě').click();
    await jana.getByLabel('Proč organizaci doporučujete').fill('Známe je z terénu.');
    await jana.getByRole('button', { name: 'Doporučit', exact: true }).click();
    await jana.getByText('Doporučuje Společný krok Lipov').waitFor();

    await vera.reload();
    await vera.getByText('Známe je z terénu.').waitFor();
    await decide(vera, 'Přijmout mezi kandidáty', 'Čeká na přijetí');
    await decide(vera, 'Přijmout za člena', 'Člen platformy');
    await visitor.goto('/people');
    await visitor.getByText('Jana Zkušební').first().waitFor();
    await writeUnderRules(visitor);
  },
  60_000,
);

test('a coordinator sees how new rules will look; what is written waits until they are published', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: desk });
  await vera.goto('/rules');
  await vera.getByRole('link', { name: 'Zveřejnit novou verzi' }).click();
  await vera.getByLabel('Česky').fill('# Nová pravidla\n\n- Jeden hlas.');
  await vera.getByRole('button', { name: 'Náhled' }).click();
  await vera.getByRole('heading', { name: 'Nová pravidla', exact: true }).waitFor();
  expect(await vera.getByRole('textbox', { name: 'Česky' }).inputValue()).toContain('- Jeden hlas.');
  await vera.goto('/rules');
  await vera.getByText(/Verze 1, platí od/).waitFor();
});
