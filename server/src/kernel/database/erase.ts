import pg from 'pg';

const LOCK_MS = 3_000;

/**
 * Writes tables anew, without what was deleted or overwritten in them: neither UPDATE nor an ordinary VACUUM removes a text
 * from a page, they only let it be overwritten some day. Readers and writers of a table wait meanwhile.
 * @param ownerUrl logs in as platforma_owner, the only one who may; for as long as this takes
 * @throws Error when somebody still reads a state in which the rows were there: to be tried again
 */
export async function erase(ownerUrl: string, tables: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'platforma erasure' });
  let left = 0;
  client.on('error', () => {});
  // „0 dead row versions cannot be removed yet“: the number comes first in every language
  client.on('notice', ({ detail }) => (left += Number(/^\d+/.exec(detail ?? '')?.[0] ?? 0)));
  await client.connect();
  try {
    await client.query(`set lock_timeout = ${LOCK_MS}`);
    for (const table of tables)
      await client.query(`vacuum (full, verbose) ${client.escapeIdentifier(table)}`);
  } finally {
    await client.end();
  }
  if (left) throw new Error(`${left} rows that are gone are still being read.`);
}
