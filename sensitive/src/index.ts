import { addresses } from './address.ts';
import { bankAccounts } from './bank-account.ts';
import { birthNumbers } from './birth-number.ts';
import { clientNames } from './client-name.ts';
import { eMails } from './e-mail.ts';
import type { Finder, Finding } from './finding.ts';
import { origins } from './origin.ts';
import { phones } from './phone.ts';

export { kinds, type Finding, type Kind } from './finding.ts';

/** The surer of what a number is come first: what one has taken is no other's. */
const finders: Finder[] = [bankAccounts, birthNumbers, phones, eMails, addresses, clientNames];

/** People mentioned by name are colleagues; an address of the web is public. */
const masked = (text: string) =>
  text.replace(/@\[[^\]\n]{1,100}\]\([^)\n]{1,80}\)|https?:\/\/[^\s)\]]{1,2000}/g, (one) =>
    ' '.repeat(one.length),
  );

/** Finds what is likely somebody's personal data, in the order of the text and without overlaps. Takes linear time. */
export function findSensitive(text: string): Finding[] {
  const plain = masked(text);
  const found: Finding[] = [];
  const taken = new Uint8Array(text.length);
  const add = (one: Finding) => {
    if (taken.subarray(one.from, one.to).includes(1)) return;
    taken.fill(1, one.from, one.to);
    found.push(one);
  };
  const inOrder = () => found.sort((a, b) => a.from - b.from);
  for (const find of finders) find(plain).forEach(add);
  origins(plain, found).forEach(add);
  return inOrder();
}

/** Whether it may be published only with a reason. A slip in a birth number is one all the same. */
export const needsReason = ({ certainty, kind }: Finding) => certainty === 'SURE' || kind === 'BIRTH_NUMBER';

/** Which part of the text to replace with the suggestion: what is left out takes its space along. */
export function replaced(text: string, { from, to, suggestion }: Finding) {
  const isBare =
    !suggestion && /\s/.test(text[from - 1] ?? '') && /^(?:$|[\s,.;!?])/.test(text.slice(to, to + 1));
  return { from: isBare ? from - 1 : from, to, suggestion };
}
