import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { SensitiveReason } from '../../kernel/text/sensitive.ts';
import { Cooperation } from './cooperation.entity.ts';
import {
  AcceptCooperationInput,
  CooperationsArgs,
  EditCooperationInput,
  InviteToCooperationInput,
  ProposeCooperationInput,
} from './cooperation.inputs.ts';

@Resolver()
export class CooperationResolver {
  @Query(() => Cooperation, {
    nullable: true,
    description: 'A relation between organisations; null when it is missing or hidden.',
  })
  cooperation(@Arg('id', () => ID, { description: 'Of a relation.' }) id: string): Read<Cooperation> {
    return one(Cooperation, { id: toUuid('cooperation', id) });
  }

  @Query(pageOf(() => Cooperation), {
    description: 'Relations between organisations that the viewer may see, the latest activity first.',
  })
  cooperations(@Args(() => CooperationsArgs) args: CooperationsArgs): Read<Cooperation> {
    const { kind, states, region, focusArea } = args;
    return page(Cooperation, args, {
      where: (cooperation) =>
        and(
          kind ? sql`${cooperation.kind} = ${kind}` : undefined,
          states?.length ? sql`${cooperation.state} = any(${states}::text[])` : undefined,
          region || focusArea
            ? sql`exists (select from cooperation_side s join organisation o on o.id = s.organisation_id
                where s.cooperation_id = ${cooperation.id} and s.state = 'ACCEPTED'
                and ${region ? sql`o.region = ${region}` : sql`true`}
                and ${focusArea ? sql`o.focus_areas @> array[${focusArea}::text]` : sql`true`})`
            : undefined,
        ),
      order: { lastActivityAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => Cooperation, {
    description: 'Proposes a relation to other organisations. For admins of the proposing one.',
  })
  async proposeCooperation(
    @Arg('input', () => ProposeCooperationInput, { description: 'What, and to whom.' })
    input: ProposeCooperationInput,
    @Ctx() { cooperations }: Context,
  ): Promise<Read<Cooperation>> {
    const id = createdId('cooperation', input.id);
    await cooperations.propose(id, input);
    return one(Cooperation, { id });
  }

  @Mutation(() => Cooperation, {
    description:
      'Changes what an open relation says. For admins of those who take part; all of them are told.',
  })
  async editCooperation(
    @Arg('input', () => EditCooperationInput, { description: 'All of what it says.' })
    input: EditCooperationInput,
    @Ctx() { sharedCooperation }: Context,
  ): Promise<Read<Cooperation>> {
    await sharedCooperation.edit(input);
    return one(Cooperation, { id: toUuid('cooperation', input.id) });
  }

  @Mutation(() => Cooperation, {
    description:
      'Invites a further organisation to an open relation. For admins of those who take part; a repeat is harmless.',
  })
  async inviteToCooperation(
    @Arg('input', () => InviteToCooperationInput, { description: 'Whom.' }) input: InviteToCooperationInput,
    @Ctx() { sharedCooperation }: Context,
  ): Promise<Read<Cooperation>> {
    await sharedCooperation.invite(input);
    return one(Cooperation, { id: toUuid('cooperation', input.cooperationId) });
  }

  @Mutation(() => Cooperation, {
    description: 'Joins a relation for an invited organisation. For its admins; a repeat is harmless.',
  })
  async acceptCooperation(
    @Arg('input', () => AcceptCooperationInput, { description: 'Who joins, and whom to turn to.' })
    input: AcceptCooperationInput,
    @Ctx() { cooperations }: Context,
  ): Promise<Read<Cooperation>> {
    await cooperations.accept(input);
    return ofSide(input.sideId);
  }

  @Mutation(() => Cooperation, { description: 'Declines for an invited organisation. For its admins.' })
  async declineCooperation(
    @Arg('sideId', () => ID, { description: 'The side of the organisation.' }) sideId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { cooperations }: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; at most 2 000 characters.' })
    reason?: string,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Cooperation>> {
    await cooperations.decline(sideId, requestKey(requestId), { reason, sensitiveReason });
    return ofSide(sideId);
  }

  @Mutation(() => Cooperation, {
    description:
      'Takes the invitation of an organisation back. For admins of the one that invited it, and coordinators.',
  })
  async cancelCooperation(
    @Arg('sideId', () => ID, { description: 'The side of the invited organisation.' }) sideId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 2 000 characters.' }) reason: string,
    @Ctx() { cooperations }: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Cooperation>> {
    await cooperations.cancel(sideId, requestKey(requestId), { reason, sensitiveReason });
    return ofSide(sideId);
  }

  @Mutation(() => Cooperation, {
    description:
      'Ends the part of an organisation; the relation ends with it unless two remain. For its admins and coordinators.',
  })
  async leaveCooperation(
    @Arg('sideId', () => ID, { description: 'The side of the organisation.' }) sideId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 2 000 characters.' }) reason: string,
    @Ctx() { cooperations }: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Cooperation>> {
    await cooperations.leave(sideId, requestKey(requestId), { reason, sensitiveReason });
    return ofSide(sideId);
  }

  @Mutation(() => Cooperation, {
    description: 'Says for an organisation whether everybody may see the relation. For its admins.',
  })
  async agreeToPublishCooperation(
    @Arg('sideId', () => ID, { description: 'The side of the organisation.' }) sideId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('isAgreed', () => Boolean, { description: 'Whether it agrees.' }) isAgreed: boolean,
    @Ctx() { cooperations }: Context,
  ): Promise<Read<Cooperation>> {
    await cooperations.agreeToPublish(sideId, requestKey(requestId), isAgreed);
    return ofSide(sideId);
  }

  @Mutation(() => Cooperation, {
    description: 'Says anew whom to turn to at an organisation. For its admins.',
  })
  async nameCooperationContacts(
    @Arg('sideId', () => ID, { description: 'The side of the organisation.' }) sideId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('contactIds', () => [ID], { description: 'Its people; at most 12.' }) contactIds: string[],
    @Ctx() { cooperations }: Context,
  ): Promise<Read<Cooperation>> {
    await cooperations.nameContacts(sideId, requestKey(requestId), contactIds);
    return ofSide(sideId);
  }
}

const ofSide = (sideId: string) =>
  one(
    Cooperation,
    ({ id }) =>
      sql`${id} = (select cooperation_id from cooperation_side where id = ${toUuid('side', sideId)}::uuid)`,
  );
