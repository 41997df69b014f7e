import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Role } from '../../src/kernel/database/roles.ts';
import { SECRET } from './product.ts';

/** Somebody with a session, on whichever server asks for the cookie. */
export interface Player {
  personId: string;
  cookie: string;
}

/** The cookie as better-auth signs it. */
export function cookieOf(token: string): string {
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `platforma.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Members of one organisation, each with a session, written by the owner of the database. */
export async function castOf(database: { url(role: Role): string }, count: number): Promise<Player[]> {
  const owner = new pg.Client({ connectionString: database.url('platforma_owner') });
  await owner.connect();
  try {
    const organisation = randomUUID();
    await owner.query(
      `with o as (insert into organisation (id, name, kind, legal_form, region, city)
         values ($1, 'Zkouška', 'PRO_ROMA', 'ASSOCIATION', 'CZ042', 'Lipov'))
       insert into membership (id, organisation_id, state, since) values (gen_random_uuid(), $1, 'MEMBER', '2021-03-01')`,
      [organisation],
    );
    const players: Player[] = [];
    for (let i = 0; i < count; i++) players.push(await player(owner, organisation, i));
    return players;
  } finally {
    await owner.end();
  }
}

async function player(owner: pg.Client, organisation: string, i: number): Promise<Player> {
  const [personId, token] = [randomUUID(), randomUUID()];
  await owner.query(`select app.add_person($1, $2)`, [personId, `Člověk ${i}`]);
  await owner.query(
    `select app.give_mandate(gen_random_uuid(), $1, $2, 'MEMBER', now() - interval '1 minute', null, 'test')`,
    [personId, organisation],
  );
  await owner.query(
    `with u as (insert into auth."user" (id, name, email, "emailVerified", "personId")
       values (gen_random_uuid(), 'Člověk', $1, true, $2) returning id)
     insert into auth.session (token, "expiresAt", "updatedAt", "userId")
     select $3, now() + interval '1 day', now(), id from u`,
    [`${personId}@platforma.test`, personId, token],
  );
  return { personId, cookie: cookieOf(token) };
}
