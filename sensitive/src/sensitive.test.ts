import { expect, test } from 'vitest';
import { clean, found } from './cases.ts';
import { type Finding, findSensitive, type Kind, needsReason, replaced } from './index.ts';

const cases = Object.entries(found).flatMap(([kind, texts]) =>
  texts.map((text) => [kind as Kind, text] as const),
);

/** The text without its marks, and what stood between them. */
function read(marked: string) {
  const [, passage = ''] = /‹([^›]*)›/.exec(marked) ?? [];
  return { text: marked.replaceAll(/[‹›]/g, ''), passage };
}

const passages = (text: string) =>
  findSensitive(text).map(({ kind, from, to }) => [kind, text.slice(from, to)] as const);

test('what it finds and misses stays within its promise', () => {
  expect(cases.length + clean.length).toBeGreaterThanOrEqual(150);
  const missed = cases.filter(([kind, marked]) => {
    const { text, passage } = read(marked);
    return !passages(text).some(([one, said]) => one === kind && said.trim() === passage);
  });
  const wrong = clean.flatMap((text) => passages(text).map((one) => [text, ...one]));
  const hits = cases.length - missed.length;
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  expect(hits / cases.length, 'recall').toBe(1);
  expect(hits / (hits + wrong.length), 'precision').toBe(1);
});

test('a slip in a birth number and what is sure need a reason, what is only likely does not', () => {
  const asked = (text: string) => findSensitive(text).some(needsReason);
  expect(asked('r. č. 755101/0105')).toBe(true);
  expect(asked('Klientka Jana Vymyšlená dluží nájem.')).toBe(true);
  expect(asked('Přišla paní Vymyšlená.')).toBe(false);
  expect(asked('Pište na nikdo.takovy@gmail.com.')).toBe(false);
});

test('what is generalised reads on as a sentence and is found no more', () => {
  let text =
    'Klientka Jana Vymyšlená, r. č. 755101/0104, romská matka, bydlí v ulici Zkušební 7, tel. 603 123 456.';
  for (let left = 9; left && findSensitive(text).length; left--)
    text = generalised(text, findSensitive(text)[0]!);
  expect(text).toBe('Klientka, r. č. [rodné číslo], matka, bydlí v ulici [adresa], tel. [telefon].');
  const origin = 'Vede ji klientka Jana Vymyšlená, romská matka.';
  expect(generalised(origin, findSensitive(origin)[1]!)).toBe('Vede ji klientka Jana Vymyšlená, matka.');
});

function generalised(text: string, finding: Finding) {
  const { from, to, suggestion } = replaced(text, finding);
  return text.slice(0, from) + suggestion + text.slice(to);
}

const length = 20_000;
const bad = {
  digits: '7'.repeat(length),
  'digits and spaces': '75 51 01 '.repeat(length / 9),
  'words of clients': 'klient '.repeat(length / 7),
  'capitals in a row': `klient ${'Aa '.repeat(length / 3)}`,
  'many names': 'paní Vymyšlená '.repeat(length / 15),
  'many numbers': '755101/0104 '.repeat(length / 12),
  'streets without end': `bytem ${'Ulice '.repeat(length / 6)}`,
  'letters and digits of an IBAN': 'CZ65 0800 '.repeat(length / 10),
  brackets: '@['.repeat(length / 2),
  dots: '. '.repeat(length / 2),
  spaces: ' '.repeat(length),
  'origins and names': 'Romka klientka Nová '.repeat(length / 20),
};

test.each(Object.entries(bad))('%s of 20 000 characters take less than 50 ms', (_, text) => {
  findSensitive('klient'); // compiled before it is measured
  const times = [0, 1, 2].map(() => {
    const began = performance.now();
    findSensitive(text);
    return performance.now() - began;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
