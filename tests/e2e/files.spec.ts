import { test } from 'vitest';
import { desk, enterAs, expect, phone, visit } from './browser.ts';

const ROMSTINA = 'Materiály v romštině: má to smysl?';
const pdf = {
  name: 'Zápis z jednání.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
};

async function enter(name: string, options: object) {
  const page = await enterAs(name, options);
  await page.goto('/discussions');
  await page.getByRole('link', { name: ROMSTINA }).first().click();
  await page.getByRole('heading', { level: 1, name: ROMSTINA }).waitFor();
  return page;
}

test('a photo and a document go from a phone; others see them live and may have them, visitors may not', async () => {
  const jana = await enter('Jana Zkušební', { viewport: phone });
  const tomas = await enter('Tomáš Cvičný', { viewport: desk });
  const photo = {
    name: 'tabule.jpg',
    mimeType: 'image/jpeg',
    buffer: await jana.screenshot({ type: 'jpeg' }),
  };
  const page = { name: 'obrazek.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html><script>') };

  await jana.getByLabel('Vaše odpověď').click();
  await jana.getByLabel('Přiložit soubory').setInputFiles([photo, page, pdf]);
  await jana.getByText('Soubory tohoto druhu nepřijímáme.').waitFor();
  await jana.getByRole('button', { name: 'Zrušit nahrávání: obrazek.png' }).click();
  await jana.getByRole('button', { name: 'Odebrat přílohu: tabule.jpg' }).waitFor();
  await jana.getByLabel('Co je na obrázku').fill('Tabule s úkoly');
  const words = `Posílám fotku ${Date.now()}.`;
  await jana.getByLabel('Vaše odpověď').fill(words);
  await jana.getByRole('button', { name: 'Odeslat odpověď' }).click();
  const sent = jana.locator('.post', { hasText: words });
  await sent.getByRole('img', { name: 'Tabule s úkoly' }).waitFor();
  expect(await jana.getByRole('button', { name: /Odebrat přílohu/ }).count()).toBe(0);

  await tomas.getByRole('button', { name: '1 nový příspěvek' }).click();
  const post = tomas.locator('.post', { hasText: words });
  const picture = post.getByRole('img', { name: 'Tabule s úkoly' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  const stranger = await visit();
  for (const [link, type] of [
    [picture.locator('..'), 'image/jpeg'],
    [post.getByRole('link', { name: 'Zápis z jednání.pdf' }), 'application/pdf'],
  ] as const) {
    const address = (await link.getAttribute('href'))!;
    const given = await tomas.request.get(address);
    expect([given.status(), given.headers()['content-type']]).toEqual([200, type]);
    expect((await stranger.request.get(address)).status()).toBe(404);
  }

  const own = jana.locator(`[id="${await sent.getAttribute('id')}"]`);
  await own.locator('summary').click();
  await own.getByRole('link', { name: 'Upravit' }).click();
  await own.getByLabel('Zápis z jednání.pdf').uncheck();
  await own.getByLabel('Co je na obrázku').fill('Popsaná tabule');
  await own.getByLabel('Přiložit soubory').setInputFiles({ ...pdf, name: 'Program.pdf' });
  await own.getByRole('button', { name: 'Odebrat přílohu: Program.pdf' }).waitFor();
  await own.getByRole('button', { name: 'Uložit změny' }).click();
  await post.getByRole('link', { name: 'Program.pdf' }).waitFor();
  await post.getByRole('img', { name: 'Popsaná tabule' }).waitFor();
  expect(await post.getByRole('link', { name: 'Zápis z jednání.pdf' }).count()).toBe(0);
  expect([jana.complaints.filter((one) => !one.includes('415')), tomas.complaints]).toEqual([[], []]);
});

test('an upload goes on by itself after the connection was lost, and the post waits for it', async () => {
  const jana = await enter('Jana Zkušební', { viewport: phone });
  await jana.getByLabel('Vaše odpověď').click();
  const words = `Počkejte na mě ${Date.now()}.`;
  await jana.getByLabel('Vaše odpověď').fill(words);
  await jana.context().setOffline(true);
  await jana.getByLabel('Přiložit soubory').setInputFiles(pdf);
  await jana.getByText('Spojení vypadlo. Až se obnoví').waitFor();
  await jana.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await jana.getByText('Příspěvek se odešle, jakmile se soubory nahrají.').waitFor();
  await jana.context().setOffline(false);
  await jana
    .locator('.post', { hasText: words })
    .getByRole('link', { name: 'Zápis z jednání.pdf' })
    .waitFor();
});

test('files go with the form without JavaScript too', async () => {
  const page = await enter('Petr Příkladný', { javaScriptEnabled: false });
  const words = `Bez skriptů ${Date.now()}.`;
  await page.getByLabel('Vaše odpověď').fill(words);
  const large = Buffer.concat([pdf.buffer, Buffer.alloc(2_000_000, 32)]);
  await page.getByLabel('Přiložit soubory').setInputFiles([{ ...pdf, buffer: large }]);
  await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
  const post = page.locator('.post', { hasText: words });
  expect(await post.getByRole('link', { name: 'Zápis z jednání.pdf' }).count()).toBe(1);

  await page.getByLabel('Vaše odpověď').fill('Program');
  const program = { name: 'zápis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03') };
  await page.getByLabel('Přiložit soubory').setInputFiles(program);
  await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
  await page.getByText('Soubory tohoto druhu nepřijímáme.').waitFor();
  expect(await page.getByLabel('Vaše odpověď').inputValue()).toBe('Program');
});

test('a discussion begins with a file; what was refused stays in the form', async () => {
  const petr = await enterAs('Petr Příkladný', { viewport: phone });
  const title = `Vzor pozvánky ${Date.now()}`;
  await petr.goto('/discussions/new');
  await petr.getByLabel('Přiložit soubory').setInputFiles(pdf);
  await petr.getByRole('button', { name: 'Odebrat přílohu: Zápis z jednání.pdf' }).waitFor();
  await petr.getByLabel('Název', { exact: true }).fill(title);
  const text = petr.getByLabel('První příspěvek');
  await text.fill(' ');
  await petr.getByRole('button', { name: 'Založit diskusi' }).click();
  await petr.getByRole('alert').waitFor();
  expect(await petr.getByLabel('Název', { exact: true }).inputValue()).toBe(title);
  await text.fill('Můžete ji převzít celou.');
  await petr.getByRole('button', { name: 'Založit diskusi' }).click();
  await petr.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await petr.getByRole('link', { name: 'Zápis z jednání.pdf' }).count()).toBe(1);
  expect(petr.complaints.filter((one) => !one.includes('400'))).toEqual([]);
});
