import { randomUUID } from 'node:crypto';
import { type Call, key, keyed, reason, versionOf } from './call.ts';
import type { World } from './world.ts';

const organisationText = {
  ...{ name: 'Nová organizace', kind: 'ROMA', legalForm: 'ASSOCIATION', businessId: null, region: 'CZ010' },
  ...{ city: 'Praha', focusAreas: ['bydlení'], website: 'example.cz', note: 'Poznámka' },
};
const joinInput = () => ({
  ...{ id: `joinrequest_${randomUUID()}`, name: 'Nová cesta', kind: 'ROMA', legalForm: 'ASSOCIATION' },
  ...{ businessId: null, region: 'CZ010', contactName: 'Iva', address: 'iva@example.cz', language: 'CS' },
  answers: [{ questionId: `question_${randomUUID()}`, text: 'Známe se.' }],
});

/** What can be done about organisations, each with what it needs beforehand. */
export function organisationVerbs(w: World) {
  const { vera, jana } = w;
  const standing = async (state: string): Promise<string> => {
    const [row] = await w.sql<{ id: string }>(
      `with o as (insert into organisation (id, name, kind, legal_form) values (gen_random_uuid(), 'Na cestě', 'ROMA', 'ASSOCIATION') returning id)
       insert into membership (id, organisation_id, state, since) select gen_random_uuid(), id, $1, '2026-01-01' from o returning organisation_id as id`,
      [state],
    );
    return row!.id;
  };
  /** A step of a membership, each time from the standing that it needs. */
  const membershipStep = async (state: string, args: object = {}): Promise<Call> => {
    const id = await standing(state);
    const reset = 'update membership set state = $2 where organisation_id = $1 and until is null';
    return {
      who: vera,
      args: async () => {
        await w.sql(reset, [id, state]);
        return { organisationId: `organisation_${id}`, ...args, ...key() };
      },
    };
  };
  const asked = async (): Promise<string> => {
    const input = joinInput();
    await w.sql(`update auth.join_request set client = null`);
    await w.visitor.run('mutation($input: JoinInput!) { askToJoin(input: $input) }', { input });
    return input.id;
  };
  return {
    acceptJoinRequest: async () => keyed(vera, { id: await asked() }),
    admitMember: () => membershipStep('CANDIDATE', reason),
    addOrganisation: async () => ({
      who: vera,
      args: async () => ({ input: { ...organisationText, id: `organisation_${randomUUID()}`, ...key() } }),
    }),
    askToJoin: async () => ({
      who: w.visitor,
      args: async () => {
        await w.sql(`update auth.join_request set client = null`);
        return { input: joinInput() };
      },
    }),
    declineJoinRequest: async () => keyed(vera, { id: await asked(), ...reason }),
    editOrganisation: async () => ({
      who: jana,
      args: async () => ({
        input: {
          ...{ ...organisationText, name: 'Společný krok Lipov', id: `organisation_${w.lipov}`, ...key() },
          version: await versionOf(w, 'organisation', w.lipov),
        },
      }),
    }),
    endMandate: async () => {
      const { personId } = await w.person('Odchází', { organisations: [w.lipov] });
      const [mandate] = await w.sql('select id from mandate where person_id = $1', [personId]);
      return keyed(jana, { id: `mandate_${mandate.id}`, ...reason });
    },
    endMembership: () => membershipStep('MEMBER', reason),
    invite: async () => ({
      who: jana,
      args: async () => ({
        input: {
          ...{ id: `invitation_${randomUUID()}`, organisationId: `organisation_${w.lipov}`, name: 'Nová' },
          ...{ address: 'nova@example.cz', role: 'MEMBER' },
        },
      }),
    }),
    makeCandidate: () => membershipStep('APPLICANT', reason),
    recommend: async () => {
      const id = await standing('APPLICANT');
      return {
        who: jana,
        args: async () => {
          await w.sql('delete from recommendation where organisation_id = $1', [w.lipov]);
          const input = { id: `recommendation_${randomUUID()}`, organisationId: `organisation_${id}` };
          return { input: { ...input, text: 'Známe je.' } };
        },
      };
    },
    revokeInvitation: async () => {
      const id = `invitation_${randomUUID()}`;
      const input = {
        id,
        organisationId: `organisation_${w.lipov}`,
        name: 'X',
        address: 'x@example.cz',
        role: 'MEMBER',
      };
      // What was tried before counts to the thirty of a day.
      await w.sql(`update invitation set created_at = now() - interval '2 days'`);
      await jana.run('mutation($input: InviteInput!) { invite(input: $input) { id } }', { input });
      return keyed(jana, { id });
    },
    restoreMembership: () => membershipStep('SUSPENDED', reason),
    setJoinQuestions: async () => ({
      who: vera,
      args: async () => {
        await w.sql('update join_question set retired_at = now()');
        const question = { textCs: 'Proč?', textEn: 'Why?', isRequired: false };
        return {
          input: { ...key(), seenIds: [], questions: [{ ...question, id: `question_${randomUUID()}` }] },
        };
      },
    }),
    suspendMembership: () => membershipStep('MEMBER', reason),
  } satisfies Record<string, () => Promise<Call>>;
}
