// Cuts the fonts to the letters of Czech, Slovak, Romani and the other languages of our names.
// Run by hand after an update of the fonts; what it makes is committed: node scripts/fonts.mjs
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const styles = new URL('../web/src/lib/styles/', import.meta.url).pathname;
const requireWeb = createRequire(new URL('../web/package.json', import.meta.url));
const { default: subsetFont } = await import(requireWeb.resolve('subset-font'));

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const czech = 'áčďéěíňóřšťúůýž';
const slovak = 'äĺľôŕ';
const neighbours = 'ćśźăθçǧżłńąęöüßőűâêîțșğ';
const letters = czech + slovak + neighbours;
const marks = '\u00a0\u00ad\u2009\u202f–—‑„“”‚‘’»«…•·§°×÷±−→←↑↓½€%‰№©®™²³¼¾¿¡';
const text = ascii + letters + letters.toUpperCase() + marks;

/** fontsource splits a family into latin and latin-ext: a subset of each, joined by unicode-range. */
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+20A0-20AB,U+2116,U+2190-2199',
};
/** Serif has one weight for headings and one for opening sentences: two fixed cuts weigh less than an axis between them. */
const cuts = [
  {
    name: 'sans',
    family: 'Source Sans 3',
    from: 'source-sans-3',
    axis: 'wght',
    weight: '400 650',
    axes: { wght: { min: 400, max: 650 } },
  },
  {
    name: 'serif-head',
    family: 'Source Serif 4',
    from: 'source-serif-4',
    axis: 'opsz',
    weight: '500 650',
    axes: { wght: 560, opsz: 40 },
  },
  {
    name: 'serif-lead',
    family: 'Source Serif 4',
    from: 'source-serif-4',
    axis: 'opsz',
    weight: '400',
    axes: { wght: 400, opsz: 22 },
  },
];

mkdirSync(join(styles, 'fonts'), { recursive: true });
let css = '/* Made by scripts/fonts.mjs: do not edit. */\n';
for (const { name, family, from, axis, weight, axes } of cuts) {
  const folder = dirname(requireWeb.resolve(`@fontsource-variable/${from}/package.json`));
  for (const [part, range] of Object.entries(ranges)) {
    const source = readFileSync(join(folder, 'files', `${from}-${part}-${axis}-normal.woff2`));
    const cut = await subsetFont(source, text, { targetFormat: 'woff2', variationAxes: axes });
    const file = part === 'latin' ? `${name}-text` : `${name}-ext`;
    writeFileSync(join(styles, 'fonts', `${file}.woff2`), cut);
    console.log(
      file.padEnd(16),
      (source.length / 1000).toFixed(1),
      '→',
      (cut.length / 1000).toFixed(1),
      'kB',
    );
    css += `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:swap;src:url('./fonts/${file}.woff2') format('woff2');unicode-range:${range}}\n`;
  }
}
writeFileSync(join(styles, 'fonts.css'), css);
