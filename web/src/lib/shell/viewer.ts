import type { ShellQuery } from '@platforma/schema';

/** Whoever is signed in, as the shell knows them. */
export type ShellViewer = NonNullable<ShellQuery['viewer']>;
