import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, notFound } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { justified, markSensitive, type Justified } from '../../kernel/text/sensitive.ts';
import { Person } from '../accounts/person.entity.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { factsOf } from './group-facts.ts';
import { reasonOf, refuse, refuseLong, type Answer, type Said } from './group-verbs.ts';
import { GroupStanding, type GroupRole } from './group.enums.ts';
import { GroupAsked, GroupInvited, GroupJoined } from './group.events.ts';
import type { AskToJoinInput, InviteToGroupInput } from './group.inputs.ts';
import { groupPolicy, type GroupFacts } from './group.policy.ts';

interface Known {
  group_id: string;
  person_id: string;
  state: GroupStanding;
}

const OUTSIDE: GroupFacts = { isFacilitated: false, isLed: true };

/** Who is in a working group. Rows are written by definer verbs alone. */
export class GroupMemberships {
  constructor(private readonly services: Services) {}

  ask(id: string, { groupId, message, actingForId, sensitiveReason }: AskToJoinInput) {
    const uuid = toUuid('group', groupId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const facts = await factsOf(em, this.services, uuid);
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
        authorize(this.services.viewer, groupPolicy.invite, await factsOf(em, this.services, uuid));
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
        const facts = await factsOf(em, this.services, uuid);
        authorize(this.services.viewer, groupPolicy.leave, facts);
        await this.settle(em, facts.id!, GroupStanding.LEFT);
      },
      { once: { key: requestId, input: { leave: uuid } }, changesRights: true },
    );
  }

  remove(membershipId: string, requestId: string, said: Said) {
    const reason = reasonOf(said);
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

  private answer(membershipId: string, requestId: string, state: GroupStanding, said: Said = {}) {
    const { reason, sensitiveReason } = said;
    refuseLong(reason);
    const id = toUuid('groupmembership', membershipId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const known = await this.known(em, id);
        const facts = await factsOf(em, this.services, known.group_id);
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
        authorize(this.services.viewer, groupPolicy.lead, await factsOf(em, this.services, group_id));
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
