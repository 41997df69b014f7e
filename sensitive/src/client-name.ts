import { before, type Finder, type Finding } from './finding.ts';

/**
 * One or two capitalised words behind a word for a client. Behind „paní“ or „syn“ only likely: that may be a colleague.
 * Who holds an office may be named, and what follows „klient“ may be an organisation.
 */
const sure =
  '[Kk]lient(?:a|ovi|em|e|ka|ky|ce|ku|kou)?|[Rr]odin(?:a|y|ě|u|ou)|[Nn]ezletil(?:ý|á|é|ého|ému|ou|ým)|[Uu]živatel(?:e|i|em|ka|ky|ce|ku|kou)?';
const likely =
  '[Pp]an(?:a|u|em|í|ovi)?|[Ss]lečn(?:a|y|ě|u|ou)|[Mm]anžel(?:e|i|em|ka|ky|ce|ku|kou)?|[Ss]yn(?:a|ovi|em)?|[Dd]cer(?:a|y|u|ou|ři)|[Dd]ítě(?:te|tem)?|[Mm]atk(?:a|y|u|ou)|[Bb]rat(?:r|ra|rem)|[Ss]estr(?:a|y|u|ou|ře)';
const word = String.raw`\p{Lu}\p{Ll}{1,20}`;
const shape = new RegExp(
  String.raw`(?<!\p{L})(?:(${sure})|(${likely}))\s{1,2}(?:(?:${sure}|${likely})\s{1,2})?(${word}(?:[ -](?:${word}|\p{Lu}\.)){0,2}|\p{Lu}\. ?${word})(?!\p{L})`,
  'gu',
);
const office =
  /(?:ministr|starost|zmocněn|poslan|poslank|senátor|hejtman|ředitel|radn[íé]|náměst|primátor|premiér|prezident|mluvčí|komisař|ombudsman|rektor|soudc|soudkyn|vedoucí|kolega|kolegyn|koordinátor|tajemni|předsed|doc\.|prof\.|lektor|facilitátor)/iu;
const organisation =
  /^(?:Charit|Azylov|Naděj|Armád|Člověk|Diakoni|Úřad|Nadac|Sdružen|Centr|Společn|Otevřen|Platform|Magistrát|Minister|Slovo|Romodrom|Roman|Poradn|Nízkoprah|Sociální|Český|Česk[áé]|Evropsk|Dům|Domov|Klub|Spol[ek]k|Aliance|Rom(?:ové|ů|ům|y)?$|Bůh|Bože)/u;
/** A suggestion for „paní“ and „pan“, in the case that was written. */
const plain: Record<string, string> = {
  ...{
    paní: 'klientka',
    pan: 'klient',
    pana: 'klienta',
    panu: 'klientovi',
    panem: 'klientem',
    panovi: 'klientovi',
  },
  ...{ slečna: 'klientka', slečny: 'klientky', slečně: 'klientce', slečnu: 'klientku', slečnou: 'klientkou' },
};

export const clientNames: Finder = (text) => {
  const found: Finding[] = [];
  for (const { 0: written, 1: client, 2: other = '', 3: names = '', index: from } of text.matchAll(shape)) {
    if (organisation.test(names)) continue;
    const near = before(text, from, 30);
    if (office.test(near.slice(near.search(/[^.!?\n]*$/u)))) continue;
    const cue = client ?? other;
    const lower = cue.toLowerCase();
    const instead = plain[lower] ?? lower;
    found.push({
      ...{ kind: 'CLIENT_NAME', from, to: from + written.length, certainty: client ? 'SURE' : 'LIKELY' },
      suggestion: /^\p{Lu}/u.test(cue) ? instead[0]!.toUpperCase() + instead.slice(1) : instead,
    });
  }
  return found;
};
