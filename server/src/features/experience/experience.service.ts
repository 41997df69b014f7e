import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { dayInPrague } from '../../kernel/clock.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { justified } from '../../kernel/text/sensitive.ts';
import { DiscussionCategory } from '../discussions/discussion.enums.ts';
import type { Discussions } from '../discussions/discussions.service.ts';
import { Post } from '../discussions/post.entity.ts';
import type { Posts } from '../discussions/posts.service.ts';
import { actingFor } from '../organisations/acting-for.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';
import { ExperienceChangeKind, ExperienceKind, ExperienceState } from './experience.enums.ts';
import { ExperiencePublished } from './experience.events.ts';
import type { CloseExperienceInput, PublishExperienceInput } from './experience.inputs.ts';
import { experiencePolicy } from './experience.policy.ts';
import { areasOf, concern, markNotice, noticeFacts, recordChange } from './notices.ts';

const REASON_LENGTH = 1_000;

/** Offers of experience and requests for it. */
export class Experiences {
  constructor(
    private readonly services: Services,
    private readonly discussions: Discussions,
    private readonly posts: Posts,
  ) {}

  /** Publishes it and opens its discussion, whose first post is its text. */
  publish(id: string, input: PublishExperienceInput) {
    const viewer = signedIn(this.services.viewer);
    const { kind, title, body, area, holdsUntil } = input;
    const now = this.services.clock.now();
    const focusAreas = areasOf(input);
    if (!input.languages.length) throw invalid(ProblemCode.REQUIRED, 'languages');
    return this.services.unitOfWork(
      async (em, announce) => {
        authorize(viewer, experiencePolicy.publish, { authorId: viewer.personId, isAdministered: false });
        if (holdsUntil && holdsUntil < dayInPrague(now)) throw invalid(ProblemCode.DATE_PAST, 'holdsUntil');
        const sensitive = justified(
          { title, body, focusAreas: focusAreas.join('\n') },
          input.sensitiveReason,
        );
        const organisation = await actingFor(em, this.services, input.actingForId);
        const isRequest = kind === ExperienceKind.REQUEST;
        const discussion = await this.discussions.begin(em, announce, {
          ...{ id: toUuid('discussion', input.discussionId), title, topic: null },
          category: isRequest ? DiscussionCategory.QUESTION : DiscussionCategory.EXPERIENCE,
          ...{ audienceId: audiences.members, author: viewer.personId, actingFor: organisation },
        });
        const postId = toUuid('post', input.postId);
        await this.posts.refuseHeld(em, discussion);
        await this.posts.write(em, announce, {
          ...{ id: postId, discussion, body, actingFor: organisation, sensitive },
        });
        const notice = em.create(
          ExperienceNotice,
          {
            ...{ id, audienceId: audiences.members, kind, title: title.trim(), area, focusAreas },
            ...{ regions: [...new Set(input.regions)], languages: [...new Set(input.languages)] },
            ...{ author: viewer.personId, actingFor: organisation },
            ...{ discussion: discussion.id, post: postId, holdsUntil: holdsUntil ?? null },
            ...{ state: ExperienceState.OPEN, isDemo: false, createdAt: now, version: 1 },
          },
          { partial: true },
        );
        await em.flush();
        await onTransaction(em).executeSql('insert into stream (id, audience_id) values ($1, $2)', [
          id,
          notice.audienceId,
        ]);
        await concern(em, notice, input.bodyIds);
        announce(notice, ExperiencePublished, notice);
      },
      { once: { key: id, input } },
    );
  }

  /** Says what helped, and who: whoever wrote the helpful post, unless told. */
  close({ noticeId, requestId, ...input }: CloseExperienceInput) {
    const { whatHelped, sensitiveReason } = input;
    return this.change(noticeId, requestId, input, async (em, notice, now) => {
      const sensitive = justified({ whatHelped }, sensitiveReason);
      notice.become(ExperienceState.CLOSED, whatHelped.trim(), now);
      const post = await this.helpful(em, notice, input.helpfulPostId);
      const named = toUuid('organisation', input.counterpartId);
      if (named && (named === notice.actingFor?.id || !(await em.count(Organisation, named))))
        throw invalid(ProblemCode.ORGANISATION_UNKNOWN, 'counterpartId');
      const answering = post?.actingFor?.id;
      const counterpart = named ?? (answering === notice.actingFor?.id ? null : answering);
      notice.helpfulPost = post && em.getReference(Post, post.id, { wrapped: true });
      notice.counterpart = counterpart ? em.getReference(Organisation, counterpart, { wrapped: true }) : null;
      await markNotice(em, notice, sensitive);
      return { kind: ExperienceChangeKind.CLOSED, reason: whatHelped.trim() };
    });
  }

  withdraw(
    noticeId: string,
    requestId: string,
    said: { reason: string; sensitiveReason?: string | undefined },
  ) {
    const { reason, sensitiveReason } = said;
    atMost(REASON_LENGTH, 'reason', reason);
    return this.change(noticeId, requestId, { withdraw: said }, async (em, notice, now) => {
      if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
      const sensitive = justified({ reason }, sensitiveReason);
      notice.become(ExperienceState.WITHDRAWN, reason.trim(), now);
      await markNotice(em, notice, sensitive);
      return { kind: ExperienceChangeKind.WITHDRAWN, reason: reason.trim() };
    });
  }

  /** What helped before is kept in its history only. */
  reopen(noticeId: string, requestId: string) {
    return this.change(noticeId, requestId, { reopen: true }, async (_em, notice, now) => {
      notice.become(ExperienceState.OPEN, null, now);
      return { kind: ExperienceChangeKind.REOPENED, reason: null };
    });
  }

  /** A post of the notice's own discussion that still says something. */
  private async helpful(em: EntityManager, notice: ExperienceNotice, postId: string | null | undefined) {
    const id = toUuid('post', postId);
    if (!id) return null;
    return em.findOneOrFail(Post, { id, discussion: notice.discussion.id, withdrawnAt: null });
  }

  private change(
    noticeId: string,
    requestId: string,
    input: unknown,
    work: (
      em: EntityManager,
      notice: ExperienceNotice,
      now: Date,
    ) => Promise<{ kind: ExperienceChangeKind; reason: string | null }>,
  ) {
    const id = toUuid('experience', noticeId);
    return this.services.unitOfWork(
      async (em) => {
        const notice = await em.findOneOrFail(ExperienceNotice, id);
        authorize(this.services.viewer, experiencePolicy.end, await noticeFacts(em, this.services, notice));
        const now = this.services.clock.now();
        const { kind, reason } = await work(em, notice, now);
        await recordChange(em, this.services, notice, { kind, reason });
      },
      { once: { key: requestId, input: { id, input } } },
    );
  }
}
