import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import type { Viewer } from '../../kernel/access/viewer.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { without } from '../../kernel/text/sensitive.ts';
import type { AddPostInput, OpenDiscussionInput } from '../discussions/discussion.inputs.ts';
import type { Discussions } from '../discussions/discussions.service.ts';
import type { NewPost, Posts } from '../discussions/posts.service.ts';
import { factsOf, run, tell } from './cases.ts';
import { HeldText } from './held-text.entity.ts';
import { ModerationCase } from './moderation-case.entity.ts';
import { holdPolicy, moderationPolicy } from './moderation.policy.ts';

const REASON_LENGTH = 1_000;
/** Of one author at once. */
const MOST_WAITING = 10;

/** An answer to an appeal by which a refused post is published after all. */
interface Answered {
  requestId: string;
  answer?: string;
}

/** Posts that a moderator looks at before others read them. */
export class HeldPosts {
  constructor(
    private readonly services: Services,
    private readonly posts: Posts,
    private readonly discussions: Discussions,
  ) {}

  /** Keeps it for a look where the author's posts are held; otherwise it is written as any other. */
  submit(id: string, input: AddPostInput) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const post = await this.posts.ready(em, id, input);
        if (!(await this.posts.areHeld(em, post.discussion.audienceId)))
          return void (await this.posts.write(em, announce, post));
        const replyTo = await this.posts.repliedTo(em, post.discussion, post.replyToId);
        await this.keep(em, post, [post.discussion.id, null, null, null, null, replyTo]);
      },
      { once: { key: id, input: { submit: input } } },
    );
  }

  /** The same for the first post of a discussion. */
  submitDiscussion(id: string, postId: string, input: OpenDiscussionInput) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const { discussion, sensitive } = await this.discussions.ready(em, id, input);
        const post = { ...input, id: postId, actingFor: discussion.actingFor, sensitive };
        if (!(await this.posts.areHeld(em, discussion.audienceId)))
          return void (await this.discussions.openReady(em, announce, discussion, post));
        const { title, category, topic } = discussion;
        await this.keep(em, post, [null, id, title.trim(), category, topic, null]);
      },
      { once: { key: id, input: { submit: input } } },
    );
  }

  /** Its author thinks better of it. */
  takeBack(id: string, requestId: string) {
    signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        if (!(await run(em, 'select app.take_back_held($1)', [id])))
          throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
      },
      { once: { key: requestId, input: { takeBack: id } } },
    );
  }

  publish(caseId: string, requestId: string) {
    return this.writeFor(caseId, { requestId }, moderationPolicy.decide);
  }

  /** Publishes what another moderator had refused. */
  publishOnAppeal(caseId: string, answered: Required<Answered>) {
    without({ answer: answered.answer });
    return this.writeFor(caseId, answered, moderationPolicy.answerAppeal);
  }

  /** Holds what somebody writes from now on; they are told why, and may appeal. */
  hold(personId: string, requestId: string, reason: string) {
    const viewer = signedIn(this.services.viewer);
    if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    return this.services.unitOfWork(
      async (em) => {
        authorize(viewer, holdPolicy.hold, { personId });
        without({ reason });
        const noticeId = randomUUID();
        const values = [personId, noticeId, reason.trim()];
        if (!(await run(em, 'select app.hold_author($1, $2, $3)', values)))
          throw conflict(ProblemCode.ALREADY_DECIDED);
        await tell(em, { kind: 'MODERATED', id: noticeId });
      },
      { once: { key: requestId, input: { hold: personId, reason } } },
    );
  }

  release(personId: string, requestId: string) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        authorize(viewer, holdPolicy.hold, { personId });
        await run(em, 'select app.release_author($1)', [personId]);
      },
      { once: { key: requestId, input: { release: personId } } },
    );
  }

  private async keep(
    em: EntityManager,
    { id, body, language, attachments, poll, actingFor, sensitive }: Omit<NewPost, 'discussion'>,
    place: (string | null)[],
  ) {
    if (attachments?.length) throw invalid(ProblemCode.HELD_WITHOUT_FILES, 'attachments');
    if (poll) throw invalid(ProblemCode.HELD_WITHOUT_FILES, 'poll');
    const viewer = signedIn(this.services.viewer);
    const taken = await run(
      em,
      'select app.hold_post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      [
        ...[id, ...place, actingFor, body, language ?? viewer.language],
        ...[sensitive?.kinds ?? null, sensitive?.reason ?? null, MOST_WAITING],
      ],
    );
    if (!taken) throw conflict(ProblemCode.TOO_MANY_HELD, { max: MOST_WAITING });
  }

  /** In the name of its author and with their rights as they are now: numbers, mentions and events are as of any post. */
  private async writeFor(
    caseId: string,
    { requestId, answer }: Answered,
    rule: (typeof moderationPolicy)['decide'],
  ) {
    const { personId } = signedIn(this.services.viewer);
    const { text, author } = (await this.services.unitOfWork(async (em) => {
      const one = await em.findOneOrFail(ModerationCase, caseId);
      authorize(this.services.viewer, rule, factsOf(one));
      return { text: await em.findOne(HeldText, { case: caseId }), author: await this.authorOf(em, caseId) };
    }))!;
    const own = this.services.as(author);
    await own.unitOfWork(
      async (em, announce) => {
        const by = await run(em, 'select app.claim_held($1, $2, $3)', [caseId, personId, answer ?? null]);
        if (by || !text) throw conflict(ProblemCode.CASE_DECIDED, { name: String(by) });
        if (text.discussion)
          await own.posts.write(em, announce, await own.posts.ready(em, text.id, replyOf(text)));
        else {
          const { discussion, sensitive } = await own.discussions.ready(em, text.opensId!, openingOf(text));
          const { id, body, language } = text;
          await own.discussions.openReady(em, announce, discussion, { id, body, language, sensitive });
        }
        const noticeId = await run(em, 'select app.held_is_published($1, $2)', [caseId, personId]);
        await tell(
          em,
          noticeId
            ? { kind: 'APPEAL_ANSWERED', id: String(noticeId) }
            : { kind: 'POST_PUBLISHED', id: caseId },
        );
      },
      { once: { key: requestId, input: { publish: caseId, answer: answer ?? null } } },
    );
  }

  private async authorOf(em: EntityManager, caseId: string): Promise<Viewer> {
    const { rows } = await onTransaction(em).executeSql<HeldAuthor>(
      'select * from app.eyes_of_held_author($1)',
      [caseId],
    );
    if (!rows[0]) throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
    const { person_id: id, private_audience: privateAudience, audiences, roles, language } = rows[0];
    return {
      ...{ personId: id, privateAudience, audiences, roles, language },
      ...{ address: '', sessionId: '', boundary: null, mustAcceptRules: false },
    };
  }
}

interface HeldAuthor extends Pick<Viewer, 'audiences' | 'roles' | 'language'> {
  person_id: string;
  private_audience: number;
}

const common = ({ actingFor, body, language, sensitiveReason }: HeldText) => ({
  ...{ body, language, sensitiveReason: sensitiveReason ?? null },
  actingForId: actingFor ? `organisation_${actingFor.id}` : null,
});
const replyOf = (text: HeldText): AddPostInput => ({
  ...{ ...common(text), id: `post_${text.id}`, discussionId: `discussion_${text.discussion!.id}` },
  replyToId: text.replyTo ? `post_${text.replyTo.id}` : null,
});
const openingOf = (text: HeldText): OpenDiscussionInput => ({
  ...{ ...common(text), id: `discussion_${text.opensId}`, postId: `post_${text.id}` },
  ...{ title: text.title!, category: text.category!, topicId: text.topic ? `topic_${text.topic.id}` : null },
});
