import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { Visibility } from '../../../kernel/access/visibility.ts';
import { createdId, requestKey, REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { pageOf } from '../../../kernel/read/connection.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../../kernel/read/read.ts';
import { and, sql, whether } from '../../../kernel/read/sql.ts';
import { SensitiveReason } from '../../../kernel/text/sensitive.ts';
import { among, DealingsArgs } from '../dealings.ts';
import { Commitment } from './commitment.entity.ts';
import { CommitmentsArgs, EditCommitmentInput, RecordCommitmentInput } from './commitment.inputs.ts';
import { isOverdue } from './commitment.sql.ts';

@Resolver()
export class CommitmentResolver {
  @Query(() => Commitment, {
    nullable: true,
    description: 'A commitment; null when it is missing or hidden.',
  })
  commitment(@Arg('id', () => ID, { description: 'Of a commitment.' }) id: string): Read<Commitment> {
    return one(Commitment, { id: toUuid('commitment', id) });
  }

  @Query(pageOf(() => Commitment), {
    description: 'What public bodies promised, parts too, the latest change first.',
  })
  commitments(
    @Args(() => CommitmentsArgs) args: CommitmentsArgs,
    @Args(() => DealingsArgs) dealings: DealingsArgs,
  ): Read<Commitment> {
    const { states, isOverdue: overdue } = args;
    return page(Commitment, args, {
      where: (commitment) =>
        and(
          among(commitment, dealings),
          states?.length ? sql`${commitment.state} = any(${states}::text[])` : undefined,
          whether(isOverdue(commitment), overdue),
        ),
      order: { lastActivityAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => Commitment, {
    description:
      'Records what a public body promised, seen by members. For coordinators and whoever tracks the topic.',
  })
  async recordCommitment(
    @Arg('input', () => RecordCommitmentInput, { description: 'What, and its source.' })
    input: RecordCommitmentInput,
    @Ctx() { commitments }: Context,
  ): Promise<Read<Commitment>> {
    const id = createdId('commitment', input.id);
    await commitments.record(id, input);
    return one(Commitment, { id });
  }

  @Mutation(() => Commitment, {
    description:
      'Changes what a commitment says; what was changed and why stays in its history. For coordinators and whoever tracks the topic.',
  })
  async editCommitment(
    @Arg('input', () => EditCommitmentInput, { description: 'All of what it says.' })
    input: EditCommitmentInput,
    @Ctx() { commitments }: Context,
  ): Promise<Read<Commitment>> {
    await commitments.edit(input);
    return one(Commitment, { id: toUuid('commitment', input.id) });
  }

  @Mutation(() => Commitment, {
    description:
      'Publishes a confirmed commitment about a public topic, or takes it back to members. Logged. For coordinators.',
  })
  async changeCommitmentVisibility(
    @Arg('id', () => ID, { description: 'Of the commitment.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('visibility', () => Visibility, { description: 'PUBLIC or MEMBERS.' }) visibility: Visibility,
    @Arg('reason', () => String, { description: 'Why; kept in the log, at most 1 000 characters.' })
    reason: string,
    @Ctx() { commitments }: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Commitment>> {
    await commitments.changeVisibility(id, requestKey(requestId), visibility, { reason, sensitiveReason });
    return one(Commitment, { id: toUuid('commitment', id) });
  }
}
