import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { BetterAuthPlugin } from 'better-auth/types';
import type pg from 'pg';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import type { MailJob } from './mails.ts';

interface Options {
  pool: pg.Pool;
}

const hourMs = 3_600_000;

/** The address somebody wants to change to waits under this name until it is confirmed. */
export const newAddressOf = (user: string) => `new-address:${user}`;

/**
 * Answers who asks for a mail: always the same, after the same work, whether the address is known or not. The job
 * makes the token and sends at once; a job about nobody is dropped there.
 */
export function askForMail({ pool }: Options) {
  const transaction = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) as never };
  const send = (job: MailJob) => enqueue(transaction, 'mail', job);
  const personOf = async (address: string): Promise<string | null> => {
    const { rows } = await pool.query('select "personId" from auth."user" where email = $1', [
      address.toLowerCase(),
    ]);
    return rows[0]?.personId ?? null;
  };
  const asks = (path: string) => (context: { path?: string; request?: Request }) =>
    context.path === path && context.request !== undefined;
  return {
    id: 'ask-for-mail',
    hooks: {
      before: [
        ...(
          [
            ['/sign-in/magic-link', 'sign-in'],
            ['/request-password-reset', 'reset'],
          ] as const
        ).map(([path, kind]) => ({
          matcher: asks(path),
          handler: createAuthMiddleware(async ({ body, json }) => {
            if (!isAddress(body?.email)) return;
            await send({ kind, personId: await personOf(body.email) });
            return json({ status: true });
          }),
        })),
        {
          matcher: asks('/change-email'),
          handler: createAuthMiddleware(async (context) => {
            const address = context.body?.newEmail;
            const session = await getSessionFromCtx(context);
            if (!session || !isAddress(address) || address.toLowerCase() === session.user.email) return;
            const personId = (session.user as { personId?: string }).personId ?? null;
            await context.context.internalAdapter.createVerificationValue({
              identifier: newAddressOf(session.user.id),
              value: address.toLowerCase(),
              expiresAt: new Date(Date.now() + hourMs),
            });
            await send({ kind: 'address', personId });
            await send({ kind: 'address-asked', personId });
            return context.json({ status: true });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

/** What is none goes on to better-auth, which refuses it. */
const isAddress = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 254 &&
  /^[^\s\p{C}@]+@[^\s\p{C}@]+\.[^\s\p{C}@.]+$/u.test(value);
