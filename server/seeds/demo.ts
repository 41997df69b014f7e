import pg from 'pg';
import { seedCommitments } from './commitments.ts';
import { seedCommunity } from './community.ts';
import { seedCooperations } from './cooperations.ts';
import { seedDeadlineRules } from './deadline-rules.ts';
import { seedDiscussionTemplates } from './discussion-templates.ts';
import { seedDiscussions } from './discussions.ts';
import { seedExperience } from './experience.ts';
import { seedGroups } from './groups.ts';
import { seedHeldPosts } from './held-posts.ts';
import { idOf } from './ids.ts';
import { seedInteractions } from './interactions.ts';
import { seedModeration } from './moderation.ts';
import { seedOrganisations } from './organisations.ts';
import { seedPersonas } from './personas.ts';
import { seedPublicBodies } from './public-bodies.ts';
import { readSource } from './source.ts';
import { seedSubmissions } from './submissions.ts';
import { seedTopics } from './topics.ts';

/** Grows when the seeds make something else of the same files. */
const VERSION = 8;

/**
 * Fills an empty or demo-marked database with the demo, all of it or nothing. A second run changes nothing; changed
 * files add what is new in them (an organisation, a body, a persona, a topic, a discussion, each with what belongs to
 * it) and leave alone whatever is there, because people may have worked with it.
 * @param ownerUrl logs in as platforma_owner
 * @param filesDirectory where the server keeps files
 * @returns false where real people are: that database is not touched
 */
export async function seedDemo(ownerUrl: string, filesDirectory: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    const isSeeded = await seed(client, filesDirectory);
    await client.query('commit');
    return isSeeded;
  } finally {
    await client.end();
  }
}

async function seed(client: pg.Client, filesDirectory: string): Promise<boolean> {
  await client.query(`select pg_advisory_xact_lock(hashtext('platforma/seeds'))`);
  const { rows } = await client.query('select app.mark_demo() as is_demo');
  if (!rows[0].is_demo) return false;
  const source = readSource();
  if (!(await stamp(client, `${VERSION}/${source.hash}`))) return true;
  await seedOrganisations(client, source);
  await seedPublicBodies(client, source);
  await seedDeadlineRules(client, source);
  await seedPersonas(client, source);
  await seedCommunity(client);
  await seedCooperations(client, source);
  await seedTopics(client, source);
  await seedInteractions(client, source);
  await seedCommitments(client, source);
  await seedSubmissions(client, source);
  await seedDiscussions(client, source, filesDirectory);
  await seedDiscussionTemplates(client);
  await seedGroups(client, source);
  await seedExperience(client, source);
  await seedModeration(client);
  await seedHeldPosts(client);
  return true;
}

/** Writes into the audit that these files are being added; false when they were. */
async function stamp(client: pg.Client, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into audit (id, verb, entity, entity_id) values ($1, 'seed_demo', 'system', $2) on conflict do nothing`,
    [idOf('audit', hash), hash],
  );
  return rowCount === 1;
}
