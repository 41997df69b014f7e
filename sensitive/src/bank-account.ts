import { before, type Finder, type Finding } from './finding.ts';

/** A Czech account, 19-2000145399/0800: both parts divisible by 11 under their weights, before the code of a bank. Or an IBAN. */
const czech = /(?<![\p{L}\d/.,-])(?:(\d{1,6}) ?- ?)?(\d{5,10}) ?\/ ?(\d{4})(?![\d/]|-\d)/gu;
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\d])/gu;
const cue = /(?:účet|účtu|účtem|účtě|č\. ?ú\.)[\p{Ll}\s:]{0,12}$/iu;
/** Accounts that everybody is meant to see. */
const publicAccount =
  /(?:transparentní|sbírkov|veřejn)\p{L}{0,5}\s{1,2}(?:účet|účtu|účtem|účtě)[\p{Ll}\s:.]{0,12}$/iu;
const weights = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
const banks = new Set(
  (
    '0100 0300 0600 0710 0800 2010 2060 2070 2100 2200 2220 2250 2260 2275 2600 2700 3030 3050 3060 3500 4000 4300 ' +
    '5500 5800 6000 6100 6200 6210 6300 6363 6700 6800 7910 7950 7960 7970 7990 8030 8040 8060 8090 8150 8190 8198 ' +
    '8199 8200 8220 8230 8250 8255 8265 8270 8280 8293 8299 8500'
  ).split(' '),
);

export const bankAccounts: Finder = (text) => {
  const found: Finding[] = [];
  const add = (from: number, to: number, certainty: Finding['certainty']) =>
    publicAccount.test(before(text, from)) ||
    found.push({ kind: 'BANK_ACCOUNT', from, to, certainty, suggestion: '[číslo účtu]' });
  for (const { 0: written, 1: prefix = '', 2: number = '', 3: bank = '', index } of text.matchAll(czech)) {
    if (!banks.has(bank)) continue;
    const isValid = isWeighed(prefix) && isWeighed(number) && Number(number) > 0;
    if (isValid || cue.test(before(text, index)))
      add(index, index + written.length, isValid ? 'SURE' : 'LIKELY');
  }
  for (const { 0: written, index } of text.matchAll(iban))
    if (isIban(written.replaceAll(' ', ''))) add(index, index + written.length, 'SURE');
  return found;
};

function isWeighed(digits: string) {
  const skipped = weights.length - digits.length;
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * weights[skipped + at]!, 0) % 11 === 0;
}

/** Letters count from 10; the whole, its beginning moved to the end, leaves 1 of 97. */
function isIban(code: string) {
  let rest = 0;
  for (const sign of code.slice(4) + code.slice(0, 4))
    for (const digit of String(parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
