import { expect, test } from 'vitest';
import { visit, ways } from './browser.ts';

const numbersIn = (text: string) => text.match(/\d+/g) ?? [];

test.each(ways)(
  'a visitor chooses what is counted; the chart, the table and the file say the same, %s',
  async (_, javaScriptEnabled) => {
    const page = await visit({ javaScriptEnabled });
    await page.goto('/advocacy/numbers?from=2015-01-01');
    await page.getByLabel('Podle čeho').selectOption({ label: 'Podle úřadu' });
    await page.getByRole('button', { name: 'Zobrazit' }).click();
    await page.waitForURL(/by=BODY/);
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim().replace('–', '')),
      ),
    );
    const address = await page.getByRole('link', { name: 'Stáhnout tabulku' }).getAttribute('href');
    const file = await page.request.get(new URL(address!, page.url()).href);
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const text = (await file.body()).toString('utf8');
    expect(text.startsWith('\uFEFF;Odeslaná podání;')).toBe(true);
    expect(
      text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')),
    ).toEqual(shown);

    const promises = page.locator('figure', { hasText: 'Splněno včas' }).getByRole('img');
    for (const label of await promises.evaluateAll((all) =>
      all.map((bar) => bar.getAttribute('aria-label')!),
    )) {
      const row = shown.find(([name]) => label.startsWith(`${name}: `))!;
      const [total, kept, keptLate] = numbersIn(label.slice(row[0]!.length));
      expect([total, kept, keptLate]).toEqual([row[9], row[10], row[11]]);
    }

    await page.goto('/advocacy/numbers?from=1990-01-01&to=1990-01-02');
    await page.getByText('V tomto období tu nic není.').waitFor();
    await page.goto('/advocacy/numbers?from=nonsense&by=PERSON&area=NONE');
    await page.getByRole('heading', { name: 'Podle oblasti' }).waitFor();
    expect(page.complaints).toEqual([]);
  },
);
