import type { Finding } from './finding.ts';

/**
 * Somebody's ethnicity or health. By itself it is no personal data and often the very subject; bound to a person who can
 * be told by something else in the same sentence, it is the most sensitive of all.
 */
const person = String.raw`(?:klient|rodin|původ|žen|muž|matk|matc|otc|otec|dít|dět|chlap|dív|holk|národnost|etni|babičk|senior|občan|pár)`;
const shape = new RegExp(
  String.raw`(?<!\p{L})(?:(romsk(?:ý|á|é|ého|ému|ou|ým)|cikánsk\p{L}{1,3}|vietnamsk\p{L}{1,3}|ukrajinsk\p{L}{1,3}|slovensk\p{L}{1,3}) ${person}\p{L}{0,6}|(Romk(?:a|y|u|ou)|Romce|Rom(?:a|ovi|em)?|Cikánk\p{L}{1,2}|Cikán\p{L}{0,3})|((?:HIV ?(?:pozitivní)?|schizofren\p{L}{1,4}|epilep\p{L}{1,5}|psychiatrick\p{L}{1,3} \p{L}{3,12}|(?:mentálně |tělesně |zdravotně )?postižen\p{L}{1,3}|závisl\p{L}{1,2} na \p{L}{3,12}|invalidní\p{L}{0,2} důchod\p{L}{0,3}|rakovin\p{L}{1,2}|deprese|depresí)))(?!\p{L})`,
  'gu',
);
const nouns: Record<string, string> = {
  ...{ Romka: 'žena', Romky: 'ženy', Romce: 'ženě', Romku: 'ženu', Romkou: 'ženou' },
  ...{ Rom: 'muž', Roma: 'muže', Romovi: 'muži', Romem: 'mužem' },
};
const sentenceEnd = /\p{Ll}{3}[.!?]\s{1,2}(?=\p{Lu})|\n\s{0,2}\n/gu;

/** Finds what is said of those whom the other findings tell apart. */
export function origins(text: string, others: readonly Finding[]): Finding[] {
  if (!others.length) return [];
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index);
  const sure = new Map<number, boolean>();
  for (const { from, kind, certainty } of others) {
    if (kind === 'E_MAIL') continue;
    const sentence = sentenceOf(from, ends);
    sure.set(sentence, sure.get(sentence) || certainty === 'SURE' || kind === 'BIRTH_NUMBER');
  }
  const found: Finding[] = [];
  for (const { 0: written, 1: adjective, index: from } of text.matchAll(shape)) {
    const isSure = sure.get(sentenceOf(from, ends));
    if (isSure === undefined) continue;
    found.push({
      ...{ kind: 'ORIGIN', from, to: from + (adjective ? adjective.length + 1 : written.length) },
      certainty: isSure ? 'SURE' : 'LIKELY',
      suggestion: adjective ? '' : (nouns[written] ?? ''),
    });
  }
  return found;
}

/** Which sentence a place is in: how many end before it. */
function sentenceOf(at: number, ends: readonly number[]) {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
