import { seedCanaries, type Canary, type Party } from './canaries.ts';
import { world, type Somebody, type World } from './world.ts';

export interface Principal {
  name: string;
  who: Somebody;
  /** The audiences they hold. */
  held: ReadonlySet<number>;
}

export interface AudienceWorld extends World {
  parties: Party[];
  principals: Principal[];
  canaries: Canary[];
}

/**
 * Eight principals, and rows of every table in every audience there is.
 * @param before what they do before that: afterwards each has a mandate too many to write without choosing
 */
export async function audienceWorld(before?: (w: World) => Promise<unknown>): Promise<AudienceWorld> {
  const w = await world();
  await before?.(w);
  const { jana, tomas, vera, milada, visitor, sql } = w;
  const others = {
    stranger: await w.person('Bez mandátu'),
    administrator: await w.person('Adam Správce', { roles: ['ADMINISTRATOR'] }),
    auditor: await w.person('Olga Dohled', { roles: ['AUDITOR'] }),
  };
  const cast: Record<string, Somebody> = { jana, tomas, vera, milada, ...others };
  const parties: Party[] = [
    ...['public', 'partners', 'members', 'coordinators', 'moderators', 'auditors'].map((key, i) => ({
      key,
      audience: i + 1,
    })),
    { key: 'lipov', audience: await audienceOf(sql, 'organisation', w.lipov) },
    { key: 'brno', audience: await audienceOf(sql, 'organisation', w.brno) },
  ];
  for (const [key, { personId }] of Object.entries(cast))
    parties.push({ key: `of${key}`, audience: await audienceOf(sql, 'person', personId), personId });
  const principals: Principal[] = [{ name: 'visitor', who: visitor, held: new Set([1]) }];
  for (const [name, who] of Object.entries(cast)) {
    const rows = await sql<{ id: number }>(
      'select audience_id id from audience_member where person_id = $1',
      [who.personId],
    );
    principals.push({ name, who, held: new Set(rows.map(({ id }) => id)) });
  }
  return {
    ...w,
    parties,
    principals,
    canaries: await seedCanaries(w.database.url('platforma_owner'), parties),
  };
}

async function audienceOf(sql: World['sql'], kind: string, about: string): Promise<number> {
  const [row] = await sql<{ id: number }>('select app.audience_about($1, $2) id', [kind, about]);
  return row!.id;
}

const HELD = /kanarek_([a-z]+)_([a-z_]+)|c0ffee([0-9a-f]{2})-/g;

/** Whose texts and ids stand in an answer, also inside its cursors. */
export function betrayedBy(text: string, { parties }: AudienceWorld): Set<Party> {
  const cursors = [...text.matchAll(/"([\w+/=-]{24,})"/g)].map(([, cursor]) => decoded(cursor!));
  const found = new Set<Party>();
  for (const [, key, , number] of [text, ...cursors].join('\n').matchAll(HELD)) {
    const publicly = number !== undefined && parseInt(number, 16) >= parties.length;
    const party =
      number !== undefined
        ? parties[publicly ? 0 : parseInt(number, 16)]
        : (parties.find((one) => one.key === key) ?? parties[0]);
    found.add(party!);
  }
  return found;
}

/** Of a list the JSON in base64; of a stream the bytes of its id. */
function decoded(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64');
  const uuid = bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})/, '$1-$2-');
  return `${bytes.toString('latin1')} ${uuid}`;
}
