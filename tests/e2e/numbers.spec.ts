import { expect, test } from 'vitest';
import { enterAs, ways, type visit } from './browser.ts';

const numbersIn = (text: string) => text.match(/\d+/g) ?? [];

/** A table cell by cell, without its heading. */
async function cells(page: Awaited<ReturnType<typeof visit>>, name: string) {
  const rows = page.getByRole('region', { name }).getByRole('table').locator('tbody tr');
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim().replace('–', '')),
    ),
  );
}

test.each(ways)(
  'a member chooses what is counted; the chart, the table and the file say the same, %s',
  async (_, javaScriptEnabled) => {
    const page = await enterAs('Jana Zkušební', { javaScriptEnabled });
    await page.goto('/advocacy/numbers?from=2015-01-01');
    await page.getByLabel('Podle čeho').selectOption({ label: 'Podle úřadu' });
    await page.getByRole('button', { name: 'Zobrazit' }).click();
    await page.waitForURL(/by=BODY/);
    const [answers, promises] = await Promise.all(
      ['Odeslaná podání', 'Závazky'].map((name) => cells(page, name)),
    );
    const address = await page.getByRole('link', { name: 'Stáhnout tabulku' }).getAttribute('href');
    const file = await page.request.get(new URL(address!, page.url()).href);
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const text = (await file.body()).toString('utf8');
    expect(text.startsWith('\uFEFF;Odeslaná podání;')).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    const filed = lines.map((line) => line.split(';'));
    const rowsOf = (first: number, end: number) =>
      filed.filter((row) => row[first] !== '0').map((row) => [row[0], ...row.slice(first, end)]);
    expect(answers).toEqual(rowsOf(1, 9));
    expect(promises).toEqual(rowsOf(9, 15));

    const bars = page.locator('figure', { hasText: 'Splněno včas' }).getByRole('img');
    for (const label of await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')!))) {
      const row = promises!.find(([name]) => label.startsWith(`${name}: `))!;
      const [total, kept, keptLate] = numbersIn(label.slice(row[0]!.length));
      expect([total, kept, keptLate]).toEqual([row[1], row[2], row[3]]);
    }

    await page.goto('/advocacy/numbers?from=1990-01-01&to=1990-01-02');
    await page.getByText('V tomto období tu nic není.').waitFor();
    await page.goto('/advocacy/numbers?from=nonsense&by=PERSON&area=NONE');
    await page.getByRole('heading', { name: 'Podle oblasti' }).waitFor();
    expect(page.complaints).toEqual([]);
  },
);
