import 'reflect-metadata';
import { isObjectType } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audienceWorld, type AudienceWorld } from '../../test/audiences.ts';
import { populate } from '../../test/populate.ts';
import { compareGenerated, type Subject } from '../../test/read/compare.ts';
import { createReference } from '../../test/read/reference.ts';
import { sampleCursors } from '../../test/read/samples.ts';
import { viewerOf } from '../../test/world.ts';
import { entities } from '../features.ts';
import { visitor, type Eyes } from '../kernel/access/viewer.ts';
import { createOrm } from '../kernel/database/orm.ts';
import { underViewer } from '../kernel/database/under-viewer.ts';
import { Model } from '../kernel/read/model.ts';
import { Reader } from '../kernel/read/reader.ts';
import { createSchema } from '../schema.ts';

const cases = Number(process.env.READ_CASES ?? 100);
const seed = Number(process.env.READ_SEED ?? 1);

let w: AudienceWorld;
let subject: Subject<Eyes>;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  w = await audienceWorld(populate);
  const [app, owner] = [w.database.url('platforma_app'), w.database.url('platforma_owner')].map(
    (connectionString) => new pg.Pool({ connectionString, max: 4 }),
  ) as [pg.Pool, pg.Pool];
  const orm = await createOrm(w.database.url('platforma_app'), entities);
  closing.push(
    () => app.end(),
    () => owner.end(),
    () => orm.close(true),
    () => w.close(),
  );
  const schema = await createSchema();
  const model = new Model(schema, orm.getMetadata());
  const reader = new Reader<Eyes>(model, underViewer(app));
  const viewers = [visitor, ...(await Promise.all(w.principals.slice(1).map(({ who }) => viewerOf(w, who))))];
  subject = {
    ...{ schema, reader, viewers },
    reference: createReference({ schema: await createSchema(), orm: orm.getMetadata(), app, owner }),
    samples: {
      ids: await sampleIds(model),
      strings: ['kanarek', 'e', '%', 'ž', '"', 'x'],
      scalars: { DateTime: ['2026-11-20T10:00:00.000Z', '2020-01-01T00:00:00.000Z'] },
      rare: new Set(['Query.demo', 'Query.postPreview']),
      cursors: await sampleCursors({ model, reader, owner, viewer: viewers[3]! }),
    },
  };
}, 60_000);
afterAll(() => Promise.all(closing.map((close) => close())));

/** For a root field rows of its own type first; for every other argument rows of any. */
async function sampleIds(model: Model) {
  const byField = new Map<string, string[]>();
  for (const type of Object.values(model.schema.getTypeMap())) {
    const source = isObjectType(type) ? model.sourceOf(type) : undefined;
    if (!source?.kind || !source.meta) continue;
    const rows = await w.sql<{ id: string }>(
      `select id from ${source.meta.tableName} order by md5(id::text) limit 25`,
    );
    byField.set(
      source.kind,
      rows.map(({ id }) => `${source.kind}_${id}`),
    );
  }
  const all = [...byField.values()].flatMap((ids) => ids.slice(0, 6));
  const strange = ['nonsense', 'topic_', 'topic_00000000-0000-0000-0000-000000000000', 'topic_nonsense'];
  return (field: string) => [...(byField.get(field === 'publicBody' ? 'body' : field) ?? all), ...strange];
}

test(
  'a generated query of the real schema answers what plain resolvers answer',
  { timeout: 60_000 + cases * 300 },
  async () => {
    const compared = await compareGenerated(subject, { cases, seed });
    if (process.env.READ_CASES) console.log(compared);
    expect(subject.viewers.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(compared.text, compared.tree, compared.withErrors, compared.withData)).toBeGreaterThan(0);
  },
);
