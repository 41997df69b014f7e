import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Post } from '../discussions/post.entity.ts';
import { ModerationCase } from './moderation-case.entity.ts';
import { ModerationNotice } from './moderation-notice.entity.ts';
import {
  AnswerAppealInput,
  DecideCaseInput,
  ModerationCasesArgs,
  ReportPostInput,
} from './moderation.inputs.ts';

@Resolver()
export class ModerationResolver {
  @Query(() => ModerationCase, {
    nullable: true,
    description: 'A case; null when it is missing, and for everybody but moderators.',
  })
  moderationCase(@Arg('id', () => ID, { description: 'Of a case.' }) id: string): Read<ModerationCase> {
    return one(ModerationCase, { id: toUuid('case', id) });
  }

  @Query(pageOf(() => ModerationCase), {
    description: 'Cases, the newest first. Empty for everybody but moderators.',
  })
  moderationCases(
    @Args(() => ModerationCasesArgs) { isWaiting, ...args }: ModerationCasesArgs,
  ): Read<ModerationCase> {
    return page(ModerationCase, args, {
      where: ({ state }) =>
        isWaiting == null ? undefined : sql`(${state} in ('OPEN', 'APPEALED')) = ${isWaiting}`,
      order: { openedAt: 'desc', id: 'desc' },
    });
  }

  @Query(() => ModerationNotice, {
    nullable: true,
    description: 'What was decided about a post of the viewer; null when it is missing or of somebody else.',
  })
  moderationNotice(@Arg('id', () => ID, { description: 'Of a notice.' }) id: string): Read<ModerationNotice> {
    return one(ModerationNotice, { id: toUuid('moderationnotice', id) });
  }

  @Mutation(() => Post, {
    description: 'Reports a post to moderators; once per person and post. For members who see it.',
  })
  async reportPost(
    @Arg('input', () => ReportPostInput, { description: 'What, and why.' }) input: ReportPostInput,
    @Ctx() { moderation }: Context,
  ): Promise<Read<Post>> {
    const postId = toUuid('post', input.postId);
    await moderation.report(createdId('ownreport', input.id), postId, input);
    return one(Post, { id: postId });
  }

  @Mutation(() => ModerationCase, {
    description:
      'Decides an open case; its author is told, unless it is dismissed, and so is whoever reported it. CASE_DECIDED where another moderator was first. For moderators.',
  })
  async decideCase(
    @Arg('input', () => DecideCaseInput, { description: 'The decision.' }) input: DecideCaseInput,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationCase>> {
    const id = toUuid('case', input.id);
    await moderation.decide(id, input);
    return one(ModerationCase, { id });
  }

  @Mutation(() => ModerationCase, {
    description:
      'Says that the viewer sees to a case that waits; CASE_TAKEN where another moderator does. Others may decide it all the same. For moderators.',
  })
  async takeCase(
    @Arg('caseId', () => ID, { description: 'Of the case.' }) caseId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationCase>> {
    const id = toUuid('case', caseId);
    await moderation.take(id, requestKey(requestId));
    return one(ModerationCase, { id });
  }

  @Mutation(() => ModerationCase, {
    description: 'Leaves a case to whoever has time, also one that another took. For moderators.',
  })
  async releaseCase(
    @Arg('caseId', () => ID, { description: 'Of the case.' }) caseId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationCase>> {
    const id = toUuid('case', caseId);
    await moderation.release(id, requestKey(requestId));
    return one(ModerationCase, { id });
  }

  @Mutation(() => ModerationCase, { description: 'Opens a dismissed case anew. For moderators.' })
  async reopenCase(
    @Arg('id', () => ID, { description: 'Of the case.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 1 000 characters.' }) reason: string,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationCase>> {
    const uuid = toUuid('case', id);
    await moderation.reopen(uuid, requestKey(requestId), reason);
    return one(ModerationCase, { id: uuid });
  }

  @Mutation(() => ModerationNotice, {
    description: 'Appeals against a decision about one’s own post; once. Another moderator answers.',
  })
  async appeal(
    @Arg('noticeId', () => ID, { description: 'Of the notice.' }) noticeId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('text', () => String, { description: 'What one has to say; at most 2 000 characters.' })
    text: string,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationNotice>> {
    const id = toUuid('moderationnotice', noticeId);
    await moderation.appeal(id, requestKey(requestId), text);
    return one(ModerationNotice, { id });
  }

  @Mutation(() => ModerationCase, {
    description: 'Answers an appeal. For moderators, but not for whoever decided.',
  })
  async answerAppeal(
    @Arg('input', () => AnswerAppealInput, { description: 'The answer.' }) input: AnswerAppealInput,
    @Ctx() { moderation }: Context,
  ): Promise<Read<ModerationCase>> {
    const id = toUuid('case', input.caseId);
    await moderation.answerAppeal(id, input);
    return one(ModerationCase, { id });
  }
}
