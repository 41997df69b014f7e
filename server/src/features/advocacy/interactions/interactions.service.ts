import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { authorize, signedIn, type Rule } from '../../../kernel/access/authorize.ts';
import { audiences, Visibility } from '../../../kernel/access/visibility.ts';
import { dayInPrague } from '../../../kernel/clock.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts';
import { atMost } from '../../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../../kernel/text/markdown.ts';
import { justified, markSensitive, without } from '../../../kernel/text/sensitive.ts';
import { actingFor } from '../../organisations/acting-for.ts';
import { bodyOf } from '../../authorities/body-of.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { checkDay } from '../check-day.ts';
import { Interaction } from './interaction.entity.ts';
import { InteractionStepKind } from './interaction.enums.ts';
import type { EditInteractionInput, RecordInteractionInput } from './interaction.inputs.ts';
import { interactionPolicy, type InteractionFacts } from './interaction.policy.ts';
import { InteractionVersion } from './interaction-version.entity.ts';
import { FIRST_DAY, forget, former, hang, stated, textsOf } from './statement.ts';
import { record } from './steps.ts';

const REASON_LENGTH = 1_000;

interface Found {
  em: EntityManager;
  announce: Announce;
  interaction: Interaction;
  topic: Topic;
}

/** A reason as it is kept. @throws DomainError REQUIRED, TOO_LONG or SENSITIVE_DATA */
export function reasonOf(reason: string): string {
  if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
  atMost(REASON_LENGTH, 'reason', reason);
  without({ reason });
  return reason.trim();
}

/** What passed between the platform and public bodies. */
export class Interactions {
  constructor(private readonly services: Services) {}

  record(id: string, { topicId, actingForId, ...said }: RecordInteractionInput) {
    const { viewer, clock } = this.services;
    const now = clock.now();
    return this.services.unitOfWork(
      async (em, announce) => {
        const topic = await em.findOneOrFail(Topic, toUuid('topic', topicId));
        authorize(viewer, interactionPolicy.record, { coordinatorId: topic.coordinator?.id ?? null });
        const organisation = await actingFor(em, this.services, actingForId);
        const body = await bodyOf(em, said.bodyId);
        checkDay('happenedOn', said.happenedOn, { first: FIRST_DAY, last: dayInPrague(now) });
        const sensitive = justified(textsOf(said), said.sensitiveReason);
        const audienceId = Math.max(audiences.members, topic.audienceId);
        const statement = stated(said);
        const interaction = em.create(
          Interaction,
          {
            ...{
              id,
              audienceId,
              topic: topic.id,
              body,
              ...statement,
              html: renderMarkdown(statement.summary),
            },
            ...{
              author: signedIn(viewer).personId,
              actingFor: organisation,
              recordedAt: now,
              writtenAt: now,
            },
            ...{ isDemo: false, version: 1 },
          },
          { partial: true },
        );
        await em.flush();
        const transaction = onTransaction(em);
        await transaction.executeSql('insert into stream (id, audience_id) values ($1, $2)', [
          id,
          audienceId,
        ]);
        await hang(em, interaction, said);
        await record(em, announce, this.services, {
          ...{ interaction, topic, kind: InteractionStepKind.RECORDED, organisation },
        });
        await markSensitive(transaction, 'interaction', interaction, sensitive);
      },
      { once: { key: id, input: { topicId, actingForId, ...said } } },
    );
  }

  /** The former text is kept, and the story says that there is a new one. */
  edit({ id, requestId, version, ...said }: EditInteractionInput) {
    const uuid = toUuid('interaction', id);
    const now = this.services.clock.now();
    return this.change(uuid, requestId, { version, ...said }, interactionPolicy.edit, async (found) => {
      const { em, announce, interaction, topic } = found;
      if (interaction.version !== version) throw conflict(ProblemCode.VERSION_STALE);
      interaction.mustStand();
      const reason = reasonOf(said.reason);
      const body = await bodyOf(em, said.bodyId);
      checkDay('happenedOn', said.happenedOn, { first: FIRST_DAY, last: dayInPrague(now) });
      const sensitive = justified(textsOf(said), said.sensitiveReason, await former(em, interaction));
      keep(em, interaction);
      interaction.say(stated(said), now);
      em.assign(interaction, { body });
      await hang(em, interaction, said);
      await record(em, announce, this.services, {
        interaction,
        topic,
        kind: InteractionStepKind.EDITED,
        reason,
      });
      await markSensitive(onTransaction(em), 'interaction', interaction, sensitive);
    });
  }

  /** Its text and what it said before are gone; withdrawing what is withdrawn changes nothing. */
  withdraw(id: string, requestId: string, reason: string) {
    return this.change(id, requestId, { withdraw: reason }, interactionPolicy.withdraw, async (found) => {
      const { em, announce, interaction, topic } = found;
      const why = reasonOf(reason);
      if (interaction.withdrawnAt) return;
      interaction.withdraw(why, this.services.clock.now());
      await onTransaction(em).executeSql('delete from interaction_version where interaction_id = $1', [id]);
      await forget(em, id);
      const kind = InteractionStepKind.WITHDRAWN;
      await record(em, announce, this.services, { interaction, topic, kind, reason: why });
    });
  }

  /** @throws DomainError WIDER_THAN_TOPIC */
  changeVisibility(id: string, requestId: string, visibility: Visibility, reason: string) {
    if (visibility !== Visibility.PUBLIC && visibility !== Visibility.MEMBERS) throw forbidden();
    const audience = visibility === Visibility.PUBLIC ? audiences.public : audiences.members;
    const rule = interactionPolicy.changeVisibility;
    return this.change(
      ...[id, requestId, { visibility, reason }, rule],
      async ({ em, interaction }) => {
        const why = reasonOf(reason);
        interaction.mustStand();
        const change = 'select app.change_interaction_audience($1, $2, $3)';
        await onTransaction(em).executeSql(change, [id, audience, why]);
      },
      { changesRights: true },
    );
  }

  private change(
    id: string,
    requestId: string,
    input: object,
    rule: Rule<InteractionFacts>,
    work: (found: Found) => Promise<void>,
    options: { changesRights?: boolean } = {},
  ) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const interaction = await em.findOneOrFail(Interaction, id);
        const topic = await em.findOneOrFail(Topic, interaction.topic.id);
        authorize(this.services.viewer, rule, { coordinatorId: topic.coordinator?.id ?? null });
        await work({ em, announce, interaction, topic });
      },
      { ...options, once: { key: requestId, input: { id, ...input } } },
    );
  }
}

/** Keeps what a statement says before it says something else. */
function keep(em: EntityManager, interaction: Interaction) {
  const { audienceId, version, body, kind, form, place, happenedOn, subject, summary, html } = interaction;
  em.create(
    InteractionVersion,
    {
      ...{ id: randomUUID(), audienceId, interaction: interaction.id, version, body: body.id, kind },
      ...{ form: form ?? null, place: place ?? null, happenedOn, subject, summary, html },
      writtenAt: interaction.writtenAt,
    },
    { partial: true },
  );
}
