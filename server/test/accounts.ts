import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from 'better-auth/node';
import pg from 'pg';
import { type Auth, createAuth, type Demo } from '../src/features/accounts/auth.ts';
import { mailHandler, type MailJob } from '../src/features/accounts/mails.ts';
import { passwords } from '../src/features/accounts/passwords.ts';
import { Sessions } from '../src/features/accounts/session.ts';
import { Worker } from '../src/kernel/jobs/worker.ts';
import { createLogger } from '../src/kernel/log.ts';
import { SmtpMailbox } from '../src/kernel/mail/mailbox.ts';
import { freshDatabase, type TestDatabase } from './fresh-database.ts';
import { mailServer } from './mail-server.ts';

export const secret = 'a secret of the tests, Zq8vT1mKx93Lw0RbY7';
export const password = 'správné heslo 1';
const hash = passwords.hash(password);

/** Asks until there is an answer: conditions, never times. */
export async function eventually<T>(
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not happen within 20 s.');
}

export interface World {
  database: TestDatabase;
  owner: pg.Pool;
  auth: Auth;
  sessions: Sessions;
  post: Awaited<ReturnType<typeof mailServer>>;
  publicUrl: URL;
  browser(address?: string): Browser;
  person(
    name: string,
    options?: { role?: string; isDemo?: boolean },
  ): Promise<{ id: string; address: string }>;
  jobs(): Promise<{ id: string; data: MailJob; state: string; retry_count: number }[]>;
  close(): Promise<void>;
}

interface WorldOptions {
  demo?: Demo;
  /** False where nothing is mailed: starting and stopping a worker takes a while. */
  isMailing?: boolean;
  /** Whether the database says it is a demo. */
  isMarked?: boolean;
}

/** Sign-in over HTTP, a worker and a mail server, on a database of its own. */
export async function world({
  demo = null,
  isMailing = true,
  isMarked = Boolean(demo),
}: WorldOptions = {}): Promise<World> {
  const database = await freshDatabase();
  const log = createLogger('silent');
  const owner = new pg.Pool({ connectionString: database.url('platforma_owner'), max: 2 });
  if (isMarked) await owner.query('select app.mark_demo()');
  const post = await mailServer();
  let answer: ReturnType<typeof toNodeHandler> = async () => {};
  const server: Server = createServer((request, response) => {
    request.headers['x-hub-ip'] = String(request.headers['x-test-ip']);
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publicUrl = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const auth = createAuth({ url: database.url('platforma_auth'), secret, publicUrl, demo, log });
  answer = toNodeHandler(auth.handler);
  const app = new pg.Pool({ connectionString: database.url('platforma_app'), max: 2 });
  const jobs = new pg.Pool({ connectionString: database.url('platforma_jobs'), max: 2 });
  const sessions = new Sessions({ pool: app, secret, publicUrl });
  const smtp = new SmtpMailbox({ url: post.url, from: 'Platforma <platforma@test.cz>', host: 'test.cz' });
  const worker = new Worker({ url: database.url('platforma_jobs'), log });
  worker.work<MailJob>(
    'mail',
    mailHandler({ mailbox: smtp, mint: auth.mint, changes: auth.changes, publicUrl, pool: jobs }),
  );
  if (isMailing) await worker.start();
  return {
    ...{ database, owner, auth, sessions, post, publicUrl },
    browser: (address) => new Browser(publicUrl, sessions, address),
    async person(name, { role, isDemo = false } = {}) {
      const id = randomUUID();
      const address = `${name.toLowerCase()}.${id.slice(0, 8)}@test.cz`;
      await owner.query('select app.add_person($1, $2, $3, $4)', [id, name, 'CS', isDemo]);
      const { rows } = await owner.query(
        'insert into auth."user" (name, email, "emailVerified", "personId") values ($1, $2, true, $3) returning id',
        [name, address, id],
      );
      await owner.query(
        `insert into auth.account ("accountId", "providerId", "userId", password, "updatedAt")
         values ($1::text, 'credential', $1::uuid, $2, now())`,
        [rows[0].id, await hash],
      );
      if (role)
        await owner.query(`select app.give_role($1, $2, $3, now() - interval '1 s', null, null)`, [
          randomUUID(),
          id,
          role,
        ]);
      return { id, address };
    },
    jobs: async () =>
      (await owner.query('select id, data, state, retry_count from jobs.job order by created_on')).rows,
    async close() {
      await Promise.all([
        isMailing && worker.stop(),
        new Promise((resolve) => server.close(resolve).closeAllConnections()),
      ]);
      await Promise.all([auth.close(), app.end(), jobs.end(), owner.end(), post.close()]);
    },
  };
}

let clients = 0;

/** A browser on our pages: keeps cookies, says its origin, comes from an address of its own. */
export class Browser {
  #cookies = new Map<string, string>();

  constructor(
    private readonly site: URL,
    private readonly sessions: Sessions,
    private readonly address = `10.0.${Math.floor(++clients / 250)}.${clients % 250}`,
  ) {}

  get cookie() {
    return [...this.#cookies].map((pair) => pair.join('=')).join('; ');
  }

  set cookie(header: string) {
    this.#cookies = new Map(
      header.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
  }

  async viewer() {
    return (await this.sessions.read(this.cookie)).viewer;
  }

  get = (path: string, headers: Record<string, string> = {}) => this.#ask(path, { headers });
  post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
    this.#ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  signIn = (address: string, secret = password) =>
    this.post('/sign-in/email', { email: address, password: secret });

  async #ask(path: string, { headers, ...init }: RequestInit) {
    const response = await fetch(new URL(`/api/auth${path}`, this.site), {
      redirect: 'manual',
      headers: {
        'x-test-ip': this.address,
        origin: this.site.origin,
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      ...init,
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s) as [string, string];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const text = await response.text();
    return {
      status: response.status,
      text,
      json: text.startsWith('{') ? JSON.parse(text) : null,
      headers: response.headers,
    };
  }
}
