import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../kernel/text/markdown.ts';
import type { Services } from '../../context.ts';
import type { Language } from '../accounts/account.entity.ts';
import type { ModerationJob } from '../moderation/moderation.job.ts';
import type { SumUpInput } from './conduct.inputs.ts';
import { DiscussionChange } from './discussion-change.entity.ts';
import { DiscussionSummary } from './discussion-summary.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { DiscussionChangeKind as Kind } from './discussion.enums.ts';
import { DiscussionChanged } from './discussion.events.ts';
import { discussionPolicy } from './discussion.policy.ts';

const REASON_LENGTH = 1_000;
/** A day: longer than that is a lock. */
const SLOWEST_MINUTES = 1_440;

interface Step {
  id: string;
  requestId: string;
  /** Undefined when it undoes something. */
  reason?: string | null | undefined;
}

/** How discussions are led: what stands on top, who may write, what it has come to. Each step is kept with who and when. */
export class Conduct {
  constructor(private readonly services: Services) {}

  pin(step: Step, isPinned: boolean) {
    return this.step(step, isPinned ? Kind.PINNED : Kind.UNPINNED, (discussion, now) => {
      discussion.pinnedAt = isPinned ? now : null;
    });
  }

  announce(step: Step, isAnnounced: boolean) {
    return this.step(step, isAnnounced ? Kind.ANNOUNCED : Kind.NO_LONGER_ANNOUNCED, (discussion, now) => {
      discussion.announcedAt = isAnnounced ? now : null;
    });
  }

  /** Newcomers introduce themselves there; whichever it was before no longer is. */
  introduce(step: Step, isIntroducing: boolean) {
    const kind = isIntroducing ? Kind.INTRODUCING : Kind.NO_LONGER_INTRODUCING;
    return this.step(step, kind, async (discussion, now, em) => {
      if (isIntroducing)
        await onTransaction(em).executeSql(
          'update discussion set introduced_at = null where introduced_at is not null and id <> $1',
          [discussion.id],
        );
      discussion.introducedAt = isIntroducing ? now : null;
    });
  }

  lock(step: Step) {
    if (!step.reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    return this.step(step, Kind.LOCKED, async (discussion, now, em) => {
      discussion.lockedAt = now;
      discussion.lockReason = step.reason!;
      await this.tellOpener(em, discussion);
    });
  }

  unlock(step: Step) {
    return this.step(step, Kind.UNLOCKED, unlocked);
  }

  /** Within a unit of work: opens it again after an appeal, where it is still locked. */
  async unlockOnAppeal(em: EntityManager, announce: Announce, id: string) {
    const discussion = await em.findOne(Discussion, id);
    if (!discussion?.lockedAt) return;
    authorize(this.services.viewer, discussionPolicy.lead, { authorId: discussion.author.id });
    unlocked(discussion);
    this.record(em, announce, discussion, Kind.UNLOCKED, null);
  }

  archive(step: Step, isArchived: boolean) {
    return this.step(step, isArchived ? Kind.ARCHIVED : Kind.UNARCHIVED, (discussion, now) => {
      discussion.archivedAt = isArchived ? now : null;
    });
  }

  /** Null lets everybody write as often as they like. */
  slow(step: Step, minutes: number | null) {
    if (minutes !== null && !(minutes >= 1 && minutes <= SLOWEST_MINUTES))
      throw invalid(ProblemCode.MINUTES_INVALID, 'minutes', { max: SLOWEST_MINUTES });
    const kind = minutes === null ? Kind.NO_LONGER_SLOWED : Kind.SLOWED;
    return this.step({ ...step, reason: minutes === null ? null : `${minutes} min` }, kind, (discussion) => {
      discussion.slowMinutes = minutes;
    });
  }

  sumUp(id: string, { discussionId, body, language }: SumUpInput) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em, announce) => {
        const discussion = await this.led(em, toUuid('discussion', discussionId));
        const now = this.services.clock.now();
        em.create(
          DiscussionSummary,
          {
            ...{ id, audienceId: discussion.audienceId, discussion: discussion.id },
            ...{ body, html: renderMarkdown(body), language: (language ?? viewer.language) as Language },
            ...{ upToNumber: discussion.lastNumber, author: viewer.personId, at: now },
          },
          { partial: true },
        );
        this.record(em, announce, discussion, Kind.SUMMED_UP, null);
      },
      { once: { key: id, input: { discussionId, body, language } } },
    );
  }

  /** Says that one has read an announcement; once more changes nothing. */
  confirmReading(id: string) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(async (em) => {
      const { author } = await em.findOneOrFail(Discussion, id);
      authorize(viewer, discussionPolicy.post, { authorId: author.id });
      await onTransaction(em).executeSql(
        `insert into confirmation (person_id, discussion_id, audience_id, at) values ($1, $2, $3, $4) on conflict do nothing`,
        [viewer.personId, id, viewer.privateAudience, this.services.clock.now()],
      );
    });
  }

  private step(
    { id, requestId, reason }: Step,
    kind: Kind,
    change: (discussion: Discussion, now: Date, em: EntityManager) => void | Promise<void>,
  ) {
    atMost(REASON_LENGTH, 'reason', reason);
    return this.services.unitOfWork(
      async (em, announce) => {
        const discussion = await this.led(em, id);
        await change(discussion, this.services.clock.now(), em);
        this.record(em, announce, discussion, kind, reason || null);
      },
      { once: { key: requestId, input: { id, kind, reason: reason ?? null } } },
    );
  }

  /** Whoever opened it is told why it was locked, as of what moderators decide. */
  private async tellOpener(em: EntityManager, { id }: Discussion) {
    await em.flush();
    const transaction = onTransaction(em);
    const noticeId = randomUUID();
    const { rows } = await transaction.executeSql<{ told: boolean }>(
      'select app.notice_of_lock($1, $2) told',
      [id, noticeId],
    );
    const job: ModerationJob = { kind: 'MODERATED', id: noticeId };
    if (rows[0]!.told) await enqueue(transaction, 'moderation', job, { priority: 1 });
  }

  private async led(em: EntityManager, id: string) {
    const discussion = await em.findOneOrFail(Discussion, id);
    authorize(this.services.viewer, discussionPolicy.lead, { authorId: discussion.author.id });
    return discussion;
  }

  private record(
    em: EntityManager,
    announce: Announce,
    discussion: Discussion,
    kind: Kind,
    reason: string | null,
  ) {
    const { personId } = signedIn(this.services.viewer);
    em.create(
      DiscussionChange,
      {
        ...{ id: randomUUID(), audienceId: discussion.audienceId, discussion: discussion.id },
        ...{ kind, reason, actor: personId, at: this.services.clock.now() },
      },
      { partial: true },
    );
    announce(discussion, DiscussionChanged, discussion);
  }
}

function unlocked(discussion: Discussion) {
  discussion.lockedAt = null;
  discussion.lockReason = null;
}
