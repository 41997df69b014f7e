import { m } from '@platforma/messages';

interface Signed {
  author?: { name: string } | null;
  actingFor?: { name: string } | null;
}

/** Who wrote or did something: their name, that of their organisation where theirs is hidden, or that it was somebody. */
export const writtenBy = ({ author, actingFor }: Signed): string =>
  author?.name ?? actingFor?.name ?? m.thread_somebody();
