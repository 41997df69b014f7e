import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit } from './browser.ts';

type Page = Awaited<ReturnType<typeof enterAs>>;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 3, name });

/** Proposes a topic, takes it up and starts talks, so that something can be promised about it. */
async function topicInTalks(page: Page, title: string): Promise<string> {
  await page.goto('/topics/new');
  await page.getByLabel('Název', { exact: true }).fill(title);
  await page.getByLabel('Co chceme').fill('Nájemní byty pro rodiny z ubytovny.');
  await page.getByLabel('Oblast').selectOption({ label: 'bydlení' });
  await page.getByRole('button', { name: 'Navrhnout téma' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  for (const verb of ['Otevřít téma', 'Zahájit jednání']) {
    const step = page.getByRole('group', { name: 'Další kroky' });
    await step.getByText(verb, { exact: true }).first().click();
    await step.getByRole('button', { name: verb }).click();
    await step.getByText(verb, { exact: true }).first().waitFor({ state: 'detached' });
  }
  return new URL(page.url()).pathname;
}

async function take(page: Page, verb: string, told: Record<string, string>, after: string) {
  const steps = page.getByRole('group', { name: 'Další kroky' });
  await steps.getByText(verb, { exact: true }).first().click();
  const form = steps.locator('form', { has: page.getByRole('button', { name: verb, exact: true }) });
  for (const [label, value] of Object.entries(told)) {
    const field = form.getByLabel(label);
    if (label === 'Kdo to potvrdil') await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole('button', { name: verb, exact: true }).click();
  await heading(page, after).waitFor();
}

test.each([
  ['with JavaScript', desk, true],
  ['without JavaScript, on the phone', phone, false],
] as const)(
  'a town promised six flats and delivered four: %s',
  async (_, viewport, javaScriptEnabled) => {
    const vera = await enterAs('Věra Vzorová', { viewport, javaScriptEnabled });
    const title = `Byty pro rodiny ${Date.now()}`;
    const topic = await topicInTalks(vera, title);

    await vera.getByRole('link', { name: 'Zapsat závazek' }).click();
    await vera.getByRole('heading', { level: 1, name: 'Zapsat závazek' }).waitFor();
    await vera.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Město Lipov (demo)' });
    await vera
      .getByLabel('Přesná slova')
      .fill('Do konce září nabídneme rodinám s dětmi šest obecních bytů, všechny mimo ubytovnu.');
    await vera.getByLabel('Stručně').fill('Šest obecních bytů do konce září');
    await vera.getByLabel('Funkce toho').fill('vedoucí odboru sociálních věcí');
    await vera.getByLabel('Kdy závazek zazněl').fill('2021-06-23');
    await vera.getByLabel('Upřesnění zdroje').fill('Zápis z mimořádného jednání');
    await vera.getByLabel('Termín').fill('2021-06-01');
    await vera.getByRole('button', { name: 'Zapsat závazek' }).click();
    await vera.getByText('Den nemůže být dřív než 23. června 2021.').first().waitFor();
    expect(await vera.getByLabel('Stručně').inputValue()).toBe('Šest obecních bytů do konce září');
    await vera.getByLabel('Termín').fill('2021-09-30');
    await vera.getByRole('button', { name: 'Zapsat závazek' }).click();

    await vera.getByRole('heading', { level: 1, name: 'Šest obecních bytů do konce září' }).waitFor();
    await vera.getByText('po termínu', { exact: true }).first().waitFor(); // nobody typed that
    const letter = { 'Kdy se to stalo': '2021-07-12', 'Čím to je doložené': 'Dopis města.' };
    await take(vera, 'Potvrdit', letter, 'Závazek je potvrzený');
    const begun = { 'Kdy se to stalo': '2021-08-11', 'Čím to je doložené': 'Výběrová řízení běží.' };
    await take(vera, 'Začalo se plnit', begun, 'Úřad závazek plní');
    await take(
      vera,
      'Splněno zčásti',
      {
        ...{ Hotovo: '4', Slíbeno: '6', 'Kdy se to stalo': '2021-09-30' },
        ...{ 'Kdo to potvrdil': 'platforma, na vlastní oči', 'Čím to je doložené': 'Čtyři nájemní smlouvy.' },
      },
      'Závazek je splněný zčásti',
    );
    await vera.getByText('4 z 6', { exact: true }).first().waitFor();
    await vera.getByText('částečně splněno').first().waitFor();
    await vera.getByText('Termín byl 30. září 2021.').waitFor();

    const history = vera.getByRole('region', { name: 'Historie závazku' });
    expect(await history.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Závazek splněn zčásti: 4 z\u00a06',
      'Závazek se začal plnit',
      'Závazek potvrzen',
      'Závazek zazněl',
    ]);
    await take(
      vera,
      'Splněno',
      { 'Kdy se to stalo': '2022-02-01', 'Čím to je doložené': 'Šest nájemních smluv.' },
      'Závazek je splněný, po termínu',
    );
    const last = history.getByRole('listitem').first();
    await last.getByText('1. února 2022').waitFor();
    await last.getByText('Potvrdil úřad').waitFor();
    const before = history.getByRole('listitem').nth(1);
    await before.getByText('30. září 2021').waitFor();
    await before.getByText('Ověřila platforma').waitFor();
    expect(await vera.getByText('po termínu', { exact: true }).count()).toBe(0);

    await vera.goto(topic);
    const section = vera.getByRole('region', { name: 'Závazky úřadů' });
    await section.getByRole('link', { name: 'Šest obecních bytů do konce září' }).waitFor();
    await section.getByText('splněno po termínu').waitFor();
    const story = vera.getByRole('region', { name: 'Příběh tématu' });
    await story.getByRole('heading', { level: 4, name: 'Závazek splněn zčásti: 4 z 6' }).waitFor();
    expect(vera.complaints.filter((text) => !text.includes('400'))).toEqual([]);
  },
  120_000,
);

test('an open commitment keeps its topic from being resolved, and only a confirmed one is published', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: phone });
  const topic = await topicInTalks(vera, `Komunitní centrum ${Date.now()}`);
  await vera.goto(`${topic}/commitments/new`);
  await vera.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Město Lipov (demo)' });
  await vera.getByLabel('Přesná slova').fill('Sál školy půjčíme jednou týdně.');
  await vera.getByLabel('Kdy závazek zazněl').fill('2021-06-23');
  await vera.getByLabel('Upřesnění zdroje').fill('Zápis z jednání');
  await vera.getByLabel('Podmínka').fill('po dohodě s ředitelem');
  await vera.getByRole('button', { name: 'Zapsat závazek' }).click();
  await vera.getByRole('heading', { level: 1, name: /Sál školy/ }).waitFor();
  const commitment = new URL(vera.url()).pathname;
  expect(await vera.getByRole('button', { name: 'Zveřejnit závazek' }).count()).toBe(0);
  await vera.getByText('Zveřejnit ho jde, až ho někdo potvrdí').waitFor();

  const karel = await enterAs('Karel Nácvik', { viewport: phone });
  await karel.goto(commitment);
  await karel.getByRole('heading', { level: 1, name: /Sál školy/ }).waitFor();
  expect(await karel.getByRole('group', { name: 'Další kroky' }).count()).toBe(0);
  const visitor = await visit();
  expect((await visitor.goto(commitment))!.status()).toBe(404);
  expect((await karel.goto(`${topic}/commitments/new`))!.status()).toBe(403);

  await vera.goto(topic);
  const steps = vera.getByRole('group', { name: 'Další kroky' });
  await steps.getByText('Vyřešit', { exact: true }).first().click();
  await steps.getByLabel('Jak to dopadlo').last().fill('Sál je náš.');
  await steps.getByRole('button', { name: 'Vyřešit', exact: true }).click();
  await steps.getByText('Zbývá 1 otevřený závazek.').waitFor();

  await vera.goto(commitment);
  await take(
    vera,
    'Zrušit',
    { 'Kdy se to stalo': '2021-07-12', Proč: 'Scházíme se jinde.' },
    'Závazek už platforma nežádá',
  );
  await vera.goto(topic);
  await steps.getByText('Vyřešit', { exact: true }).first().click();
  await steps.getByLabel('Jak to dopadlo').last().fill('Scházíme se v knihovně.');
  await steps.getByRole('button', { name: 'Vyřešit', exact: true }).click();
  await vera
    .getByRole('region', { name: 'Právě teď' })
    .getByRole('heading', { name: /Vyřešeno/ })
    .waitFor();
}, 120_000);
