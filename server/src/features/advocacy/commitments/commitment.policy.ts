import type { Policy, Rule } from '../../../kernel/access/authorize.ts';
import { topicPolicy } from '../../topics/topic.policy.ts';

/** Flat facts of a commitment's topic: an entity has them, and so has a compiled row. */
export interface CommitmentFacts {
  coordinatorId?: string | null;
}

/** Whoever moves the topic keeps what was promised about it. */
const keeps: Rule<CommitmentFacts> = topicPolicy.move;

/** Who may do what with commitments. Whether its state allows it is the commitment's own business. */
export const commitmentPolicy = {
  record: keeps,
  edit: keeps,
  move: keeps,
  changeVisibility: (viewer) => viewer.isCoordinator,
} satisfies Policy<CommitmentFacts>;
