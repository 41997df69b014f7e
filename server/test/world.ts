import 'reflect-metadata';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { pino, type Logger } from 'pino';
import { createApp, type App } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import { roles, type Role } from '../src/kernel/database/roles.ts';
import type { PlatformRole, Viewer } from '../src/kernel/access/viewer.ts';
import { Sessions } from '../src/features/accounts/session.ts';
import { freshDatabase, type TestDatabase } from './fresh-database.ts';

const SECRET = 'a secret of the tests, long enough to sign';

export interface Answer {
  data?: Record<string, any>;
  errors?: {
    message: string;
    path?: string[];
    extensions: { code: string; problems?: { code: string; field?: string }[] };
  }[];
}

/** Somebody who asks the API over HTTP, as a browser with their cookie would. */
export class Somebody {
  constructor(
    readonly url: string,
    readonly personId: string,
    readonly cookie: string,
  ) {}

  get id() {
    return `person_${this.personId}`;
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return JSON.parse(await this.text(query, variables)) as Answer;
  }

  /** The answer byte for byte. */
  async text(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  }

  /** The data, or an error whose `code` is that of the refusal. */
  async run(query: string, variables?: Record<string, unknown>): Promise<NonNullable<Answer['data']>> {
    const { data, errors } = await this.ask(query, variables);
    const [error] = errors ?? [];
    if (error)
      throw Object.assign(new Error(error.message), {
        code: error.extensions.code,
        problems: error.extensions.problems?.map(({ code, field }) => [code, field]) ?? [],
      });
    return data!;
  }
}

export interface World {
  app: App;
  url: string;
  database: TestDatabase;
  /** Where its server keeps files. */
  filesDirectory: string;
  /** Ids as in the database. */
  lipov: string;
  brno: string;
  /** Acts for Lipov as its admin. */
  jana: Somebody;
  /** Acts for Lipov. */
  karel: Somebody;
  /** Acts for Brno. */
  tomas: Somebody;
  /** Acts for Lipov and for Brno. */
  lenka: Somebody;
  /** A coordinator without a mandate. */
  vera: Somebody;
  /** A moderator without a mandate. */
  milada: Somebody;
  visitor: Somebody;
  sql<Row = any>(text: string, values?: unknown[]): Promise<Row[]>;
  person(
    name: string,
    given?: { roles?: PlatformRole[]; organisations?: string[]; isAdmin?: boolean },
  ): Promise<Somebody>;
  close(): Promise<void>;
}

/** A small named cast around a real server on a database of its own. */
export async function world(changes: Partial<Config> = {}, logger?: Logger): Promise<World> {
  const database = await freshDatabase();
  const owner = new pg.Pool({ connectionString: database.url('platforma_owner'), max: 2 });
  owner.on('error', () => {});
  const sql = async <Row>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[];
  const filesDirectory = changes.filesDirectory ?? mkdtempSync(join(tmpdir(), 'platforma-files-'));
  const { app, url } = await serve(database, { ...changes, filesDirectory }, logger);
  const organisation = async (name: string) => {
    const id = randomUUID();
    await sql(
      `with o as (insert into organisation (id, name, kind, legal_form, region, city) values ($1, $2, 'PRO_ROMA', 'ASSOCIATION', 'CZ042', 'Lipov') returning id)
       insert into membership (id, organisation_id, state, since) select gen_random_uuid(), $1, 'MEMBER', '2021-03-01'`,
      [id, name],
    );
    return id;
  };
  const person: World['person'] = async (
    name,
    { roles: given = [], organisations = [], isAdmin = false } = {},
  ) => {
    const personId = randomUUID();
    await sql(`select app.add_person($1, $2)`, [personId, name]);
    for (const role of given)
      await sql(
        `select app.give_role(gen_random_uuid(), $1, $2, now() - interval '1 minute', null, 'test')`,
        [personId, role],
      );
    for (const id of organisations)
      await sql(
        `select app.give_mandate(gen_random_uuid(), $1, $2, $3, now() - interval '1 minute', null, 'test')`,
        [...[personId, id], isAdmin ? 'ADMIN' : 'MEMBER'],
      );
    // Known to the server before they come, or it would send them away once it hears of it.
    await app.live.rights.look();
    return new Somebody(url, personId, await signIn(sql, personId, name));
  };
  const lipov = await organisation('Společný krok Lipov');
  const brno = await organisation('Otevřené dveře Brno');
  return {
    ...{ app, url, database, filesDirectory, lipov, brno, sql, person },
    jana: await person('Jana Zkušební', { organisations: [lipov], isAdmin: true }),
    karel: await person('Karel Nácvik', { organisations: [lipov] }),
    tomas: await person('Tomáš Cvičný', { organisations: [brno] }),
    lenka: await person('Lenka Modelová', { organisations: [lipov, brno] }),
    vera: await person('Věra Vzorová', { roles: ['COORDINATOR'] }),
    milada: await person('Milada Zkoušková', { roles: ['MODERATOR'] }),
    visitor: new Somebody(url, randomUUID(), ''),
    close: async () => {
      await Promise.all([app.stop(), owner.end()]);
      rmSync(filesDirectory, { recursive: true, force: true });
    },
  };
}

/** One more server process' worth of the product on the same database. */
export async function serve(
  database: TestDatabase,
  changes: Partial<Config> = {},
  logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
): Promise<{ app: App; url: string }> {
  const databases = Object.fromEntries(roles.map((role) => [role, database.url(role)])) as Record<
    Role,
    string
  >;
  const config = {
    ...{
      host: '127.0.0.1',
      port: 0,
      publicUrl: new URL('http://localhost'),
      trustedProxies: 0,
      databases: null,
    },
    ...{
      dataDirectory: '',
      filesDirectory: join(tmpdir(), 'platforma-files'),
      secret: SECRET,
      smtpUrl: null,
      mailFrom: 'test@platforma.test',
    },
    ...{ isPublicDemo: false, isDevelopment: true },
    ...changes,
  };
  const app = await createApp({
    config,
    databases,
    secret: SECRET,
    logger,
    pages: (_, response) => void response.end(),
  });
  app.server.listen(0, '127.0.0.1');
  await once(app.server, 'listening');
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` };
}

/** A session as better-auth writes it, and its signed cookie; how one gets it by signing in is tested with accounts. */
async function signIn(sql: World['sql'], personId: string, name: string): Promise<string> {
  const token = randomUUID();
  await sql(
    `with u as (insert into auth."user" (id, name, email, "emailVerified", "personId") values (gen_random_uuid(), $2, $3, true, $1) returning id)
     insert into auth.session (token, "expiresAt", "updatedAt", "userId") select $4, now() + interval '1 day', now(), id from u`,
    [personId, name, `${personId}@platforma.test`, token],
  );
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `platforma.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** The whole viewer that a request of somebody is answered for. */
export async function viewerOf({ database }: World, { cookie }: Somebody): Promise<Viewer> {
  const pool = new pg.Pool({ connectionString: database.url('platforma_app'), max: 1 });
  const { viewer } = await new Sessions({
    pool,
    secret: SECRET,
    publicUrl: new URL('http://localhost'),
  }).read(cookie);
  await pool.end();
  return viewer!;
}
