import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { SensitiveReason } from '../../kernel/text/sensitive.ts';
import { Group } from './group.entity.ts';
import {
  AskToJoinInput,
  EditGroupInput,
  GroupsArgs,
  InviteToGroupInput,
  OpenGroupInput,
} from './group.inputs.ts';

@Resolver()
export class GroupResolver {
  @Query(() => Group, { nullable: true, description: 'A working group; null when it is missing or hidden.' })
  group(@Arg('id', () => ID, { description: 'Of a group.' }) id: string): Read<Group> {
    return one(Group, { id: toUuid('group', id) });
  }

  @Query(pageOf(() => Group), { description: 'Working groups by name, in Czech order.' })
  groups(@Args(() => GroupsArgs) args: GroupsArgs): Read<Group> {
    const { state, focusArea } = args;
    return page(Group, args, {
      where: (group) =>
        and(
          state ? sql`${group.state} = ${state}` : undefined,
          focusArea ? sql`${group.focusAreas} @> array[${focusArea}::text]` : undefined,
        ),
      order: { name: 'asc', id: 'asc' },
    });
  }

  @Mutation(() => Group, {
    description:
      'Opens a working group with the viewer as its facilitator. For coordinators and facilitators.',
  })
  async openGroup(
    @Arg('input', () => OpenGroupInput, { description: 'What it is.' }) input: OpenGroupInput,
    @Ctx() { groups }: Context,
  ): Promise<Read<Group>> {
    const id = createdId('group', input.id);
    await groups.open(id, input);
    return one(Group, { id });
  }

  @Mutation(() => Group, {
    description: 'Changes what a group is. For its facilitators and coordinators.',
  })
  async editGroup(
    @Arg('input', () => EditGroupInput, { description: 'All of what it is.' }) input: EditGroupInput,
    @Ctx() { groups }: Context,
  ): Promise<Read<Group>> {
    await groups.edit(input);
    return one(Group, { id: toUuid('group', input.id) });
  }

  @Mutation(() => Group, {
    description:
      'Lets a closed group begin again with the people it has. For its facilitators and coordinators.',
  })
  async reopenGroup(
    @Arg('groupId', () => ID, { description: 'Of the group.' }) groupId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { groups }: Context,
  ): Promise<Read<Group>> {
    await groups.reopen(groupId, requestKey(requestId));
    return one(Group, { id: toUuid('group', groupId) });
  }

  @Mutation(() => Group, { description: 'Closes a group. For its facilitators and coordinators.' })
  async closeGroup(
    @Arg('groupId', () => ID, { description: 'Of the group.' }) groupId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 2 000 characters.' }) reason: string,
    @Ctx() { groups }: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Group>> {
    await groups.close(groupId, requestKey(requestId), { reason, sensitiveReason });
    return one(Group, { id: toUuid('group', groupId) });
  }

  @Mutation(() => Group, { description: 'Asks to join a group. For members of the platform.' })
  async askToJoinGroup(
    @Arg('input', () => AskToJoinInput, { description: 'Which, and for whom.' }) input: AskToJoinInput,
    @Ctx() { groupMemberships }: Context,
  ): Promise<Read<Group>> {
    await groupMemberships.ask(createdId('groupmembership', input.id), input);
    return one(Group, { id: toUuid('group', input.groupId) });
  }

  @Mutation(() => Group, {
    description: 'Invites a member of the platform to a group. For its facilitators.',
  })
  async inviteToGroup(
    @Arg('input', () => InviteToGroupInput, { description: 'Whom.' }) input: InviteToGroupInput,
    @Ctx() { groupMemberships }: Context,
  ): Promise<Read<Group>> {
    await groupMemberships.invite(createdId('groupmembership', input.id), input);
    return one(Group, { id: toUuid('group', input.groupId) });
  }

  @Mutation(() => Group, { description: 'Leaves a group; its last facilitator stays.' })
  async leaveGroup(
    @Arg('groupId', () => ID, { description: 'Of the group.' }) groupId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { groupMemberships }: Context,
  ): Promise<Read<Group>> {
    await groupMemberships.leave(groupId, requestKey(requestId));
    return one(Group, { id: toUuid('group', groupId) });
  }
}
