import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { createEmailVerificationToken } from 'better-auth/api';
import type { setSessionCookie } from 'better-auth/cookies';
import type pg from 'pg';
import { newAddressOf } from './auth-asking.ts';

/** Makes a token at the moment its mail is sent; a mail sent again gets a new one, and the former stays good too. */
export interface Mint {
  signIn(address: string): Promise<string>;
  reset(address: string): Promise<string>;
  invitation(id: string, expiresAt: Date): Promise<string>;
  /** Null when the person asked for no change, or the new address has an account by now. */
  address(person: string): Promise<{ token: string; to: string } | null>;
}

type InternalAdapter = Parameters<typeof setSessionCookie>[0]['context']['internalAdapter'];

interface Options {
  pool: pg.Pool;
  secret: string;
  internalAdapter(): Promise<InternalAdapter>;
  askSignIn(address: string): Promise<unknown>;
  askReset(address: string): Promise<unknown>;
}

const hourSeconds = 3_600;
const catching = new AsyncLocalStorage<{ token?: string }>();

/** Takes a token from better-auth, which calls this where others send their mail. */
export function caught(token: string): void {
  const slot = catching.getStore();
  if (slot) slot.token = token;
}

async function tokenOf(asking: () => Promise<unknown>): Promise<string> {
  const slot: { token?: string } = {};
  await catching.run(slot, asking);
  if (!slot.token) throw new Error('better-auth made no token.');
  return slot.token;
}

/** The name under which better-auth keeps an invitation's token: its hash. */
export const invitationOf = (token: string) =>
  `invitation:${createHash('sha256').update(token).digest('base64url')}`;

export const mint = ({ pool, secret, internalAdapter, askSignIn, askReset }: Options): Mint => ({
  signIn: (address) => tokenOf(() => askSignIn(address)),
  reset: (address) => tokenOf(() => askReset(address)),

  async invitation(id, expiresAt) {
    const token = randomBytes(24).toString('base64url');
    const { createVerificationValue } = await internalAdapter();
    await createVerificationValue({ identifier: invitationOf(token), value: id, expiresAt });
    return token;
  },

  async address(person) {
    const { rows } = await pool.query('select id, email from auth."user" where "personId" = $1', [person]);
    if (!rows[0]) return null;
    const asked = await (await internalAdapter()).findVerificationValue(newAddressOf(rows[0].id));
    if (!asked || asked.expiresAt < new Date()) return null;
    const to = asked.value;
    if ((await pool.query('select from auth."user" where email = $1', [to])).rowCount) return null;
    const token = await createEmailVerificationToken(secret, rows[0].email, to, hourSeconds, {
      requestType: 'change-email-verification',
      userId: rows[0].id,
    });
    return { token, to };
  },
});
