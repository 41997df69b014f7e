import type { Policy } from '../../kernel/access/authorize.ts';

export interface DiscussionFacts {
  authorId: string;
  /** Who tracks the topic it belongs to. */
  topicCoordinatorId?: string | null;
}

export interface PostFacts {
  authorId: string;
  withdrawnAt?: Date | null;
}

/** Whoever may read a discussion and is a member may take part in it. */
export const discussionPolicy = {
  open: (viewer) => viewer.isMember,
  post: (viewer) => viewer.isMember,
  follow: (viewer) => viewer.isMember,
  accept: (viewer, discussion) =>
    viewer.is(discussion.authorId) || viewer.is(discussion.topicCoordinatorId) || viewer.isCoordinator,
  resolve: (viewer, discussion) =>
    viewer.is(discussion.authorId) || viewer.is(discussion.topicCoordinatorId) || viewer.isCoordinator,
} satisfies Policy<DiscussionFacts>;

export const postPolicy = {
  react: (viewer, post) => viewer.isMember && !post.withdrawnAt,
  edit: (viewer, post) => viewer.is(post.authorId) && viewer.isMember && !post.withdrawnAt,
  withdraw: (viewer, post) =>
    ((viewer.is(post.authorId) && viewer.isMember) || viewer.isModerator) && !post.withdrawnAt,
} satisfies Policy<PostFacts>;
