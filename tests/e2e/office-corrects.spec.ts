import { test } from 'vitest';
import { enterAs, expect, phone, visit, ways } from './browser.ts';
import { letterTo } from './inviting.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

/** Records a meeting with the town of Lipov under a topic that everybody sees. */
async function recordMeeting(page: Reader, subject: string) {
  await page.goto('/topics?area=HOUSING');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Dostupné\sa\ssociální bydlení/ })
    .click();
  await page.getByRole('link', { name: 'Zaznamenat jednání' }).click();
  await page.getByLabel('Úřad', { exact: true }).selectOption({ label: 'Město Lipov (demo)' });
  await page.getByLabel('Co to bylo').selectOption({ label: 'Jednání' });
  await page.getByLabel('Den', { exact: true }).fill('2026-01-14');
  await page.getByLabel('O čem').fill(subject);
  await page.getByLabel(/Co zaznělo/).fill('Město slíbilo **šest bytů** do konce září.');
  await page.getByLabel('Role').nth(0).fill('terénní pracovnice');
  await page.getByLabel('Role').nth(1).fill('vedoucí odboru bydlení');
  await page.getByRole('button', { name: 'Uložit záznam' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  return new URL(page.url()).pathname;
}

async function askOffice(page: Reader, address: string) {
  await page.getByText('Požádat úřad o potvrzení').click();
  await page.getByLabel('E-mail úřadu').fill(address);
  await page.getByRole('button', { name: 'Odeslat úřadu' }).click();
  await page.getByRole('button', { name: 'Zneplatnit odkaz' }).first().waitFor();
}

test.each(ways)(
  'an office corrects a record by the link of a letter; the original stays beside it: %s',
  async (_, javaScriptEnabled) => {
    const subject = `Byty pro rodiny ${Date.now()}`;
    const address = `posta-${Date.now()}@lipov.example`;
    const vera = await enterAs('Věra Vzorová', { viewport: phone, javaScriptEnabled });
    const record = await recordMeeting(vera, subject);
    await askOffice(vera, address);
    expect(await vera.getByText(address).count()).toBe(0);

    const office = await visit({ viewport: phone, javaScriptEnabled });
    const link = await letterTo(office, address);
    // Programs that look through mail open links before anybody reads them.
    for (let look = 0; look < 2; look++) expect((await office.request.get(link)).status()).toBe(200);
    await office.goto(link);
    await office.getByRole('heading', { level: 1, name: subject }).waitFor();
    await office.getByText('šest bytů').waitFor();
    expect(await office.getByText('Vzorová').count()).toBe(0);
    expect(await office.getByRole('navigation').getByRole('link').count()).toBe(0);
    await office.getByText('Ne, chceme ho opravit').click();
    const correcting = office.locator('form[action="?/correct"]');
    await correcting.getByLabel('Co je jinak').fill('Paní Nová, tel. 777 123 456, slíbila čtyři.');
    await correcting.getByLabel('Kdo odpovídá').fill('odbor bydlení');
    await correcting.getByRole('button', { name: 'Odeslat opravu' }).click();
    await office.getByText('Vypadá to na údaje o člověku').waitFor();
    await correcting.getByLabel('Co je jinak').fill('Slíbili jsme čtyři byty, ne šest.');
    await correcting.getByRole('button', { name: 'Odeslat opravu' }).click();
    await office.getByText('Opravu máme').waitFor();
    await office.goto(link);
    await office.getByText('Slíbili jsme čtyři byty, ne šest.').waitFor();
    expect(await office.locator('form[method="POST"][action]').count()).toBe(0);

    await vera.goto(record);
    const statement = vera.getByRole('region', { name: 'Záznam platformy' });
    await statement.getByText('šest bytů').waitFor();
    const replies = vera.getByRole('region', { name: 'Vyjádření úřadu' });
    await replies.getByText('Slíbili jsme čtyři byty, ne šest.').waitFor();
    await replies.getByText('odbor bydlení').waitFor();
    await replies.locator('time').waitFor();
    expect(await vera.getByText('Předchozí znění').count()).toBe(0);

    const jana = await enterAs('Jana Zkušební', { viewport: phone, javaScriptEnabled });
    await jana.goto(record);
    await jana.getByText('Slíbili jsme čtyři byty, ne šest.').waitFor();
    expect(await jana.getByText('Skrýt slova úřadu').count()).toBe(0);
    expect(await jana.getByText('Požádat úřad').count()).toBe(0);
    const reader = await visit({ viewport: phone, javaScriptEnabled });
    expect((await reader.goto(record))!.status()).toBe(404);
    const complaints = [vera, office, jana].flatMap((page) => page.complaints);
    const isRefusal = (text: string) => text.includes('400 (Bad Request)');
    expect(complaints.filter((text) => !isRefusal(text))).toEqual([]);
  },
);

test('a link that was revoked leads nowhere, and a changed record keeps what the office had confirmed', async () => {
  const subject = `Komise ${Date.now()}`;
  const address = `komise-${Date.now()}@lipov.example`;
  const vera = await enterAs('Věra Vzorová', { viewport: phone });
  const record = await recordMeeting(vera, subject);
  await askOffice(vera, address);
  const office = await visit({ viewport: phone });
  const first = await letterTo(office, address);
  await vera.getByRole('button', { name: 'Zneplatnit odkaz' }).click();
  await vera.getByText('Odkaz jste zneplatnili').waitFor();
  await office.goto(first);
  await office.getByRole('heading', { name: 'Odkaz už neplatí' }).waitFor();

  const again = `znovu-${address}`;
  await askOffice(vera, again);
  await office.goto(await letterTo(office, again));
  await office.getByText('Ano, odpovídá').click();
  await office.getByLabel('Kdo odpovídá').first().fill('tajemník');
  await office.getByRole('button', { name: 'Potvrdit záznam' }).click();
  await office.getByText('Záznam jste potvrdili').waitFor();
  await vera.goto(record);
  await vera.getByText('potvrzeno úřadem').waitFor();
  await vera.getByRole('link', { name: 'Upravit' }).click();
  await vera.getByLabel(/Co zaznělo/).fill('Město slíbilo pět bytů.');
  await vera.getByLabel('Proč záznam měníte').fill('Upřesnění po kontrole poznámek.');
  await vera.getByRole('button', { name: 'Uložit změny' }).click();
  await vera.getByText('Úřad odpovídal na dřívější znění').waitFor();
  expect(await vera.getByText('potvrzeno úřadem').count()).toBe(0);
  await vera.getByText('Předchozí znění').click();
  await vera.locator('#history').getByText('šest bytů').waitFor();
  expect([...vera.complaints, ...office.complaints]).toEqual([]);
});
