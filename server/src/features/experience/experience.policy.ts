import type { Policy } from '../../kernel/access/authorize.ts';
import { discussionPolicy, type DiscussionFacts } from '../discussions/discussion.policy.ts';

export interface ExperienceFacts {
  authorId: string;
  /** Whether the viewer is an admin of the organisation it was published for. */
  isAdministered: boolean;
}

export interface AnswerFacts extends DiscussionFacts {
  /** Whether the viewer wrote the accepted answer. */
  isAnswerer: boolean;
}

/** Whoever published it says how it ended; so may the admins of the organisation, and coordinators. */
export const experiencePolicy = {
  publish: (viewer) => viewer.isMember,
  edit: (viewer, notice) => viewer.isMember && (viewer.is(notice.authorId) || notice.isAdministered),
  redact: (viewer) => viewer.isMember && viewer.isModerator,
  end: (viewer, notice) =>
    viewer.isCoordinator || (viewer.isMember && (viewer.is(notice.authorId) || notice.isAdministered)),
} satisfies Policy<ExperienceFacts>;

/** Who asked, who answered and those who lead discussions propose an answer as a good practice. */
export const goodPracticePolicy = {
  propose: (viewer, answer) =>
    discussionPolicy.lead(viewer, answer) ||
    discussionPolicy.accept(viewer, answer) ||
    (viewer.isMember && answer.isAnswerer),
} satisfies Policy<AnswerFacts>;
