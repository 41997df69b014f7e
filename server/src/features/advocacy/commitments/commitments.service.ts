import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { authorize, signedIn } from '../../../kernel/access/authorize.ts';
import { audiences, Visibility } from '../../../kernel/access/visibility.ts';
import { dayInPrague } from '../../../kernel/clock.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts';
import { atMost } from '../../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { justified, markSensitive } from '../../../kernel/text/sensitive.ts';
import { bodyOf } from '../../authorities/body-of.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { Commitment } from './commitment.entity.ts';
import { CommitmentState, CommitmentStepKind } from './commitment.enums.ts';
import type {
  CancelCommitmentInput,
  CommitmentStepInput,
  EditCommitmentInput,
  FulfilCommitmentPartlyInput,
  RecordCommitmentInput,
} from './commitment.inputs.ts';
import { commitmentPolicy } from './commitment.policy.ts';
import { CommitmentStep } from './commitment-step.entity.ts';
import { stepOf, type CommitmentVerb } from './lifecycle.ts';
import { refuseOpen } from './open-commitments.ts';
import { checkDay } from '../check-day.ts';
import { record } from './steps.ts';
import { publishable, said, shareOf, textsOf } from './terms.ts';
import { isClosed } from './topic-closed.ts';

const REASON_LENGTH = 1_000;

type StepInput = CommitmentStepInput | FulfilCommitmentPartlyInput | CancelCommitmentInput;

interface Found {
  em: EntityManager;
  announce: Announce;
  commitment: Commitment;
  topic: Topic;
  now: Date;
}

/** What public bodies promised, and what came of it. */
export class Commitments {
  constructor(private readonly services: Services) {}

  record(id: string, { topicId, bodyId, parentId, ...text }: RecordCommitmentInput) {
    const viewer = signedIn(this.services.viewer);
    const now = this.services.clock.now();
    const topicUuid = toUuid('topic', topicId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const transaction = onTransaction(em);
        // Whoever resolves the topic at this moment waits, and then counts this one too.
        await transaction.executeSql('select from topic where id = $1 for no key update', [topicUuid]);
        const topic = await em.findOneOrFail(Topic, topicUuid);
        authorize(viewer, commitmentPolicy.record, factsOf(topic));
        if (isClosed(topic.state)) throw conflict(ProblemCode.TOPIC_CLOSED);
        const body = await bodyOf(em, bodyId);
        const parent = await this.wholeOf(em, parentId, topic);
        const terms = said(text, dayInPrague(now));
        const sensitive = justified(textsOf(text), text.sensitiveReason);
        const [state, stateSince] = [CommitmentState.PROMISED, text.sourceOn];
        const audienceId = audiences.members;
        const commitment = em.create(
          Commitment,
          {
            ...{ ...terms, id, audienceId, topic, body, parent, state, stateSince, version: 1 },
            ...{ isDemo: false, createdAt: now, lastActivityAt: now },
          },
          { partial: true },
        );
        await em.flush();
        await transaction.executeSql('insert into stream (id, audience_id) values ($1, $2)', [
          id,
          audienceId,
        ]);
        await markSensitive(transaction, 'commitment', commitment, sensitive);
        await record(
          this.services,
          { em, announce, topic, commitment },
          { kind: CommitmentStepKind.RECORDED, former: null, happenedOn: text.sourceOn },
        );
      },
      { once: { key: id, input: { topicId, bodyId, parentId, ...text } } },
    );
  }

  edit({ id, requestId, version, reason, ...text }: EditCommitmentInput) {
    return this.change({ id, requestId, input: { version, reason, ...text } }, async (found) => {
      const { em, commitment, now } = found;
      if (commitment.version !== version) throw conflict(ProblemCode.VERSION_STALE);
      const today = dayInPrague(now);
      const terms = said(text, today);
      // What happened to it stays after the day it was promised.
      if (commitment.state !== CommitmentState.PROMISED && text.sourceOn > commitment.stateSince)
        throw invalid(ProblemCode.DATES_REVERSED, 'sourceOn');
      const former = Object.values(textsOf(commitment)).join('\n');
      const sensitive = justified({ ...textsOf(text), reason }, text.sensitiveReason, former);
      const formerDueOn = commitment.dueOn ?? null;
      if (commitment.state === CommitmentState.PROMISED) commitment.stateSince = text.sourceOn;
      const changed = commitment.say(terms, now);
      if (!changed.length) return;
      await em.flush();
      await markSensitive(onTransaction(em), 'commitment', commitment, sensitive);
      const step = { kind: CommitmentStepKind.EDITED, former: commitment.state, happenedOn: today };
      await record(this.services, found, { ...step, reason, changed, formerDueOn });
    });
  }

  /** Leads it along its lifecycle; every step is a row of its history and a line of its topic's story. */
  move(verb: CommitmentVerb, { id, requestId, ...input }: StepInput) {
    return this.change({ id, requestId, input: { verb, ...input } }, async (found) => {
      const { em, commitment, now } = found;
      const { happenedOn, sensitiveReason } = input;
      const { evidence, evidenceUrl, reason, confirmedBy } = input as Partial<
        CommitmentStepInput & CancelCommitmentInput
      >;
      checkDay('happenedOn', happenedOn, { first: commitment.sourceOn, last: dayInPrague(now) });
      if (verb !== 'cancel' && !evidence?.trim() && !evidenceUrl?.trim())
        throw invalid(ProblemCode.REQUIRED, 'evidence');
      const sensitive = justified({ evidence, reason }, sensitiveReason);
      const former = commitment.move(verb, happenedOn, now);
      if (verb === 'fulfilPartly') Object.assign(commitment, shareOf(input as FulfilCommitmentPartlyInput));
      await em.flush();
      if (verb === 'fulfil') await refuseOpen(onTransaction(em), 'parent_id', commitment.id);
      await markSensitive(onTransaction(em), 'commitment', commitment, sensitive);
      await record(this.services, found, {
        ...{ kind: stepOf[verb], former, happenedOn, evidence, evidenceUrl },
        ...(reason && { reason }),
        ...(confirmedBy && { confirmedBy }),
      });
    });
  }

  /** Publishes a confirmed commitment about a public topic, or takes it back to members. */
  changeVisibility(
    id: string,
    requestId: string,
    visibility: Visibility,
    { reason, sensitiveReason }: { reason: string; sensitiveReason?: string | undefined },
  ) {
    if (visibility !== Visibility.PUBLIC && visibility !== Visibility.MEMBERS) throw forbidden();
    if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    const audience = visibility === Visibility.PUBLIC ? audiences.public : audiences.members;
    return this.services.unitOfWork(
      async (em) => {
        const commitment = await em.findOneOrFail(Commitment, toUuid('commitment', id));
        authorize(this.services.viewer, commitmentPolicy.changeVisibility, {});
        const sensitive = justified({ reason }, sensitiveReason);
        const topic = await em.findOneOrFail(Topic, commitment.topic.id);
        const steps = await em.find(CommitmentStep, { commitment: commitment.id });
        if (audience === audiences.public) publishable(topic, steps);
        // Whoever asks for what has changed is told of what they see from now on.
        commitment.lastActivityAt = this.services.clock.now();
        await em.flush();
        await onTransaction(em).executeSql('select app.change_commitment_audience($1, $2, $3)', [
          commitment.id,
          audience,
          reason.trim(),
        ]);
        await markSensitive(
          onTransaction(em),
          'commitment',
          { id: commitment.id, audienceId: audience },
          sensitive,
        );
      },
      {
        once: { key: requestId, input: { id, visibility, reason, sensitiveReason } },
        changesRights: true,
      },
    );
  }

  /** What a part belongs to. Its row is locked: whoever fulfils it at this moment waits, and then counts this part too. */
  private async wholeOf(em: EntityManager, parentId: string | null | undefined, topic: Topic) {
    const id = toUuid('commitment', parentId);
    if (!id) return null;
    await onTransaction(em).executeSql('select from commitment where id = $1 for no key update', [id]);
    const parent = await em.findOneOrFail(Commitment, id);
    if (parent.topic.id !== topic.id || parent.parent || !parent.isOpen)
      throw invalid(ProblemCode.COMMITMENT_PARENT, 'parentId');
    return parent;
  }

  private change(
    { id, requestId, input }: { id: string; requestId: string; input: object },
    work: (found: Found) => Promise<void>,
  ) {
    const uuid = toUuid('commitment', id);
    return this.services.unitOfWork(
      async (em, announce) => {
        const commitment = await em.findOneOrFail(Commitment, uuid);
        const topic = await em.findOneOrFail(Topic, commitment.topic.id);
        authorize(this.services.viewer, commitmentPolicy.move, factsOf(topic));
        await work({ em, announce, commitment, topic, now: this.services.clock.now() });
      },
      { once: { key: requestId, input: { id: uuid, ...input } } },
    );
  }
}

const factsOf = ({ coordinator }: Topic) => ({ coordinatorId: coordinator?.id ?? null });
