import type { Visibility } from '@platforma/schema';
import type { IconName } from '#lib/ui/icon-names.ts';

/** A globe for what is public, a lock for everything else. */
export const visibilityIcon = (visibility: Visibility): IconName =>
  visibility === 'PUBLIC' ? 'globe' : 'lock';
