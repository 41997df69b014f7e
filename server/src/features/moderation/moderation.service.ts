import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn, type Rule as PolicyRule } from '../../kernel/access/authorize.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { without } from '../../kernel/text/sensitive.ts';
import type { Conduct } from '../discussions/conduct.service.ts';
import { postPolicy } from '../discussions/discussion.policy.ts';
import { Post } from '../discussions/post.entity.ts';
import type { Posts } from '../discussions/posts.service.ts';
import { factsOf, run, tell } from './cases.ts';
import type { HeldPosts } from './held-posts.service.ts';
import { ModerationCase } from './moderation-case.entity.ts';
import { AppealOutcome, CaseDecision, CaseKind } from './moderation.enums.ts';
import type { AnswerAppealInput, DecideCaseInput, ReportPostInput } from './moderation.inputs.ts';
import { moderationPolicy, type CaseFacts } from './moderation.policy.ts';

const ABOUT_POSTS = [
  ...[CaseDecision.DISMISSED, CaseDecision.WARNED, CaseDecision.REDACTED, CaseDecision.WITHDRAWN],
];
const APPEAL_LENGTH = 2_000;
const REASON_LENGTH = 1_000;

/** What people report, what moderators decide, and how one appeals. Rows are written by definer verbs alone. */
export class Moderation {
  constructor(
    private readonly services: Services,
    private readonly posts: Posts,
    private readonly heldPosts: HeldPosts,
    private readonly conduct: Conduct,
  ) {}

  /** Once per person and post; another report of the same does nothing. */
  report(id: string, postId: string, { rule, note, sharesText }: Omit<ReportPostInput, 'id' | 'postId'>) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        const post = await em.findOneOrFail(Post, postId);
        if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
        authorize(viewer, postPolicy.report, { authorId: post.author.id });
        without({ note: note ?? '' });
        const values = [id, postId, rule, note?.trim() || null, sharesText ?? false];
        await run(em, 'select app.report_post($1, $2, $3, $4, $5)', values);
      },
      { once: { key: id, input: { postId, rule, note, sharesText } } },
    );
  }

  decide(id: string, { requestId, ...input }: Omit<DecideCaseInput, 'id'>) {
    const { decision } = input;
    const reason = input.reason?.trim() || null;
    return this.onCase(id, requestId, input, moderationPolicy.decide, async (em, one, announce) => {
      const ofItsKind = one.kind === CaseKind.HELD ? [CaseDecision.REFUSED] : ABOUT_POSTS;
      if (!ofItsKind.includes(decision)) throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
      if (decision !== CaseDecision.DISMISSED) {
        if (!input.rule) throw invalid(ProblemCode.REQUIRED, 'rule');
        if (!reason) throw invalid(ProblemCode.REQUIRED, 'reason');
        without({ reason });
      }
      const noticeId = randomUUID();
      const rule = decision === CaseDecision.DISMISSED ? null : input.rule;
      const by = await run(em, 'select app.decide_case($1, $2, $3, $4, $5)', [
        id,
        noticeId,
        decision,
        rule,
        reason,
      ]);
      if (by) throw conflict(ProblemCode.CASE_DECIDED, { name: String(by) });
      if (decision === CaseDecision.WITHDRAWN) await this.takeAway(em, announce, one, reason!);
      if (decision === CaseDecision.REDACTED) await this.refuseUnredacted(em, one);
      if (decision !== CaseDecision.DISMISSED) await tell(em, { kind: 'MODERATED', id: noticeId });
      await tell(em, { kind: 'REPORT_ANSWERED', id });
    });
  }

  /** Says that one sees to a case, so that nobody else does; it keeps nobody out. */
  take(id: string, requestId: string) {
    return this.onCase(id, requestId, { take: true }, moderationPolicy.take, async (em) => {
      const by = await run(em, 'select app.take_case($1)', [id]);
      if (by) throw conflict(ProblemCode.CASE_TAKEN, { name: String(by) });
    });
  }

  release(id: string, requestId: string) {
    return this.onCase(id, requestId, { take: false }, moderationPolicy.release, async (em) => {
      await run(em, 'select app.release_case($1)', [id]);
    });
  }

  /** A dismissal is taken back: whoever reported it waits again. */
  reopen(id: string, requestId: string, reason: string) {
    if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    return this.onCase(id, requestId, { reason }, moderationPolicy.reopen, async (em) => {
      const isOpen = await run(em, 'select app.reopen_case($1, $2)', [id, reason.trim()]);
      if (!isOpen) throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
    });
  }

  /** By the one concerned, once. */
  appeal(noticeId: string, requestId: string, text: string) {
    signedIn(this.services.viewer);
    if (!text.trim()) throw invalid(ProblemCode.REQUIRED, 'text');
    atMost(APPEAL_LENGTH, 'text', text);
    return this.services.unitOfWork(
      async (em) => {
        without({ text });
        const isFirst = await run(em, 'select app.appeal($1, $2)', [noticeId, text.trim()]);
        if (!isFirst) throw conflict(ProblemCode.ALREADY_DECIDED);
      },
      { once: { key: requestId, input: { noticeId, text } } },
    );
  }

  async answerAppeal(id: string, { requestId, outcome, answer }: AnswerAppealInput) {
    if (outcome === AppealOutcome.REVERSED && (await this.isHeld(id)))
      return this.heldPosts.publishOnAppeal(id, { requestId, answer: answer.trim() });
    const input = { outcome, answer };
    return this.onCase(id, requestId, input, moderationPolicy.answerAppeal, async (em, one, announce) => {
      without({ answer });
      const told = await run(em, 'select app.answer_appeal($1, $2, $3)', [id, outcome, answer.trim()]);
      if (!told) throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
      if (one.kind === CaseKind.LOCK && outcome === AppealOutcome.REVERSED)
        await this.conduct.unlockOnAppeal(em, announce, one.discussion!.id);
      await tell(em, { kind: 'APPEAL_ANSWERED', id: String(told) });
    });
  }

  private isHeld(id: string) {
    return this.services.unitOfWork(
      async (em) => (await em.findOneOrFail(ModerationCase, id)).kind === CaseKind.HELD,
    );
  }

  /** Where moderators may not read, they take nothing away: that is for those inside. */
  private async takeAway(em: EntityManager, announce: Announce, one: ModerationCase, reason: string) {
    const post = await em.findOneOrFail(Post, one.post!.id);
    if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
    authorize(this.services.viewer, postPolicy.withdraw, { authorId: post.author.id });
    await this.posts.takeAway(em, announce, post, reason);
  }

  /** That passages were taken out is said of a post only after they were. */
  private async refuseUnredacted(em: EntityManager, one: ModerationCase) {
    const post = await em.findOneOrFail(Post, one.post!.id);
    if (!post.redactedAt) throw conflict(ProblemCode.NOT_REDACTED);
  }

  private onCase(
    id: string,
    requestId: string,
    input: object,
    rule: PolicyRule<CaseFacts>,
    work: (em: EntityManager, one: ModerationCase, announce: Announce) => Promise<void>,
  ) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em, announce) => {
        const one = await em.findOneOrFail(ModerationCase, id);
        authorize(viewer, rule, factsOf(one));
        await work(em, one, announce);
      },
      { once: { key: requestId, input: { id, ...input } } },
    );
  }
}
