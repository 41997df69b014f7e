import { randomUUID } from 'node:crypto';
import type { Mint } from './auth-tokens.ts';

interface Connection {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** The roles that somebody must hold before anybody can be invited. */
export const firstRoles = ['ADMINISTRATOR', 'COORDINATOR'] as const;
export type FirstRole = (typeof firstRoles)[number];

interface Options {
  /** Logs in as platforma_owner. */
  owner: Connection;
  mint: Pick<Mint, 'signIn'>;
  publicUrl: URL;
}

interface Administrator {
  address: string;
  name: string;
  roles: readonly FirstRole[];
}

/**
 * Makes the account from which all others are invited, or gives an existing one the roles it lacks. Mails nothing.
 * @returns a link that signs in once, within 15 minutes
 * @throws Error with a sentence for whoever runs the command
 */
export async function createAdministrator(
  { owner, mint, publicUrl }: Options,
  { address, name, roles }: Administrator,
): Promise<string> {
  const { rows } = await owner.query('select is_demo from system');
  if (rows[0]?.is_demo)
    throw new Error('This database is a demo; an administrator of it would be one for everybody.');
  const email = address.toLowerCase();
  await owner.query('begin');
  try {
    const person = (await personOf(owner, email)) ?? (await addPerson(owner, email, name));
    for (const role of roles) await giveRole(owner, person, role);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return new URL(`/sign-in/link?token=${await mint.signIn(email)}`, publicUrl).href;
}

async function personOf(owner: Connection, email: string): Promise<string | undefined> {
  const { rows } = await owner.query('select "personId" as id from auth."user" where email = $1', [email]);
  return rows[0]?.id as string | undefined;
}

async function addPerson(owner: Connection, email: string, name: string): Promise<string> {
  const id = randomUUID();
  await owner.query('select app.add_person($1, $2)', [id, name]);
  await owner.query(
    `insert into auth."user" (name, email, "emailVerified", "personId") values ($1, $2, true, $3)`,
    [name, email, id],
  );
  return id;
}

async function giveRole(owner: Connection, person: string, role: FirstRole): Promise<void> {
  const { rows } = await owner.query(
    'select from platform_role where person_id = $1 and role = $2 and (valid_to is null or valid_to > now())',
    [person, role],
  );
  if (rows.length) return;
  await owner.query(`select app.give_role($1, $2, $3, now() - interval '1 second', null, 'command')`, [
    randomUUID(),
    person,
    role,
  ]);
}
