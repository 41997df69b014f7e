import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { Viewer } from '../../src/kernel/access/viewer.ts';
import { limitRules } from '../../src/kernel/graphql/limits.ts';
import { cursorOf } from '../../src/kernel/live/cursor.ts';
import { LiveServer } from '../../src/kernel/live/live.server.ts';
import { PostgresDoorbell } from '../../src/kernel/live/postgres-doorbell.ts';
import { Whispers } from '../../src/kernel/live/whispers.ts';
import { freshDatabase, type TestDatabase } from '../fresh-database.ts';
import { Notes, tables } from './notes.ts';
import { testSchema } from './schema.ts';
import { TestSocket } from './socket.ts';

interface Twists {
  /** Happens at sign-in, between reading the rights and using them. */
  beforeAdmission?(): Promise<void>;
  boundary?(): Date;
}

export type LiveProcess = Awaited<ReturnType<typeof startProcess>>;

export const NOTES = `subscription Notes($id: ID!, $after: StreamCursor) {
  noteEvents(id: $id, after: $after) { __typename cursor seq noteId note { id body } }
}`;

/** A database of its own with threads to write in and people to read them; as many processes on it as a test wants. */
export async function liveWorld() {
  const database = await freshDatabase();
  const owner = quietPool(database.url('platforma_owner'), 4);
  await owner.query(tables);
  const processes: LiveProcess[] = [];
  return {
    database,
    owner,
    ...verbs(owner),
    async startProcess(twists: Twists = {}) {
      const process = await startProcess(database, owner, await testSchema(), twists);
      processes.push(process);
      return process;
    },
    async end() {
      await Promise.all(processes.map((process) => process.close()));
      await owner.end();
    },
  };
}

function verbs(owner: pg.Pool) {
  const announce = async (
    streamId: string,
    kind: string,
    entityId: string,
    client: Pick<pg.Pool, 'query'> = owner,
  ) => {
    await client.query('select * from app.append_events(array[$1::uuid], array[$2], array[$3::uuid], null)', [
      streamId,
      kind,
      entityId,
    ]);
  };
  return {
    announce,
    /** A person with an inbox of their own, who sees what is public and these audiences. */
    async person(...audiences: number[]): Promise<string> {
      const id = randomUUID();
      await owner.query('select app.add_person($1, $2)', [id, `Person ${id}`]);
      await owner.query(
        `insert into audience_member (audience_id, person_id, cause, valid_from)
         select a, $1::uuid, md5($1::uuid::text || a)::uuid, now() - interval '1 s' from unnest($2::int[]) a`,
        [id, audiences],
      );
      return id;
    },
    async thread(audience = 3, title = 'A thread'): Promise<string> {
      const id = randomUUID();
      await owner.query('insert into live_thread values ($1, $2, $3)', [id, audience, title]);
      await owner.query('insert into stream (id, audience_id) values ($1, $2)', [id, audience]);
      return id;
    },
    async note(
      threadId: string,
      { body = 'A note', authorId = randomUUID(), sourceId = null as string | null } = {},
    ) {
      const id = randomUUID();
      await owner.query(
        `insert into live_note (id, thread_id, audience_id, author_id, source_id, body)
         select $1, id, audience_id, $3, $4, $5 from live_thread where id = $2`,
        [id, threadId, authorId, sourceId, body],
      );
      await announce(threadId, 'NoteAdded', id);
      return id;
    },
    async edit(noteId: string, body: string) {
      const { rows } = await owner.query('update live_note set body = $2 where id = $1 returning thread_id', [
        noteId,
        body,
      ]);
      await announce(rows[0].thread_id, 'NoteEdited', noteId);
    },
    /** By the verb of the kernel: the change and its event are one transaction. */
    async revoke(personId: string, audience: number) {
      await owner.query(`select app.end_audiences(md5($1::uuid::text || $2::int)::uuid, 'test')`, [
        personId,
        audience,
      ]);
    },
    /** By the verb of the kernel, or silently, as if its event came later. */
    async moveThread(threadId: string, audience: number, { isSaid = true } = {}) {
      await inTransaction(owner, async (client) => {
        if (isSaid) {
          await client.query(`select set_config('app.audiences', '{1,2,3,4,5,6}', true)`);
          await client.query(`select app.change_audience('live_thread', $1, $2, 'test')`, [
            threadId,
            audience,
          ]);
        } else {
          await client.query('update live_thread set audience_id = $2 where id = $1', [threadId, audience]);
          await client.query('update stream set audience_id = $2 where id = $1', [threadId, audience]);
        }
      });
    },
  };
}

/** One process of the server, without HTTP: what app.ts composes for WebSockets. */
async function startProcess(
  database: TestDatabase,
  owner: pg.Pool,
  schema: GraphQLSchema,
  { beforeAdmission, boundary }: Twists,
) {
  const doorbell = new PostgresDoorbell(database.url('platforma_app'));
  const whispers = new Whispers(doorbell);
  const reads = quietPool(database.url('platforma_app'), 4);
  const failures: unknown[] = [];
  let executions = 0;
  let areReadsBroken = false;
  const live = new LiveServer({
    schema,
    logUrl: database.url('platforma_live'),
    doorbell,
    whispers,
    rules: limitRules,
    authenticate: async (request) => {
      const viewer = await viewerOf(owner, request);
      await beforeAdmission?.();
      return viewer && { ...viewer, boundary: boundary?.() ?? null };
    },
    execute: ({ document, variables, rootValue, eyes }) => {
      executions++;
      if (areReadsBroken) throw new Error('The connection is lost.');
      const contextValue = { viewer: eyes, notes: new Notes(reads, eyes) };
      return execute({ schema, document, variableValues: variables, rootValue, contextValue });
    },
    report: (error) => void failures.push(error),
  });
  const server = createServer().on('upgrade', (request, socket, head) => live.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    live,
    doorbell,
    whispers,
    url,
    failures,
    executions: () => executions,
    breakReads: (are: boolean) => void (areReadsBroken = are),
    connect: (personId?: string) => new TestSocket(url, headersOf(personId)).acknowledged(),
    /** Connects and follows a thread's notes, from its beginning unless told otherwise. */
    async follow(
      personId: string,
      threadId: string,
      after: string | null = cursorOf(threadId, 0),
      query = NOTES,
    ) {
      const socket = await new TestSocket(url, headersOf(personId)).acknowledged();
      socket.subscribe('1', query, { id: threadId, after });
      return socket;
    },
    async close() {
      whispers.close();
      await live.close();
      await doorbell.close();
      await reads.end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function viewerOf(owner: pg.Pool, { headers }: IncomingMessage): Promise<Viewer | undefined> {
  const personId = /person=([\w-]+)/.exec(headers.cookie ?? '')?.[1];
  if (!personId) return undefined;
  const { rows } = await owner.query(
    `select a.id, a.about_id = $1 "isPrivate" from audience_member m join audience a on a.id = m.audience_id
     where m.person_id = $1 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())`,
    [personId],
  );
  return {
    personId,
    audiences: rows.map(({ id }) => id),
    privateAudience: rows.find(({ isPrivate }) => isPrivate)?.id,
    roles: [],
    language: 'CS',
    address: 'someone@example.org',
    sessionId: personId,
    boundary: null,
    mustAcceptRules: false,
  };
}

/** Its clients may be cut off by the test at any moment. */
export function quietPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  return pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
}

export async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const headersOf = (personId?: string): Record<string, string> =>
  personId ? { cookie: `person=${personId}` } : {};
