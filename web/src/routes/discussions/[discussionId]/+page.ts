import type { Change } from './around.ts';

/** Which post the address asks to change, with the form for it; nobody else loads that. */
export const load = async ({ data, url }) => {
  const what = (['edit', 'withdraw'] as const).find((one) => url.searchParams.has(one));
  const changing: Change | null = what ? { what, id: url.searchParams.get(what) ?? '' } : null;
  return { ...data, changing, ChangeForm: changing && (await import('./ChangeForm.svelte')).default };
};
