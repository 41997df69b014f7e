import { after, before, type Finder, type Finding, isAmount } from './finding.ts';

/**
 * Rodné číslo: YYMMDD/XXXX. Women have 50 added to the month; from 2004 also 20 and 70. Divisible by 11, but for some
 * given out before 1986. Nine digits, without a check, to those born before 1954. What has the shape and a real date but
 * fails the check, or misses or doubles a digit, is a slip of the pen: likely.
 */
const shape = /(?<![\p{L}\d/.,-])(\d\d ?\d\d ?\d{1,3}) ?(\/)? ?(\d{3,5})(?![\d/]|-\d)/gu;
const cue =
  /(?:rodn\p{L}{1,4}\s{1,2}čísl\p{L}{1,3}|r\. ?č\.|(?<!\p{L})rč|naroz\p{L}{0,4}|nar\.)[\s:–-]{0,3}$/iu;
/** File numbers and acts look alike. */
const fileNumber =
  /(?:č\. ?j\.|(?<!\p{L})čj\.?|sp\. ?zn\.|(?<!\p{L})zn\.|zákon\p{L}{0,4}|zák\.|vyhl\.|vyhlášk\p{L}|nařízení|usnesení|faktur\p{L}{1,3}|smlouv\p{L}{1,3}|objednávk\p{L}{1,3}|variabilní symbol|VS|projekt\p{L}{0,3})[\s:]{0,3}(?:č\.|číslo)?\s?$/iu;

export const birthNumbers: Finder = (text) => {
  const found: Finding[] = [];
  for (const { 0: written, 1: date = '', 2: slash, 3: tail = '', index: from } of text.matchAll(shape)) {
    const to = from + written.length;
    const said = before(text, from);
    const isSaid = cue.test(said);
    if (fileNumber.test(said) || isAmount(text, to)) continue;
    const digits = date.replaceAll(' ', '') + tail;
    const certainty = judge(digits, { isSlashed: !!slash, isSaid });
    if (!certainty || (certainty === 'LIKELY' && !isSaid && isYear(tail))) continue;
    if (/^\s?(?:Sb|Z\.)/u.test(after(text, to))) continue;
    found.push({ kind: 'BIRTH_NUMBER', from, to, certainty, suggestion: '[rodné číslo]' });
  }
  return found;
};

function judge(digits: string, { isSlashed, isSaid }: { isSlashed: boolean; isSaid: boolean }) {
  if (digits.length === 10 && isDate(digits)) {
    if (isDivisible(digits)) return 'SURE';
    return isSlashed || isSaid ? 'LIKELY' : undefined;
  }
  if (digits.length === 9 && isDate(digits)) {
    if (Number(digits.slice(0, 2)) < 54 && (isSlashed || isSaid)) return isSlashed ? 'SURE' : 'LIKELY';
    return isSlashed || isSaid ? 'LIKELY' : undefined;
  }
  if (digits.length === 9) return (isSlashed || isSaid) && missesOne(digits) ? 'LIKELY' : undefined;
  return digits.length === 11 && (isSlashed || isSaid) && doublesOne(digits) ? 'LIKELY' : undefined;
}

const isValid = (digits: string) => isDate(digits) && isDivisible(digits);
const isYear = (tail: string) => /^(?:19|20)\d\d$/.test(tail);

/** The exception: a remainder of 10 was written as 0. */
const isDivisible = (digits: string) =>
  Number(digits) % 11 === 0 || (Number(digits.slice(0, 9)) % 11 === 10 && digits[9] === '0');

function isDate(digits: string) {
  const [year, coded, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  const isOld = digits.length === 9 || year >= 54;
  const plain = [0, 50, ...(isOld ? [] : [20, 70])].map((added) => coded - added);
  const month = plain.find((one) => one >= 1 && one <= 12);
  if (!month || day < 1) return false;
  return day <= new Date(Date.UTC((isOld ? 1900 : 2000) + year, month, 0)).getUTCDate();
}

/** Whether two equal neighbours are one digit too many. */
const doublesOne = (digits: string) =>
  [...digits].some(
    (digit, at) => digit === digits[at + 1] && isValid(digits.slice(0, at) + digits.slice(at + 1)),
  );

/** Whether one more digit in the date makes it valid. */
const missesOne = (digits: string) =>
  [0, 1, 2, 3, 4, 5].some((at) =>
    [...'0123456789'].some((digit) => isValid(digits.slice(0, at) + digit + digits.slice(at))),
  );
