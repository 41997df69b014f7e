import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { signedIn } from '../../../kernel/access/authorize.ts';
import { dayInPrague } from '../../../kernel/clock.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import { usualActingFor } from '../../organisations/acting-for.ts';
import type { Topic } from '../../topics/topic.entity.ts';
import { tellStep } from '../tell-step.ts';
import type { Interaction } from './interaction.entity.ts';
import { InteractionStepKind } from './interaction.enums.ts';
import { InteractionMoved, InteractionTold } from './interaction.events.ts';
import { InteractionStep } from './interaction-step.entity.ts';

interface Done {
  interaction: Interaction;
  topic: Topic;
  kind: InteractionStepKind;
  reason?: string;
  /** Said by whoever records; of a later step it is the usual one. */
  organisation?: string | null;
}

/**
 * Keeps what was done about an interaction: a row of its history, a line of the topic's story, and events for the inbox and
 * for whoever has the topic open, if they may see it.
 */
export async function record(em: EntityManager, announce: Announce, services: Services, done: Done) {
  const { interaction, topic, kind, reason, organisation } = done;
  const at = services.clock.now();
  const { audienceId } = interaction;
  await em.flush();
  const step = em.create(
    InteractionStep,
    {
      ...{ id: randomUUID(), audienceId, interaction: interaction.id, kind, version: interaction.version },
      ...{ happenedOn: kind === InteractionStepKind.RECORDED ? interaction.happenedOn : dayInPrague(at), at },
      ...{ reason: reason ?? null, actor: signedIn(services.viewer).personId },
      actingFor: organisation ?? (await usualActingFor(em, services)),
    },
    { partial: true },
  );
  await em.flush();
  await tellStep(em, announce, { item: interaction, topic, step }, told);
}

const told = { story: 'InteractionStep', own: InteractionMoved, shared: InteractionTold };
