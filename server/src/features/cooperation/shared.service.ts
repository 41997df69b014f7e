import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn, type Rule } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction, type Transaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import type { AttachmentInput } from '../../kernel/files/attachment.input.ts';
import { attachAnew } from '../../kernel/files/attachments.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toId, toUuid } from '../../kernel/read/kinds.ts';
import { justified, markSensitive } from '../../kernel/text/sensitive.ts';
import { factsOf } from '../organisations/organisation-facts.ts';
import { Cooperation } from './cooperation.entity.ts';
import { CooperationPart, SideState, StepKind } from './cooperation.enums.ts';
import { CooperationMoved } from './cooperation.events.ts';
import type { EditCooperationInput, InviteToCooperationInput } from './cooperation.inputs.ts';
import { sharedPolicy, type CooperationFacts } from './cooperation.policy.ts';
import { CooperationSide } from './cooperation-side.entity.ts';
import { isAmongEquals, refuseStrangers } from './proposal.ts';
import { record } from './steps.ts';

const MOST_SIDES = 12;

interface Found {
  em: EntityManager;
  announce: Announce;
  cooperation: Cooperation;
  sides: CooperationSide[];
  /** The side that the viewer speaks for. */
  own: CooperationSide;
}

/** What all sides of a relation share: what it says, and who else is asked to it. */
export class SharedCooperation {
  constructor(private readonly services: Services) {}

  /** The agreement to show it to everybody holds on: each side is told of the change and may take it back. */
  edit({ id, requestId, version, attachments, sensitiveReason, ...said }: EditCooperationInput) {
    if (said.startsOn && said.endsOn && said.endsOn < said.startsOn)
      throw invalid(ProblemCode.DATES_REVERSED, 'endsOn');
    const input = { version, attachments, sensitiveReason, ...said };
    return this.change(id, requestId, input, sharedPolicy.edit, async (found) => {
      const { em, announce, cooperation, own } = found;
      if (cooperation.version !== version) throw conflict(ProblemCode.VERSION_STALE);
      const { kind, title, body } = { ...said, title: said.title.trim(), body: said.body ?? '' };
      if (kind !== cooperation.kind && !(isAmongEquals(kind) && isAmongEquals(cooperation.kind)))
        throw invalid(ProblemCode.COOPERATION_KIND, 'kind');
      const former = `${cooperation.title}\n${cooperation.body}`;
      const sensitive = justified({ title, body }, sensitiveReason, former);
      const dates = { startsOn: said.startsOn ?? null, endsOn: said.endsOn ?? null };
      const changed = cooperation.say({ kind, title, body, ...dates });
      const transaction = onTransaction(em);
      if (attachments && (await this.hang(transaction, cooperation, attachments)))
        changed.push(CooperationPart.ATTACHMENTS);
      if (!changed.length) return;
      cooperation.lastActivityAt = this.services.clock.now();
      const organisation = own.organisation.id;
      const step = record(em, this.services, {
        ...{ cooperation, kind: StepKind.EDITED, organisation, actingFor: organisation, changed },
      });
      await em.flush();
      await markSensitive(transaction, 'cooperation', cooperation, sensitive);
      announce(cooperation, CooperationMoved, step);
    });
  }

  /** Asks a further organisation, or once more one that did not take part; it answers as the first ones did. */
  invite({ cooperationId, requestId, organisationId }: InviteToCooperationInput) {
    const organisation = toUuid('organisation', organisationId);
    return this.change(cooperationId, requestId, { organisation }, sharedPolicy.invite, async (found) => {
      const { em, announce, cooperation, sides, own } = found;
      const inviter = own.organisation.id;
      await refuseStrangers(em, [organisation], inviter, 'organisationId');
      const known = sides.find((side) => side.organisation.id === organisation);
      if (known && !known.invite(own.organisation)) return;
      if (!known) {
        if (sides.length >= MOST_SIDES)
          throw invalid(ProblemCode.TOO_MANY, 'organisationId', { max: MOST_SIDES });
        const last = sides.at(-1)!;
        em.create(
          CooperationSide,
          {
            ...{ id: randomUUID(), audienceId: audiences.members, cooperation: cooperation.id, organisation },
            ...{ position: last.position + 1, role: last.role, state: SideState.INVITED },
            ...{ invitedBy: inviter, isPublicAgreed: false, decidedAt: null },
          },
          { partial: true },
        );
      }
      cooperation.lastActivityAt = this.services.clock.now();
      const step = record(em, this.services, {
        ...{ cooperation, kind: StepKind.INVITED, organisation, actingFor: inviter },
      });
      await em.flush();
      await onTransaction(em).executeSql('select app.settle_cooperation($1)', [cooperation.id]);
      announce(cooperation, CooperationMoved, step);
    });
  }

  private change(
    cooperationId: string,
    requestId: string,
    input: object,
    rule: Rule<CooperationFacts>,
    work: (found: Found) => Promise<void>,
  ) {
    const id = toUuid('cooperation', cooperationId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const { executeSql } = onTransaction(em);
        await executeSql('select from cooperation where id = $1 for no key update', [id]);
        const cooperation = await em.findOneOrFail(Cooperation, id);
        const sides = await em.find(CooperationSide, { cooperation: id }, { orderBy: { position: 'asc' } });
        const own = await this.ownOf(em, sides);
        authorize(this.services.viewer, rule, { isParty: own !== undefined });
        if (!cooperation.isOpen) throw conflict(ProblemCode.COOPERATION_CLOSED);
        await work({ em, announce, cooperation, sides, own: own! });
      },
      { once: { key: requestId, input: { id, ...input } }, changesRights: true },
    );
  }

  private async ownOf(em: EntityManager, sides: CooperationSide[]) {
    for (const side of sides.filter(({ state }) => state === SideState.ACCEPTED))
      if ((await factsOf(em, this.services.viewer, side.organisation.id)).isAdministered) return side;
    return undefined;
  }

  /** @returns whether that changed anything */
  private async hang(
    transaction: Transaction,
    { id, audienceId }: Cooperation,
    wanted: readonly AttachmentInput[],
  ) {
    const { rows } = await transaction.executeSql<{ id: string; text: string | null }>(
      'select id, alternative_text as text from cooperation_attachment where cooperation_id = $1 order by position, id',
      [id],
    );
    const isSame =
      rows.length === wanted.length &&
      rows.every(
        ({ id, text }, i) =>
          toId('cooperation_attachment', id) === wanted[i]!.id &&
          text === (wanted[i]!.alternativeText?.trim() || null),
      );
    if (isSame) return false;
    const bearer = { of: 'cooperation' as const, id, audienceId };
    await attachAnew(transaction, signedIn(this.services.viewer), bearer, wanted);
    return true;
  }
}
