import type pg from 'pg';
import type { BodyLevel } from '../src/features/authorities/public-body.entity.ts';
import { idOf } from './ids.ts';
import { insert, insertNew } from './insert.ts';
import { finder, translator, type BodySource, type Source } from './source.ts';

const file = 'public-bodies.json';

const levelOf = translator<`${BodyLevel}`>(file, {
  NATIONAL: 'národní',
  REGIONAL: 'krajská',
  LOCAL: 'místní',
  EUROPEAN: 'evropská',
});

/**
 * Adds public bodies with those above them in time and the names they had before; those that are there stay as they are.
 * @returns how many were added
 */
export async function seedPublicBodies(
  client: pg.Client,
  { bodies }: Pick<Source, 'bodies'>,
): Promise<number> {
  const added = await insertNew(client, 'public_body', bodies.map(bodyRow));
  const fresh = bodies.filter(({ id }) => added.has(idOf('public_body', id)));
  const find = finder(file, bodies);
  await insert(
    client,
    'body_parent',
    fresh.flatMap(({ id, parents }) =>
      parents.map((parent, position) => ({
        id: idOf('body_parent', id, position),
        audience_id: 1,
        body_id: idOf('public_body', id),
        parent_id: idOf('public_body', find(id, parent.id).id),
        since: parent.from,
        until: parent.to,
      })),
    ),
  );
  await insert(
    client,
    'body_name',
    fresh.flatMap(({ id, formerNames = [] }) =>
      formerNames.map(({ name, from, to }, position) => ({
        id: idOf('body_name', id, position),
        audience_id: 1,
        body_id: idOf('public_body', id),
        name,
        since: from,
        until: to,
      })),
    ),
  );
  return added.size;
}

function bodyRow(from: BodySource) {
  return {
    id: idOf('public_body', from.id),
    name: from.name,
    abbreviation: from.abbr,
    kind: from.type,
    level: levelOf(from.id, from.level),
    business_id: from.ico,
    region: from.nuts3,
    website: from.domain ?? null,
    agenda: from.agenda ?? [],
    note: from.note ? `${from.note[0]!.toUpperCase()}${from.note.slice(1)}.` : null,
    valid_from: from.validFrom ?? null,
    valid_to: from.validTo ?? null,
    is_demo: from.demo,
  };
}
