import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { isOpenTo, type SubmissionVerb } from './lifecycle.ts';
import type { SubmissionState } from './submission.enums.ts';
import { submissionPolicy } from './submission.policy.ts';

/** Flat facts of a submission and of its topic. */
export interface SubmissionFacts {
  state: SubmissionState;
  pausedOn?: string | null;
  limitExtension?: number | null;
  topicCoordinatorId: string | null;
}

@ObjectType({
  description: 'What the viewer may do with a submission in its present state.',
  simpleResolvers: true,
})
export class SubmissionAbilities {
  @Field(() => Boolean, { description: 'Change what it says, or its numbers and rules once it was sent.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Approve it.' })
  approve!: boolean;

  @Field(() => Boolean, { description: 'Say that it was sent.' })
  send!: boolean;

  @Field(() => Boolean, { description: 'Say that it was delivered.' })
  deliver!: boolean;

  @Field(() => Boolean, { description: 'Say that the body prolonged its limit.' })
  extend!: boolean;

  @Field(() => Boolean, { description: 'Say that the body asks for something missing.' })
  askCompletion!: boolean;

  @Field(() => Boolean, { description: 'Say that what was missing was added.' })
  complete!: boolean;

  @Field(() => Boolean, { description: 'Say that it was passed on to another body.' })
  forward!: boolean;

  @Field(() => Boolean, { description: 'Say that the limit stands still.' })
  pause!: boolean;

  @Field(() => Boolean, { description: 'Say that the limit runs on.' })
  resume!: boolean;

  @Field(() => Boolean, { description: 'Record an answer.' })
  answer!: boolean;

  @Field(() => Boolean, { description: 'Take the last answer back, as recorded wrongly.' })
  withdrawAnswer!: boolean;

  @Field(() => Boolean, { description: 'Begin an appeal or a complaint about it.' })
  seekRemedy!: boolean;

  @Field(() => Boolean, { description: 'Close it.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'Give it up.' })
  drop!: boolean;

  @Field(() => Boolean, { description: 'Publish it or take it back to members.' })
  changeVisibility!: boolean;
}

/** The same policies and lifecycle that the service enforces. */
export function abilitiesOf(submission: SubmissionFacts, viewer: Eyes): SubmissionAbilities {
  const actor = new Actor(viewer);
  const { state, pausedOn, limitExtension, topicCoordinatorId } = submission;
  const tracks = submissionPolicy.track(actor, { coordinatorId: topicCoordinatorId });
  const may = (verb: SubmissionVerb) => tracks && isOpenTo(verb, state);
  return {
    edit: may('edit'),
    approve: may('approve'),
    send: may('send'),
    deliver: may('deliver'),
    extend: may('extend') && limitExtension != null,
    askCompletion: may('askCompletion'),
    complete: may('complete'),
    forward: may('forward'),
    pause: may('pause') && !pausedOn,
    resume: may('resume') && pausedOn != null,
    answer: may('answer'),
    withdrawAnswer: may('withdrawAnswer'),
    seekRemedy: may('seekRemedy'),
    close: may('close'),
    drop: may('drop'),
    changeVisibility: submissionPolicy.changeVisibility(actor),
  };
}
