import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit, ways } from './browser.ts';

test.each(ways)(
  'what is next leads to a record in two steps, and the record into the story of its topic: %s',
  async (_, javaScriptEnabled) => {
    const vera = await enterAs('Věra Vzorová', { viewport: phone, javaScriptEnabled });
    await vera.goto('/advocacy?all');
    const unanswered = vera.getByRole('region', { name: 'Úřad neodpověděl včas' });
    const late = await unanswered.getByRole('listitem').count();
    expect(late).toBeGreaterThan(0);
    expect(await unanswered.getByText('úřad po lhůtě').count()).toBe(late);
    await vera.getByRole('region', { name: 'Dlouho beze změny' }).getByRole('listitem').first().waitFor();

    await vera.getByRole('link', { name: 'Zapsat, co se stalo' }).click();
    await vera
      .getByRole('region', { name: 'Další témata' })
      .getByRole('link', { name: /Segregace romských dětí/ })
      .click();
    await vera.getByText('Šlo o něco jiného?').click();
    await vera.getByRole('link', { name: 'Úřad odpověděl na podání' }).first().waitFor();
    expect(await vera.getByLabel('Kde').count()).toBe(0);
    const subject = `Volal tajemník ${Date.now()}`;
    await vera
      .getByLabel('Úřad', { exact: true })
      .selectOption({ label: 'Město Vrbice nad Zkoušenou (demo)' });
    await vera.getByLabel('Co to bylo').selectOption({ label: 'Telefonát' });
    await vera.getByLabel('O čem').fill(subject);
    await vera.getByRole('button', { name: 'Uložit záznam' }).click();
    await vera.getByRole('heading', { level: 1, name: subject }).waitFor();
    await vera
      .getByRole('link', { name: /Segregace romských dětí/ })
      .first()
      .click();
    await vera.getByRole('region', { name: 'Příběh tématu' }).getByText(subject).first().waitFor();
    expect(vera.complaints).toEqual([]);
  },
);

test('whoever leads no topic is told where to write instead; a visitor sees what is public', async () => {
  const sona = await enterAs('Soňa Testovací', { viewport: phone });
  await sona.goto('/record');
  await sona.getByText('Zatím nemáte kam zapisovat').waitFor();
  const visitor = await visit();
  await visitor.goto('/advocacy');
  await visitor.getByRole('region', { name: 'Dlouho beze změny' }).waitFor();
  expect(await visitor.getByRole('link', { name: 'Zapsat, co se stalo' }).count()).toBe(0);
  expect(await visitor.getByRole('link', { name: 'Moje témata' }).count()).toBe(0);
});

test('a month on the wall leads from a day to what it brings', async () => {
  const vera = await enterAs('Věra Vzorová', { viewport: desk });
  const query = '{ agenda(from: "2026-01-01", to: "2026-12-31", first: 1) { edges { node { day } } } }';
  const { data } = await (await vera.request.post('/graphql', { data: { query } })).json();
  const { day } = data.agenda.edges[0].node;
  await vera.goto(`/agenda?month=${day.slice(0, 7)}`);
  const month = vera.getByRole('region').filter({ has: vera.getByRole('table') });
  const of = month.getByRole('table').locator(`a[href="#${day}"]`);
  const lines = month.locator('li').filter({ has: vera.locator(`time[datetime="${day}"]`) });
  expect(Number(await of.locator('span').textContent())).toBe(await lines.count());
  await of.click();
  await vera.waitForURL(new RegExp(`#${day}$`));
  expect(await vera.locator(`li[id="${day}"]`).count()).toBe(1);
});

test.each(ways)(
  'submissions are a table, narrowed by what stands in the address: %s',
  async (_, javaScriptEnabled) => {
    const jana = await enterAs('Jana Zkušební', { viewport: desk, javaScriptEnabled });
    await jana.goto('/submissions');
    const rows = jana.getByRole('table').locator('tbody tr');
    const all = await rows.count();
    await jana.getByLabel('Úřad po lhůtě').check();
    await jana.getByRole('button', { name: 'Zobrazit' }).click();
    await jana.waitForURL(/[?&]late=1$/);
    await jana.getByRole('heading', { name: 'Vybraná podání' }).waitFor();
    const late = await rows.count();
    expect([late > 0, late < all, await rows.getByText('úřad po lhůtě').count()]).toEqual([true, true, late]);
    expect(jana.complaints).toEqual([]);
    const visitor = await visit({ viewport: phone, javaScriptEnabled });
    await visitor.goto('/submissions');
    await visitor.getByText('nebo to vidí jen členové').waitFor();
  },
);
