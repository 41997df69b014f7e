import pg from 'pg';

/** Fills an empty or demo-marked database with the demo; a second run changes nothing. */
export async function seedDemo(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select app.mark_demo()');
  } finally {
    await client.end();
  }
}
