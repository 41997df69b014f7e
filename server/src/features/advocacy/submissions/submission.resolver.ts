import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { Visibility } from '../../../kernel/access/visibility.ts';
import { createdId, requestKey, REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { pageOf } from '../../../kernel/read/connection.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../../kernel/read/read.ts';
import { and } from '../../../kernel/read/sql.ts';
import { among, DealingsArgs } from '../dealings.ts';
import { narrowed } from './submission.fields.ts';
import { Submission } from './submission.entity.ts';
import { AddSubmissionInput, EditSubmissionInput, SubmissionsArgs } from './submission.inputs.ts';

@Resolver()
export class SubmissionResolver {
  @Query(() => Submission, {
    nullable: true,
    description: 'A submission; null when it is missing or hidden.',
  })
  submission(@Arg('id', () => ID, { description: 'Of a submission.' }) id: string): Read<Submission> {
    return one(Submission, { id: toUuid('submission', id) });
  }

  @Query(pageOf(() => Submission), {
    description: 'Submissions that the viewer may see, the latest activity first.',
  })
  submissions(
    @Args(() => SubmissionsArgs) args: SubmissionsArgs,
    @Args(() => DealingsArgs) dealings: DealingsArgs,
  ): Read<Submission> {
    return page(Submission, args, {
      where: (submission) => and(among(submission, dealings), narrowed(submission, args)),
      order: { lastActivityAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => Submission, {
    description: 'Writes a submission down, seen by members. For whoever tracks its topic.',
  })
  async addSubmission(
    @Arg('input', () => AddSubmissionInput, { description: 'What it says, and what has happened to it.' })
    input: AddSubmissionInput,
    @Ctx() { submissions }: Context,
  ): Promise<Read<Submission>> {
    const id = createdId('submission', input.id);
    await submissions.add(id, input);
    return one(Submission, { id });
  }

  @Mutation(() => Submission, {
    description:
      'Changes a submission; an approved one is a draft again. SUBMISSION_SENT where it was sent and its text, kind or body would change. For whoever tracks its topic.',
  })
  async editSubmission(
    @Arg('input', () => EditSubmissionInput, { description: 'All of what it says.' })
    input: EditSubmissionInput,
    @Ctx() { submissions }: Context,
  ): Promise<Read<Submission>> {
    await submissions.edit(input);
    return one(Submission, { id: toUuid('submission', input.id) });
  }

  @Mutation(() => Submission, { description: 'Approves a draft: DRAFT to APPROVED.' })
  async approveSubmission(
    @Arg('id', () => ID, { description: 'Of the submission.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { submissions }: Context,
  ): Promise<Read<Submission>> {
    const uuid = toUuid('submission', id);
    await submissions.approve(uuid, requestKey(requestId));
    return one(Submission, { id: uuid });
  }

  @Mutation(() => Submission, { description: 'Gives up what was not sent: DRAFT or APPROVED to DROPPED.' })
  async dropSubmission(
    @Arg('id', () => ID, { description: 'Of the submission.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 2 000 characters.' }) reason: string,
    @Ctx() { submissions }: Context,
  ): Promise<Read<Submission>> {
    const uuid = toUuid('submission', id);
    await submissions.drop(uuid, requestKey(requestId), reason);
    return one(Submission, { id: uuid });
  }

  @Mutation(() => Submission, { description: 'Closes what a remedy followed: REMEDY_SOUGHT to CLOSED.' })
  async closeSubmission(
    @Arg('id', () => ID, { description: 'Of the submission.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'What came of it; at most 2 000 characters.' })
    reason: string,
    @Ctx() { submissions }: Context,
  ): Promise<Read<Submission>> {
    const uuid = toUuid('submission', id);
    await submissions.close(uuid, requestKey(requestId), reason);
    return one(Submission, { id: uuid });
  }

  @Mutation(() => Submission, {
    description:
      'Publishes a submission with its answers, or takes it back to members; never wider than its topic. Logged. For coordinators.',
  })
  async changeSubmissionVisibility(
    @Arg('id', () => ID, { description: 'Of the submission.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visibility', () => Visibility, { description: 'PUBLIC or MEMBERS.' }) visibility: Visibility,
    @Arg('reason', () => String, { description: 'Why; kept in the log.' }) reason: string,
    @Ctx() { submissions }: Context,
  ): Promise<Read<Submission>> {
    const uuid = toUuid('submission', id);
    await submissions.changeVisibility(uuid, requestKey(requestId), visibility, reason);
    return one(Submission, { id: uuid });
  }
}
