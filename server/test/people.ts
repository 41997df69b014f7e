import { randomUUID } from 'node:crypto';
import { type Call, key, simple } from './call.ts';
import type { World } from './world.ts';

/** Everybody has accepted every version, so that what is tried is not refused for want of it. */
export const acceptAll = (w: World) =>
  w.sql(`insert into rules_acceptance (id, audience_id, person_id, rules_id, accepted_at)
         select gen_random_uuid(), p.private_audience_id, p.id, r.id, now() from person p, rules r on conflict do nothing`);

/** What people do about themselves, what they are told and the rules, each with what it needs beforehand. */
export function peopleVerbs(w: World) {
  const { vera, jana, tomas, karel } = w;
  const published = async (): Promise<string> => {
    const [rules] = await w.sql<{ id: string }>(
      `insert into rules (id, number, text_cs, html_cs, published_at)
       select gen_random_uuid(), 1 + coalesce(max(number), 0), 'Pravidla.', '<p>Pravidla.</p>', now() from rules returning id`,
    );
    await acceptAll(w);
    return `rules_${rules!.id}`;
  };
  return {
    acceptRules: async () => {
      const id = await published();
      return {
        who: karel,
        args: async () => {
          await w.sql('delete from rules_acceptance where person_id = $1', [karel.personId]);
          return { rulesId: id };
        },
      };
    },
    changeSettings: async () => simple(jana, { language: 'EN', hasShortcuts: false, showsPresence: true }),
    noteVisit: async () => simple(jana),
    catchUp: async () => simple(jana),
    markNotificationsRead: async () => simple(jana, { upTo: '2036-01-01T00:00:00.000Z' }),
    sayOfMyself: async () => ({
      who: jana,
      args: async () => ({
        input: {
          ...{ ...key(), kind: 'ROLE', value: 'Vedu poradnu.', visibility: 'ORGANISATION' },
          organisationId: `organisation_${w.lipov}`,
        },
      }),
    }),
    openPerson: async () => simple(tomas, { id: jana.id }),
    goByOrganisation: async () => simple(w.lenka, { isOn: true }),
    actFor: async () => simple(w.lenka, { organisationId: `organisation_${w.brno}` }),
    publishRules: async () => ({
      who: vera,
      args: async () => {
        await w.sql('delete from rules_acceptance');
        await w.sql('delete from rules where audience_id = 1');
        return { input: { id: `rules_${randomUUID()}`, number: 1, textCs: 'Pravidla.', textEn: 'Rules.' } };
      },
    }),
  } satisfies Record<string, () => Promise<Call>>;
}
