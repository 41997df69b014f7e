/* Made by scripts/codegen.mjs: do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Language =
  | 'CS'
  | 'EN'
  | 'ROM';

export type PlatformRole =
  | 'COORDINATOR'
  | 'FACILITATOR'
  | 'EXPERT'
  | 'MODERATOR'
  | 'ADMINISTRATOR'
  | 'AUDITOR';

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { roles: Array<PlatformRole>, language: Language, unreadCount: number, unreadNotificationCount: number, lastVisitAt: string | null, person: { id: string, name: string }, mandates: Array<{ id: string, organisation: { id: string, name: string } }>, actingFor: { id: string, name: string } | null, followedTopics: { edges: Array<{ node: { id: string, title: string, lastActivityAt: string } }> }, viewerCan: { proposeTopic: boolean, openDiscussion: boolean, addOrganisation: boolean, administer: boolean } } | null, demo: { isPublic: boolean, showsMail: boolean } | null };

export type Operation<Result, Variables> = string & { readonly result?: Result; readonly variables?: Variables };
export const Shell = "query Shell{viewer{person{id name}roles mandates{id organisation{id name}}actingFor{id name}language unreadCount unreadNotificationCount lastVisitAt followedTopics(first:6){edges{node{id title lastActivityAt}}}viewerCan{proposeTopic openDiscussion addOrganisation administer}}demo{isPublic showsMail}}" as Operation<ShellQuery, ShellQueryVariables>;
