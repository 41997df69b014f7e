import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--disable-quic', '--no-first-run'],
];

/** Whether everything is told, as `npm run conformance` does. */
export const isLong = process.env.CONFORMANCE === 'long';
/** Every form works without JavaScript too. */
export const inBothWays = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;
/** Of most stories: their forms are built like those that others send without JavaScript. In both ways in the long run. */
export const ways = inBothWays.filter(([, hasScripts]) => hasScripts || isLong);

let browser: Promise<Browser> | undefined;

/** CHROMIUM_PATH, else Debian's, else the one that npm brings. */
async function launch(): Promise<Browser> {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  const executablePath = known ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({ executablePath, args: flags });
}

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

interface Options {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
  locale?: string;
  /** Of another page's context: signed in as there, with nothing kept from before. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** A page of a browser of its own: no cookie is shared. What it says to the console, and what CSP refuses, is kept. */
export async function visit(options: Options = {}): Promise<Page & { complaints: string[] }> {
  const context = await (
    await (browser ??= launch())
  ).newContext({
    viewport: phone,
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    baseURL: inject('demoUrl'),
    ...options,
  });
  context.setDefaultTimeout(15_000);
  // Its socket too: a person has ten of them.
  onTestFinished(() => context.close());
  const page = Object.assign(await context.newPage(), { complaints: [] as string[] });
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(`${message.text()} at ${message.location().url}`);
  });
  page.on('pageerror', (error) => page.complaints.push(error.message));
  return page;
}

/** Enters the demo as one of its personas, by the form of the sign-in page; goes nowhere yet. */
export async function enterAs(name: string, options: Options = {}) {
  const page = await visit(options);
  const persona = (await (personas ??= demoPersonas(page))).find((one: { name: string }) =>
    one.name.includes(name),
  )!.id;
  await page.request.post('/sign-in?/enter', {
    form: { persona, back: '' },
    headers: { origin: inject('demoUrl') },
    maxRedirects: 0,
  });
  return page;
}

let personas: Promise<{ id: string; name: string }[]> | undefined;

async function demoPersonas({ request }: Page) {
  const answer = await request.post('/graphql', { data: { query: '{ demo { personas { id name } } }' } });
  return (await answer.json()).data.demo.personas;
}

export { expect };
