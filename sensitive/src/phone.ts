import { before, type Finder, type Finding, isAmount } from './finding.ts';

/** Nine digits, in threes or together: mobile ones (6, 7) by themselves, others where a word or +420 says so. */
const gap = String.raw`[ \u00a0.-]?`;
const shape = new RegExp(
  String.raw`(?<![\p{L}\d/+]|\d[ \u00a0.,-])((?:\+|00)42[01]${gap})?([2-79]\d{2}${gap}\d{3}${gap}\d{3})(?![\d/]|${gap}\d)`,
  'gu',
);
const cue =
  /(?:tel(?:efon\p{L}{0,4})?|mob(?:il\p{L}{0,3})?|volejte|zavolat|číslo|čísle|WhatsApp)[.:]?\s{0,2}(?:\p{Ll}{1,12}:?\s){0,2}$/iu;
/** What else has nine digits. */
const other =
  /(?:částk\p{L}{1,2}|rozpoč\p{L}{1,4}|dotac\p{L}{1,2}|IČO?|DIČ|č\. ?j\.|sp\. ?zn\.|variabilní symbol|VS|faktur\p{L}{1,2}|id|číslo (?:žádosti|smlouvy|projektu|jednací))[:.]?\s{0,2}$/iu;

export const phones: Finder = (text) => {
  const found: Finding[] = [];
  for (const { 0: written, 1: abroad, 2: number = '', index: from } of text.matchAll(shape)) {
    const to = from + written.length;
    const said = before(text, from);
    if (!abroad && (other.test(said) || isAmount(text, to))) continue;
    if (!abroad && !/^[67]/.test(number) && !cue.test(said)) continue;
    const isOffice = !/^[67]/.test(number);
    found.push({ kind: 'PHONE', from, to, certainty: isOffice ? 'LIKELY' : 'SURE', suggestion: '[telefon]' });
  }
  return found;
};
