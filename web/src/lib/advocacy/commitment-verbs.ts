import { m } from '@platforma/messages';
import type { IconName } from '#lib/ui/icon-names.ts';

export type CommitmentVerbName = 'confirm' | 'start' | 'fulfil' | 'fulfilPartly' | 'break' | 'cancel';

/** A step of the lifecycle as a form: what it is called and what it means. */
export interface CommitmentVerb {
  /** Also the name of its form action. */
  name: CommitmentVerbName;
  label: string;
  icon: IconName;
  explained: string;
}

const verbs: Record<CommitmentVerbName, () => Omit<CommitmentVerb, 'name'>> = {
  confirm: () => ({
    label: m.commitment_verb_confirm(),
    icon: 'quote',
    explained: m.commitment_verb_confirm_explained(),
  }),
  start: () => ({
    label: m.commitment_verb_start(),
    icon: 'arrow',
    explained: m.commitment_verb_start_explained(),
  }),
  fulfil: () => ({
    label: m.commitment_verb_fulfil(),
    icon: 'check',
    explained: m.commitment_verb_fulfil_explained(),
  }),
  fulfilPartly: () => ({
    label: m.commitment_verb_fulfilPartly(),
    icon: 'check',
    explained: m.commitment_verb_fulfilPartly_explained(),
  }),
  break: () => ({
    label: m.commitment_verb_break(),
    icon: 'close',
    explained: m.commitment_verb_break_explained(),
  }),
  cancel: () => ({
    label: m.commitment_verb_cancel(),
    icon: 'archive',
    explained: m.commitment_verb_cancel_explained(),
  }),
};

/** The steps that the API allows the viewer now, in the order of a commitment's life. */
export const commitmentVerbs = (can: Record<CommitmentVerbName, boolean>): CommitmentVerb[] =>
  (Object.keys(verbs) as CommitmentVerbName[])
    .filter((name) => can[name])
    .map((name) => ({ name, ...verbs[name]() }));
