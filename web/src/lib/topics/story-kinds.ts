import { m } from '@platforma/messages';

const names = {
  SubmissionStep: m.story_kind_SubmissionStep,
  InteractionStep: m.story_kind_InteractionStep,
  CommitmentStep: m.story_kind_CommitmentStep,
  Discussion: m.story_kind_Discussion,
  TopicChange: m.story_kind_TopicChange,
};
export type StoryKind = keyof typeof names;

/** What a story may be narrowed to. */
export const storyKinds = Object.keys(names) as StoryKind[];
export const storyKindName = (kind: StoryKind) => names[kind]();
