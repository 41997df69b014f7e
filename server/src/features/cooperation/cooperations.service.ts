import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn, type Rule } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { attach } from '../../kernel/files/attachments.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import { justified, markSensitive } from '../../kernel/text/sensitive.ts';
import { factsOf } from '../organisations/organisation-facts.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Cooperation } from './cooperation.entity.ts';
import { CooperationState, SideState, StepKind } from './cooperation.enums.ts';
import { CooperationMoved } from './cooperation.events.ts';
import type { AcceptCooperationInput, ProposeCooperationInput } from './cooperation.inputs.ts';
import { cooperationPolicy, type SideFacts } from './cooperation.policy.ts';
import { CooperationSide } from './cooperation-side.entity.ts';
import { nameContacts, putSides } from './proposal.ts';
import { record } from './steps.ts';

const REASON_LENGTH = 2_000;

/** What a verb does with one side; false when it was done before. */
type Change = (
  em: EntityManager,
  side: CooperationSide,
  cooperation: Cooperation,
) => Promise<boolean> | boolean;

interface Verb {
  sideId: string;
  requestId: string;
  input?: unknown;
  rule: Rule<SideFacts>;
  kind: StepKind;
  said?: Said;
}

/** Why something is done, and why it holds personal data. */
export interface Said {
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}

/** How organisations work together. */
export class Cooperations {
  constructor(private readonly services: Services) {}

  propose(id: string, input: ProposeCooperationInput) {
    const now = this.services.clock.now();
    if (input.startsOn && input.endsOn && input.endsOn < input.startsOn)
      throw invalid(ProblemCode.DATES_REVERSED, 'endsOn');
    return this.services.unitOfWork(
      async (em, announce) => {
        const proposer = await em.findOneOrFail(Organisation, toUuid('organisation', input.organisationId));
        const { isAdministered } = await factsOf(em, this.services.viewer, proposer.id);
        authorize(this.services.viewer, cooperationPolicy.propose, { isAdministered });
        const { title, body, sensitiveReason } = input;
        const sensitive = justified({ title, body }, sensitiveReason);
        const cooperation = em.create(
          Cooperation,
          {
            ...{ id, audienceId: audiences.members, proposer, kind: input.kind, title: input.title.trim() },
            ...{ body: input.body ?? '', html: renderMarkdown(input.body ?? '') },
            ...{ startsOn: input.startsOn ?? null, endsOn: input.endsOn ?? null },
            ...{
              state: CooperationState.PROPOSED,
              isDemo: false,
              createdAt: now,
              lastActivityAt: now,
              version: 1,
            },
          },
          { partial: true },
        );
        await em.flush();
        await onTransaction(em).executeSql('insert into stream (id, audience_id) values ($1, $2)', [
          id,
          audiences.members,
        ]);
        const side = await putSides(em, cooperation, input);
        await em.flush();
        await nameContacts(em, side, input.contactIds);
        const transaction = onTransaction(em);
        const bearer = { of: 'cooperation' as const, id, audienceId: audiences.members };
        await attach(transaction, signedIn(this.services.viewer), bearer, input.attachments ?? []);
        await markSensitive(transaction, 'cooperation', cooperation, sensitive);
        const actingFor = side.organisation.id;
        const step = record(em, this.services, {
          ...{ cooperation, kind: StepKind.PROPOSED, organisation: actingFor, actingFor },
        });
        announce(cooperation, CooperationMoved, step);
      },
      { once: { key: id, input } },
    );
  }

  /** Accepting what was accepted already is harmless, and changes neither contacts nor what was agreed. */
  accept({ sideId, requestId, contactIds, isPublicAgreed }: AcceptCooperationInput) {
    const [rule, kind] = [cooperationPolicy.answer, StepKind.ACCEPTED];
    const input = { contactIds, isPublicAgreed };
    return this.change({ sideId, requestId, input, rule, kind }, async (em, side) => {
      if (!side.become(SideState.ACCEPTED, this.services.clock.now())) return false;
      side.isPublicAgreed = isPublicAgreed;
      await nameContacts(em, side, contactIds);
      return true;
    });
  }

  decline(sideId: string, requestId: string, said: Said) {
    const [rule, kind] = [cooperationPolicy.answer, StepKind.DECLINED];
    return this.change({ sideId, requestId, rule, kind, said }, (_, side) =>
      side.become(SideState.DECLINED, this.services.clock.now()),
    );
  }

  cancel(sideId: string, requestId: string, said: Said) {
    if (!said.reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    const [rule, kind] = [cooperationPolicy.cancel, StepKind.CANCELLED];
    return this.change({ sideId, requestId, rule, kind, said }, (_, side) =>
      side.become(SideState.CANCELLED, this.services.clock.now()),
    );
  }

  /** Ends the part of one side. The relation goes on while two remain; a proposal goes with its proposer. */
  leave(sideId: string, requestId: string, said: Said) {
    if (!said.reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    const [rule, kind] = [cooperationPolicy.leave, StepKind.LEFT];
    return this.change({ sideId, requestId, rule, kind, said }, (_, side, { isOpen }) => {
      if (!isOpen && side.state !== SideState.LEFT) throw conflict(ProblemCode.COOPERATION_CLOSED);
      return side.become(SideState.LEFT, this.services.clock.now());
    });
  }

  /** The relation is public while all who take part or took part agree. */
  agreeToPublish(sideId: string, requestId: string, isAgreed: boolean) {
    const kind = isAgreed ? StepKind.PUBLICATION_AGREED : StepKind.PUBLICATION_REFUSED;
    const rule = cooperationPolicy.publish;
    return this.change({ sideId, requestId, input: isAgreed, rule, kind }, (_, side) => {
      if (side.state !== SideState.ACCEPTED && side.state !== SideState.LEFT)
        throw conflict(ProblemCode.COOPERATION_CLOSED);
      if (side.isPublicAgreed === isAgreed) return false;
      side.isPublicAgreed = isAgreed;
      return true;
    });
  }

  nameContacts(sideId: string, requestId: string, contactIds: string[]) {
    if (contactIds.length > 12) throw invalid(ProblemCode.TOO_MANY, 'contactIds', { max: 12 });
    const [rule, kind] = [cooperationPolicy.nameContacts, StepKind.CONTACTS_NAMED];
    return this.change({ sideId, requestId, input: contactIds, rule, kind }, async (em, side, { isOpen }) => {
      if (!isOpen || side.state !== SideState.ACCEPTED) throw conflict(ProblemCode.COOPERATION_CLOSED);
      await nameContacts(em, side, contactIds);
      return true;
    });
  }

  /** The lock lets one at a time through: two answers at once would each count the other as missing. */
  private change({ sideId, requestId, input, rule, kind, said = {} }: Verb, change: Change) {
    const { reason, sensitiveReason } = said;
    atMost(REASON_LENGTH, 'reason', reason);
    const id = toUuid('side', sideId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const { executeSql } = onTransaction(em);
        await executeSql(
          `select from cooperation where id = (select cooperation_id from cooperation_side where id = $1) for no key update`,
          [id],
        );
        const side = await em.findOneOrFail(CooperationSide, id, { populate: ['cooperation'] });
        const cooperation = side.cooperation.getEntity();
        const organisation = side.organisation.id;
        const inviter = side.invitedBy?.id;
        const isAdministered = await this.administers(em, organisation);
        const isInviter = inviter ? await this.administers(em, inviter) : false;
        authorize(this.services.viewer, rule, { isAdministered, isInviter });
        const sensitive = justified({ reason }, sensitiveReason);
        if (!(await change(em, side, cooperation))) return;
        const sides = await em.find(CooperationSide, { cooperation: cooperation.id });
        cooperation.settle(sides, this.services.clock.now());
        const actingFor = isAdministered ? organisation : isInviter ? inviter! : null;
        const step = record(em, this.services, { cooperation, kind, organisation, actingFor, reason });
        await em.flush();
        await markSensitive(onTransaction(em), 'cooperation', cooperation, sensitive);
        await executeSql('select app.settle_cooperation($1)', [cooperation.id]);
        announce(cooperation, CooperationMoved, step);
      },
      { once: { key: requestId, input: { id, kind, input, ...said } }, changesRights: true },
    );
  }

  private async administers(em: EntityManager, organisationId: string) {
    return (await factsOf(em, this.services.viewer, organisationId)).isAdministered;
  }
}
