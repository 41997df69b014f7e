import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import type { MembershipVerb } from './membership-lifecycle.ts';
import { RecommendInput } from './membership.inputs.ts';
import { Organisation } from './organisation.entity.ts';

/** The verbs of a membership's lifecycle. */
@Resolver()
export class MembershipResolver {
  @Mutation(() => Organisation, {
    description: 'Recommends an applicant for a member one acts for. Each member recommends once.',
  })
  async recommend(
    @Arg('input', () => RecommendInput, { description: 'Whom, for whom and why.' }) input: RecommendInput,
    @Ctx() { memberships }: Context,
  ): Promise<Read<Organisation>> {
    const organisationId = toUuid('organisation', input.organisationId);
    await memberships.recommend(createdId('recommendation', input.id), organisationId, input);
    return one(Organisation, { id: organisationId });
  }

  @Mutation(() => Organisation, {
    description: 'Makes an applicant a candidate: APPLICANT to CANDIDATE. For coordinators.',
  })
  makeCandidate(
    @Arg('organisationId', () => ID, { description: 'Of the applicant.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; seen by members.' }) reason?: string,
  ): Promise<Read<Organisation>> {
    return moved(context, 'makeCandidate', { id, requestId, reason });
  }

  @Mutation(() => Organisation, {
    description:
      'Admits a candidate: CANDIDATE to MEMBER. Its people read and write with members at once. For coordinators.',
  })
  admitMember(
    @Arg('organisationId', () => ID, { description: 'Of the candidate.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; seen by members.' }) reason?: string,
  ): Promise<Read<Organisation>> {
    return moved(context, 'admit', { id, requestId, reason });
  }

  @Mutation(() => Organisation, {
    description:
      'Suspends a membership: MEMBER to SUSPENDED. Its people lose at once what being a member gives. For coordinators.',
  })
  suspendMembership(
    @Arg('organisationId', () => ID, { description: 'Of the member.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; seen by members.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<Read<Organisation>> {
    return moved(context, 'suspend', { id, requestId, reason });
  }

  @Mutation(() => Organisation, {
    description: 'Ends a suspension: SUSPENDED to MEMBER. For coordinators.',
  })
  restoreMembership(
    @Arg('organisationId', () => ID, { description: 'Of the suspended.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; seen by members.' }) reason?: string,
  ): Promise<Read<Organisation>> {
    return moved(context, 'restore', { id, requestId, reason });
  }

  @Mutation(() => Organisation, {
    description:
      'Ends a membership, or refuses an application: to ENDED. Closes all mandates and invitations of the organisation at once. For coordinators.',
  })
  endMembership(
    @Arg('organisationId', () => ID, { description: 'Of the organisation.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; seen by members.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<Read<Organisation>> {
    return moved(context, 'end', { id, requestId, reason });
  }
}

interface Step {
  id: string;
  requestId: string;
  reason?: string | undefined;
}

async function moved({ memberships }: Context, verb: MembershipVerb, { id, requestId, reason }: Step) {
  const uuid = toUuid('organisation', id);
  await memberships.move(verb, uuid, requestKey(requestId), reason);
  return one(Organisation, { id: uuid });
}
