import type { Policy } from '../../../kernel/access/authorize.ts';
import { tracks, type TopicFacts } from '../../topics/topic.policy.ts';

/** Who tracks a topic tracks what was put to public bodies about it. */
export const submissionPolicy = {
  track: tracks,
  changeVisibility: (viewer) => viewer.isCoordinator,
} satisfies Policy<Pick<TopicFacts, 'coordinatorId'>>;
