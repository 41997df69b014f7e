import { bodyOf } from '../../authorities/body-of.ts';
import * as moves from './moves.ts';
import { SubmissionStepKind } from './submission.enums.ts';
import type {
  AskCompletionInput,
  DeliverSubmissionInput,
  ExtendSubmissionInput,
  ForwardSubmissionInput,
  SendSubmissionInput,
  SubmissionStepInput,
} from './submission.inputs.ts';
import { SubmissionWork } from './submission-work.ts';

/** What happens to a submission on its way and with the public body, and what that does to limits. */
export class Clocks extends SubmissionWork {
  send(input: SendSubmissionInput) {
    return this.step(SubmissionStepKind.SENT, input, async (hands) => {
      moves.send(hands.submission, input, hands.calendar);
      await this.takenFurther(hands, input.on);
    });
  }

  deliver(input: DeliverSubmissionInput) {
    return this.step(SubmissionStepKind.DELIVERED, input, async ({ em, submission, calendar }) => {
      const known = submission.answerRule && `deadlinerule_${submission.answerRule.id}`;
      const rule = await this.rule(em, input.answerRuleId ?? known);
      moves.deliver(submission, { on: input.on, rule }, calendar);
    });
  }

  extend(input: ExtendSubmissionInput) {
    return this.step(SubmissionStepKind.EXTENDED, input, ({ submission, calendar }) =>
      moves.extend(submission, input, calendar),
    );
  }

  askCompletion(input: AskCompletionInput) {
    const { on, completeBy = null } = input;
    return this.step(SubmissionStepKind.COMPLETION_ASKED, input, ({ submission, calendar }) =>
      moves.askCompletion(submission, { on, completeBy }, calendar),
    );
  }

  complete(input: SubmissionStepInput) {
    return this.step(SubmissionStepKind.COMPLETED, input, ({ submission, calendar }) =>
      moves.complete(submission, input.on, calendar),
    );
  }

  forward(input: ForwardSubmissionInput) {
    return this.step(SubmissionStepKind.FORWARDED, input, async ({ em, submission, calendar }) => {
      const body = await bodyOf(em, input.bodyId);
      moves.forward(submission, { on: input.on, body }, calendar);
    });
  }

  pause(input: SubmissionStepInput) {
    return this.step(SubmissionStepKind.PAUSED, input, ({ submission, calendar }) =>
      moves.pause(submission, input.on, calendar),
    );
  }

  resume(input: SubmissionStepInput) {
    return this.step(SubmissionStepKind.RESUMED, input, ({ submission, calendar }) =>
      moves.resume(submission, input.on, calendar),
    );
  }
}
