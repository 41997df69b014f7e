import type { CooperationKind, NetworkPageQuery, Region } from '@platforma/schema';

type Relation = NetworkPageQuery['cooperations']['edges'][number]['node'];
type Member = NonNullable<Relation['sides'][number]['organisation']>;

export interface Point {
  id: string;
  name: string;
  x: number;
  y: number;
  /** Where its name stands, and with which end. */
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
}

export interface Line {
  id: string;
  kind: CooperationKind;
  path: string;
  title: string;
}

export const SIZE = { width: 960, height: 500 };
const centre = { x: SIZE.width / 2, y: SIZE.height / 2 };
const RADIUS = 190;

/** Regions from the west to the east, round the country. */
const round: Region[] = [
  ...(['CZ041', 'CZ042', 'CZ051', 'CZ052', 'CZ053', 'CZ071', 'CZ080'] as const),
  ...(['CZ072', 'CZ064', 'CZ063', 'CZ031', 'CZ010', 'CZ020', 'CZ032'] as const),
];
const placeOf = ({ region }: Member) => (region ? round.indexOf(region) : round.length);
const of = (n: number) => Math.round(n * 10) / 10;

/**
 * Lays organisations out on a circle, neighbours by region, and draws a line for each two that work together. The same
 * relations give the same picture.
 */
export function network(relations: Relation[]): { points: Point[]; lines: Line[] } {
  const taking = (relation: Relation) =>
    relation.sides.flatMap(({ state, organisation }) => (state === 'ACCEPTED' && organisation) || []);
  const members = new Map(relations.flatMap(taking).map((one) => [one.id, one]));
  const sorted = [...members.values()].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name, 'cs') || (a.id < b.id ? -1 : 1),
  );
  const points = sorted.map(({ id, name }, i): Point => {
    // The first stands on the left, as the west does.
    const angle = Math.PI + (2 * Math.PI * i) / sorted.length;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const anchor: Point['label']['anchor'] = Math.abs(cos) < 0.1 ? 'middle' : cos < 0 ? 'end' : 'start';
    const label = {
      x: of(centre.x + cos * (RADIUS + 30)),
      y: of(centre.y + sin * (RADIUS + 34) + 5),
      anchor,
    };
    return { id, name, x: of(centre.x + cos * RADIUS), y: of(centre.y + sin * RADIUS), label };
  });
  const at = new Map(points.map((point) => [point.id, point]));
  const lines = relations.flatMap((relation) =>
    pairs(taking(relation)).map(([one, other]): Line => {
      const [a, b] = [at.get(one.id)!, at.get(other.id)!];
      // Bent towards the middle; several between the same two stand apart by their kind.
      const bend = 0.28 + 0.12 * kinds.indexOf(relation.kind);
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      const via = `${of(x + (centre.x - x) * bend)} ${of(y + (centre.y - y) * bend)}`;
      return {
        id: `${relation.id} ${one.id} ${other.id}`,
        kind: relation.kind,
        path: `M${a.x} ${a.y}Q${via} ${b.x} ${b.y}`,
        title: relation.title,
      };
    }),
  );
  return { points, lines };
}

const kinds: CooperationKind[] = [
  'PARTNERSHIP',
  'SHARED_PROJECT',
  'MENTORING',
  'SERVICE_REFERRAL',
  'UMBRELLA',
];
const pairs = <T>(all: T[]) =>
  all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const));
