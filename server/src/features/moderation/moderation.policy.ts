import type { Policy } from '../../kernel/access/authorize.ts';
import { CaseDecision, CaseState } from './moderation.enums.ts';

export interface CaseFacts {
  state: CaseState;
  decision?: CaseDecision | null;
  /** Who wrote the post. */
  authorId: string;
  decidedById?: string | null;
}

/** Nobody decides about themselves, and nobody answers an appeal against their own decision. */
export const moderationPolicy = {
  decide: (viewer, { authorId }) => viewer.isModerator && !viewer.is(authorId),
  reopen: (viewer, { authorId }) => viewer.isModerator && !viewer.is(authorId),
  answerAppeal: (viewer, { authorId, decidedById }) =>
    viewer.isModerator && !viewer.is(authorId) && !viewer.is(decidedById),
} satisfies Policy<CaseFacts>;

export const wordPolicy = { change: (viewer) => viewer.isModerator } satisfies Policy<object>;
export const mutePolicy = {
  mute: (viewer, { personId }) => viewer.isMember && !viewer.is(personId),
} satisfies Policy<{
  personId: string;
}>;
