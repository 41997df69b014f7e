import type { Policy, Rule } from '../../../kernel/access/authorize.ts';
import { topicPolicy, type TopicFacts } from '../../topics/topic.policy.ts';

/** What is asked of the topic that an interaction belongs to. */
export type InteractionFacts = Pick<TopicFacts, 'coordinatorId'>;

const tracks: Rule<InteractionFacts> = (viewer, { coordinatorId }) =>
  topicPolicy.move(viewer, { coordinatorId } as TopicFacts);

/** Who may do what with an interaction; others who see it read it. */
export const interactionPolicy = {
  record: tracks,
  edit: tracks,
  withdraw: tracks,
  askForConfirmation: tracks,
  revokeConfirmation: tracks,
  changeVisibility: (viewer) => viewer.isCoordinator,
  hideCorrection: (viewer) => viewer.isCoordinator,
} satisfies Policy<InteractionFacts>;
