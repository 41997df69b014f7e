import { audiences } from '../../../kernel/access/visibility.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import type { Topic } from '../../topics/topic.entity.ts';
import { checkDay } from '../check-day.ts';
import type { Said } from './commitment.entity.ts';
import { CommitmentConfirmation, CommitmentStepKind } from './commitment.enums.ts';
import type { FulfilCommitmentPartlyInput, RecordCommitmentInput } from './commitment.inputs.ts';
import type { CommitmentStep } from './commitment-step.entity.ts';

const MOST = 1_000_000;

type Text = Omit<RecordCommitmentInput, 'id' | 'topicId' | 'bodyId' | 'parentId'>;

/**
 * What a commitment says, as columns.
 * @throws DomainError BAD_USER_INPUT beside the field that is wrong
 */
export function said(text: Text, today: string): Said {
  const { quote, summary, promisedBy, sourceKind, sourceText, sourceUrl, sourceOn } = text;
  const condition = text.condition?.trim() || null;
  const dueOn = text.dueOn ?? null;
  checkDay('sourceOn', sourceOn, { last: today });
  if (!dueOn && !condition) throw invalid(ProblemCode.REQUIRED, 'dueOn');
  if (dueOn) checkDay('dueOn', dueOn, { first: sourceOn });
  return {
    ...{ quote: quote.trim(), summary: summary?.trim() || null, promisedBy: promisedBy?.trim() || null },
    ...{ sourceKind, sourceText: sourceText.trim(), sourceUrl: sourceUrl?.trim() || null, sourceOn },
    ...{ dueOn, condition, weight: between(text.weight ?? 1, 'weight', { min: 1, max: 100 }) },
  };
}

/** What of a commitment is looked through for personal data, field by field. */
export const textsOf = ({
  quote,
  summary,
  promisedBy,
  sourceText,
  condition,
}: Pick<Text, 'quote' | 'summary' | 'promisedBy' | 'sourceText' | 'condition'>) => ({
  ...{ quote, summary, promisedBy, sourceText, condition },
});

/**
 * How much of it is done: counted, or in percent.
 * @throws DomainError BAD_USER_INPUT when it is neither, or the numbers do not fit
 */
export function shareOf({ fulfilledShare, doneCount, promisedCount }: FulfilCommitmentPartlyInput) {
  if (doneCount == null && promisedCount == null) {
    if (fulfilledShare == null) throw invalid(ProblemCode.REQUIRED, 'fulfilledShare');
    return { fulfilledShare: between(fulfilledShare, 'fulfilledShare', { min: 0, max: 99 }) };
  }
  if (doneCount == null || promisedCount == null) throw invalid(ProblemCode.COUNTS_INVALID, 'doneCount');
  between(promisedCount, 'promisedCount', { min: 1, max: MOST });
  if (doneCount < 0 || doneCount >= promisedCount) throw invalid(ProblemCode.COUNTS_INVALID, 'doneCount');
  return { doneCount, promisedCount };
}

/** Refuses to publish what nobody confirmed, or what is about a topic of members. */
export function publishable(topic: Topic, steps: CommitmentStep[]): void {
  if (topic.audienceId !== audiences.public) throw invalid(ProblemCode.WIDER_THAN_TOPIC, 'visibility');
  const isConfirmed = steps.some(
    ({ commitmentStep, confirmedBy }) =>
      commitmentStep === CommitmentStepKind.CONFIRMED || confirmedBy === CommitmentConfirmation.OFFICE,
  );
  if (!isConfirmed) throw conflict(ProblemCode.COMMITMENT_UNCONFIRMED);
}

function between(number: number, field: string, range: { min: number; max: number }): number {
  if (number < range.min || number > range.max) throw invalid(ProblemCode.NUMBER_OUT_OF_RANGE, field, range);
  return number;
}
