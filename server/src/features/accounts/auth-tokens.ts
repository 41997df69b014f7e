import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { createEmailVerificationToken } from 'better-auth/api';
import type { setSessionCookie } from 'better-auth/cookies';

/** Makes a token at the moment its mail is sent; a mail sent again gets a new one, and the former stays good too. */
export interface Mint {
  signIn(address: string): Promise<string>;
  reset(address: string): Promise<string>;
  invitation(id: string, expiresAt: Date): Promise<string>;
  /** For the change of a person's address from one to another, which waits. */
  address(change: { user: string; from: string; to: string }): Promise<string>;
}

type InternalAdapter = Parameters<typeof setSessionCookie>[0]['context']['internalAdapter'];

interface Options {
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

export const mint = ({ secret, internalAdapter, askSignIn, askReset }: Options): Mint => ({
  signIn: (address) => tokenOf(() => askSignIn(address)),
  reset: (address) => tokenOf(() => askReset(address)),

  async invitation(id, expiresAt) {
    const token = randomBytes(24).toString('base64url');
    const { createVerificationValue } = await internalAdapter();
    await createVerificationValue({ identifier: invitationOf(token), value: id, expiresAt });
    return token;
  },

  address: ({ user, from, to }) =>
    createEmailVerificationToken(secret, from, to, hourSeconds, {
      requestType: 'change-email-verification',
      userId: user,
    }),
});
