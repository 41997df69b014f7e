import { createHash } from 'node:crypto';
import type { PlatformRole } from '../../kernel/access/viewer.ts';
import type { Demo } from './auth.ts';
import { passwords } from './passwords.ts';

interface Connection {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Somebody of the demo whom a visitor may enter as. */
export interface Persona {
  id: string;
  name: string;
  roles: PlatformRole[];
  mandates: { organisation: string; role: 'ADMIN' | 'MEMBER' }[];
}

/** The password of every persona, said in the README. */
export const demoPassword = 'ukazka-platformy';

/**
 * Lists the personas for the page of sign-in; none where the database is not marked as a demo.
 * @param app logs in as platforma_app
 */
export async function personas(app: Connection, demo: Demo): Promise<Persona[]> {
  if (!demo) return [];
  const { rows } = await app.query('select id, name, roles, mandates from app.personas()', []);
  const all = rows as unknown as Persona[];
  return demo === 'public' ? all.filter(({ roles }) => !roles.includes('ADMINISTRATOR')) : all;
}

interface NewPersona {
  id: string;
  name: string;
  address: string;
  language?: 'CS' | 'EN' | 'ROM';
  roles?: PlatformRole[];
}

let passwordHash: Promise<string> | undefined;

/**
 * Adds somebody of the demo with an account of the demo's password; does nothing when they are there already.
 * Mandates are given by whoever seeds the organisations.
 * @param owner logs in as platforma_owner, to a database that is marked as a demo
 */
export async function addPersona(
  owner: Connection,
  { id, name, address, language = 'CS', roles = [] }: NewPersona,
): Promise<void> {
  const { rows } = await owner.query(
    'select is_demo, exists (select from person where id = $1) as known from system',
    [id],
  );
  if (!rows[0]?.is_demo) throw new Error('Personas live only in a database that is marked as a demo.');
  if (rows[0].known) return;
  const user = idFrom('user', id);
  await owner.query('select app.add_person($1, $2, $3, true)', [id, name, language]);
  await owner.query(
    `insert into auth."user" (id, name, email, "emailVerified", "personId") values ($1, $2, $3, true, $4)`,
    [user, name, address.toLowerCase(), id],
  );
  await owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
     values ($1, $2::text, 'credential', $2::uuid, $3, now())`,
    [idFrom('account', id), user, await (passwordHash ??= passwords.hash(demoPassword))],
  );
  for (const role of roles)
    await owner.query(`select app.give_role($1, $2, $3, now() - interval '1 second', null, 'demo')`, [
      idFrom(role, id),
      id,
      role,
    ]);
}

/** The same id on every machine: a version 8 UUID over what it belongs to. */
function idFrom(what: string, id: string): string {
  const bytes = createHash('sha256').update(`${what}:${id}`).digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
