import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const SAY = `mutation($input: SayOfMyselfInput!) { sayOfMyself(input: $input) { id } }`;
const OPEN = 'mutation($id: ID!) { openPerson(id: $id) { id } }';
const PROFILE =
  'query($id: ID!) { person(id: $id) { profile { kind value html visibility organisationId } } }';

const say = (who: Somebody, kind: string, value: string | null, visibility: string, more: object = {}) =>
  who.run(SAY, { input: { requestId: randomUUID(), kind, value, visibility, ...more } });
const profile = async (who: Somebody, of: Somebody): Promise<Record<string, string>> => {
  const { person } = await who.run(PROFILE, { id: of.id });
  const fields = (person?.profile ?? []) as { kind: string; value: string }[];
  return Object.fromEntries(fields.map(({ kind, value }) => [kind, value]));
};

test('each thing somebody says of themselves is seen by those it is said to, and by nobody at first', async () => {
  const own = { organisationId: `organisation_${w.lipov}` };
  await say(w.karel, 'ROLE', 'Vedu poradnu.', 'MEMBERS');
  await say(w.karel, 'PHONE', '+420 601 000 111', 'ORGANISATION', own);
  await say(w.karel, 'EMAIL', 'karel@poradna.test', 'PRIVATE');
  const all = { ROLE: 'Vedu poradnu.', PHONE: '+420 601 000 111', EMAIL: 'karel@poradna.test' };
  expect(await profile(w.karel, w.karel)).toEqual(all);
  expect(await profile(w.jana, w.karel)).toEqual({ ROLE: all.ROLE, PHONE: all.PHONE });
  expect(await profile(w.tomas, w.karel)).toEqual({});
  await w.tomas.run(OPEN, { id: w.karel.id });
  expect(await profile(w.tomas, w.karel)).toEqual({ ROLE: all.ROLE });
  expect(await profile(w.visitor, w.karel)).toEqual({});
  const brno = { organisationId: `organisation_${w.brno}` };
  await expect(say(w.karel, 'PHONE', '1', 'ORGANISATION', brno)).rejects.toMatchObject({
    problems: [['MANDATE_ENDED', 'organisationId']],
  });
  await expect(say(w.karel, 'PHONE', '1', 'ORGANISATION')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await say(w.karel, 'ROLE', ' ', 'MEMBERS');
  expect(await profile(w.karel, w.karel)).toEqual({ PHONE: all.PHONE, EMAIL: all.EMAIL });
  const log = await w.sql(`select after::text from audit where verb = 'say_of_oneself'`);
  expect(JSON.stringify(log)).not.toMatch(/601 000|poradn/);
});

test('what was said to an organisation is nobody else’s again when the last mandate for it ends', async () => {
  const mandate = randomUUID();
  const eva = await w.person('Eva Dočasná');
  await w.sql(`select app.give_mandate($1, $2, $3, 'MEMBER', now() - interval '1 second', null, 'test')`, [
    mandate,
    eva.personId,
    w.brno,
  ]);
  await say(eva, 'PHONE', '601 222 333', 'ORGANISATION', { organisationId: `organisation_${w.brno}` });
  expect(await profile(w.tomas, eva)).toEqual({ PHONE: '601 222 333' });
  await w.sql(`select app.end_mandate($1, 'test')`, [mandate]);
  await w.tomas.run(OPEN, { id: eva.id });
  expect(await profile(w.tomas, eva)).toEqual({});
  const kept = await w.sql(
    'select audience_id = (select private_audience_id from person where id = $1) as own from profile_field where person_id = $1',
    [eva.personId],
  );
  expect(kept).toEqual([{ own: true }]);
  await expect(say(eva, 'ROLE', 'x', 'MEMBERS')).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a mandate that ends by its date hides it as well, before anything is written', async () => {
  const mandate = randomUUID();
  const iva = await w.person('Iva Na čas');
  await w.sql(`select app.give_mandate($1, $2, $3, 'MEMBER', now() - interval '1 second', null, 'test')`, [
    ...[mandate, iva.personId, w.brno],
  ]);
  await say(iva, 'PHONE', '601 444 555', 'ORGANISATION', { organisationId: `organisation_${w.brno}` });
  expect(await profile(w.tomas, iva)).toEqual({ PHONE: '601 444 555' });
  await w.tomas.run(OPEN, { id: iva.id });
  await w.sql('alter table mandate disable trigger hides_profile_fields');
  await w.sql(`update mandate set valid_to = now() - interval '1 millisecond' where id = $1`, [mandate]);
  await w.sql('alter table mandate enable trigger hides_profile_fields');
  expect(await profile(w.tomas, iva)).toEqual({});
  await w.sql('select app.hide_expired_profile_fields()');
  expect(await profile(iva, iva)).toEqual({ PHONE: '601 444 555' });
  expect(await profile(w.tomas, iva)).toEqual({});
});

test('one’s own number is asked about in what one writes of oneself, not in its own field', async () => {
  const about = 'Volejte 601 234 567 nebo rodné číslo 855101/1234.';
  await expect(say(w.jana, 'ABOUT', about, 'MEMBERS')).rejects.toMatchObject({
    problems: [['SENSITIVE_DATA', 'value']],
  });
  await say(w.jana, 'ABOUT', about, 'PRIVATE');
  await expect(say(w.jana, 'ABOUT', about, 'MEMBERS')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await say(w.jana, 'ABOUT', about, 'MEMBERS', { sensitiveReason: 'Je to příklad z metodiky.' });
  await say(w.jana, 'ABOUT', `${about} **Tučně.**`, 'MEMBERS');
  await say(w.jana, 'PHONE', '601 234 567', 'MEMBERS');
  const { person } = await w.karel.run(PROFILE, { id: w.jana.id });
  expect(person.profile.find(({ kind }: { kind: string }) => kind === 'ABOUT').html).toContain('<strong>');
  for (const [kind, value, code] of [
    ['EMAIL', 'není adresa', 'ADDRESS_INVALID'],
    ['ROLE', 'x'.repeat(121), 'TOO_LONG'],
  ] as const)
    await expect(say(w.jana, kind, value, 'MEMBERS')).rejects.toMatchObject({ problems: [[code, 'value']] });
});

test('of a person who goes by their organisation, what was said to members is for those who see the name', async () => {
  const go = 'mutation($isOn: Boolean!) { goByOrganisation(isOn: $isOn) { id } }';
  await say(w.lenka, 'ROLE', 'Lenčina role', 'MEMBERS');
  await w.lenka.run(go, { isOn: true });
  await say(w.lenka, 'LANGUAGES', 'Lenčiny jazyky', 'MEMBERS');
  const all = { ROLE: 'Lenčina role', LANGUAGES: 'Lenčiny jazyky' };
  expect(await profile(w.karel, w.lenka)).toEqual(all);
  const nina = await w.person('Nina', { organisations: [await other()] });
  await expect(nina.run(OPEN, { id: w.lenka.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const seen = 'select count(*)::int n from profile_field where person_id = $1 and audience_id = 3';
  expect(await w.sql(seen, [w.lenka.personId])).toEqual([{ n: 0 }]);
  await w.lenka.run(go, { isOn: false });
  await nina.run(OPEN, { id: w.lenka.id });
  expect(await profile(nina, w.lenka)).toEqual(all);
});

test('one opens 60 other people’s profiles a day; one’s own people, repeats and staff are free of that', async () => {
  const [reader, one] = [await w.person('Zvědavý', { organisations: [w.brno] }), w.karel];
  const fill = async (who: Somebody, n: number) => {
    for (let i = 0; i < n; i++) {
      const id = randomUUID();
      await w.sql('select app.add_person($1, $2)', [id, `Vzor ${i}`]);
      await who.run(OPEN, { id: `person_${id}` });
    }
  };
  await fill(reader, 60);
  await expect(reader.run(OPEN, { id: one.id })).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    problems: [['PROFILE_LIMIT', undefined]],
  });
  expect(await profile(reader, one)).toEqual({});
  await reader.run(OPEN, { id: w.tomas.id });
  await fill(w.vera, 61);
  await w.sql('update person_opening set day = day - 1 where person_id = $1', [reader.personId]);
  await reader.run(OPEN, { id: one.id });
  const kept = 'select count(*)::int n from person_opening where person_id = $1';
  expect(await w.sql(kept, [reader.personId])).toEqual([{ n: 1 }]);
  for (const who of [w.visitor, await w.person('Bez mandátu')])
    await expect(who.run(OPEN, { id: one.id })).rejects.toMatchObject({
      code: expect.stringMatching(/UNAUTHENTICATED|FORBIDDEN/),
    });
});

async function other(): Promise<string> {
  const [row] = await w.sql<{ id: string }>(
    `with o as (insert into organisation (id, name, kind, legal_form) values (gen_random_uuid(), 'Jiná', 'ROMA', 'ASSOCIATION') returning id)
     insert into membership (id, organisation_id, state, since) select gen_random_uuid(), id, 'MEMBER', '2026-01-01' from o returning organisation_id as id`,
  );
  return row!.id;
}

test('one says for whom one writes, of those one acts for only', async () => {
  const actFor = (who: Somebody, id: string) =>
    who.run('mutation($id: ID!) { actFor(organisationId: $id) { actingFor { id } } }', {
      id: `organisation_${id}`,
    });
  for (const id of [w.brno, w.lipov])
    expect((await actFor(w.lenka, id)).actFor).toEqual({ actingFor: { id: `organisation_${id}` } });
  await expect(actFor(w.tomas, w.lipov)).rejects.toMatchObject({
    problems: [['MANDATE_ENDED', 'actingForId']],
  });
  await expect(actFor(w.visitor, w.lipov)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
