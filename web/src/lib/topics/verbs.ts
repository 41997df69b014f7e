import { m } from '@platforma/messages';
import type { TopicState } from '@platforma/schema';
import type { IconName } from '#lib/ui/icon-names.ts';

/** A step of the lifecycle as a form: what it is called and what it asks for. */
export interface Verb {
  /** Also the name of its form action. */
  name: VerbName;
  label: string;
  icon: IconName;
  /** What the step means, in a sentence. */
  explained: string;
  /** The text it is told with; undefined when it needs none. */
  text?: { name: 'reason' | 'outcome'; label: string; isRequired: boolean };
  asksForDay?: boolean;
  isFinal?: boolean;
}
export type VerbName =
  'open' | 'startTalks' | 'awaitAuthority' | 'resolvePartly' | 'resolve' | 'postpone' | 'reopen' | 'archive';

const reason = (label: string, isRequired = true) => ({ name: 'reason' as const, label, isRequired });
const outcome = (label: string) => ({ name: 'outcome' as const, label, isRequired: true });

const verbs: Record<VerbName, (state: TopicState) => Omit<Verb, 'name'>> = {
  open: () => ({ label: m.verb_open(), icon: 'check', explained: m.verb_open_explained() }),
  startTalks: (state) => ({
    label: state === 'OPEN' ? m.verb_start_talks() : m.verb_continue_talks(),
    icon: 'people',
    explained: m.verb_start_talks_explained(),
    text: reason(m.verb_start_talks_reason(), false),
  }),
  awaitAuthority: () => ({
    label: m.verb_await(),
    icon: 'clock',
    explained: m.verb_await_explained(),
    text: reason(m.verb_await_reason(), false),
  }),
  resolvePartly: () => ({
    label: m.verb_resolve_partly(),
    icon: 'check',
    explained: m.verb_resolve_partly_explained(),
    text: outcome(m.verb_resolve_partly_outcome()),
  }),
  resolve: () => ({
    label: m.verb_resolve(),
    icon: 'check',
    explained: m.verb_resolve_explained(),
    text: outcome(m.verb_resolve_outcome()),
  }),
  postpone: () => ({
    label: m.verb_postpone(),
    icon: 'calendar',
    explained: m.verb_postpone_explained(),
    text: reason(m.verb_postpone_reason()),
    asksForDay: true,
  }),
  reopen: (state) => ({
    label: state === 'RESOLVED' ? m.verb_return_to_talks() : m.verb_reopen(),
    icon: 'history',
    explained: state === 'RESOLVED' ? m.verb_return_to_talks_explained() : m.verb_reopen_explained(),
    text: reason(m.verb_reopen_reason()),
  }),
  archive: (state) =>
    state === 'DRAFT'
      ? {
          label: m.verb_refuse(),
          icon: 'close',
          explained: m.verb_refuse_explained(),
          text: reason(m.verb_refuse_reason()),
          isFinal: true,
        }
      : {
          label: m.verb_archive(),
          icon: 'archive',
          explained: m.verb_archive_explained(),
          text: reason(m.verb_archive_reason(), false),
          isFinal: true,
        },
};

/** The steps that the API allows the viewer now, in the order of a topic's life. */
export const verbsOf = (can: Record<VerbName, boolean>, state: TopicState): Verb[] =>
  (Object.keys(verbs) as VerbName[])
    .filter((name) => can[name])
    .map((name) => ({ name, ...verbs[name](state) }));
