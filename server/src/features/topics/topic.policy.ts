import type { Policy, Rule } from '../../kernel/access/authorize.ts';
import type { Topic } from './topic.entity.ts';
import type { TopicState } from './topic.enums.ts';

/** Flat facts of a topic: an entity has them, and so has a compiled row. */
export interface TopicFacts {
  state: TopicState;
  authorId: string;
  coordinatorId?: string | null;
}

/** Membership counts too: a public topic is still seen by those whose mandate has ended. */
export const tracks: Rule<Pick<TopicFacts, 'coordinatorId'>> = (viewer, topic) =>
  viewer.isCoordinator || (viewer.isMember && viewer.is(topic.coordinatorId));

/** Who may do what with a topic. Whether its state allows it is the topic's own business. */
export const topicPolicy = {
  propose: (viewer) => viewer.isMember,
  edit: (viewer, topic) =>
    tracks(viewer, topic) || (viewer.isMember && viewer.is(topic.authorId) && topic.state === 'DRAFT'),
  move: tracks,
  archive: (viewer) => viewer.isCoordinator,
  changeVisibility: (viewer) => viewer.isCoordinator,
  follow: (viewer) => viewer.isMember,
} satisfies Policy<TopicFacts>;

/** The facts of a loaded topic. */
export const factsOf = ({ state, author, coordinator }: Topic): TopicFacts => ({
  state,
  authorId: author.id,
  coordinatorId: coordinator?.id ?? null,
});
