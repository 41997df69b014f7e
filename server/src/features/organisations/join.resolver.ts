import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf, PageArgs } from '../../kernel/read/connection.ts';
import { Derived } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { list, one, page, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { JoinInput, JoinQuestionsInput } from './join.inputs.ts';
import { joinPolicy } from './join.policy.ts';
import { JoinQuestion } from './join-question.entity.ts';
import { JoinRequest } from './join-request.entity.ts';

@ArgsType()
export class JoinRequestsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those that nobody has decided yet.' })
  waitingOnly?: boolean | null;
}

const asked = () =>
  list(JoinQuestion, {
    where: ({ retiredAt }) => sql`${retiredAt} is null`,
    order: { position: 'asc', id: 'asc' },
    limit: 20,
  });

@Resolver(() => Account)
export class JoinAbility {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => joinPolicy.decide(new Actor(viewer)),
    description: 'Whether they decide on requests to join and on their questions.',
  })
  canDecideJoining!: boolean;
}

@Resolver()
export class JoinResolver {
  @Query(() => [JoinQuestion], { description: 'What an organisation that wants to join is asked, in order.' })
  joinQuestions(): Read<JoinQuestion> {
    return asked();
  }

  @Query(pageOf(() => JoinRequest), {
    description: 'Requests to join, the newest first. Empty for everybody but coordinators.',
  })
  joinRequests(@Args(() => JoinRequestsArgs) { waitingOnly, ...args }: JoinRequestsArgs): Read<JoinRequest> {
    return page(JoinRequest, args, {
      where: ({ decision }) => (waitingOnly ? sql`${decision} is null` : undefined),
      order: { askedAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => ID, {
    description:
      'Asks to join the platform and gives the id of the request. For anybody; says nothing of whether the organisation or the address is known.',
  })
  async askToJoin(
    @Arg('input', () => JoinInput, { description: 'Who asks, and what they answer.' }) input: JoinInput,
    @Ctx() { joining }: Context,
  ): Promise<string> {
    await joining.ask(createdId('joinrequest', input.id), input);
    return input.id;
  }

  @Mutation(() => JoinRequest, {
    description:
      'Accepts a request: the organisation becomes an applicant and whoever asked is invited by mail as its first admin. For coordinators.',
  })
  async acceptJoinRequest(
    @Arg('id', () => ID, { description: 'Of the request.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { joining }: Context,
  ): Promise<Read<JoinRequest>> {
    const uuid = toUuid('joinrequest', id);
    await joining.accept(uuid, requestKey(requestId));
    return one(JoinRequest, { id: uuid });
  }

  @Mutation(() => JoinRequest, {
    description: 'Declines a request; whoever asked reads the reason in a mail. For coordinators.',
  })
  async declineJoinRequest(
    @Arg('id', () => ID, { description: 'Of the request.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; sent to whoever asked.' }) reason: string,
    @Ctx() { joining }: Context,
  ): Promise<Read<JoinRequest>> {
    const uuid = toUuid('joinrequest', id);
    await joining.decline(uuid, requestKey(requestId), reason);
    return one(JoinRequest, { id: uuid });
  }

  @Mutation(() => [JoinQuestion], {
    description:
      'Says what is asked from now on. A question said anew is a new one; answers keep to what was asked. For coordinators.',
  })
  async setJoinQuestions(
    @Arg('input', () => JoinQuestionsInput, { description: 'All questions, in their order.' })
    input: JoinQuestionsInput,
    @Ctx() { joining }: Context,
  ): Promise<Read<JoinQuestion>> {
    await joining.setQuestions({ ...input, requestId: requestKey(input.requestId) });
    return asked();
  }
}
