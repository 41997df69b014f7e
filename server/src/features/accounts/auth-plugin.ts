import {
  APIError,
  createAuthEndpoint,
  createAuthMiddleware,
  formCsrfMiddleware,
  getSessionFromCtx,
} from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import type pg from 'pg';
import type { AccountState, Demo } from './auth.ts';
import { invitationOf } from './auth-tokens.ts';
import { passwords } from './passwords.ts';

type Context = Parameters<typeof setSessionCookie>[0];

interface Options {
  pool: pg.Pool;
  demo: Demo;
  accountOf(user: string): Promise<AccountState | undefined>;
}

/** What an open invitation says to whoever holds its token. */
export interface OpenInvitation {
  organisation: string;
  name: string;
  address: string;
  role: 'ADMIN' | 'MEMBER';
  /** Whether accepting adds a mandate to an account the address already has. */
  hasAccount: boolean;
}

/** In a public demo strangers share the personas: none may lock out the others, or see from where they come. */
const closedToPersonas = new Set([
  '/change-email',
  '/change-password',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
]);

/** What better-auth lacks: invitations, and entering as a persona of the demo. */
export function platforma({ pool, demo, accountOf }: Options) {
  const enterAs = async (context: Context, userId: string, given: object = {}) => {
    const { internalAdapter } = context.context;
    const session = await internalAdapter.createSession(userId, false, given);
    const user = await internalAdapter.findUserById(userId);
    if (!session || !user)
      throw new APIError('FORBIDDEN', { code: 'NOT_OFFERED', message: 'Nobody enters here.' });
    await setSessionCookie(context, { session, user });
    return context.json({ status: true });
  };

  const open = async (context: Context, token: unknown) => {
    const kept =
      typeof token === 'string' &&
      (await context.context.internalAdapter.findVerificationValue(invitationOf(token)));
    const { rows } = kept
      ? await pool.query('select * from app.open_invitation($1)', [kept.value])
      : { rows: [] };
    if (!kept || !rows[0]) throw gone();
    return { id: kept.value, ...rows[0] };
  };

  return {
    id: 'platforma',
    endpoints: {
      enterAsPersona: createAuthEndpoint(
        '/platforma/enter',
        { method: 'POST', use: [formCsrfMiddleware] },
        async (context) => {
          const persona = fieldOf(context.body, 'persona');
          if (!demo || !isId(persona)) throw gone();
          const { rows } = await pool.query('select id from auth."user" where "personId" = $1', [persona]);
          const account = rows[0] && (await accountOf(rows[0].id));
          if (!account?.is_persona) throw gone();
          return enterAs(context, rows[0].id, { secondFactorAt: new Date() });
        },
      ),

      openInvitation: createAuthEndpoint('/platforma/invitation', { method: 'GET' }, async (context) => {
        const { organisation, name, address, role, has_account } = await open(context, context.query?.token);
        return context.json({
          organisation,
          name,
          address,
          role,
          hasAccount: has_account,
        } satisfies OpenInvitation);
      }),

      acceptInvitation: createAuthEndpoint(
        '/platforma/accept-invitation',
        { method: 'POST', use: [formCsrfMiddleware] },
        async (context) => {
          const { id, has_account } = await open(context, fieldOf(context.body, 'token'));
          const password = has_account ? undefined : checked(fieldOf(context.body, 'password'));
          const language = fieldOf(context.body, 'language');
          const hash = password && (await passwords.hash(password));
          const { rows } = await pool.query('select app.accept_invitation($1, $2) as user', [
            id,
            ['CS', 'EN', 'ROM'].includes(language as string) ? language : 'CS',
          ]);
          const user: string | null = rows[0].user;
          if (!user) throw gone();
          if (hash)
            await context.context.internalAdapter.linkAccount({
              userId: user,
              accountId: user,
              providerId: 'credential',
              password: hash,
            });
          return enterAs(context, user);
        },
      ),
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => demo === 'public' && closedToPersonas.has(path!),
          handler: createAuthMiddleware(async (context) => {
            const session = await getSessionFromCtx(context);
            if (session && (await accountOf(session.user.id))?.is_persona)
              throw new APIError('FORBIDDEN', {
                code: 'PERSONA',
                message: 'Personas of a public demo stay as they are.',
              });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

const gone = () =>
  new APIError('NOT_FOUND', { code: 'NOT_FOUND', message: 'This does not exist, or not any more.' });

const fieldOf = (body: unknown, name: string): unknown =>
  body && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Without a password one signs in by links. */
function checked(password: unknown): string | undefined {
  if (password === undefined || password === '') return undefined;
  const refuse = (code: string, message: string) => new APIError('BAD_REQUEST', { code, message });
  if (typeof password !== 'string' || password.length < passwords.minLength)
    throw refuse('PASSWORD_TOO_SHORT', 'Password too short');
  if (password.length > passwords.maxLength) throw refuse('PASSWORD_TOO_LONG', 'Password too long');
  return password;
}
