/** Draws the mark of an organisation. */
type Draw = (palette: readonly [string, string, string], random: () => number) => string;

const colour = {
  ink: '#1B1842',
  indigo: '#2B2683',
  paper: '#FBF6EA',
  coral: '#FF7A5E',
  sun: '#FFC83A',
  sky: '#86B6FF',
  leaf: '#55C98F',
  teal: '#43C0CB',
  violet: '#BCA2FF',
  lime: '#C2DA4B',
  rose: '#FF97B9',
};
const palettes = (
  'indigo sun coral|coral ink paper|leaf ink paper|sun indigo coral|sky indigo paper|violet indigo sun|rose ink paper|' +
  'teal ink sun|lime indigo paper|ink leaf paper|paper coral indigo|paper indigo leaf|indigo sky paper|ink rose sun'
)
  .split('|')
  .map(
    (three) =>
      three.split(' ').map((name) => colour[name as keyof typeof colour]) as [string, string, string],
  );

/** Makes numbers in [0, 1) from a text, always the same: FNV-1a seed, mulberry32 steps. */
function numbersFrom(text: string) {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  return () => {
    h += 0x6d2b79f5;
    let t = Math.imul(h ^ (h >>> 15), h | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const onCircle = (angle: number, radius: number) =>
  `${(32 + Math.cos(angle) * radius).toFixed(2)} ${(32 + Math.sin(angle) * radius).toFixed(2)}`;

const wheel: Draw = ([a, b, c], random) => {
  const spokes = [8, 12, 16][Math.floor(random() * 3)]!;
  const wedges = Array.from({ length: spokes }, (_, k) => {
    const from = (Math.PI * 2 * k) / spokes;
    return `M32 32 ${onCircle(from, 27)}A27 27 0 0 1 ${onCircle(from + Math.PI / spokes, 27)}z`;
  });
  return `<path d="${wedges.join('')}" fill="${b}"/><circle cx="32" cy="32" r="12" fill="${a}"/><circle cx="32" cy="32" r="7" fill="${c}"/>`;
};

const weave: Draw = ([a, b, c]) => {
  const at = [3, 19, 35, 51];
  const width = 10;
  const warp = at.map((x) => `<rect x="${x}" width="${width}" height="64" fill="${b}"/>`);
  const weft = at.map((y, row) => {
    const over = at
      .filter((_, k) => (row + k) % 2)
      .map(
        (x) =>
          `<rect x="${x}" y="${y - 4}" width="${width}" height="${width + 8}" fill="${b}"/>` +
          `<path d="M${x - 1.2} ${y - 4}v${width + 8}M${x + width + 1.2} ${y - 4}v${width + 8}" stroke="${a}" stroke-width="2.5"/>`,
      );
    return `<rect y="${y}" width="64" height="${width}" fill="${c}" stroke="${a}" stroke-width="2.5"/>${over.join('')}`;
  });
  return [...warp, ...weft].join('');
};

const quarter = [
  'M0 0h32a32 32 0 0 1-32 32z',
  'M32 0v32A32 32 0 0 1 0 0z',
  'M32 32H0A32 32 0 0 1 32 0z',
  'M0 32V0a32 32 0 0 1 32 32z',
];
const quarters: Draw = ([a, b, c], random) =>
  ['0 0', '32 0', '0 32', '32 32']
    .map((corner, k) => {
      const d = quarter[Math.floor(random() * 4)];
      return `<path transform="translate(${corner})" d="${d}" fill="${k % 3 === 0 ? b : c}"/>`;
    })
    .join('') + `<circle cx="32" cy="32" r="6" fill="${a}"/>`;

const pinwheel: Draw = ([, b, c]) =>
  [0, 90, 180, 270]
    .map(
      (turn) =>
        `<g transform="rotate(${turn} 32 32)"><path d="M32 32V4L8 4z" fill="${b}"/><path d="M32 32 8 4 4 18z" fill="${c}"/></g>`,
    )
    .join('');

const arcs: Draw = ([, b, c], random) =>
  ['0 0', '32 0', '32 32', '0 32']
    .map((corner, k) => {
      const turn = (k * 90 + (random() > 0.5 ? 180 : 0)) % 360;
      return (
        `<g transform="translate(${corner}) rotate(${turn} 16 16)" fill="none" stroke-width="6">` +
        `<path d="M24 0A24 24 0 0 1 0 24" stroke="${b}"/><path d="M11 0A11 11 0 0 1 0 11" stroke="${c}"/></g>`
      );
    })
    .join('');

const draws = [wheel, weave, quarters, pinwheel, arcs];

/** Computes the mark of an organisation, 64 × 64, from its id: always the same, and never a text. */
export function mark(id: string) {
  const random = numbersFrom(id);
  random();
  const palette = palettes[Math.floor(random() * palettes.length)]!;
  const draw = draws[Math.floor(random() * draws.length)]!;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${palette[0]}"/>${draw(palette, random)}</svg>`;
}
