import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { signedIn } from '../../../kernel/access/authorize.ts';
import { dayInPrague } from '../../../kernel/clock.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import { enqueue } from '../../../kernel/jobs/jobs.ts';
import { usualActingFor } from '../../organisations/acting-for.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { tellStep } from '../tell-step.ts';
import type { Answer } from './answer.entity.ts';
import { runsIn } from './lifecycle.ts';
import type { SubmissionState, SubmissionStepKind } from './submission.enums.ts';
import type { Submission } from './submission.entity.ts';
import { SubmissionChanged, SubmissionMoved } from './submission.events.ts';
import { SubmissionStep } from './submission-step.entity.ts';

/** How a submission stood before a step. */
export interface Before {
  state: SubmissionState | null;
  dueOn: string | null;
}

export const standing = ({ state, dueOn }: Submission): Before => ({ state, dueOn: dueOn ?? null });

export interface Step {
  kind: SubmissionStepKind;
  before: Before;
  on: string;
  reason?: string | null | undefined;
  answer?: Answer;
}

/** Within a unit of work: keeps a step as history, a line of the topic's story, and an event of both. */
export async function record(
  em: EntityManager,
  announce: Announce,
  services: Services,
  submission: Submission,
  { kind, before, on, reason, answer }: Step,
) {
  const at = services.clock.now();
  submission.lastActivityAt = at;
  const { id, audienceId, state, body, dueOn } = submission;
  const step = em.create(
    SubmissionStep,
    {
      ...{ id: randomUUID(), audienceId, submission: id, kind, formerState: before.state, state },
      ...{ body: body.id, dueOn: dueOn ?? null, formerDueOn: before.dueOn, answer: answer?.id ?? null },
      ...{ reason: reason?.trim() || null, happenedOn: on, at },
      ...{ actor: signedIn(services.viewer).personId, actingFor: await usualActingFor(em, services) },
    },
    { partial: true },
  );
  await em.flush();
  const topic = await em.findOneOrFail(Topic, submission.topic.id);
  await tellStep(em, announce, { item: submission, topic, step }, told);
  if (dueOn && dueOn < dayInPrague(at) && runsIn(state)) await enqueue(onTransaction(em), 'clocks', {});
}

const told = { story: 'SubmissionStep', own: SubmissionChanged, shared: SubmissionMoved };
