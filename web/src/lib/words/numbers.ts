import { getLocale } from '@platforma/messages/runtime';

const words = {
  one: [
    'jeden',
    'dva',
    'tři',
    'čtyři',
    'pět',
    'šest',
    'sedm',
    'osm',
    'devět',
    'deset',
    'jedenáct',
    'dvanáct',
  ],
  in: [
    'jednom',
    'dvou',
    'třech',
    'čtyřech',
    'pěti',
    'šesti',
    'sedmi',
    'osmi',
    'devíti',
    'deseti',
    'jedenácti',
    'dvanácti',
  ],
  neuter: [
    'jedno',
    'dvě',
    'tři',
    'čtyři',
    'pět',
    'šest',
    'sedm',
    'osm',
    'devět',
    'deset',
    'jedenáct',
    'dvanáct',
  ],
};
const english = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * Numbers up to twelve as words, for running text.
 * @param form of the Czech word: „jeden příspěvek“, „v jednom vlákně“, „jedno téma“
 */
export function inWords(count: number, form: keyof typeof words) {
  const list = getLocale() === 'en' ? english : words[form];
  return list[count - 1] ?? String(count);
}
