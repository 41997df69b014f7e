import { test } from 'vitest';
import { desk, enterAs, expect, inBothWays, phone, visit } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

/** Fills in what a topic needs; regions and bodies are left to the story. */
async function fillIn(page: Reader, title: string) {
  await page.goto('/topics/new');
  await page.getByLabel('Název', { exact: true }).fill(title);
  await page.getByLabel(/Co\schceme/).fill('Město ať kauci u sociálních bytů rozloží do splátek.');
  await page.getByLabel('Oblast').selectOption({ label: 'bydlení' });
}

async function propose(page: Reader, title: string) {
  await fillIn(page, title);
  await page.getByRole('button', { name: 'Navrhnout téma' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname;
}

/** Takes one step of a topic's life: opens it, answers what it asks, sends it, and sees what holds now. */
async function take(page: Reader, step: string, now: RegExp, answers: Record<string, string> = {}) {
  const steps = page.getByRole('group', { name: 'Další kroky' });
  await steps.getByText(step, { exact: true }).first().click();
  for (const [label, answer] of Object.entries(answers))
    await steps.getByLabel(new RegExp(label.replaceAll(' ', '\\s'))).fill(answer);
  await steps.getByRole('button', { name: step, exact: true }).click();
  await page.getByRole('region', { name: 'Právě teď' }).getByRole('heading', { name: now }).waitFor();
}

test.each([
  ['with JavaScript', desk, true],
  ['without JavaScript, on the phone', phone, false],
] as const)(
  'a coordinator leads a topic through its whole life: %s',
  async (_, viewport, javaScriptEnabled) => {
    const vera = await enterAs('Věra Vzorová', { viewport, javaScriptEnabled });
    await propose(vera, `Kauce do splátek ${Date.now()}`);
    await take(vera, 'Otevřít téma', /vzala/);
    await take(vera, 'Zahájit jednání', /Jednáme/, { 'S kým a o čem': 'S odborem bydlení.' });
    await take(vera, 'Čekáme na úřad', /Čekáme/, { 'Na co čekáme': 'Na stanovisko města.' });
    await take(vera, 'Vyřešit zčásti', /Část je/, { 'Čeho jsme dosáhli': 'Splátky platí v jednom domě.' });
    await take(vera, 'Vyřešit', /Vyřešeno/, { 'Jak to dopadlo': 'Splátky platí ve všech domech.' });
    await take(vera, 'Vrátit do jednání', /Jednáme/, { Proč: 'Nové vedení splátky zrušilo.' });
    await take(vera, 'Odložit', /Odloženo/, { 'Proč ho': 'Čekáme na rozpočet.', 'Kdy se': '2099-02-01' });
    await take(vera, 'Znovu otevřít', /vzala/, { Proč: 'Rozpočet je schválený.' });
    await take(vera, 'Zahájit jednání', /Jednáme/);
    await take(vera, 'Vyřešit', /Vyřešeno/, { 'Jak to dopadlo': 'Splátky platí znovu.' });
    await take(vera, 'Uzavřít do archivu', /uzavřené/);
    expect(await vera.getByRole('group', { name: 'Další kroky' }).count()).toBe(0);
    const story = vera.getByRole('region', { name: 'Příběh tématu' });
    expect(await story.getByRole('heading', { level: 4 }).allInnerTexts()).toEqual([
      'Uzavřeno do archivu',
      'Vyřešeno',
      'Začalo jednání',
      'Téma znovu otevřeno',
      expect.stringMatching(/^Odloženo, vrátíme se/),
      'Téma se vrátilo do jednání',
      'Vyřešeno',
      'Částečně vyřešeno',
      expect.stringMatching(/^Čekáme/),
      'Začalo jednání',
      'Platforma téma otevřela',
      'Téma navrženo',
    ]);
    await story.getByText('Splátky platí ve všech domech.').waitFor();
    expect(vera.complaints).toEqual([]);
  },
);

test.each(inBothWays)(
  'a refused proposal says what is missing and keeps what was typed: %s',
  async (_, javaScriptEnabled) => {
    const jana = await enterAs('Jana Zkušební', { viewport: phone, javaScriptEnabled });
    const title = `Kauce v Lipově ${Date.now()}`;
    await fillIn(jana, title);
    await jana.getByText('Místní').last().click();
    await jana.getByRole('checkbox', { name: /Lipov/ }).first().check();
    await jana.getByRole('button', { name: 'Navrhnout téma' }).click();
    await jana.getByRole('alert').waitFor();
    const regions = jana.getByRole('group', { name: /Ve\skterých\skrajích/ });
    await regions.getByText(/ještě doplňte: Ústecký/).waitFor();
    expect(await jana.getByLabel('Název', { exact: true }).inputValue()).toBe(title);
    expect(await jana.getByRole('checkbox', { name: /Lipov/ }).first().isChecked()).toBe(true);
    await regions.getByLabel('Ústecký').check();
    await jana.getByRole('button', { name: 'Navrhnout téma' }).click();
    await jana.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await jana.getByRole('group', { name: 'Další kroky' }).count()).toBe(0); // the coordinator's
  },
);

test('what was filled in before the scripts of the page arrived stays', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: phone });
  const scripts = Promise.withResolvers<void>();
  await jana.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
  await jana.goto('/topics/new', { waitUntil: 'commit' });
  await jana.getByLabel('Název', { exact: true }).fill('Kauce v Lipově');
  await jana.getByLabel('Oblast').selectOption({ label: 'bydlení' });
  await jana.getByText('Místní').last().click();
  const lipov = jana.getByRole('checkbox', { name: /Lipov/ }).first();
  await lipov.check();

  scripts.resolve();
  // Once the scripts are there, a search hides the levels where it finds nothing.
  await jana.getByRole('searchbox').fill('Lipov');
  await jana.getByText('Evropské').first().waitFor({ state: 'hidden' });
  expect(await jana.getByLabel('Název', { exact: true }).inputValue()).toBe('Kauce v Lipově');
  expect(await jana.getByLabel('Oblast').inputValue()).toBe('HOUSING');
  expect(await lipov.isChecked()).toBe(true);
});

test('whoever saves second, here without JavaScript, sees what the other changed, and loses nothing', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: desk });
  const topic = await propose(vera, `Dvě ruce ${Date.now()}`);
  const elsewhere = await enterAs('Věra Vzorová', { viewport: phone, javaScriptEnabled: false });
  for (const page of [vera, elsewhere]) await page.goto(`${topic}/edit`);

  await vera.getByLabel(/Co\schceme/).fill('Kauci rozložit do deseti splátek.');
  await vera.getByLabel(/Kde\sse\svzalo/).fill('Setkání v lednu');
  await vera.getByRole('button', { name: 'Uložit změny' }).click();
  await vera.getByText('Kauci rozložit do deseti splátek.').first().waitFor();

  await elsewhere.getByLabel(/Co\schceme/).fill('Kauci odpustit.');
  await elsewhere.getByLabel(/O\sco\sjde/).fill('Rodiny na kauci nemají.');
  await elsewhere.getByRole('button', { name: 'Uložit změny' }).click();
  const notice = elsewhere.getByRole('alert').filter({ hasText: 'Mezitím' });
  await notice.getByText('Kauci rozložit do deseti splátek.').waitFor(); // both changed it
  await notice.getByText('Setkání v lednu').waitFor(); // only the other did: taken over
  expect(await elsewhere.getByLabel(/Co\schceme/).inputValue()).toBe('Kauci odpustit.');
  expect(await elsewhere.getByLabel(/O\sco\sjde/).inputValue()).toBe('Rodiny na kauci nemají.');
  expect(await elsewhere.getByLabel(/Kde\sse\svzalo/).inputValue()).toBe('Setkání v lednu');
  await elsewhere.getByRole('button', { name: 'Uložit změny' }).click();
  await elsewhere.getByText('Kauci odpustit.').first().waitFor();
  await elsewhere.getByText('Setkání v lednu').waitFor();
});

test('a published topic is read by everybody, with nobody’s name, and can be taken back', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: desk });
  const topic = await propose(vera, `Veřejná kauce ${Date.now()}`);
  await take(vera, 'Otevřít téma', /vzala/);
  const visitor = await visit({ viewport: phone, javaScriptEnabled: false });
  expect((await visitor.goto(topic))?.status()).toBe(404);

  const audience = vera.getByRole('region', { name: 'Kdo to vidí' });
  await audience.getByText('Zveřejnit téma').first().click();
  await audience.getByLabel('Proč').fill('Členové se na tom shodli.');
  await audience.getByRole('button', { name: 'Zveřejnit téma' }).click();
  await audience.getByText('Každý, i bez přihlášení.').waitFor();
  expect((await visitor.goto(topic))?.status()).toBe(200);
  expect(await visitor.getByRole('main').innerText()).not.toContain('Vzorová');

  await audience.getByText('Vrátit jen členům').first().click();
  await audience.getByLabel('Proč').fill('Ještě se domlouváme.');
  await audience.getByRole('button', { name: 'Vrátit jen členům' }).click();
  await audience.getByText('Členové platformy.').waitFor();
  expect((await visitor.goto(topic))?.status()).toBe(404);
});

test('a coordinator hands a topic to somebody, who then leads it', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: phone, javaScriptEnabled: false });
  const topic = await propose(vera, `Předané téma ${Date.now()}`);
  await vera.getByRole('link', { name: /Určit/ }).click();
  await vera.getByLabel('Jméno').fill('cvicny');
  await vera.getByRole('button', { name: 'Hledat' }).click();
  await vera.getByRole('radio', { name: /Tomáš Cvičný/ }).check();
  await vera.getByRole('button', { name: 'Předat téma' }).click();
  await vera.getByRole('region', { name: 'Kdo téma vede' }).getByText('Tomáš Cvičný').waitFor();

  const tomas = await enterAs('Tomáš Cvičný', { viewport: desk });
  await tomas.goto(topic);
  await take(tomas, 'Otevřít téma', /vzala/);
});
