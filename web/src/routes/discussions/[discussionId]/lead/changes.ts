import { m } from '@platforma/messages';
import type { DiscussionChangeKind } from '@platforma/schema';

const names: Record<DiscussionChangeKind, () => string> = {
  PINNED: m.change_PINNED,
  UNPINNED: m.change_UNPINNED,
  ANNOUNCED: m.change_ANNOUNCED,
  NO_LONGER_ANNOUNCED: m.change_NO_LONGER_ANNOUNCED,
  LOCKED: m.change_LOCKED,
  UNLOCKED: m.change_UNLOCKED,
  ARCHIVED: m.change_ARCHIVED,
  UNARCHIVED: m.change_UNARCHIVED,
  SLOWED: m.change_SLOWED,
  NO_LONGER_SLOWED: m.change_NO_LONGER_SLOWED,
  SUMMED_UP: m.change_SUMMED_UP,
  INTRODUCING: m.change_INTRODUCING,
  NO_LONGER_INTRODUCING: m.change_NO_LONGER_INTRODUCING,
};

/** „připnuto“ */
export const changeName = (kind: DiscussionChangeKind) => names[kind]();
