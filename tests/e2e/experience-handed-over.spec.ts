import { test } from 'vitest';
import { enterAs, expect, phone, ways } from './browser.ts';

test.each(ways)(
  'a member asks how to cover a deposit, two answer, one answer is accepted and becomes a candidate: %s',
  async (_, javaScriptEnabled) => {
    const options = { viewport: phone, javaScriptEnabled };
    const title = `Jak pokrýt kauci ${Date.now()}`;
    const jana = await enterAs('Jana Zkušební', options);
    await jana.goto('/more');
    await jana.getByRole('main').getByRole('link', { name: 'Zkušenosti' }).click();
    await jana.getByRole('link', { name: 'Požádat o radu' }).click();
    await jana.getByLabel('Název').fill(title);
    await jana.getByLabel('Popis').fill('Tři rodiny zvládnou nájem, ale kauci ne.');
    await jana.getByLabel('Oblast').selectOption({ label: 'bydlení' });
    await jana.getByRole('button', { name: 'Zveřejnit' }).click();
    await jana.getByRole('heading', { level: 1, name: title }).waitFor();
    const address = new URL(jana.url()).pathname;
    // Whoever offers it is found, with the reason.
    const offer = jana.getByRole('region', { name: 'Kdo může poradit' });
    await offer.getByRole('link', { name: /splátek kauce/ }).waitFor();
    await offer.getByText('stejné téma: bydlení').first().waitFor();

    const answers = {
      'Petr Příkladný': 'Domluvili jsme čtyři splátky.',
      'Tomáš Cvičný': 'Jedna nadace na kauce přispívá.',
    };
    for (const [name, text] of Object.entries(answers)) {
      const page = await enterAs(name, options);
      await page.goto(address);
      await page.getByRole('link', { name: 'Odpovědět v diskusi' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByLabel('Vaše odpověď').fill(text);
      await page.getByRole('button', { name: 'Odeslat odpověď' }).click();
      await page.getByText(text).first().waitFor();
      // Who only answered, and whose answer nobody accepted, proposes nothing.
      await page.goto(address);
      expect(await page.getByRole('button', { name: 'Navrhnout jako dobrou praxi' }).count()).toBe(0);
    }
    const petr = await enterAs('Petr Příkladný', options);
    // One line for the request, another for the answer of Tomáš in a discussion he follows by now.
    const wanted = petr.getByRole('listitem').filter({ hasText: 'hledá zkušenost, kterou nabízíte' });
    const line = wanted.getByRole('link', { name: title });
    await expect.poll(() => petr.goto('/inbox').then(() => line.count()), { timeout: 10_000 }).toBe(1);

    await jana.goto(address);
    await jana.getByRole('link', { name: 'Odpovědět v diskusi' }).click();
    await jana.getByRole('heading', { level: 1, name: title }).waitFor();
    await jana
      .getByRole('article')
      .filter({ hasText: 'Domluvili jsme čtyři splátky.' })
      .getByRole('button', { name: 'Přijmout jako řešení' })
      .click();
    // The accepted answer stands before the others.
    const first = jana.getByRole('region', { name: 'Přijaté řešení' });
    await first.getByText('Domluvili jsme čtyři splátky.').waitFor();
    await jana.getByRole('link', { name: 'Hledáme' }).click();
    await jana.getByRole('heading', { level: 1, name: title }).waitFor();
    await jana.getByRole('button', { name: 'Navrhnout jako dobrou praxi' }).click();
    await jana.getByText('Navrženo jako dobrá praxe').waitFor();

    await jana.getByRole('link', { name: 'Uzavřít: co pomohlo' }).click();
    await jana.getByLabel('Co nakonec pomohlo').fill('Splátky podle vzoru.');
    await jana.getByRole('button', { name: 'Uzavřít' }).click();
    await jana
      .getByText(/Pomohli: .*/)
      .first()
      .waitFor();

    const karel = await enterAs('Karel Nácvik', options);
    await karel.goto('/experience/good-practice');
    await karel.getByRole('link', { name: title }).first().waitFor();
    await karel.goto(address);
    expect(await karel.getByRole('link', { name: 'Uzavřít: co pomohlo' }).count()).toBe(0);
  },
);

test.each(ways)(
  'a request is edited, closed with the post that helped, which is proposed there, and cleaned by a moderator: %s',
  async (_, javaScriptEnabled) => {
    const options = { viewport: phone, javaScriptEnabled };
    const now = Date.now();
    const jana = await enterAs('Jana Zkušební', options);
    await jana.goto('/experience/new?kind=REQUEST');
    await jana.getByLabel('Název').fill(`Tábor ${now}`);
    await jana.getByLabel('Popis').fill('Kde vzít vedoucí?');
    await jana.getByLabel('Oblast').selectOption({ label: 'bydlení' });
    await jana.getByRole('button', { name: 'Zveřejnit' }).click();
    await jana.getByRole('heading', { level: 1, name: `Tábor ${now}` }).waitFor();
    const address = new URL(jana.url()).pathname;
    await jana.getByRole('link', { name: 'Upravit' }).click();
    await jana.getByLabel('Název').fill(`Tábor pro Vymyšlenou ${now}`);
    await jana.getByLabel('Popis').fill('Kde vzít dva vedoucí?');
    await jana.getByRole('checkbox', { name: 'romsky' }).check();
    await jana.getByRole('button', { name: 'Uložit změny' }).click();
    await jana.getByRole('heading', { level: 1, name: `Tábor pro Vymyšlenou ${now}` }).waitFor();
    await jana.getByText(/upraveno: .*Název/).waitFor();
    await jana.getByText('Kde vzít dva vedoucí?').waitFor();

    const petr = await enterAs('Petr Příkladný', options);
    // What goes with an offer of one's own waits on the home page until one has answered it.
    await petr.goto('/');
    const waiting = petr.getByRole('region', { name: 'Někdo hledá radu, kterou umíte dát' });
    await waiting.getByRole('link', { name: `Tábor pro Vymyšlenou ${now}` }).waitFor();
    expect((await petr.goto(`${address}/edit`))!.status()).toBe(403);
    expect((await petr.goto(`${address}/redact`))!.status()).toBe(403);
    await petr.goto(address);
    await petr.getByRole('link', { name: 'Odpovědět v diskusi' }).click();
    await petr.getByLabel('Vaše odpověď').fill('Zeptejte se skautů.');
    await petr.getByRole('button', { name: 'Odeslat odpověď' }).click();
    await petr.getByText('Zeptejte se skautů.').first().waitFor();
    await petr.goto('/');
    expect(await waiting.getByRole('link', { name: `Tábor pro Vymyšlenou ${now}` }).count()).toBe(0);

    await jana.goto(`${address}/close`);
    await jana.getByLabel('Co nakonec pomohlo').fill('Skauti půjčili vedoucí i paní Vymyšlené.');
    await jana
      .getByLabel(/zkušenost pomohla/)
      .selectOption({ label: 'Poradna Západ (demo): Zeptejte se skautů.' });
    await jana.getByRole('button', { name: 'Uzavřít' }).click();
    const helpful = jana.getByRole('region', { name: 'Co z diskuse pomohlo' });
    await helpful.getByText('Zeptejte se skautů.').waitFor();
    await helpful.getByRole('button', { name: 'Navrhnout jako dobrou praxi' }).click();
    await helpful.getByText(/Navrženo jako dobrá praxe/).waitFor();

    const sona = await enterAs('Soňa Testovací', options);
    await sona.goto(address);
    await sona.getByRole('link', { name: 'Odstranit osobní údaje' }).click();
    await sona.getByLabel('Co odstranit').fill('Vymyšlenou\npaní Vymyšlené');
    await sona.getByLabel('Proč to odstraňujete').fill('Jméno klientky.');
    await sona.getByRole('button', { name: 'Odstranit natrvalo' }).click();
    await sona
      .getByRole('heading', { level: 1, name: `Tábor pro [odstraněno moderátorem] ${now}` })
      .waitFor();
    await jana.goto(address);
    await jana.getByText('moderátor odstranil osobní údaje').waitFor();
    expect(await jana.getByText('Vymyšlen').count()).toBe(0);
  },
);
