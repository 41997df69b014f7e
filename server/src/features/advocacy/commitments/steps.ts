import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { signedIn } from '../../../kernel/access/authorize.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import { usualActingFor } from '../../organisations/acting-for.ts';
import type { Topic } from '../../topics/topic.entity.ts';
import { tellStep } from '../tell-step.ts';
import type { Commitment } from './commitment.entity.ts';
import type { CommitmentConfirmation, CommitmentPart, CommitmentState } from './commitment.enums.ts';
import { CommitmentStepKind } from './commitment.enums.ts';
import { CommitmentMoved, TopicCommitmentChanged } from './commitment.events.ts';
import { CommitmentStep } from './commitment-step.entity.ts';

interface Step {
  kind: CommitmentStepKind;
  former: CommitmentState | null;
  happenedOn: string;
  confirmedBy?: CommitmentConfirmation;
  evidence?: string | null | undefined;
  evidenceUrl?: string | null | undefined;
  reason?: string;
  formerDueOn?: string | null;
  changed?: CommitmentPart[];
}

interface Happened {
  em: EntityManager;
  announce: Announce;
  topic: Topic;
  commitment: Commitment;
}

/** Keeps a step of a commitment in the state it has now: a row of its history, a line of the story, and its events. */
export async function record(
  services: Services,
  { em, announce, topic, commitment }: Happened,
  step: Step,
): Promise<void> {
  const at = services.clock.now();
  const { id, audienceId, state, dueOn, fulfilledShare, doneCount, promisedCount } = commitment;
  const row = em.create(
    CommitmentStep,
    {
      ...{
        id: randomUUID(),
        audienceId,
        commitment: id,
        commitmentStep: step.kind,
        formerCommitmentState: step.former,
      },
      ...{ happenedOn: step.happenedOn, confirmedBy: step.confirmedBy ?? null, at },
      ...{ evidence: step.evidence?.trim() || null, evidenceUrl: step.evidenceUrl?.trim() || null },
      ...{ reason: step.reason?.trim() || null, changedParts: step.changed ?? [], commitmentState: state },
      ...{ fulfilledShare, doneCount, promisedCount, formerDueOn: step.formerDueOn ?? null, dueOn },
      ...{ actor: signedIn(services.viewer).personId, actingFor: await usualActingFor(em, services) },
    },
    { partial: true },
  );
  await em.flush();
  await tellStep(em, announce, { item: commitment, topic, step: row }, told);
}

const told = { story: 'CommitmentStep', own: CommitmentMoved, shared: TopicCommitmentChanged };
