import type { ShellQuery } from '@platforma/schema';

/** Whoever is signed in, as the shell knows them. */
export type ShellViewer = NonNullable<ShellQuery['viewer']>;

/** Their name; of an account that is no member, its address. */
export const nameOf = ({ person, address }: ShellViewer) => person?.name ?? address;

/** For whom they act unless they say otherwise. */
export const actingForOf = ({ actingFor, mandates }: ShellViewer) => actingFor ?? mandates[0]?.organisation;
