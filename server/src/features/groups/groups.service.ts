import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, invalid, notFound } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { justified, markSensitive, type Justified } from '../../kernel/text/sensitive.ts';
import { Person } from '../accounts/person.entity.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { Group } from './group.entity.ts';
import { GroupStanding, type GroupRole } from './group.enums.ts';
import { GroupAsked, GroupInvited, GroupJoined } from './group.events.ts';
import type { AskToJoinInput, EditGroupInput, InviteToGroupInput, OpenGroupInput } from './group.inputs.ts';
import { groupPolicy, type GroupFacts } from './group.policy.ts';

const REASON_LENGTH = 2_000;

/** Why something is done, and why it holds personal data. */
interface Said {
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}

interface Known {
  group_id: string;
  person_id: string;
  state: GroupStanding;
}

/** Working groups across organisations, and who is in them. Rows are written by definer verbs alone. */
export class Groups {
  constructor(private readonly services: Services) {}

  open(id: string, input: OpenGroupInput) {
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.open, { isFacilitated: false });
        const sensitive = justified(textsOf(input), input.sensitiveReason);
        const organisation = await actingFor(em, this.services, input.actingForId);
        await onTransaction(em).executeSql('select app.open_group($1, $2, $3, $4::text[], $5, $6)', [
          ...[id, input.name.trim(), input.purpose.trim(), input.focusAreas, randomUUID(), organisation],
        ]);
        await mark(em, id, sensitive);
      },
      { once: { key: id, input }, changesRights: true },
    );
  }

  edit({ id, requestId, ...input }: EditGroupInput) {
    const uuid = toUuid('group', id);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.lead, await this.factsOf(em, uuid));
        const group = await em.findOneOrFail(Group, uuid);
        const former = Object.values(textsOf(group)).join('\n');
        const sensitive = justified(textsOf(input), input.sensitiveReason, former);
        const { rows } = await onTransaction(em).executeSql<Answer>(
          'select app.edit_group($1, $2, $3, $4, $5::text[]) problem',
          [uuid, input.version, input.name.trim(), input.purpose.trim(), input.focusAreas],
        );
        refuse(rows);
        await mark(em, uuid, sensitive);
      },
      { once: { key: requestId, input: { id: uuid, ...input } } },
    );
  }

  reopen(groupId: string, requestId: string) {
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.lead, await this.factsOf(em, uuid));
        await onTransaction(em).executeSql('select app.reopen_group($1)', [uuid]);
      },
      { once: { key: requestId, input: { reopen: uuid } }, changesRights: true },
    );
  }

  ask(id: string, { groupId, message, actingForId, sensitiveReason }: AskToJoinInput) {
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const facts = await this.factsOf(em, uuid);
        if (facts.standing) throw conflict(ProblemCode.GROUP_STANDING);
        authorize(this.services.viewer, groupPolicy.ask, facts);
        const sensitive = justified({ message }, sensitiveReason);
        const organisation = await actingFor(em, this.services, actingForId);
        const { personId } = signedIn(this.services.viewer);
        await this.approach(em, [id, uuid, personId, organisation, GroupStanding.ASKED, message || null]);
        await this.markPrivate(em, uuid, sensitive);
        announce({ id: uuid }, GroupAsked, { id });
      },
      { once: { key: id, input: { groupId, message, actingForId, sensitiveReason } } },
    );
  }

  invite(id: string, { groupId, personId, organisationId }: InviteToGroupInput) {
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em, announce) => {
        authorize(this.services.viewer, groupPolicy.invite, await this.factsOf(em, uuid));
        const person = await em.findOneOrFail(Person, toUuid('person', personId));
        const organisation = toUuid('organisation', organisationId) ?? null;
        await this.approach(em, [id, uuid, person.id, organisation, GroupStanding.INVITED, null]);
        announce({ id: uuid }, GroupInvited, { id });
      },
      { once: { key: id, input: { groupId, personId, organisationId } } },
    );
  }

  /** By a facilitator for whoever asks, by the invited for themselves. */
  accept(membershipId: string, requestId: string) {
    return this.answer(membershipId, requestId, GroupStanding.ACTIVE);
  }

  decline(membershipId: string, requestId: string, said: Said) {
    return this.answer(membershipId, requestId, GroupStanding.DECLINED, said);
  }

  leave(groupId: string, requestId: string) {
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em) => {
        const facts = await this.factsOf(em, uuid);
        authorize(this.services.viewer, groupPolicy.leave, facts);
        await this.settle(em, facts.id!, GroupStanding.LEFT);
      },
      { once: { key: requestId, input: { leave: uuid } }, changesRights: true },
    );
  }

  remove(membershipId: string, requestId: string, said: Said) {
    const { reason } = said;
    if (!reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    return this.change(membershipId, requestId, { remove: said }, async (em, id, groupId) => {
      const sensitive = justified({ reason }, said.sensitiveReason);
      await this.settle(em, id, GroupStanding.REMOVED, reason);
      await this.markPrivate(em, groupId, sensitive);
    });
  }

  changeRole(membershipId: string, requestId: string, role: GroupRole) {
    return this.change(membershipId, requestId, { role }, async (em, id) => {
      const { rows } = await onTransaction(em).executeSql<Answer>(
        'select app.change_group_role($1, $2) problem',
        [id, role],
      );
      refuse(rows);
    });
  }

  close(groupId: string, requestId: string, { reason, sensitiveReason }: Said) {
    if (!reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, groupPolicy.lead, await this.factsOf(em, uuid));
        const sensitive = justified({ reason }, sensitiveReason);
        await onTransaction(em).executeSql('select app.close_group($1, $2)', [uuid, reason]);
        await mark(em, uuid, sensitive);
      },
      { once: { key: requestId, input: { close: uuid, reason, sensitiveReason } }, changesRights: true },
    );
  }

  private answer(membershipId: string, requestId: string, state: GroupStanding, said: Said = {}) {
    const { reason, sensitiveReason } = said;
    atMost(REASON_LENGTH, 'reason', reason);
    const id = toUuid('groupmembership', membershipId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const known = await this.known(em, id);
        const facts = await this.factsOf(em, known.group_id);
        const isOwn = known.person_id === signedIn(this.services.viewer).personId;
        if (known.state !== GroupStanding.ASKED && known.state !== GroupStanding.INVITED) {
          if (!isOwn) authorize(this.services.viewer, groupPolicy.answerAsked, facts);
          if (known.state === state) return;
          throw conflict(ProblemCode.GROUP_STANDING);
        }
        // Nobody accepts for somebody else who was invited.
        const isInvited = known.state === GroupStanding.INVITED;
        const rule = isInvited ? groupPolicy.answerInvited : groupPolicy.answerAsked;
        authorize(this.services.viewer, rule, isInvited && !isOwn ? OUTSIDE : facts);
        const sensitive = justified({ reason }, sensitiveReason);
        await this.settle(em, id, state, reason);
        await this.markPrivate(em, known.group_id, sensitive);
        if (state === GroupStanding.ACTIVE) announce({ id: known.group_id }, GroupJoined, { id });
      },
      { once: { key: requestId, input: { id, state, ...said } }, changesRights: true },
    );
  }

  private change(
    membershipId: string,
    requestId: string,
    input: object,
    work: (em: EntityManager, id: string, groupId: string) => Promise<void>,
  ) {
    const id = toUuid('groupmembership', membershipId);
    return this.services.unitOfWork(
      async (em) => {
        const { group_id } = await this.known(em, id);
        authorize(this.services.viewer, groupPolicy.lead, await this.factsOf(em, group_id));
        await work(em, id, group_id);
      },
      { once: { key: requestId, input: { id, ...input } }, changesRights: true },
    );
  }

  private async known(em: EntityManager, id: string): Promise<Known> {
    const { rows } = await onTransaction(em).executeSql<Known>(
      'select group_id, person_id, state from app.group_membership_of($1)',
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async factsOf(em: EntityManager, groupId: string): Promise<GroupFacts & { id?: string }> {
    signedIn(this.services.viewer);
    await em.findOneOrFail(Group, groupId);
    const { executeSql } = onTransaction(em);
    const { rows } = await executeSql<{ id: string; state: GroupStanding; role: string }>(
      `select s.id, s.state, (select role from group_membership m where m.id = s.id) as role from app.group_standing($1) s`,
      [groupId],
    );
    const [led] = (await executeSql<{ isLed: boolean }>('select app.is_led($1) as "isLed"', [groupId])).rows;
    const own = rows[0];
    const isFacilitated = own?.state === GroupStanding.ACTIVE && own.role === 'FACILITATOR';
    return { isFacilitated, ...led!, standing: own?.state ?? null, ...(own && { id: own.id }) };
  }

  /** What is said of a membership is not for all members, and its marks are for auditors alone. */
  private markPrivate(em: EntityManager, id: string, sensitive: Justified | null) {
    const audienceId = signedIn(this.services.viewer).privateAudience;
    return markSensitive(onTransaction(em), 'working_group', { id, audienceId }, sensitive);
  }

  private async approach(em: EntityManager, values: unknown[]) {
    const text = 'select app.approach_group($1, $2, $3, $4, $5, $6) problem';
    refuse((await onTransaction(em).executeSql<Answer>(text, values)).rows);
  }

  private async settle(em: EntityManager, id: string, state: GroupStanding, reason?: string | null) {
    const text = 'select app.settle_group_membership($1, $2, $3) problem';
    refuse((await onTransaction(em).executeSql<Answer>(text, [id, state, reason?.trim() || null])).rows);
  }
}

const mark = (em: EntityManager, id: string, sensitive: Justified | null) =>
  markSensitive(onTransaction(em), 'working_group', { id, audienceId: audiences.members }, sensitive);

const OUTSIDE: GroupFacts = { isFacilitated: false, isLed: true };

/** What of a group is looked through for personal data. */
const textsOf = ({ name, purpose, focusAreas }: Pick<OpenGroupInput, 'name' | 'purpose' | 'focusAreas'>) => ({
  name,
  purpose,
  focusAreas: focusAreas.join('\n'),
});

interface Answer {
  problem: keyof typeof ProblemCode | null;
}

/** @throws DomainError with what a definer verb found wrong */
function refuse([answer]: Answer[]) {
  if (answer?.problem === 'MANDATE_ENDED') throw invalid(ProblemCode.MANDATE_ENDED, 'actingForId');
  if (answer?.problem) throw conflict(ProblemCode[answer.problem]);
}
