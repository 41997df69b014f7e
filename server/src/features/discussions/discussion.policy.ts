import type { Policy, Rule } from '../../kernel/access/authorize.ts';

export interface DiscussionFacts {
  authorId: string;
  /** Who tracks the topic it belongs to. */
  topicCoordinatorId?: string | null;
  lockedAt?: Date | null;
  archivedAt?: Date | null;
  /** Whether it is kept inside a working group that is closed. */
  isGroupClosed?: boolean;
}

export interface PostFacts {
  authorId: string;
  withdrawnAt?: Date | null;
}

/** Membership counts too: a public discussion is still seen by those whose mandate has ended. */
const leads: Rule<DiscussionFacts> = (viewer, discussion) =>
  viewer.isCoordinator ||
  (viewer.isMember && (viewer.is(discussion.authorId) || viewer.is(discussion.topicCoordinatorId)));

/** Keeps discussions in order, whoever opened them. */
const tidies: Rule<DiscussionFacts> = (viewer) =>
  viewer.isMember && (viewer.isFacilitator || viewer.isCoordinator || viewer.isModerator);

/** Whoever may read a discussion and is a member may take part in it. */
export const discussionPolicy = {
  open: (viewer) => viewer.isMember,
  post: (viewer, discussion) =>
    viewer.isMember &&
    !discussion.isGroupClosed &&
    ((!discussion.lockedAt && !discussion.archivedAt) || tidies(viewer, discussion)),
  follow: (viewer) => viewer.isMember,
  accept: leads,
  resolve: leads,
  move: tidies,
  lead: tidies,
} satisfies Policy<DiscussionFacts>;

export const postPolicy = {
  react: (viewer, post) => viewer.isMember && !post.withdrawnAt,
  report: (viewer, post) => viewer.isMember && !viewer.is(post.authorId) && !post.withdrawnAt,
  edit: (viewer, post) => viewer.is(post.authorId) && viewer.isMember && !post.withdrawnAt,
  withdraw: (viewer, post) =>
    ((viewer.is(post.authorId) && viewer.isMember) || viewer.isModerator) && !post.withdrawnAt,
  closePoll: (viewer, post) =>
    (viewer.is(post.authorId) || viewer.isFacilitator || viewer.isCoordinator || viewer.isModerator) &&
    viewer.isMember &&
    !post.withdrawnAt,
  redact: (viewer, post) => viewer.isModerator && !post.withdrawnAt,
} satisfies Policy<PostFacts>;
