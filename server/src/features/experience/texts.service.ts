import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn, type Rule } from '../../kernel/access/authorize.ts';
import { dayInPrague } from '../../kernel/clock.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import type { Announce } from '../../kernel/database/unit-of-work.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { toId, toUuid } from '../../kernel/read/kinds.ts';
import { justified, without } from '../../kernel/text/sensitive.ts';
import { Discussion } from '../discussions/discussion.entity.ts';
import { DiscussionChanged } from '../discussions/discussion.events.ts';
import { postPolicy } from '../discussions/discussion.policy.ts';
import type { ErasureJob } from '../discussions/erasure.job.ts';
import { Post } from '../discussions/post.entity.ts';
import type { Posts } from '../discussions/posts.service.ts';
import { checked, cleaned, MARK } from '../discussions/redactions.service.ts';
import { ExperienceChange } from './experience-change.entity.ts';
import { ExperienceChangeKind, ExperiencePart, ExperienceState } from './experience.enums.ts';
import type { EditExperienceInput, RedactExperienceInput } from './experience.inputs.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';
import { experiencePolicy, type ExperienceFacts } from './experience.policy.ts';
import { areasOf, concern, markNotice, noticeFacts, recordChange } from './notices.ts';

interface Found {
  em: EntityManager;
  announce: Announce;
  notice: ExperienceNotice;
}

/** What offers and requests say, changed by whom it is and cleaned by moderators. */
export class ExperienceTexts {
  constructor(
    private readonly services: Services,
    private readonly posts: Posts,
  ) {}

  edit({ noticeId, requestId, version, ...input }: EditExperienceInput) {
    const focusAreas = areasOf(input);
    if (!input.languages.length) throw invalid(ProblemCode.REQUIRED, 'languages');
    return this.change(
      { noticeId, requestId, version, input, rule: experiencePolicy.edit },
      async (found) => {
        const { em, notice } = found;
        if (notice.state !== ExperienceState.OPEN) throw conflict(ProblemCode.EXPERIENCE_STATE);
        const { area, bodyIds, sensitiveReason } = input;
        const [title, holdsUntil] = [input.title.trim(), input.holdsUntil ?? null];
        const today = dayInPrague(this.services.clock.now());
        if (holdsUntil && holdsUntil !== notice.holdsUntil && holdsUntil < today)
          throw invalid(ProblemCode.DATE_PAST, 'holdsUntil');
        const post = await this.textToChange(em, notice, input.body);
        const former = [notice.title, post?.body, ...notice.focusAreas].join('\n');
        const texts = { title, focusAreas: focusAreas.join('\n'), ...(post && { body: input.body }) };
        const sensitive = justified(texts, sensitiveReason, former);
        await this.rename(found, title);
        const lists = {
          ...{ focusAreas, regions: [...new Set(input.regions)], languages: [...new Set(input.languages)] },
        };
        const changed = notice.say({ title, area, holdsUntil, ...lists });
        const isOwn = changed.length > 0;
        if (post) {
          await this.posts.rewrite(em, found.announce, post, input.body!);
          changed.push(ExperiencePart.BODY);
        }
        if (await this.concernAnew(em, notice, bodyIds)) changed.push(ExperiencePart.BODIES);
        if (!changed.length) return;
        if (!isOwn) await this.grow(em, notice);
        await markNotice(em, notice, sensitive);
        await recordChange(em, this.services, notice, { kind: ExperienceChangeKind.EDITED, changed });
      },
    );
  }

  /** Takes passages out of all it says by itself and of its history, and of the title of its discussion. */
  redact({ noticeId, requestId, version, passages, reason }: RedactExperienceInput) {
    if (!passages.length) throw invalid(ProblemCode.REQUIRED, 'passages');
    const input = { passages, reason };
    return this.change(
      { noticeId, requestId, version, input, rule: experiencePolicy.redact },
      async (found) => {
        const { em, announce, notice } = found;
        without({ reason });
        const changes = await em.find(ExperienceChange, { notice: notice.id });
        const own = [notice.title, ...notice.focusAreas, notice.whatHelped, notice.withdrawalReason];
        const texts = checked(passages, [...own, ...changes.map((one) => one.reason)].join('\n'));
        const transaction = onTransaction(em);
        await transaction.executeSql('select app.redact_experience($1, $2, $3, $4)', [
          ...[notice.id, texts, MARK, reason.trim()],
        ]);
        const discussion = await em.findOne(Discussion, notice.discussion.id);
        const title = discussion && cleaned(texts, discussion.title).slice(0, 200);
        if (discussion && title !== discussion.title) {
          discussion.title = title!;
          announce(discussion, DiscussionChanged, discussion);
        }
        const experienceChangeId = await recordChange(em, this.services, notice, {
          kind: ExperienceChangeKind.REDACTED,
          reason: reason.trim(),
        });
        const { personId: actorId } = signedIn(this.services.viewer);
        const job: ErasureJob = { posts: [], experienceChangeId, actorId };
        await enqueue(transaction, 'erasure', job, { priority: 1 });
      },
    );
  }

  /**
   * The first post, where its text is to be another.
   * @throws DomainError FORBIDDEN for whoever did not write it, POST_WITHDRAWN
   */
  private async textToChange(em: EntityManager, notice: ExperienceNotice, body: string | null | undefined) {
    if (body == null) return null;
    const post = await em.findOneOrFail(Post, notice.post.id);
    if (body === post.body) return null;
    if (!body.trim()) throw invalid(ProblemCode.REQUIRED, 'body');
    if (post.withdrawnAt) throw conflict(ProblemCode.POST_WITHDRAWN);
    authorize(this.services.viewer, postPolicy.edit, { authorId: post.author.id });
    return post;
  }

  /** The discussion goes by the same title until somebody gives it another. */
  private async rename({ em, announce, notice }: Found, title: string) {
    const discussion = await em.findOne(Discussion, notice.discussion.id);
    if (!discussion || discussion.title !== notice.title || title === notice.title) return;
    discussion.title = title;
    announce(discussion, DiscussionChanged, discussion);
  }

  /** What changed beside the row is a change of the notice all the same. */
  private grow(em: EntityManager, { id }: ExperienceNotice) {
    return onTransaction(em).executeSql('update experience_notice set version = version + 1 where id = $1', [
      id,
    ]);
  }

  /** @returns whether it concerns others than before */
  private async concernAnew(em: EntityManager, notice: ExperienceNotice, bodyIds: string[]) {
    const { executeSql } = onTransaction(em);
    const { rows } = await executeSql<{ id: string }>(
      'select body_id as id from experience_body where notice_id = $1',
      [notice.id],
    );
    const known = new Set(rows.map(({ id }) => toId('body', id)));
    if (known.size === new Set(bodyIds).size && bodyIds.every((id) => known.has(id))) return false;
    await executeSql('delete from experience_body where notice_id = $1', [notice.id]);
    await concern(em, notice, bodyIds);
    return true;
  }

  private change(
    {
      noticeId,
      requestId,
      version,
      input,
      rule,
    }: { noticeId: string; requestId: string; version: number; input: object; rule: Rule<ExperienceFacts> },
    work: (found: Found) => Promise<void>,
  ) {
    const id = toUuid('experience', noticeId);
    return this.services.unitOfWork(
      async (em, announce) => {
        const notice = await em.findOneOrFail(ExperienceNotice, id);
        authorize(this.services.viewer, rule, await noticeFacts(em, this.services, notice));
        if (notice.version !== version) throw conflict(ProblemCode.VERSION_STALE);
        await work({ em, announce, notice });
      },
      { once: { key: requestId, input: { id, version, ...input } } },
    );
  }
}
