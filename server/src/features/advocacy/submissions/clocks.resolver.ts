import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { Submission } from './submission.entity.ts';
import {
  AskCompletionInput,
  DeliverSubmissionInput,
  ExtendSubmissionInput,
  ForwardSubmissionInput,
  RecordAnswerInput,
  SendSubmissionInput,
  SubmissionStepInput,
} from './submission.inputs.ts';

/** What happens to a submission on its way and with the public body. For whoever tracks its topic. */
@Resolver()
export class ClocksResolver {
  @Mutation(() => Submission, {
    description:
      'APPROVED to SENT. What it appeals against comes to REMEDY_SOUGHT, where it was refused or is overdue.',
  })
  async sendSubmission(
    @Arg('input', () => SendSubmissionInput, { description: 'When and how.' }) input: SendSubmissionInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.send(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description:
      'SENT or FORWARDED to DELIVERED: the limit of the body runs. RULE_NOT_VALID where its rule did not hold then.',
  })
  async deliverSubmission(
    @Arg('input', () => DeliverSubmissionInput, { description: 'When, and by what rule.' })
    input: DeliverSubmissionInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.deliver(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description:
      'The body prolongs its limit: one longer limit from the same event. EXTENSION_LATE once it has passed, DEADLINE_EXTENSION for more than the rule allows.',
  })
  async extendSubmission(
    @Arg('input', () => ExtendSubmissionInput, { description: 'When it said so, and by how much.' })
    input: ExtendSubmissionInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.extend(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description:
      'The body asks for what is missing: DELIVERED or COMPLETED to COMPLETION_ASKED; its limit does not run.',
  })
  async askSubmissionCompletion(
    @Arg('input', () => AskCompletionInput, { description: 'When, for what, by when.' })
    input: AskCompletionInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.askCompletion(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description:
      'What was missing was added: COMPLETION_ASKED to COMPLETED. The limit of a request for information begins anew, any other runs on.',
  })
  async completeSubmission(
    @Arg('input', () => SubmissionStepInput, { description: 'When.' }) input: SubmissionStepInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.complete(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description:
      'The body passes it on: DELIVERED or COMPLETED to FORWARDED, until it is delivered to the other one.',
  })
  async forwardSubmission(
    @Arg('input', () => ForwardSubmissionInput, { description: 'When and to whom.' })
    input: ForwardSubmissionInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.forward(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description: 'The limit stands still, as until costs are paid. CLOCK_STANDS where none runs.',
  })
  async pauseSubmissionClock(
    @Arg('input', () => SubmissionStepInput, { description: 'Since when, why.' }) input: SubmissionStepInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.pause(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description: 'The limit runs on after this day. CLOCK_RUNS where it did not stand still.',
  })
  async resumeSubmissionClock(
    @Arg('input', () => SubmissionStepInput, { description: 'The last day on which it stood still.' })
    input: SubmissionStepInput,
    @Ctx() { clocks }: Context,
  ): Promise<Read<Submission>> {
    await clocks.resume(input);
    return of(input.id);
  }

  @Mutation(() => Submission, {
    description: 'The body answered: to SETTLED, PARTLY_SETTLED or REFUSED; after a remedy the state stays.',
  })
  async recordAnswer(
    @Arg('input', () => RecordAnswerInput, { description: 'How it answered, and what it says.' })
    input: RecordAnswerInput,
    @Ctx() { answers }: Context,
  ): Promise<Read<Submission>> {
    await answers.record(createdId('answer', input.id), input);
    return of(input.submissionId);
  }

  @Mutation(() => Submission, {
    description:
      'Takes back the last answer, as recorded wrongly: the submission stands as before it, and its limit runs on. The answer stays to be read. CONFLICT once something followed it.',
  })
  async withdrawAnswer(
    @Arg('id', () => ID, { description: 'Of the submission.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 2 000 characters.' }) reason: string,
    @Ctx() { answers }: Context,
  ): Promise<Read<Submission>> {
    await answers.withdraw(toUuid('submission', id), requestKey(requestId), reason);
    return of(id);
  }
}

const of = (id: string) => one(Submission, { id: toUuid('submission', id) });
