import { expect, test } from 'vitest';
import { desk, enterAs, ways } from './browser.ts';

test.each(ways)(
  'an answer recorded at the wrong submission is taken back, and its limit runs on, %s',
  async (way, javaScriptEnabled) => {
    const vera = await enterAs('Věra Vzorová', { javaScriptEnabled });
    await vera.goto('/topics');
    await vera.locator('main a[href^="/topics/topic_"]').first().click();
    await vera.getByRole('link', { name: 'Nové podání' }).click();
    await vera.getByLabel('Druh').selectOption({ label: 'Žádost o informace' });
    await vera.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Město Lipov (demo)' });
    await vera.getByLabel('Název').fill(`Kolik dětí se hlásí k zápisu (${way})`);
    await vera
      .getByLabel('Lhůta úřadu')
      .selectOption({ label: 'Poskytnutí informace nebo rozhodnutí o odmítnutí (15 dnů, 106/1999 Sb.)' });
    await vera.getByLabel('Odesláno').fill('2021-06-10');
    await vera.getByLabel('Způsob odeslání').selectOption({ label: 'Datovou schránkou' });
    await vera.getByLabel('Doručeno').fill('2021-06-10');
    await vera.getByRole('button', { name: 'Uložit podání' }).click();
    await vera.waitForURL(/\/submissions\/submission_/);

    await vera.locator('summary', { hasText: 'Přišla odpověď' }).click();
    const answer = vera.locator('form[action="?/answer"]');
    await answer.getByLabel('Přišlo').fill('2021-06-20');
    await answer.getByLabel('Jak odpověděl').selectOption({ label: 'Odmítá' });
    await answer.getByLabel('Znění odpovědi').fill('Žádost o byt zamítáme.');
    await answer.getByRole('button', { name: 'Přišla odpověď' }).click();
    await vera.getByRole('heading', { name: 'Odmítá' }).waitFor();

    await vera.locator('summary', { hasText: 'Zrušit zápis odpovědi' }).click();
    const taking = vera.locator('form[action="?/withdrawAnswer"]');
    await taking.getByLabel('Proč').fill('Patří k jiné žádosti.');
    await taking.getByRole('button', { name: 'Zrušit zápis odpovědi' }).click();
    await vera.getByText('úřad po lhůtě, od 25. června 2021').waitFor();
    await vera.getByText('Zápis odpovědi je zrušený: Město Lipov').waitFor();

    const karel = await enterAs('Karel Nácvik', { javaScriptEnabled, viewport: desk });
    await karel.goto(vera.url());
    await karel.getByText('Zápis je zrušený: Patří k jiné žádosti.').waitFor();
    expect(await karel.getByText('Žádost o byt zamítáme.').isVisible()).toBe(false);
    await karel.locator('summary', { hasText: 'Co bylo zapsáno' }).click();
    expect(await karel.getByText('Žádost o byt zamítáme.').isVisible()).toBe(true);
    expect(await karel.locator('form[action="?/withdrawAnswer"]').count()).toBe(0);
  },
);
