import { APIError } from 'better-auth/api';
import type pg from 'pg';

const hourSeconds = 3_600;
/** The address somebody wants to change to waits under this name until it is confirmed. */
const waiting = (user: string) => `new-address:${user}`;

/**
 * The address that an account asks to change to: one at a time, for an hour, and void as soon as its owner has a new
 * password or ends other sessions. The mailed token alone, which better-auth checks, changes nothing.
 */
export const addressChanges = (pool: pg.Pool) => {
  const forget = (user: string) =>
    pool.query('delete from auth.verification where identifier = $1', [waiting(user)]);
  return {
    forget,

    /** Instead of what was asked for before. */
    async ask(user: string, address: string) {
      await forget(user);
      await pool.query(
        `insert into auth.verification (identifier, value, "expiresAt") values ($1, $2, now() + $3 * interval '1 s')`,
        [waiting(user), address, hourSeconds],
      );
    },

    /** What a person's account waits to change to, null for nothing; `isTaken` where it has an account by now. */
    async of(person: string) {
      const { rows } = await pool.query<{ user: string; from: string; to: string; isTaken: boolean }>(
        `select u.id as user, u.email as from, v.value as to,
           exists (select from auth."user" o where o.email = v.value) as "isTaken"
         from auth."user" u
         join auth.verification v on v.identifier = 'new-address:' || u.id and v."expiresAt" > now()
         where u."personId" = $1`,
        [person],
      );
      return rows[0] ?? null;
    },

    /**
     * Spends what was asked for. A link to reset the password that lies in the former mailbox is void from now on.
     * @param token checked by better-auth; says whose address becomes which
     * @throws APIError ADDRESS_TAKEN, or TOKEN_EXPIRED when this change waits no more
     */
    async confirm(token: string, address: string) {
      if ((await pool.query('select from auth."user" where email = $1', [address])).rowCount)
        throw refusal('ADDRESS_TAKEN', 'This address has an account.');
      const { userId } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
      const { rowCount } = await pool.query(
        'delete from auth.verification where identifier = $1 and value = $2 and "expiresAt" > now()',
        [waiting(userId), address],
      );
      if (!rowCount) throw refusal('TOKEN_EXPIRED', 'This change waits no more.');
      await pool.query(
        `delete from auth.verification where identifier like 'reset-password:%' and value = $1`,
        [userId],
      );
    },
  };
};

export type AddressChanges = ReturnType<typeof addressChanges>;

const refusal = (code: string, message: string) => new APIError('BAD_REQUEST', { code, message });
