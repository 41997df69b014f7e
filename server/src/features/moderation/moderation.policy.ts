import type { Policy } from '../../kernel/access/authorize.ts';
import { CaseDecision, CaseKind, CaseState } from './moderation.enums.ts';

export interface CaseFacts {
  kind: CaseKind;
  state: CaseState;
  decision?: CaseDecision | null;
  /** Whom it is about. */
  authorId: string;
  decidedById?: string | null;
}

/** Nobody decides about themselves, and nobody answers an appeal against their own decision. */
const waits = ({ state }: CaseFacts) => state === CaseState.OPEN || state === CaseState.APPEALED;

export const moderationPolicy = {
  take: (viewer, one) =>
    viewer.isModerator &&
    waits(one) &&
    !viewer.is(one.authorId) &&
    !(one.state === CaseState.APPEALED && viewer.is(one.decidedById)),
  release: (viewer) => viewer.isModerator,
  decide: (viewer, { authorId }) => viewer.isModerator && !viewer.is(authorId),
  reopen: (viewer, { authorId }) => viewer.isModerator && !viewer.is(authorId),
  answerAppeal: (viewer, { authorId, decidedById }) =>
    viewer.isModerator && !viewer.is(authorId) && !viewer.is(decidedById),
} satisfies Policy<CaseFacts>;

/** Nobody holds their own posts, nor lets themselves off. */
export const holdPolicy = {
  hold: (viewer, { personId }) => viewer.isModerator && !viewer.is(personId),
} satisfies Policy<{
  personId: string;
}>;
export const wordPolicy = { change: (viewer) => viewer.isModerator } satisfies Policy<object>;
export const mutePolicy = {
  mute: (viewer, { personId }) => viewer.isMember && !viewer.is(personId),
} satisfies Policy<{
  personId: string;
}>;
