import { randomUUID } from 'node:crypto';
import type { Call } from './verbs.ts';
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

export const acceptance = (sideId: string | undefined, changes: object = {}) => ({
  input: { sideId, requestId: randomUUID(), contactIds: [], isPublicAgreed: false, ...changes },
});
export const because = (id: string | undefined, reason = 'Protože.') => ({ id, r: randomUUID(), reason });

/** What can be done about relations, each with what it needs beforehand. */
export function cooperationVerbs(w: World) {
  const key = () => ({ requestId: randomUUID() });
  const to = async (): Promise<{ admin: Somebody; sides: string[] }> => {
    const admin = await w.person('Správkyně', { organisations: [w.brno], isAdmin: true });
    return { admin, sides: (await proposed(w.jana, cooperationInput(w.lipov, [w.brno]))).sides };
  };
  const keyed = (who: Somebody, args: object): Call => ({ who, args: async () => ({ ...args, ...key() }) });
  const reason = { reason: 'Protože.' };
  return {
    proposeCooperation: async (): Promise<Call> => ({
      who: w.jana,
      args: async () => ({
        input: {
          ...cooperationInput(w.lipov, [w.brno], { kind: 'MENTORING', isLeading: false }),
          ...{ startsOn: '2026-01-01', endsOn: '2036-01-01', contactIds: [w.karel.id] },
        },
      }),
    }),
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
