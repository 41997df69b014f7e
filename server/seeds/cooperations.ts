import type pg from 'pg';
import type { CooperationKind } from '../src/features/cooperation/cooperation.enums.ts';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { finder, translator, type CooperationSource, type Source } from './source.ts';

const file = 'cooperations.json';

const kindOf = translator<`${CooperationKind}`>(file, {
  PARTNERSHIP: 'partnerství',
  SHARED_PROJECT: 'společný projekt',
  MENTORING: 'mentoring',
  SERVICE_REFERRAL: 'předávání služeb',
  UMBRELLA: 'zastřešení',
});

/** The proposer leads where one does. */
const roles: Partial<Record<CooperationKind, [string, string]>> = {
  MENTORING: ['MENTOR', 'MENTORED'],
  UMBRELLA: ['UMBRELLA', 'UNDER_UMBRELLA'],
};

const [publicly, members] = [1, 3];

/** Adds relations between the demo's organisations, with who takes part, whom to turn to and their history. */
export async function seedCooperations(client: pg.Client, source: Source): Promise<void> {
  const { cooperations } = source;
  const added = await insertNew(client, 'cooperation', cooperations.map(rowOf));
  const fresh = cooperations.filter(({ id }) => added.has(idOf('cooperation', id)));
  await insert(
    client,
    'stream',
    fresh.map((from) => ({ id: idOf('cooperation', from.id), audience_id: rowOf(from).audience_id })),
  );
  await insert(
    client,
    'cooperation_side',
    fresh.flatMap((from) => sidesOf(from, source)),
  );
  await insert(client, 'cooperation_contact', fresh.flatMap(contactsOf));
  await insert(client, 'cooperation_step', fresh.flatMap(stepsOf));
}

const stateOf = ({ decidedAt, endedAt }: CooperationSource) =>
  endedAt ? 'ENDED' : decidedAt ? 'ACTIVE' : 'PROPOSED';

function rowOf(from: CooperationSource) {
  const { id, title, kind, text, startsOn, endsOn, proposedAt, decidedAt, endedAt, isPublic, sides } = from;
  return {
    id: idOf('cooperation', id),
    audience_id: isPublic ? publicly : members,
    kind: kindOf(id, kind),
    title,
    body: text,
    html: renderMarkdown(text),
    state: stateOf(from),
    starts_on: startsOn,
    ends_on: endsOn,
    proposer_id: idOf('organisation', sides[0]!.organisation),
    is_demo: true,
    created_at: inPrague(proposedAt),
    last_activity_at: inPrague(endedAt ?? decidedAt ?? proposedAt),
    version: 1,
  };
}

const sideId = (id: string, organisation: string) => idOf('cooperation_side', `${id}/${organisation}`);

function sidesOf(from: CooperationSource, { organisations }: Source) {
  const { id, kind, isPublic, proposedAt, decidedAt, endedAt, endedBy, sides } = from;
  const [leading, led] = roles[kindOf(id, kind) as CooperationKind] ?? ['PARTNER', 'PARTNER'];
  const find = finder(file, organisations);
  return sides.map(({ organisation, by }, position) => ({
    id: sideId(id, organisation),
    audience_id: isPublic && by ? publicly : members,
    cooperation_id: idOf('cooperation', id),
    organisation_id: idOf('organisation', find(id, organisation).id),
    invited_by_id: position ? idOf('organisation', find(id, sides[0]!.organisation).id) : null,
    role: position ? led : leading,
    state: organisation === endedBy ? 'LEFT' : by ? 'ACCEPTED' : 'INVITED',
    position,
    is_public_agreed: isPublic,
    decided_at:
      by && inPrague((organisation === endedBy && endedAt) || (position && decidedAt) || proposedAt),
  }));
}

const contactsOf = ({ id, sides }: CooperationSource) =>
  sides.flatMap(({ organisation, contacts }) =>
    contacts.map((person) => ({
      side_id: sideId(id, organisation),
      person_id: idOf('person', person),
      audience_id: members,
    })),
  );

function stepsOf({ id, sides, proposedAt, decidedAt, endedAt, endedBy, reason }: CooperationSource) {
  const step = (kind: string, { organisation, by }: (typeof sides)[number], at: string, why?: string) => ({
    id: idOf('cooperation_step', `${id}/${organisation}/${kind}`),
    audience_id: members,
    cooperation_id: idOf('cooperation', id),
    kind,
    organisation_id: idOf('organisation', organisation),
    actor_id: idOf('person', by!),
    acting_for_id: idOf('organisation', organisation),
    reason: why ?? null,
    at: inPrague(at),
  });
  const [proposer, ...invited] = sides;
  const ended = sides.find(({ organisation }) => organisation === endedBy);
  return [
    step('PROPOSED', proposer!, proposedAt),
    ...invited.filter(({ by }) => by && decidedAt).map((side) => step('ACCEPTED', side, decidedAt!)),
    ...(ended ? [step('LEFT', ended, endedAt!, reason)] : []),
  ];
}
