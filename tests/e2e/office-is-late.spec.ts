import { expect, test } from 'vitest';
import { enterAs, visit, ways } from './browser.ts';

type Page = Awaited<ReturnType<typeof visit>>;
const saidOn = async (page: Page) => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');

/** A new topic that nobody else uses. */
async function newTopic(page: Page, title: string) {
  await page.goto('/topics/new');
  await page.getByLabel('Název').fill(title);
  await page.getByLabel('Co chceme').fill('Jasná pravidla.');
  await page.getByLabel('Oblast').selectOption({ label: 'bydlení' });
  await page.getByRole('button', { name: 'Navrhnout téma' }).click();
  await page.waitForURL(/\/topics\/topic_/);
  return page.url();
}

const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

test.each(ways)(
  'a request is extended, its limit passes, and the complaint about it is offered by its day, %s',
  async (way, javaScriptEnabled) => {
    const vera = await enterAs('Věra Vzorová', { javaScriptEnabled });
    const topic = await newTopic(vera, `Počet obecních bytů (${way})`);
    await vera.getByRole('link', { name: 'Nové podání' }).click();
    await vera.getByLabel('Druh').selectOption({ label: 'Žádost o informace' });
    await vera.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Město Lipov (demo)' });
    await vera.getByLabel('Název').fill('Kolik bytů město pronajímá');
    await vera
      .getByLabel('Lhůta úřadu')
      .selectOption({ label: 'Poskytnutí informace nebo rozhodnutí o odmítnutí (15 dnů, 106/1999 Sb.)' });
    await vera.getByLabel('Odesláno').fill('2021-06-10');
    await vera.getByLabel('Způsob odeslání').selectOption({ label: 'Datovou schránkou' });
    await vera.getByLabel('Doručeno').fill('2021-06-09');
    await vera.getByRole('button', { name: 'Uložit podání' }).click();
    await vera.getByText('Den nemůže být dřív než 10. června 2021.').waitFor();
    await vera.getByLabel('Doručeno').fill('2021-06-10');
    await vera.getByRole('button', { name: 'Uložit podání' }).click();
    await vera.waitForURL(/\/submissions\/submission_/);
    expect(await saidOn(vera)).toContain('Pátek 25. června 2021');

    await open(vera, 'Úřad lhůtu prodloužil');
    const extension = vera.locator('form[action="?/extend"]');
    await extension.getByLabel('Oznámeno').fill('2021-06-26');
    await extension.getByLabel('O kolik').fill('10');
    await extension.getByRole('button').click();
    await vera.getByText('Prodloužení oznámené po ní ji neprodlužuje.').waitFor();
    await extension.getByLabel('Oznámeno').fill('2021-06-24');
    await extension.getByLabel('Důvod, který uvedl').fill('Vyhledávání podkladů na více odborech.');
    await extension.getByRole('button').click();
    await vera.getByText('středa 7. července 2021', { exact: true }).waitFor();
    await vera.locator('summary', { hasText: 'Jak jsme počítali' }).click();
    const said = await saidOn(vera);
    for (const part of [
      'úřad po lhůtě, od 7. července 2021',
      'pondělí 5. července 2021, Den slovanských věrozvěstů Cyrila a Metoděje',
      'úterý 6. července 2021, Den upálení mistra Jana Husa',
      'Stížnost na postup při vyřizování žádosti',
      'Poslední den už byl: pátek 6. srpna 2021.',
    ])
      expect(said).toContain(part);

    await vera.getByRole('link', { name: 'Připravit podání' }).click();
    await vera.getByLabel('Druh').selectOption({ label: 'Stížnost' });
    await vera.getByLabel('Název').fill('Stížnost na nevyřízenou žádost');
    await vera.getByRole('button', { name: 'Uložit podání' }).click();
    await vera.getByText('Odeslat do: pátek 6. srpna 2021').waitFor();

    const karel = await enterAs('Karel Nácvik', { javaScriptEnabled });
    await karel.goto(topic);
    await karel.getByRole('heading', { name: 'Úřad po lhůtě: Město Lipov' }).waitFor();
    const story = await saidOn(karel);
    for (const part of [
      'Doručeno: Město Lipov (demo), lhůta běží do 25. června 2021',
      'Úřad si prodloužil lhůtu do 7. července 2021, místo 25. června 2021',
    ])
      expect(story).toContain(part);
    expect(await karel.getByRole('link', { name: 'Nové podání' }).count()).toBe(0);
    await karel.getByRole('link', { name: 'Kolik bytů město pronajímá' }).first().click();
    await karel.getByText('úřad po lhůtě, od 7. července 2021').waitFor();
    expect(await karel.locator('form[action="?/answer"]').count()).toBe(0);
    const visitor = await visit({ javaScriptEnabled });
    expect((await visitor.goto(karel.url()))!.status()).toBe(404);
    // What was refused above is told to the console too.
    const others = [...vera.complaints, ...karel.complaints].filter((one) => !/status of 4/.test(one));
    expect(others).toEqual([]);
  },
);

test('comments on a bill have a last day and days before it by which to agree on them', async () => {
  const vera = await enterAs('Věra Vzorová');
  await newTopic(vera, 'Zákon o podpoře bydlení v připomínkách');
  await vera.getByRole('link', { name: 'Nové podání' }).click();
  await vera.getByLabel('Druh').selectOption({ label: 'Připomínky' });
  await vera.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Město Lipov (demo)' });
  await vera.getByLabel('Název').fill('Připomínky k návrhu zákona');
  await vera
    .getByLabel('Pravidlo')
    .selectOption({ label: 'Připomínky: návrh zákona (20 pracovních dnů, Legislativní pravidla vlády)' });
  await vera.getByLabel('Den události').fill('2021-06-21');
  await vera.getByRole('button', { name: 'Uložit podání' }).click();
  await vera.getByText('Odeslat do: středa 21. července 2021').waitFor();
  const said = await saidOn(vera);
  for (const part of [
    'Návrh ke členům do: středa 7. července 2021',
    'Shoda nebo hlasování do: čtvrtek 15. července 2021',
    'Odeslat nejlépe do: úterý 20. července 2021',
  ])
    expect(said).toContain(part);
  await vera.locator('summary', { hasText: 'Schválit' }).click();
  await vera.getByRole('button', { name: 'Schválit' }).click();
  await vera.locator('summary', { hasText: 'Odesláno' }).click();
  const form = vera.locator('form[action="?/send"]');
  await form.getByLabel('Odesláno').fill('2021-07-20');
  await form.getByRole('button').click();
  await vera.getByRole('heading', { level: 1 }).waitFor();
  await vera.getByText('úterý 20. července 2021', { exact: true }).first().waitFor();
  expect(vera.complaints).toEqual([]);
});
