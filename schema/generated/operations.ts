/* Made by scripts/codegen.mjs: do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A post to add. */
export type AddPostInput = {
  /** The organisation one speaks for; needed by whoever has several mandates. */
  actingForId?: string | null | undefined;
  /** In Markdown, at most 20 000 characters. `@[Name](person_…)` mentions somebody. */
  body: string;
  /** Where to. */
  discussionId: string;
  /** Of the post, made by the client; a repeat posts once. */
  id: string;
  /** The language it is written in; the viewer’s unless told. */
  language?: Language | null | undefined;
  /** The post of the same discussion that it replies to. */
  replyToId?: string | null | undefined;
};

/** What a discussion is for. */
export type DiscussionCategory =
  /** What is happening now. */
  | 'CURRENT'
  /** Personal data. */
  | 'DATA_PROTECTION'
  /** Experience handed over. */
  | 'EXPERIENCE'
  /** Grants and other sources. */
  | 'FUNDRAISING'
  /** Anything else. */
  | 'GENERAL'
  /** Management and staff. */
  | 'PEOPLE'
  /** How the platform works. */
  | 'PLATFORM'
  /** A question that wants an answer. */
  | 'QUESTION';

/** What a post says, anew. */
export type EditPostInput = {
  /** In Markdown, at most 20 000 characters. */
  body: string;
  /** Of the post. */
  id: string;
  /** UUID of this request: a repeat does nothing. */
  requestId: string;
  /** The version that was read; a newer one is a CONFLICT. */
  version: number;
};

/** A language of the product. */
export type Language =
  /** Czech */
  | 'CS'
  /** English */
  | 'EN'
  /** Romani */
  | 'ROM';

/** Why somebody is told of something. */
export type NotificationKind =
  /** What they wrote answered a discussion. */
  | 'ANSWER_ACCEPTED'
  /** Somebody mentioned them. */
  | 'MENTIONED'
  /** Somebody wrote in a discussion they follow. */
  | 'POST_ADDED'
  /** Something happened to a topic they follow. */
  | 'TOPIC_CHANGED';

/** What somebody does for the platform as a whole. */
export type PlatformRole =
  /** Operates the system; reads nothing confidential. */
  | 'ADMINISTRATOR'
  /** Reads the log of what was done. */
  | 'AUDITOR'
  /** Tracks topics and dealings with public bodies. */
  | 'COORDINATOR'
  /** Gives consultations. */
  | 'EXPERT'
  /** Leads meetings and writes minutes. */
  | 'FACILITATOR'
  /** Keeps discussions good and safe. */
  | 'MODERATOR';

/** Reactions are experience, not moods. */
export type ReactionKind =
  /** We deal with the same. Organisations are counted. */
  | 'SAME'
  /** Thank you. People are counted. */
  | 'THANKS'
  /** It worked for us too. Organisations are counted. */
  | 'WORKED';

/** What a topic is about. */
export type TopicArea =
  /** Dávky. */
  | 'BENEFITS'
  /** Krizová situace. */
  | 'CRISIS'
  /** Kultura. */
  | 'CULTURE'
  /** Dluhy. */
  | 'DEBTS'
  /** Diskriminace. */
  | 'DISCRIMINATION'
  /** Vzdělávání. */
  | 'EDUCATION'
  /** Zaměstnávání. */
  | 'EMPLOYMENT'
  /** Rodina. */
  | 'FAMILY'
  /** Zdraví. */
  | 'HEALTH'
  /** Bydlení. */
  | 'HOUSING'
  /** Lidská práva. */
  | 'HUMAN_RIGHTS'
  /** Nestátní neziskové organizace. */
  | 'NGOS'
  /** Participace. */
  | 'PARTICIPATION'
  /** Veřejná správa. */
  | 'PUBLIC_ADMINISTRATION'
  /** Paměť. */
  | 'REMEMBRANCE'
  /** Bezpečnost. */
  | 'SAFETY';

/** How far a topic has come. */
export type TopicState =
  /** Closed for good. */
  | 'ARCHIVED'
  /** An authority is to answer. */
  | 'AWAITING_AUTHORITY'
  /** Proposed. */
  | 'DRAFT'
  /** Being negotiated with public administration. */
  | 'IN_TALKS'
  /** Taken up by the platform. */
  | 'OPEN'
  /** Some of what is asked was reached. */
  | 'PARTLY_RESOLVED'
  /** Put aside until a day of review. */
  | 'POSTPONED'
  /** What came of it is told in the outcome. */
  | 'RESOLVED';

/** Who may see something. */
export type Visibility =
  /** People of member organisations and those who work for the platform. */
  | 'MEMBERS'
  /** Members and partners of the platform. */
  | 'PARTNERS'
  /** Everybody. */
  | 'PUBLIC'
  /** One organisation, group or party. */
  | 'RESTRICTED';

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { demo: { personas: Array<{ id: string, name: string, roles: Array<PlatformRole>, organisations: Array<string> }> } | null, organisations: { edges: Array<{ node: { id: string } }> } };

export type SettingsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPageQuery = { viewer: { address: string, language: Language } | null };

export type ChangeSettingsMutationVariables = Exact<{
  language?: Language | null | undefined;
  hasShortcuts?: boolean | null | undefined;
}>;


export type ChangeSettingsMutation = { changeSettings: { language: Language, hasShortcuts: boolean } };

export type DemoMailPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoMailPageQuery = { demo: { isPublic: boolean, mails: Array<{ id: string, to: string, subject: string, text: string, caughtAt: string }> } | null };

export type PostSharedFragment = { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> };

export type PostPartsFragment = { isRead: boolean, viewerReactions: Array<ReactionKind>, id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, viewerCan: { edit: boolean, withdraw: boolean, react: boolean }, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> };

export type DiscussionPageQueryVariables = Exact<{
  id: string;
  from: number;
}>;


export type DiscussionPageQuery = { discussion: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, postCount: number, participantCount: number, unreadCount: number, firstUnreadNumber: number | null, isResolved: boolean, isFollowed: boolean, lastPostAt: string, cursor: string, topic: { id: string, title: string } | null, author: { id: string } | null, draft: { body: string, savedAt: string } | null, acceptedPost: { id: string, number: number, html: string, language: Language, author: { name: string } | null, actingFor: { id: string, name: string } | null } | null, viewerCan: { post: boolean, accept: boolean, resolve: boolean, follow: boolean }, posts: { edges: Array<{ node: { isRead: boolean, viewerReactions: Array<ReactionKind>, id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, viewerCan: { edit: boolean, withdraw: boolean, react: boolean }, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type DiscussionEventsSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DiscussionEventsSubscription = { discussionEvents:
    | { __typename: 'AnswerAccepted', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> } | null }
    | { __typename: 'DiscussionChanged', cursor: string, discussion: { id: string, isResolved: boolean } | null }
    | { __typename: 'DiscussionOpened', cursor: string }
    | { __typename: 'PostAdded', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> } | null }
    | { __typename: 'PostEdited', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> } | null }
    | { __typename: 'PostWithdrawn', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> } | null }
    | { __typename: 'ReactionsChanged', postId: string, cursor: string, post: { id: string, number: number, body: string, html: string, language: Language, createdAt: string, editedAt: string | null, withdrawnAt: string | null, withdrawalReason: string | null, version: number, isAccepted: boolean, author: { id: string, name: string, roles: Array<PlatformRole> } | null, actingFor: { id: string, name: string } | null, replyTo: { id: string, number: number, body: string, createdAt: string, withdrawnAt: string | null, author: { name: string } | null } | null, reactions: Array<{ kind: ReactionKind, people: number, organisations: number }> } | null }
   };

export type DiscussionTypingSubscriptionVariables = Exact<{
  id: string;
}>;


export type DiscussionTypingSubscription = { discussionTyping: { people: Array<{ id: string, name: string }> } };

export type PostPreviewQueryVariables = Exact<{
  body: string;
}>;


export type PostPreviewQuery = { postPreview: string };

export type PeopleToMentionQueryVariables = Exact<{
  search: string;
}>;


export type PeopleToMentionQuery = { people: { edges: Array<{ node: { id: string, name: string, mandates: { edges: Array<{ node: { organisation: { id: string, name: string } } }> } } }> } };

export type AddPostMutationVariables = Exact<{
  input: AddPostInput;
}>;


export type AddPostMutation = { addPost: { id: string, number: number } };

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;


export type EditPostMutation = { editPost: { id: string } };

export type WithdrawPostMutationVariables = Exact<{
  id: string;
  requestId: string;
  reason?: string | null | undefined;
}>;


export type WithdrawPostMutation = { withdrawPost: { id: string } };

export type AddReactionMutationVariables = Exact<{
  postId: string;
  kind: ReactionKind;
  actingForId?: string | null | undefined;
}>;


export type AddReactionMutation = { react: { id: string } };

export type RemoveReactionMutationVariables = Exact<{
  postId: string;
  kind: ReactionKind;
}>;


export type RemoveReactionMutation = { unreact: { id: string } };

export type AcceptAnswerMutationVariables = Exact<{
  postId: string;
  requestId: string;
}>;


export type AcceptAnswerMutation = { acceptAnswer: { id: string } };

export type ResolveDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type ResolveDiscussionMutation = { resolveDiscussion: { id: string } };

export type ReopenDiscussionMutationVariables = Exact<{
  id: string;
  requestId: string;
}>;


export type ReopenDiscussionMutation = { reopenDiscussion: { id: string } };

export type FollowDiscussionMutationVariables = Exact<{
  id: string;
}>;


export type FollowDiscussionMutation = { followDiscussion: { id: string } };

export type UnfollowDiscussionMutationVariables = Exact<{
  id: string;
}>;


export type UnfollowDiscussionMutation = { unfollowDiscussion: { id: string } };

export type SaveDraftMutationVariables = Exact<{
  discussionId: string;
  body: string;
}>;


export type SaveDraftMutation = { saveDraft: { id: string, draft: { savedAt: string } | null } };

export type MarkReadMutationVariables = Exact<{
  discussionId: string;
  fromNumber: number;
  toNumber: number;
}>;


export type MarkReadMutation = { markRead: { id: string, unreadCount: number } };

export type MarkUnreadMutationVariables = Exact<{
  discussionId: string;
  fromNumber: number;
}>;


export type MarkUnreadMutation = { markUnread: { id: string, unreadCount: number } };

export type NoteTypingMutationVariables = Exact<{
  discussionId: string;
}>;


export type NoteTypingMutation = { noteTyping: boolean };

export type DiscussionsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  category?: DiscussionCategory | null | undefined;
  isResolved?: boolean | null | undefined;
  following?: boolean | null | undefined;
}>;


export type DiscussionsPageQuery = { discussions: { totalCount: number, edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, author: { name: string } | null, actingFor: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DiscussionRowFragment = { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, author: { name: string } | null, actingFor: { id: string, name: string } | null };

export type MemberHomeMutationVariables = Exact<{ [key: string]: never; }>;


export type MemberHomeMutation = { noteVisit: { lastVisitAt: string | null, followedDiscussions: { edges: Array<{ node: { id: string, title: string, category: DiscussionCategory, visibility: Visibility, lastPostAt: string, postCount: number, unreadCount: number, isResolved: boolean, topic: { id: string, title: string } | null, author: { name: string } | null, actingFor: { id: string, name: string } | null } }> }, followedTopics: { edges: Array<{ node: { id: string, title: string, area: TopicArea, state: TopicState, lastActivityAt: string, story: { edges: Array<{ node: { id: string, happenedOn: string, item:
                  | { __typename: 'Discussion', id: string, title: string }
                  | { __typename: 'TopicChange', state: TopicState, reason: string | null, outcome: string | null }
                 | null } }> } } }> }, notifications: { edges: Array<{ node: { id: string, kind: NotificationKind, at: string, readAt: string | null, actor: { id: string, name: string } | null, discussion: { id: string, title: string } | null, topic: { id: string, title: string } | null, post: { id: string, number: number, body: string } | null } }> } } };

export type TopicNewsFragment = { id: string, title: string, area: TopicArea, state: TopicState, lastActivityAt: string, story: { edges: Array<{ node: { id: string, happenedOn: string, item:
          | { __typename: 'Discussion', id: string, title: string }
          | { __typename: 'TopicChange', state: TopicState, reason: string | null, outcome: string | null }
         | null } }> } };

export type NotificationRowFragment = { id: string, kind: NotificationKind, at: string, readAt: string | null, actor: { id: string, name: string } | null, discussion: { id: string, title: string } | null, topic: { id: string, title: string } | null, post: { id: string, number: number, body: string } | null };

export type PublicHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicHomeQuery = { topics: { totalCount: number, edges: Array<{ node: { id: string, title: string, ask: string, area: TopicArea, state: TopicState, lastActivityAt: string } }> } };

export type CatchUpMutationVariables = Exact<{ [key: string]: never; }>;


export type CatchUpMutation = { catchUp: { lastVisitAt: string | null } };

export type MarkNotificationsReadMutationVariables = Exact<{
  upTo: string;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadNotificationCount: number } };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { viewer: { address: string, isMember: boolean, hasShortcuts: boolean, roles: Array<PlatformRole>, language: Language, unreadDiscussionCount: number, unreadNotificationCount: number, lastVisitAt: string | null, person: { id: string, name: string } | null, mandates: Array<{ id: string, organisation: { id: string, name: string } }>, actingFor: { id: string, name: string } | null, followedTopics: { edges: Array<{ node: { id: string, title: string, lastActivityAt: string } }> } } | null, demo: { isPublic: boolean } | null };

export type Operation<Result, Variables> = string & { readonly result?: Result; readonly variables?: Variables };
export const SignInPage = "query SignInPage{demo{personas{id name roles organisations}}organisations(first:12){edges{node{id}}}}" as Operation<SignInPageQuery, SignInPageQueryVariables>;
export const SettingsPage = "query SettingsPage{viewer{address language}}" as Operation<SettingsPageQuery, SettingsPageQueryVariables>;
export const ChangeSettings = "mutation ChangeSettings($language:Language$hasShortcuts:Boolean){changeSettings(language:$language hasShortcuts:$hasShortcuts){language hasShortcuts}}" as Operation<ChangeSettingsMutation, ChangeSettingsMutationVariables>;
export const DemoMailPage = "query DemoMailPage{demo{isPublic mails{id to subject text caughtAt}}}" as Operation<DemoMailPageQuery, DemoMailPageQueryVariables>;
export const DiscussionPage = "query DiscussionPage($id:ID!$from:Int!){discussion(id:$id){id title category visibility topic{id title}postCount participantCount unreadCount firstUnreadNumber isResolved isFollowed lastPostAt cursor author{id}draft{body savedAt}acceptedPost{id number html language author{name}actingFor{id name}}viewerCan{post accept resolve follow}posts(first:50 fromNumber:$from){edges{node{...PostParts}}pageInfo{hasNextPage}}}}\"A post with what is the viewer's own: whether it is read, what they may do.\" fragment PostParts on Post{...PostShared isRead viewerReactions viewerCan{edit withdraw react}}\"What every reader of a post sees alike: live events carry this and no more, so that readers share them.\" fragment PostShared on Post{id number author{id name roles}actingFor{id name}body html language createdAt editedAt withdrawnAt withdrawalReason version isAccepted replyTo{id number body createdAt withdrawnAt author{name}}reactions{kind people organisations}}" as Operation<DiscussionPageQuery, DiscussionPageQueryVariables>;
export const DiscussionEvents = "subscription DiscussionEvents($id:ID!$after:StreamCursor){discussionEvents(id:$id after:$after){__typename cursor ...on PostEvent{postId post{...PostShared}}...on DiscussionChanged{discussion{id isResolved}}}}\"What every reader of a post sees alike: live events carry this and no more, so that readers share them.\" fragment PostShared on Post{id number author{id name roles}actingFor{id name}body html language createdAt editedAt withdrawnAt withdrawalReason version isAccepted replyTo{id number body createdAt withdrawnAt author{name}}reactions{kind people organisations}}" as Operation<DiscussionEventsSubscription, DiscussionEventsSubscriptionVariables>;
export const DiscussionTyping = "subscription DiscussionTyping($id:ID!){discussionTyping(id:$id){people{id name}}}" as Operation<DiscussionTypingSubscription, DiscussionTypingSubscriptionVariables>;
export const PostPreview = "query PostPreview($body:String!){postPreview(body:$body)}" as Operation<PostPreviewQuery, PostPreviewQueryVariables>;
export const PeopleToMention = "query PeopleToMention($search:String!){people(first:6 search:$search){edges{node{id name mandates(first:1){edges{node{organisation{id name}}}}}}}}" as Operation<PeopleToMentionQuery, PeopleToMentionQueryVariables>;
export const AddPost = "mutation AddPost($input:AddPostInput!){addPost(input:$input){id number}}" as Operation<AddPostMutation, AddPostMutationVariables>;
export const EditPost = "mutation EditPost($input:EditPostInput!){editPost(input:$input){id}}" as Operation<EditPostMutation, EditPostMutationVariables>;
export const WithdrawPost = "mutation WithdrawPost($id:ID!$requestId:ID!$reason:String){withdrawPost(id:$id requestId:$requestId reason:$reason){id}}" as Operation<WithdrawPostMutation, WithdrawPostMutationVariables>;
export const AddReaction = "mutation AddReaction($postId:ID!$kind:ReactionKind!$actingForId:ID){react(postId:$postId kind:$kind actingForId:$actingForId){id}}" as Operation<AddReactionMutation, AddReactionMutationVariables>;
export const RemoveReaction = "mutation RemoveReaction($postId:ID!$kind:ReactionKind!){unreact(postId:$postId kind:$kind){id}}" as Operation<RemoveReactionMutation, RemoveReactionMutationVariables>;
export const AcceptAnswer = "mutation AcceptAnswer($postId:ID!$requestId:ID!){acceptAnswer(postId:$postId requestId:$requestId){id}}" as Operation<AcceptAnswerMutation, AcceptAnswerMutationVariables>;
export const ResolveDiscussion = "mutation ResolveDiscussion($id:ID!$requestId:ID!){resolveDiscussion(id:$id requestId:$requestId){id}}" as Operation<ResolveDiscussionMutation, ResolveDiscussionMutationVariables>;
export const ReopenDiscussion = "mutation ReopenDiscussion($id:ID!$requestId:ID!){reopenDiscussion(id:$id requestId:$requestId){id}}" as Operation<ReopenDiscussionMutation, ReopenDiscussionMutationVariables>;
export const FollowDiscussion = "mutation FollowDiscussion($id:ID!){followDiscussion(id:$id){id}}" as Operation<FollowDiscussionMutation, FollowDiscussionMutationVariables>;
export const UnfollowDiscussion = "mutation UnfollowDiscussion($id:ID!){unfollowDiscussion(id:$id){id}}" as Operation<UnfollowDiscussionMutation, UnfollowDiscussionMutationVariables>;
export const SaveDraft = "mutation SaveDraft($discussionId:ID!$body:String!){saveDraft(discussionId:$discussionId body:$body){id draft{savedAt}}}" as Operation<SaveDraftMutation, SaveDraftMutationVariables>;
export const MarkRead = "mutation MarkRead($discussionId:ID!$fromNumber:Int!$toNumber:Int!){markRead(discussionId:$discussionId fromNumber:$fromNumber toNumber:$toNumber){id unreadCount}}" as Operation<MarkReadMutation, MarkReadMutationVariables>;
export const MarkUnread = "mutation MarkUnread($discussionId:ID!$fromNumber:Int!){markUnread(discussionId:$discussionId fromNumber:$fromNumber){id unreadCount}}" as Operation<MarkUnreadMutation, MarkUnreadMutationVariables>;
export const NoteTyping = "mutation NoteTyping($discussionId:ID!){noteTyping(discussionId:$discussionId)}" as Operation<NoteTypingMutation, NoteTypingMutationVariables>;
export const DiscussionsPage = "query DiscussionsPage($first:Int$after:String$last:Int$before:String$category:DiscussionCategory$isResolved:Boolean$following:Boolean){discussions(first:$first after:$after last:$last before:$before category:$category isResolved:$isResolved following:$following){totalCount edges{node{...DiscussionRow}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}\"A discussion as a line of a list.\" fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}author{name}actingFor{id name}}" as Operation<DiscussionsPageQuery, DiscussionsPageQueryVariables>;
export const MemberHome = "\"Reading it is a visit: what is new is counted since the one before.\" mutation MemberHome{noteVisit{lastVisitAt followedDiscussions(first:30){edges{node{...DiscussionRow}}}followedTopics(first:10){edges{node{...TopicNews}}}notifications(first:10){edges{node{...NotificationRow}}}}}\"A discussion as a line of a list.\" fragment DiscussionRow on Discussion{id title category visibility lastPostAt postCount unreadCount isResolved topic{id title}author{name}actingFor{id name}}\"A followed topic and what happened in it last.\" fragment TopicNews on Topic{id title area state lastActivityAt story(first:1){edges{node{id happenedOn item{__typename ...on TopicChange{state reason outcome}...on Discussion{id title}}}}}}fragment NotificationRow on Notification{id kind at readAt actor{id name}discussion{id title}topic{id title}post{id number body}}" as Operation<MemberHomeMutation, MemberHomeMutationVariables>;
export const PublicHome = "query PublicHome{topics(first:8 order:LATEST_ACTIVITY){totalCount edges{node{id title ask area state lastActivityAt}}}}" as Operation<PublicHomeQuery, PublicHomeQueryVariables>;
export const CatchUp = "mutation CatchUp{catchUp{lastVisitAt}}" as Operation<CatchUpMutation, CatchUpMutationVariables>;
export const MarkNotificationsRead = "mutation MarkNotificationsRead($upTo:DateTime!){markNotificationsRead(upTo:$upTo){unreadNotificationCount}}" as Operation<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const Shell = "query Shell{viewer{person{id name}address isMember hasShortcuts roles mandates{id organisation{id name}}actingFor{id name}language unreadDiscussionCount unreadNotificationCount lastVisitAt followedTopics(first:6){edges{node{id title lastActivityAt}}}}demo{isPublic}}" as Operation<ShellQuery, ShellQueryVariables>;
