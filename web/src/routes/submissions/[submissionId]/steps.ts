import { m } from '@platforma/messages';
import type { SubmissionPageQuery } from '@platforma/schema';
import type { IconName } from '#lib/ui/icon-names.ts';

export type StepName = Exclude<
  keyof NonNullable<SubmissionPageQuery['submission']>['viewerCan'],
  '__typename' | 'edit' | 'seekRemedy' | 'changeVisibility'
>;

/** A step as a form: what it is called and what it asks for. */
export interface StepForm {
  /** Also the name of its form action. */
  name: StepName;
  label: string;
  icon: IconName;
  explained: string;
  /** What the day is; undefined where none is asked for. */
  day?: string;
  asks: ('channel' | 'by' | 'completeBy' | 'bodyId' | 'outcome')[];
  reason?: { label: string; isRequired: boolean };
  isFinal?: boolean;
}

const because = (label: string, isRequired = false) => ({ label, isRequired });

const forms: Record<StepName, () => Omit<StepForm, 'name'>> = {
  approve: () => ({
    ...{ label: m.submission_approve(), icon: 'check', explained: m.submission_approve_explained() },
    asks: [],
  }),
  send: () => ({
    ...{ label: m.submission_send(), icon: 'mail', explained: m.submission_send_explained() },
    ...{ day: m.submission_sent_on(), asks: ['channel'] },
  }),
  deliver: () => ({
    ...{ label: m.submission_deliver(), icon: 'inbox', explained: m.submission_deliver_explained() },
    ...{ day: m.submission_delivered_on(), asks: [] },
  }),
  answer: () => ({
    ...{ label: m.submission_answer(), icon: 'inbox', explained: m.submission_answer_explained() },
    ...{ day: m.submission_received_on(), asks: ['outcome'] },
  }),
  withdrawAnswer: () => ({
    ...{ label: m.submission_withdraw_answer(), icon: 'close' },
    ...{ explained: m.submission_withdraw_answer_explained(), asks: [] },
    ...{ reason: because(m.submission_why(), true), isFinal: true },
  }),
  extend: () => ({
    ...{ label: m.submission_extend(), icon: 'clock', explained: m.submission_extend_explained() },
    ...{ day: m.submission_extended_on(), asks: ['by'], reason: because(m.submission_extend_reason()) },
  }),
  askCompletion: () => ({
    ...{ label: m.submission_ask(), icon: 'warn', explained: m.submission_ask_explained() },
    ...{ day: m.submission_asked_on(), asks: ['completeBy'], reason: because(m.submission_ask_reason()) },
  }),
  complete: () => ({
    ...{ label: m.submission_complete(), icon: 'check', explained: m.submission_complete_explained() },
    ...{ day: m.submission_completed_on(), asks: [] },
  }),
  forward: () => ({
    ...{ label: m.submission_forward(), icon: 'arrow', explained: m.submission_forward_explained() },
    ...{ day: m.submission_forwarded_on(), asks: ['bodyId'], reason: because(m.submission_why()) },
  }),
  pause: () => ({
    ...{ label: m.submission_pause(), icon: 'clock', explained: m.submission_pause_explained() },
    ...{ day: m.submission_paused_on(), asks: [], reason: because(m.submission_why()) },
  }),
  resume: () => ({
    ...{ label: m.submission_resume(), icon: 'clock', explained: m.submission_resume_explained() },
    ...{ day: m.submission_resumed_on(), asks: [] },
  }),
  close: () => ({
    ...{ label: m.submission_close(), icon: 'archive', explained: m.submission_close_explained() },
    ...{ asks: [], reason: because(m.submission_close_reason(), true), isFinal: true },
  }),
  drop: () => ({
    ...{ label: m.submission_drop(), icon: 'close', explained: m.submission_drop_explained() },
    ...{ asks: [], reason: because(m.submission_why(), true), isFinal: true },
  }),
};

/** The steps that the API allows the viewer now, in the order of a submission's life. */
export const stepsOf = (can: Record<StepName, boolean>): StepForm[] =>
  (Object.keys(forms) as StepName[]).filter((name) => can[name]).map((name) => ({ name, ...forms[name]() }));
