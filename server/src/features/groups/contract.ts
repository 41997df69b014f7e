import { GroupMembership } from './group-membership.entity.ts';
import { GroupPeopleResolver } from './group-people.resolver.ts';
import { Group } from './group.entity.ts';
import { GroupsOfViewer } from './group.fields.ts';
import { GroupResolver } from './group.resolver.ts';

export const entities = [Group, GroupMembership];

export const resolvers = [GroupResolver, GroupPeopleResolver, GroupsOfViewer];
