import { test } from 'vitest';
import { desk, enterAs, expect, phone } from './browser.ts';

async function openThread(name: string) {
  const page = await enterAs(name, { viewport: phone });
  await page.goto('/discussions');
  await page.getByRole('link', { name: 'Jak pomáháte rodinám s kaucí na byt?' }).first().click();
  await page.getByRole('heading', { level: 1, name: /kaucí/ }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

test('a reaction that cannot be sent leaves the thread as it is and says why', async () => {
  const irena = await openThread('Irena Smyšlená');
  const thanks = irena.getByRole('button', { name: /^Děkuji/ }).first();
  const refusal = irena.getByRole('alert');
  // Whether she has thanked before, and for which post, is nobody's business here.
  const press = /\?\/(un)?react/;
  await irena.route(press, (route) => route.abort());
  await thanks.click();
  await refusal.getByText(/Spojení vypadlo/).waitFor();
  await irena.unroute(press);
  await thanks.click();
  await expect.poll(() => refusal.count()).toBe(0);

  await irena.context().clearCookies();
  // A press waits until the one before it has been answered.
  await expect.poll(() => thanks.click().then(() => refusal.count())).toBe(1);
  await refusal.getByText(/Přihlášení mezitím vypršelo/).waitFor();
  expect(await irena.getByRole('heading', { level: 1, name: /kaucí/ }).count()).toBe(1);
  const [window] = await Promise.all([
    irena.context().waitForEvent('page'),
    refusal.getByRole('link', { name: /v novém okně/ }).click(),
  ]);
  await window.getByRole('button', { name: /Irena Smyšlená/ }).click();
  await window.getByRole('heading', { level: 1, name: /kaucí/ }).waitFor();
  await thanks.click();
  await expect.poll(() => refusal.count()).toBe(0);
});

test('a long form keeps what was typed through a reload, until it is sent', async () => {
  const irena = await enterAs('Irena Smyšlená', { viewport: phone });
  const title = irena.getByLabel('Název', { exact: true });
  const text = irena.getByLabel('První příspěvek');
  await irena.goto('/discussions/new', { waitUntil: 'networkidle' });
  const outline = await text.inputValue();
  await title.fill('Kam s rodinou z ubytovny?');
  await text.fill('Do konce měsíce se mají vystěhovat.');
  await irena.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => title.inputValue()).toBe('Kam s rodinou z ubytovny?');
  expect(await text.inputValue()).toBe('Do konce měsíce se mají vystěhovat.');
  await irena.getByRole('button', { name: 'Založit diskusi' }).click();
  await irena.getByRole('heading', { level: 1, name: 'Kam s rodinou z ubytovny?' }).waitFor();
  await irena.goto('/discussions/new', { waitUntil: 'networkidle' });
  expect([await title.inputValue(), await text.inputValue()]).toEqual(['', outline]);
});

test('a new password is confirmed where it was set, with JavaScript and without', async () => {
  const [former, next] = ['ukazka-platformy', `nové heslo ${Date.now()}`];
  const change = async (page: Awaited<ReturnType<typeof enterAs>>, current: string, fresh: string) => {
    await page.goto('/settings');
    await page.getByLabel('Dosavadní heslo').fill(current);
    await page.getByLabel('Nové heslo').fill(fresh);
    await page.getByRole('button', { name: 'Změnit heslo' }).click();
  };
  const radek = await enterAs('Radek Dočasný', { viewport: desk });
  await change(radek, 'tohle heslo není', next);
  await radek.getByText('Dosavadní heslo nesedí.').waitFor();
  await change(radek, former, next);
  await radek.getByRole('status').getByText('Heslo je změněné.', { exact: false }).waitFor();
  expect(await radek.getByRole('link', { name: 'Přihlásit se' }).count()).toBe(0);

  const plain = await enterAs('Radek Dočasný', { viewport: phone, javaScriptEnabled: false });
  await change(plain, next, former);
  await plain.getByRole('status').getByText('Heslo je změněné.', { exact: false }).waitFor();
});
