import { randomUUID } from 'node:crypto';
import { type Call, key, keyed } from './call.ts';
import { pdf, uploaded } from './files.ts';
import type { Somebody, World } from './world.ts';

export const PROPOSE =
  'mutation($input: ProposeCooperationInput!) { proposeCooperation(input: $input) { id state visibility sides { id role state organisation { name } } } }';

export const cooperationInput = (proposer: string, invited: string[], changes: object = {}) => ({
  ...{ id: `cooperation_${randomUUID()}`, organisationId: `organisation_${proposer}` },
  ...{
    invitedIds: invited.map((id) => `organisation_${id}`),
    kind: 'PARTNERSHIP',
    title: 'Společné doučování',
  },
  ...{ body: 'Sdílíme **lektory**.', contactIds: [], isPublicAgreed: false },
  ...changes,
});

export interface Proposed {
  id: string;
  /** Ids of the sides, the proposer's first. */
  sides: string[];
}

export async function proposed(who: Somebody, input: object): Promise<Proposed> {
  const { proposeCooperation } = await who.run(PROPOSE, { input });
  return { id: proposeCooperation.id, sides: proposeCooperation.sides.map(({ id }: { id: string }) => id) };
}

const FIELDS = 'id state visibility sides { state }';
export const ACCEPT = `mutation($input: AcceptCooperationInput!) { acceptCooperation(input: $input) { ${FIELDS} } }`;
const withReason = (name: string) =>
  `mutation($id: ID!, $r: ID!, $reason: String!) { ${name}(sideId: $id, requestId: $r, reason: $reason) { ${FIELDS} } }`;
export const LEAVE = withReason('leaveCooperation');
export const CANCEL = withReason('cancelCooperation');
export const DECLINE = withReason('declineCooperation');
export const EDIT = `mutation($input: EditCooperationInput!) { editCooperation(input: $input) { ${FIELDS} version } }`;
export const INVITE = `mutation($input: InviteToCooperationInput!) { inviteToCooperation(input: $input) { id state sides { id state role organisation { name } invitedBy { name } } } }`;

const versionOf = async (w: World, id: string) =>
  (await w.sql('select version from cooperation where id = $1', [id.replace('cooperation_', '')]))[0].version;
/** What the relation says, in its present version, but for some changes. */
export const edit = async (w: World, id: string, changes: object = {}) => ({
  input: {
    ...{ id, requestId: randomUUID(), version: await versionOf(w, id), kind: 'PARTNERSHIP' },
    ...{ title: 'Společné doučování', body: 'Sdílíme **lektory**.' },
    ...changes,
  },
});
export const invitation = (cooperationId: string, organisation: string) => ({
  input: { cooperationId, requestId: randomUUID(), organisationId: `organisation_${organisation}` },
});

export const acceptance = (sideId: string | undefined, changes: object = {}) => ({
  input: { sideId, requestId: randomUUID(), contactIds: [], isPublicAgreed: false, ...changes },
});
export const because = (id: string | undefined, reason = 'Protože.') => ({ id, r: randomUUID(), reason });

/** What can be done about relations, each with what it needs beforehand. */
export function cooperationVerbs(w: World) {
  const to = async (): Promise<{ admin: Somebody; sides: string[] }> => {
    const admin = await w.person('Správkyně', { organisations: [w.brno], isAdmin: true });
    return { admin, sides: (await proposed(w.jana, cooperationInput(w.lipov, [w.brno]))).sides };
  };
  const reason = { reason: 'Protože.' };
  const attachments = async () => {
    // However often it is called: a day has a limit.
    await w.sql('delete from upload where person_id = $1', [w.jana.personId]);
    return [{ id: await uploaded(w.jana, pdf()), alternativeText: 'Dohoda' }];
  };
  return {
    proposeCooperation: async (): Promise<Call> => ({
      who: w.jana,
      args: async () => ({
        input: {
          ...cooperationInput(w.lipov, [w.brno], { kind: 'MENTORING', isLeading: false }),
          ...{ startsOn: '2026-01-01', endsOn: '2036-01-01', contactIds: [w.karel.id] },
          attachments: await attachments(),
        },
      }),
    }),
    editCooperation: async (): Promise<Call> => {
      const { id } = await proposed(w.jana, cooperationInput(w.lipov, [w.brno]));
      return {
        who: w.jana,
        args: async () => ({
          ...(await edit(w, id, {
            ...{ kind: 'SHARED_PROJECT', startsOn: '2026-01-01', endsOn: '2036-01-01' },
            ...{ body: randomUUID(), attachments: await attachments() },
          })),
        }),
      };
    },
    inviteToCooperation: async (): Promise<Call> => {
      const { id } = await proposed(w.jana, cooperationInput(w.lipov, [w.brno]));
      return {
        who: w.jana,
        args: async () => {
          const [third] = await w.sql(
            `with o as (insert into organisation (id, name, kind, legal_form) values (gen_random_uuid(), 'Třetí', 'ROMA', 'ASSOCIATION') returning id)
             insert into membership (id, organisation_id, state, since) select gen_random_uuid(), id, 'MEMBER', '2021-03-01' from o
             returning organisation_id as id`,
          );
          await w.sql(`delete from cooperation_side where cooperation_id = $1 and position > 1`, [
            id.replace('cooperation_', ''),
          ]);
          return invitation(id, third.id);
        },
      };
    },
    acceptCooperation: async (): Promise<Call> => {
      const { admin, sides } = await to();
      return {
        who: admin,
        args: async () => ({
          input: { sideId: sides[1], contactIds: [w.tomas.id], isPublicAgreed: false, ...key() },
        }),
      };
    },
    declineCooperation: async () => {
      const { admin, sides } = await to();
      return keyed(admin, { sideId: sides[1], ...reason });
    },
    cancelCooperation: async () => keyed(w.jana, { sideId: (await to()).sides[1], ...reason }),
    leaveCooperation: async () => keyed(w.jana, { sideId: (await to()).sides[0], ...reason }),
    agreeToPublishCooperation: async () => keyed(w.jana, { sideId: (await to()).sides[0], isAgreed: true }),
    nameCooperationContacts: async () =>
      keyed(w.jana, { sideId: (await to()).sides[0], contactIds: [w.karel.id] }),
  } satisfies Record<string, () => Promise<Call>>;
}
