import { test } from 'vitest';
import { enterAs, expect, visit, ways } from './browser.ts';

test.each(ways)(
  'a member adds their days to a calendar by a secret address, and ends it, %s',
  async (_, javaScriptEnabled) => {
    const tomas = await enterAs('Tomáš Cvičný', { javaScriptEnabled });
    const made = async (button: RegExp) => {
      await tomas.getByRole('button', { name: button }).click();
      const field = tomas.getByLabel('Adresa kalendáře');
      await field.waitFor();
      return field.inputValue();
    };
    await tomas.goto('/agenda');
    const first = await made(/^Vytvořit adresu/);
    // A calendar has no session.
    const calendar = (await visit()).request;
    const read = async (address: string) => {
      const answer = await calendar.get(address);
      return [answer.status(), answer.headers()['content-type']];
    };
    expect(await read(first)).toEqual([200, 'text/calendar; charset=utf-8']);

    await tomas.goto('/agenda');
    await tomas.getByText(/Adresu máte od/).waitFor();
    expect(await tomas.getByLabel('Adresa kalendáře').count()).toBe(0);
    const second = await made(/^Vytvořit novou/);
    expect([second === first, (await read(first))[0], (await read(second))[0]]).toEqual([false, 404, 200]);

    await tomas.getByRole('button', { name: 'Zrušit adresu' }).click();
    await tomas.getByRole('button', { name: /^Vytvořit adresu/ }).waitFor();
    expect((await read(second))[0]).toBe(404);

    const visitor = await visit({ javaScriptEnabled });
    await visitor.goto('/agenda');
    expect(await visitor.getByRole('button', { name: /Vytvořit adresu/ }).count()).toBe(0);
  },
);
