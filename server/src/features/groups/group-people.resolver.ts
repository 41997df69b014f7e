import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { SensitiveReason } from '../../kernel/text/sensitive.ts';
import { Group } from './group.entity.ts';
import { GroupRole } from './group.enums.ts';

/** What is done about one membership of a group. */
@Resolver()
export class GroupPeopleResolver {
  @Mutation(() => Group, {
    description:
      'Takes in whoever asked, by a facilitator; or accepts an invitation, by the invited. A repeat is harmless.',
  })
  async acceptGroupMembership(
    @Arg('membershipId', () => ID, { description: 'Of the membership.' }) membershipId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { groupMemberships }: Context,
  ): Promise<Read<Group>> {
    await groupMemberships.accept(membershipId, requestKey(requestId));
    return ofMembership(membershipId);
  }

  @Mutation(() => Group, {
    description: 'Declines whoever asked, by a facilitator; or an invitation, by the invited.',
  })
  async declineGroupMembership(
    @Arg('membershipId', () => ID, { description: 'Of the membership.' }) membershipId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { groupMemberships }: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; at most 2 000 characters.' })
    reason?: string,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Group>> {
    await groupMemberships.decline(membershipId, requestKey(requestId), { reason, sensitiveReason });
    return ofMembership(membershipId);
  }

  @Mutation(() => Group, {
    description:
      'Ends the membership of somebody else. For facilitators and coordinators; the last facilitator stays.',
  })
  async removeFromGroup(
    @Arg('membershipId', () => ID, { description: 'Of the membership.' }) membershipId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 2 000 characters.' }) reason: string,
    @Ctx() { groupMemberships }: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Group>> {
    await groupMemberships.remove(membershipId, requestKey(requestId), { reason, sensitiveReason });
    return ofMembership(membershipId);
  }

  @Mutation(() => Group, {
    description:
      'Makes somebody a facilitator or a member. For facilitators and coordinators; the last facilitator stays.',
  })
  async changeGroupRole(
    @Arg('membershipId', () => ID, { description: 'Of the membership.' }) membershipId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('role', () => GroupRole, { description: 'What they become.' }) role: GroupRole,
    @Ctx() { groupMemberships }: Context,
  ): Promise<Read<Group>> {
    await groupMemberships.changeRole(membershipId, requestKey(requestId), role);
    return ofMembership(membershipId);
  }
}

const ofMembership = (membershipId: string) =>
  one(
    Group,
    ({ id }) =>
      sql`${id} = (select m.group_id from app.group_membership_of(${toUuid('groupmembership', membershipId)}::uuid) m)`,
  );
