import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import pg from 'pg';
import type { Logger } from '../../kernel/log.ts';
import { isStorable } from '../../kernel/text/storable.ts';
import { type AddressChanges, addressChanges } from './address-changes.ts';
import { askForMail } from './auth-asking.ts';
import { isOpen } from './auth-paths.ts';
import { platforma } from './auth-plugin.ts';
import { caught, type Mint, mint } from './auth-tokens.ts';
import { passwords } from './passwords.ts';

/** Null: a real installation. Strangers may enter a public demo, so its personas keep their address and password. */
export type Demo = 'private' | 'public' | null;

interface Options {
  /** Logs in as platforma_auth. */
  url: string;
  secret: string;
  publicUrl: URL;
  demo: Demo;
  log: Logger;
}

export interface Auth {
  /** Answers everything under /api/auth; the address of the client comes in the header x-hub-ip. */
  handler(request: Request): Promise<Response>;
  /** Prolongs the session of a Cookie header; gives the Set-Cookie lines to send along. */
  renew(cookie: string): Promise<string[]>;
  /** Makes the tokens that mails carry. */
  mint: Mint;
  changes: AddressChanges;
  /** Forgets sessions that ended by themselves, with the addresses and devices they came from; for once an hour. */
  prune(): Promise<void>;
  close(): Promise<void>;
}

const basePath = '/api/auth';
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The account as the kernel's rules see it; undefined for a user without a person. */
export interface AccountState {
  is_open: boolean;
  is_persona: boolean;
  is_administrator: boolean;
}

/** Starts sign-in: better-auth on a pool of its own, invitation only, deaf to every path that is not on our list. */
export function createAuth({ url, secret, publicUrl, demo, log }: Options): Auth {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: 'platforma auth' });
  pool.on('error', (error) => log.warn({ error }, 'auth pool'));
  const changes = addressChanges(pool);
  const accountOf = async (user: string): Promise<AccountState | undefined> =>
    (await pool.query<AccountState>('select * from app.account($1)', [user])).rows[0];
  const auth = betterAuth({
    secret,
    baseURL: publicUrl.origin,
    basePath,
    trustedOrigins: [publicUrl.origin],
    database: pool,
    telemetry: { enabled: false },
    // At level "error" better-auth would also print refusals past our log. What follows a colon may be a caller's text.
    logger: {
      level: 'info',
      log: (level, message, ...details) =>
        level === 'error' && log.error({ error: details.find(isError) }, message.split(':', 1)[0]!),
    },
    advanced: {
      cookiePrefix: 'platforma',
      useSecureCookies: publicUrl.protocol === 'https:',
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: ['x-hub-ip'] },
      // Said, because without a word better-auth drops both checks wherever NODE_ENV or TEST looks like a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 10,
      max: 60,
      customRules: {
        // Of the demo only. Requests are counted until there was none for a whole window: a busy demo would never forget.
        '/platforma/enter': { window: 1, max: 60 },
        '/reset-password': { window: minute, max: 10 },
        '/verify-email': { window: minute, max: 10 },
        '/platforma/invitation': { window: minute, max: 30 },
        '/platforma/accept-invitation': { window: minute, max: 10 },
      },
    },
    session: {
      expiresIn: 7 * day,
      updateAge: day,
      cookieCache: { enabled: false },
      additionalFields: { secondFactorAt: { type: 'date', required: false, input: false, returned: false } },
    },
    user: {
      additionalFields: { personId: { type: 'string', required: false, input: false } },
      changeEmail: { enabled: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwords.minLength,
      maxPasswordLength: passwords.maxLength,
      password: passwords,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: hour,
      sendResetPassword: async ({ token }) => caught(token),
      onPasswordReset: async ({ user }) => void (await changes.forget(user.id)),
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const account = await accountOf(userId);
            return Boolean(account?.is_open) && !(demo === 'public' && account?.is_administrator);
          },
        },
      },
      user: {
        update: {
          before: async ({ email }, context) => {
            if (email) await changes.confirm(context?.query?.token, email);
          },
        },
      },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        disableSignUp: true,
        expiresIn: 15 * minute,
        sendMagicLink: async ({ token }) => caught(token),
      }),
      // Before the next: what it refuses to a persona must not be answered there.
      platforma({ pool, demo, accountOf }),
      askForMail({ pool, changes }),
    ],
  });
  return {
    changes,
    mint: mint({
      secret,
      internalAdapter: async () => (await auth.$context).internalAdapter,
      askSignIn: (email) => auth.api.signInMagicLink({ body: { email }, headers: new Headers() }),
      askReset: (email) => auth.api.requestPasswordReset({ body: { email } }),
    }),
    handler: async (request) => {
      if (!isOpen(request, basePath, publicUrl.origin)) return new Response('Not Found', { status: 404 });
      const body = await request.text();
      if (!isReadable(request.url, body)) return new Response('Bad Request', { status: 400 });
      const isPost = request.method === 'POST';
      return auth.handler(isPost ? new Request(request, { method: 'POST', body }) : request);
    },
    renew: async (cookie) => {
      const { headers } = await auth.api.getSession({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      });
      return headers.getSetCookie();
    },
    prune: async () => void (await pool.query('delete from auth.session where "expiresAt" < now()')),
    close: () => pool.end(),
  };
}

/** Whether the database could store what is asked with; better-auth would answer the rest with a failure of ours. */
function isReadable(url: string, body: string): boolean {
  if (!isStorable([...new URL(url).searchParams.values()])) return false;
  try {
    return !body || isStorable(JSON.parse(body));
  } catch {
    return true; // better-auth says what is wrong with it
  }
}

const isError = (detail: unknown): detail is Error => detail instanceof Error;
