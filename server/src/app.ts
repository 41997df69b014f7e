import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import pg from 'pg';
import type { Config } from './config.ts';
import { Context, type Services } from './context.ts';
import { entities } from './features.ts';
import { type Auth, createAuth, type Demo } from './features/accounts/auth.ts';
import { personas } from './features/accounts/demo.ts';
import { mailHandler, type MailJob } from './features/accounts/mails.ts';
import { limitingPeople } from './features/accounts/people-limit.ts';
import { calendarFeed } from './features/advocacy/agenda/calendar-feed.handler.ts';
import { confirmationLetter } from './features/advocacy/interactions/confirmation-letter.ts';
import { Sessions } from './features/accounts/session.ts';
import { lookAtClocks, passClocks } from './features/advocacy/clocks.job.ts';
import { eraseHandler, type ErasureJob } from './features/discussions/erasure.job.ts';
import { remind, type ReminderJob } from './features/discussions/reminder.job.ts';
import { tellModerated, type ModerationJob } from './features/moderation/moderation.job.ts';
import { deliver, inboxJobs, type InboxJob } from './features/inbox/inbox.job.ts';
import { type Eyes, visitor, type Viewer } from './kernel/access/viewer.ts';
import { systemClock } from './kernel/clock.ts';
import { checkDatabase } from './kernel/database/check.ts';
import { createOrm, type Transaction } from './kernel/database/orm.ts';
import type { Role } from './kernel/database/roles.ts';
import { underViewer } from './kernel/database/under-viewer.ts';
import { type AppendedEvent, publicWork, unitOfWork } from './kernel/database/unit-of-work.ts';
import { unauthenticated } from './kernel/errors.ts';
import { createFiles, type Files } from './kernel/files/files.ts';
import { limitRules } from './kernel/graphql/limits.ts';
import { createGraphQLEndpoint } from './kernel/graphql/server.ts';
import { byFetch, directly, type Api } from './kernel/http/exchange.ts';
import { fetched } from './kernel/http/fetch.ts';
import { createHttpServer, type Handler } from './kernel/http/server.ts';
import { enqueue } from './kernel/jobs/jobs.ts';
import { Worker } from './kernel/jobs/worker.ts';
import { setEpoch } from './kernel/live/cursor.ts';
import { LiveServer } from './kernel/live/live.server.ts';
import { PostgresDoorbell } from './kernel/live/postgres-doorbell.ts';
import { Whispers } from './kernel/live/whispers.ts';
import type { Logger } from './kernel/log.ts';
import { CaughtMailbox, silentMailbox, SmtpMailbox } from './kernel/mail/mailbox.ts';
import { Model } from './kernel/read/model.ts';
import { Reader } from './kernel/read/reader.ts';
import { stringify } from './kernel/read/result.ts';
import { createSchema } from './schema.ts';

export interface App {
  server: Server;
  reader: Reader<Eyes, Context>;
  files: Files;
  live: LiveServer;
  /** Takes no more requests, finishes those under way, lets go of the database. */
  stop(): Promise<void>;
}

export interface Foundation {
  config: Config;
  databases: Record<Role, string>;
  secret: string;
  logger: Logger;
  pages: Handler;
}

const POOL_SIZE = 10;
const HOUSEKEEPING_MS = 3_600_000;

/** Composes the whole server over a migrated database; tests call this too. */
export async function createApp({ config, databases, secret, logger, pages }: Foundation): Promise<App> {
  const { publicUrl } = config;
  const pool = quiet(new pg.Pool({ connectionString: databases.platforma_app, max: POOL_SIZE }));
  const jobsPool = quiet(new pg.Pool({ connectionString: databases.platforma_jobs, max: 2 }));
  const system = await checkDatabase(databases, { mayBeDemo: !config.databases });
  setEpoch(system.epoch);

  const orm = await createOrm(databases.platforma_app, entities);
  const schema = await createSchema();
  const reader = new Reader<Eyes, Context>(new Model(schema, orm.getMetadata()), underViewer(pool));
  const doorbell = new PostgresDoorbell(databases.platforma_app);
  const whispers = new Whispers(doorbell);
  const sessions = new Sessions({ pool, secret, publicUrl });
  const demo: Demo = system.is_demo ? (config.isPublicDemo ? 'public' : 'private') : null;
  const caught = new CaughtMailbox();
  const mailbox = mailboxOf(demo, caught, config, logger);
  const auth = createAuth({ url: databases.platforma_auth, secret, publicUrl, demo, log: logger });

  const viewerOf = async (cookie: string | undefined) => (await sessions.read(cookie)).viewer;
  const files = createFiles({ pool, jobsPool, directory: config.filesDirectory, publicUrl, viewerOf });

  const collaborators = {
    orm,
    doorbell,
    appended: async (transaction: Transaction, events: AppendedEvent[]) => {
      for (const job of inboxJobs(events)) await enqueue(transaction, 'inbox', job);
    },
  };
  const openDemo: Services['demo'] = demo && {
    isPublic: demo === 'public',
    personas: () => personas(pool, demo),
    mails: () => caught.list(),
  };
  const publicly = publicWork(collaborators);
  const contextOf = (viewer: Eyes | Viewer, client = ''): Context =>
    new Context({
      viewer,
      clock: systemClock,
      client,
      publicly,
      whispers,
      sealed: (text) => sealedBy(secret, text),
      demo: openDemo,
      as: contextOf,
      unitOfWork:
        'sessionId' in viewer ? unitOfWork(collaborators, viewer) : () => Promise.reject(unauthenticated()),
    });

  const worker = new Worker({ url: databases.platforma_jobs, log: logger });
  worker.work<MailJob>(
    'mail',
    mailHandler({
      ...{ mailbox, mint: auth.mint, changes: auth.changes, publicUrl, pool: jobsPool },
      confirmation: confirmationLetter({ publicUrl, pool: jobsPool }),
    }),
  );
  worker.work('files', () => files.clear());
  worker.work<InboxJob>('inbox', ({ data }) => deliver(jobsPool, doorbell, data), { batchSize: 20 });
  worker.work<ErasureJob>(
    'erasure',
    eraseHandler({ pool: jobsPool, doorbell, ownerUrl: databases.platforma_owner }),
  );

  worker.work<ReminderJob>('reminders', remind(jobsPool, doorbell));
  worker.work('clocks', passClocks({ ...collaborators, pool: jobsPool, clock: systemClock }));
  worker.work<ModerationJob>('moderation', tellModerated(jobsPool, doorbell));

  const live = new LiveServer({
    schema,
    logUrl: databases.platforma_live,
    doorbell,
    whispers,
    rules: limitRules,
    authenticate: async (request) => (await viewerOf(request.headers.cookie)) ?? undefined,
    execute: ({ eyes, ...rendering }) => reader.execute({ ...rendering, context: contextOf(eyes) }),
    report: (error) => logger.error({ error }, 'live'),
  });
  const endpoint = await createGraphQLEndpoint<Context>({
    schema,
    logger,
    allowsIntrospection: system.is_demo || config.isDevelopment,
    execute: limitingPeople(schema, (request) => reader.execute(request as never)),
    stringify,
  });

  const api: Api = async (asked) => {
    const { cookie } = asked.headers;
    const { viewer, isDue } = await sessions.read(cookie);
    const told = await endpoint.handle(asked, contextOf(viewer ?? visitor, clientOf(asked.address, secret)));
    return isDue ? { ...told, cookies: await auth.renew(cookie!) } : told;
  };
  const signIn = signInBy(auth);
  // The built pages are a bundle of their own and share no module with the server: they find it by these symbols.
  Object.assign(globalThis, {
    [Symbol.for('platforma.api')]: byFetch(api),
    [Symbol.for('platforma.auth')]: signIn,
    [Symbol.for('platforma.files')]: files.upload,
  });

  const http = createHttpServer({
    publicUrl,
    trustedProxies: config.trustedProxies,
    logger,
    files: { path: '/files/', answer: files.answer },
    mayBringFiles: async ({ headers }) => (await viewerOf(headers.cookie)) !== null,
    answers: {
      '/graphql': directly(api),
      '/api/auth/': fetched(signIn, publicUrl),
      '/calendar/': calendarFeed({ pool, publicUrl }),
    },
    pages,
    sockets: { path: '/graphql', upgrade: (request, socket, head) => live.upgrade(request, socket, head) },
    isReady: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
  });
  await worker.start();
  await lookAtClocks(jobsPool);
  const housekeeping = keepHouse(auth, files, jobsPool, logger);

  return {
    server: http.server,
    reader,
    files,
    live,
    async stop() {
      clearInterval(housekeeping);
      await http.stop(() => live.close());
      await worker.stop();
      await endpoint.stop();
      whispers.close();
      await doorbell.close();
      await Promise.all([auth.close(), orm.close(true), pool.end(), jobsPool.end()]);
    },
  };
}

/** Tells clients apart without keeping who they are: nobody gets from it back to an address. */
const clientOf = (address: string, secret: string) => sealedBy(secret, `client ${address}`);

const sealedBy = (secret: string, text: string) =>
  createHmac('sha256', secret).update(text).digest('base64url');

/** A private demo keeps its mail, a public one sends none, a real installation sends it. */
function mailboxOf(
  demo: Demo,
  caught: CaughtMailbox,
  { smtpUrl, mailFrom, publicUrl }: Config,
  logger: Logger,
) {
  if (demo === 'private') return caught;
  if (demo === 'public' || !smtpUrl) return silentMailbox;
  const refused = (mail: { id: string }, reason: string) =>
    logger.warn({ mail: mail.id, reason }, 'A mail was refused.');
  return new SmtpMailbox({ url: smtpUrl, from: mailFrom, host: publicUrl.hostname, refused });
}

/** Answers /api/auth; sign-in counts attempts by the address that the server saw. */
function signInBy(auth: Auth) {
  return (request: Request, address: string): Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set('x-hub-ip', address);
    return auth.handler(new Request(request, { headers }));
  };
}

/** Forgets once an hour what nobody needs any more: sessions that ended, keys of requests a week old, files of nobody, whom a
 * request to join came from, refused texts against which nobody appealed, links and letters to offices that have run out. */
function keepHouse(auth: Auth, files: Files, jobsPool: pg.Pool, logger: Logger): NodeJS.Timeout {
  return setInterval(() => {
    const pruned = jobsPool.query(
      `select app.prune_idempotency(), app.prune_join_requests(), app.prune_confirmations(), app.forget_refused_posts(),
        app.hide_expired_profile_fields()`,
    );
    const work = [auth.prune(), pruned, files.keep()];
    for (const done of work) done.catch((error) => logger.warn({ error }, 'housekeeping'));
  }, HOUSEKEEPING_MS).unref();
}

/** A pool whose broken connections end no process. */
function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  return pool;
}
