import { before, type Finder, type Finding } from './finding.ts';

/** Where somebody lives: a street with a house number, said to be one or followed by the postcode. Never that of an office. */
const word = String.raw`\p{Lu}\p{Ll}{0,20}`;
const small = '(?:nad|pod|u|v|na)';
const name = String.raw`${word}\.?(?: (?:${word}\.?|${small}|\d\.)){0,3}`;
const house = String.raw`(?:č\. ?p\. ?|čp\. ?)?\d{1,4}(?: ?\/ ?\d{1,4})?[a-z]?`;
const town = String.raw`${word}(?: ${small}? ?${word}){0,2}(?: \d{1,2})?`;
const postcode = String.raw`,? ?\d{3} ?\d{2} ${town}`;
const street = String.raw`(?:(?:ul\.|ulic[eí]|nám\.|náměstí|tř\.|třídě|třída) ?)?${name} ${house}`;
const lives =
  '[Bb]ytem|[Bb]ydlišt(?:ě|i|ěm)|pobytem|[Bb]ydlí(?:cí)?|[Bb]ydlel[ai]?|na adrese|[Aa]dresa|z ulice|v ulici|[Uu]lice|ul[.]';
const end = String.raw`(?![\p{L}\d/])`;
const said = new RegExp(
  String.raw`(?<!\p{L})(?:${lives})(?: (?:v|ve|na|je|trvale|v ulici|ulici))?:?\s{1,2}(${street}(?:${postcode}|, ${town})?)${end}`,
  'gu',
);
const posted = new RegExp(String.raw`(?<![\p{L}\d])${street}${postcode}${end}`, 'gu');
const office =
  /(?:úřad|ministerstv|magistrát|soud|inspektorát|ombudsman|kancelář|pobočk|sídl|organizac|o\. ?p\. ?s\.|z\. ?s\.|z\. ?ú\.|s\. ?r\. ?o\.|spol[ek]k|nadac|škol|poradn|centr|knihovn|klub|charit|setkání|seminář|konference|schůz|sejdeme)/iu;
const home = /(?:bytem|bydl|pobyt|rodin|klient|paní |pan |pana )/iu;

export const addresses: Finder = (text) => {
  const found: Finding[] = [];
  const add = (from: number, to: number) => {
    if (office.test(before(text, from, 70)) && !home.test(before(text, from, 30))) return;
    found.push({ kind: 'ADDRESS', from, to, certainty: 'SURE', suggestion: '[adresa]' });
  };
  for (const { 0: whole, 1: written = '', index } of text.matchAll(said)) {
    const from = index + whole.length - written.length;
    add(from, from + written.length);
  }
  for (const { 0: written, index } of text.matchAll(posted)) add(index, index + written.length);
  return found;
};
