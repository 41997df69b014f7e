import 'reflect-metadata';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { CompiledQuery } from 'kysely';
import { notFound } from '../errors.ts';

/** The writing side of the database, as platforma_app. */
export const createOrm = (
  appUrl: string,
  entities: readonly (abstract new () => object)[],
): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: appUrl,
    entities: [...entities] as never[],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    forceUtcTimezone: true,
    pool: { min: 0, max: 10 },
    findOneOrFailHandler: notFound,
    findExactlyOneOrFailHandler: notFound,
  });

/** Takes a statement in PostgreSQL's own notation; the row type is the caller's word. */
export interface Transaction {
  executeSql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** The connection of a running transaction for SQL with $1; `em.execute` rewrites ? and knows no $1. */
export const onTransaction = (em: EntityManager): Transaction => ({
  async executeSql<Row>(text: string, values: unknown[] = []) {
    const { rows } = await em.getTransactionContext()!.executeQuery(CompiledQuery.raw(text, values));
    return { rows: rows as Row[] };
  },
});
