import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { root } from '../root.ts';

const folder = join(root, 'server/migrations');

/** Refuses, inside its transaction, a migration that leaves a table unprotected. */
const guard = `do $guard$ declare problems text; begin
  select string_agg(what, '; ') into problems from app.problems();
  if problems is not null then raise exception 'the migration leaves: %', problems; end if;
end $guard$`;

const migrations = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({
      name: file.replace(/(\.generated)?\.sql$/, ''),
      class: class extends Migration {
        override up() {
          this.addSql(readFileSync(join(folder, file), 'utf8'));
          this.addSql(guard);
        }
      },
    }));

/**
 * Brings a database to the newest schema, as its owner.
 * @param ownerUrl logs in as platforma_owner
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => {},
    pool: { min: 0, max: 1 },
    migrations: { migrationsList: migrations(), snapshot: false, allOrNothing: true, transactional: true },
  });
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}
