import { AgendaItem } from './agenda/agenda-item.entity.ts';
import { AgendaResolver } from './agenda/agenda.resolver.ts';
import { CalendarFeedResolver } from './agenda/calendar-feed.resolver.ts';
import { CommitmentMovesResolver } from './commitments/commitment-moves.resolver.ts';
import { CommitmentStep } from './commitments/commitment-step.entity.ts';
import { Commitment } from './commitments/commitment.entity.ts';
import * as commitmentEvents from './commitments/commitment.events.ts';
import * as commitmentFields from './commitments/commitment.fields.ts';
import { CommitmentResolver } from './commitments/commitment.resolver.ts';
import { DeadlineRule, DeadlineRuleVersion } from './deadlines/deadline-rule.entity.ts';
import { DeadlineRulesOfViewer, DeadlineRulesResolver } from './deadlines/deadline-rules.resolver.ts';
import { DeadlineResolver } from './deadlines/deadline.resolver.ts';
import { OneOffHoliday } from './deadlines/one-off-holiday.entity.ts';
import { SavedFilter } from './filters/saved-filter.entity.ts';
import { SavedFiltersOfViewer, SavedFiltersResolver } from './filters/saved-filters.resolver.ts';
import { ConfirmationRequest } from './interactions/confirmation-request.entity.ts';
import { ConfirmationResolver } from './interactions/confirmation.resolver.ts';
import { InteractionDocument } from './interactions/interaction-document.entity.ts';
import { InteractionParticipant } from './interactions/interaction-participant.entity.ts';
import { InteractionStep } from './interactions/interaction-step.entity.ts';
import { InteractionVersion } from './interactions/interaction-version.entity.ts';
import { Interaction } from './interactions/interaction.entity.ts';
import { InteractionTold, InteractionToldResolver } from './interactions/interaction.events.ts';
import { InteractionsOfBody, InteractionsOfTopic } from './interactions/interaction.fields.ts';
import { InteractionResolver } from './interactions/interaction.resolver.ts';
import { OfficeReply } from './interactions/office-reply.entity.ts';
import { NumbersResolver } from './numbers/numbers.resolver.ts';
import { AnswerAttachment } from './submissions/answer-attachment.entity.ts';
import { Answer } from './submissions/answer.entity.ts';
import { ClocksResolver } from './submissions/clocks.resolver.ts';
import { SubmissionStep } from './submissions/submission-step.entity.ts';
import { Submission } from './submissions/submission.entity.ts';
import * as submissionEvents from './submissions/submission.events.ts';
import * as submissionFields from './submissions/submission.fields.ts';
import { SubmissionResolver } from './submissions/submission.resolver.ts';

export const entities = [
  ...[DeadlineRule, DeadlineRuleVersion, OneOffHoliday],
  ...[Submission, SubmissionStep, Answer, AnswerAttachment],
  ...[Interaction, InteractionParticipant, InteractionDocument, InteractionVersion, InteractionStep],
  ...[ConfirmationRequest, OfficeReply],
  ...[Commitment, CommitmentStep],
  ...[AgendaItem, SavedFilter],
];

export const types = [
  submissionEvents.SubmissionMoved,
  InteractionTold,
  commitmentEvents.TopicCommitmentChanged,
];

export const resolvers = [
  ...[DeadlineResolver, DeadlineRulesResolver, DeadlineRulesOfViewer],
  ...[SubmissionResolver, ClocksResolver, submissionEvents.SubmissionMovedResolver],
  submissionFields.SubmissionsOfTopic,
  submissionFields.SubmissionsOfBody,
  ...[InteractionResolver, InteractionsOfTopic, InteractionsOfBody, InteractionToldResolver],
  ConfirmationResolver,
  ...[CommitmentResolver, CommitmentMovesResolver],
  ...[commitmentFields.CommitmentsOfTopic, commitmentFields.CommitmentsOfBody],
  commitmentEvents.TopicCommitmentChangedResolver,
  ...[AgendaResolver, CalendarFeedResolver],
  ...[SavedFiltersResolver, SavedFiltersOfViewer],
  NumbersResolver,
];
