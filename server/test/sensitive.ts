import type { Somebody, World } from './world.ts';

/** Invented, as everybody and everything here. */
export const BIRTH_NUMBER = 'Volal pán, r. č. 755101/0104.';
export const WHY = 'Klientka výslovně souhlasí.';

/** The refusal of texts in which personal data was found. */
export const refused = (...fields: string[]) => ({
  code: 'BAD_USER_INPUT',
  problems: fields.map((field) => ['SENSITIVE_DATA', field]),
});

/** What moderators and the log keep of a birth number published in something. */
export const mark = (entity: string, { personId }: Somebody, reason = WHY) => ({
  ...{ entity, kinds: ['BIRTH_NUMBER'], reason, personId, logged: 1 },
});
export const marksOf = (w: World, id: string) =>
  w.sql(
    `select entity, kinds, reason, person_id as "personId", (
       select count(*)::int from audit a where a.verb = 'publish_sensitive' and a.entity_id = m.entity_id::text
         and (a.actor_id, a.reason, a.after) = (m.person_id, m.reason, jsonb_build_object('kinds', m.kinds))
     ) as logged
     from sensitive_mark m where entity_id = $1 and audience_id = 5 order by at`,
    [id.slice(-36)],
  );
