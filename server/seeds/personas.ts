import type pg from 'pg';
import { addPersona } from '../src/features/accounts/demo.ts';
import type { PlatformRole } from '../src/features/accounts/platform-role.ts';
import type { MandateRole } from '../src/features/organisations/organisation.enums.ts';
import { idOf } from './ids.ts';
import { finder, translator, type PersonaSource, type Source } from './source.ts';

const file = 'personas.json';

const roleOf = translator<`${PlatformRole}`>(file, {
  COORDINATOR: 'coordinator',
  FACILITATOR: 'facilitator',
  EXPERT: 'expert',
  MODERATOR: 'moderator',
  ADMINISTRATOR: 'administrator',
  AUDITOR: 'auditor',
});

const mandateRoleOf = translator<`${MandateRole}`>(file, { ADMIN: 'admin', MEMBER: 'member' });

/** Audiences that a persona may have on top of what roles and mandates give. */
const audienceOf = translator<'2'>(file, { 2: 'partners' });

/** Adds the people of the demo with their accounts, roles and mandates. */
export async function seedPersonas(
  client: pg.Client,
  { personas, organisations }: Pick<Source, 'personas' | 'organisations'>,
): Promise<void> {
  for (const { id, displayName, email, platformRoles } of personas)
    await addPersona(client, {
      id: idOf('person', id),
      name: displayName,
      address: email,
      roles: platformRoles.map((role) => roleOf(id, role)),
    });
  await giveMandates(client, personas, organisations);
  await giveAudiences(client, personas);
}

/** A mandate ends with its last day, in Prague. */
async function giveMandates(
  client: pg.Client,
  personas: PersonaSource[],
  organisations: Source['organisations'],
) {
  const find = finder(file, organisations);
  const mandates = personas.flatMap(({ id, mandates: given }) =>
    given.map(({ organisation, role, from, to }) => ({
      id: idOf('mandate', `${id}/${organisation}/${from}`),
      person: idOf('person', id),
      organisation: idOf('organisation', find(id, organisation).id),
      role: mandateRoleOf(id, role),
      first: from,
      last: to,
    })),
  );
  await client.query(
    `select app.give_mandate(m.id, m.person, m.organisation, m.role, m.first::timestamp at time zone 'Europe/Prague',
       (m.last + 1)::timestamp at time zone 'Europe/Prague', 'demo')
     from jsonb_to_recordset($1) as m(id uuid, person uuid, organisation uuid, role text, first date, last date)
     where not exists (select from mandate g where g.id = m.id)`,
    [JSON.stringify(mandates)],
  );
}

async function giveAudiences(client: pg.Client, personas: PersonaSource[]) {
  const given = personas.flatMap(({ id, audiences = [] }) =>
    audiences.map((audience) => ({
      audience: Number(audienceOf(id, audience)),
      person: idOf('person', id),
      cause: idOf('audience_member', `${id}/${audience}`),
    })),
  );
  await client.query(
    `select app.grant_audience(g.audience, g.person, g.cause, now() - interval '1 second', null, 'demo')
     from jsonb_to_recordset($1) as g(audience int, person uuid, cause uuid)
     where not exists (select from audience_member m where m.cause = g.cause)`,
    [JSON.stringify(given)],
  );
}

/** The organisation a persona spoke for on a day: the first of their mandates then; null without one. */
export function actingForOn({ mandates }: PersonaSource, day: string): string | null {
  const mandate = mandates.find(({ from, to }) => from <= day && (to === null || day <= to));
  return mandate ? idOf('organisation', mandate.organisation) : null;
}
