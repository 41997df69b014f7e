import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { BetterAuthPlugin } from 'better-auth/types';
import type pg from 'pg';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { isAddress } from '../../kernel/text/address.ts';
import type { AddressChanges } from './address-changes.ts';
import type { MailJob } from './mails.ts';

interface Options {
  pool: pg.Pool;
  changes: AddressChanges;
}

/** Whoever does this fears for the account: an address that waits to be confirmed is forgotten. */
const startingOver = new Set(['/change-password', '/revoke-session', '/revoke-other-sessions']);

/**
 * Answers who asks for a mail: always the same, after the same work, whether the address is known or not. The job
 * makes the token and sends at once; a job about nobody is dropped there.
 */
export function askForMail({ pool, changes }: Options) {
  const transaction = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) as never };
  const send = (job: MailJob) => enqueue(transaction, 'mail', job, { priority: 1 });
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
            await changes.ask(session.user.id, address.toLowerCase());
            await send({ kind: 'address', personId });
            await send({ kind: 'address-asked', personId });
            return context.json({ status: true });
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => startingOver.has(path!),
          handler: createAuthMiddleware(async (context) => {
            const session = await getSessionFromCtx(context);
            const isRefused = context.context.returned instanceof APIError;
            if (session && !isRefused) await changes.forget(session.user.id);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
