import { enterAs, expect, phone, type visit } from './browser.ts';

type Reader = Awaited<ReturnType<typeof visit>>;

export const LIPOV = 'Společný krok Lipov';

export async function openOrganisation(page: Reader, name: string) {
  await page.goto(`/organisations?search=${encodeURIComponent(name)}`);
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Invites somebody to Lipov, as its admin. */
export async function invite(admin: Reader, name: string, address: string) {
  await openOrganisation(admin, LIPOV);
  await admin.getByText('Pozvat člověka').click();
  await admin.getByLabel('Jméno').fill(name);
  await admin.getByLabel('E-mail').fill(address);
  await admin.getByRole('button', { name: 'Poslat pozvánku' }).click();
  await admin.getByRole('status').getByText('Pozvánka odešla').waitFor();
}

/** The link of the latest message to an address, as one finds it in the demo's post. */
export async function letterTo(page: Reader, address: string) {
  const letter = page.getByRole('listitem').filter({ hasText: address }).first();
  await expect.poll(() => page.goto('/demo/mail').then(() => letter.count()), { timeout: 10_000 }).toBe(1);
  await letter.getByRole('link').click();
  const link = page.getByRole('article').getByRole('link').first();
  return new URL((await link.getAttribute('href'))!).pathname;
}

/** A moderator finds what somebody new wrote, and lets others read it. */
export async function publish(words: string) {
  const sona = await enterAs('Soňa Testovací', { viewport: phone });
  await sona.goto('/moderation');
  await sona.getByRole('listitem').filter({ hasText: words }).getByRole('link').first().click();
  await sona.getByRole('heading', { name: 'Co mu předcházelo' }).waitFor();
  await sona.getByRole('button', { name: 'Zveřejnit', exact: true }).click();
  await sona.getByText('Rozhodnutí: zveřejněno').waitFor();
}
