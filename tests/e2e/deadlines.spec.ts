import { expect, test } from 'vitest';
import { enterAs, visit, ways } from './browser.ts';

type Page = Awaited<ReturnType<typeof visit>>;
/** What the page says, in one line. */
const saidOn = async (page: Page) => (await page.getByRole('main').innerText()).replaceAll(/\s+/g, ' ');

test.each(ways)('a visitor counts a limit, sees how, and hands the address on, %s', async (_, js) => {
  const page = await visit({ javaScriptEnabled: js });
  await page.goto('/public-bodies');
  await page.getByRole('link', { name: 'Počítání lhůt' }).click();
  await page.getByRole('link', { name: 'Podle délky' }).click();
  await page.getByLabel('Délka').fill('15');
  await page.getByLabel('Den události').fill('2021-06-20');
  await page.getByRole('button', { name: 'Spočítat' }).click();
  const main = page.getByRole('main');
  await main.getByText('Poslední den lhůty').waitFor();
  const said = await saidOn(page);
  for (const part of [
    'středa 7. července 2021',
    '15 dnů potom: pondělí 5. července 2021.',
    'pondělí 5. července 2021 Den slovanských věrozvěstů Cyrila a Metoděje',
    'úterý 6. července 2021 Den upálení mistra Jana Husa',
  ])
    expect(said).toContain(part);
  const other = await visit({ javaScriptEnabled: js });
  await other.goto(await page.getByLabel('Odkaz na tento výpočet').inputValue());
  await other.getByText('Poslední den lhůty').waitFor();
  await other.goto('/deadlines?from=1999-01-01&length=15&unit=DAYS');
  await other.getByText('Zadejte den v letech 2001 až 2099.').waitFor();
  await other.goto('/en/deadlines?from=2022-03-31&length=15&unit=DAYS');
  await other.getByText('How this was counted').waitFor();
  expect(await saidOn(other)).toContain('Friday 15 April 2022 Good Friday');
  expect([...page.complaints, ...other.complaints]).toEqual([]);
});

test('a limit is chosen by the law, prolonged as far as it lets itself be', async () => {
  const page = await visit();
  await page.goto('/deadlines');
  await page.getByLabel('Den události').fill('2021-06-10');
  await page
    .getByLabel('Lhůta', { exact: true })
    .selectOption({ label: 'Poskytnutí informace nebo rozhodnutí o odmítnutí (15 dnů)' });
  await page.getByLabel('Prodlouženo o').fill('11');
  await page.getByRole('button', { name: 'Spočítat' }).click();
  await page.getByText('Tuto lhůtu jde prodloužit nejvýš o 10.').waitFor();
  await page.getByLabel('Prodlouženo o').fill('10');
  await page.getByRole('button', { name: 'Spočítat' }).click();
  await page.getByText('stačí odeslat to poslední den').waitFor();
  expect(await saidOn(page)).toContain('středa 7. července 2021');
  expect(page.complaints).toEqual([]);
});

test.each(ways)('a coordinator mends a rule and everybody reads what it said before, %s', async (_, js) => {
  const vera = await enterAs('Věra Vzorová', { javaScriptEnabled: js });
  const [name, length] = js ? ['Odpověď na petici', '31'] : ['Postoupení petice příslušnému orgánu', '6'];
  await vera.goto('/deadlines/rules?search=85/1990');
  await vera.getByRole('link', { name }).click();
  await vera.getByRole('heading', { name, level: 1 }).waitFor();
  const address = vera.url();
  await vera.getByRole('link', { name: 'Upravit pravidlo' }).click();
  await vera.getByLabel('Délka').fill(length);
  await vera.getByLabel('Platí do').fill('2021-12-31');
  await vera.getByLabel('Platí od').fill('2022-01-01');
  await vera.getByLabel('Proč to tak zapisuji').fill('Porovnáno se zákonem.');
  await vera.getByRole('button', { name: 'Uložit změny' }).click();
  await vera.getByText('Konec je dřív než začátek.').waitFor();
  await vera.getByLabel('Platí od').fill('2020-01-01');
  const complaint = 'Stížnost na postup při vyřizování žádosti';
  await vera.getByLabel('Když úřad lhůtu nedodrží').selectOption({ label: `${complaint} (106/1999 Sb.)` });
  await vera.getByRole('button', { name: 'Uložit změny' }).click();
  await vera.getByText('Porovnáno se zákonem.').waitFor();

  const visitor = await visit({ javaScriptEnabled: js });
  await visitor.goto(address);
  const said = await saidOn(visitor);
  expect(said).toMatch(/Dřív: Délka – \d+/);
  expect(said).toContain(`Co může následovat Když úřad lhůtu nedodrží: ${complaint}`);
  expect(said).toContain('od 1. ledna 2020 do 31. prosince 2021');
  expect(await visitor.getByRole('link', { name: 'Upravit pravidlo' }).count()).toBe(0);
  const id = address.split('/').at(-1);
  await visitor.goto(`/deadlines?from=2022-01-01&rule=${id}`);
  await visitor
    .getByText(/Pravidlo platí jen pro události od 1\.\sledna 2020 do 31\.\sprosince 2021\./)
    .waitFor();
  await visitor.goto(`/deadlines/rules/${id}/edit`);
  await visitor.getByRole('heading', { level: 1 }).waitFor();
  expect(await visitor.getByRole('button', { name: 'Uložit změny' }).count()).toBe(0);
});

test('a holiday declared for once moves an end until it is taken back', async () => {
  const vera = await enterAs('Věra Vzorová');
  const visitor = await visit();
  const end = async () => {
    await visitor.goto('/deadlines?from=2031-06-10&length=15&unit=DAYS');
    return visitor.locator('main .end').innerText();
  };
  expect(await end()).toMatch(/středa 25\.\sčervna 2031/i);
  await vera.goto('/deadlines/rules');
  await vera.getByText('Přidat svátek').first().click();
  await vera.getByLabel('Den', { exact: true }).fill('2031-06-25');
  await vera.getByLabel('Jak se jmenuje').fill('Státní smutek');
  await vera.getByLabel('Co ho zavedlo').fill('zákon č. 1/2031 Sb.');
  await vera.getByRole('button', { name: 'Přidat svátek' }).click();
  await vera.getByText('Státní smutek').waitFor();
  expect(await end()).toMatch(/čtvrtek 26\.\sčervna 2031/i);
  expect(await saidOn(visitor)).toContain('Státní smutek');
  await vera.getByText('Vzít zpět').first().click();
  await vera.getByLabel('Proč', { exact: true }).fill('Zákon nevyšel.');
  await vera.getByRole('button', { name: 'Vzít zpět' }).click();
  await vera.getByText('Vzato zpět: Zákon nevyšel.').waitFor();
  expect(await end()).toMatch(/středa 25\.\sčervna 2031/i);
});
