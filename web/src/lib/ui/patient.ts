import type { SubmitFunction } from '$app/forms';
import { tick } from 'svelte';

/**
 * Enhances a long form: while it is on its way it takes no second click, what was typed stays,
 * and what is said of a refusal comes into view.
 */
export const patient =
  (changed: (isBusy: boolean) => void): SubmitFunction =>
  () => {
    changed(true);
    return async ({ result, update }) => {
      await update({ reset: false });
      changed(false);
      if (result.type !== 'failure') return;
      await tick();
      document.querySelector('main [role="alert"]')?.scrollIntoView({ block: 'center' });
    };
  };
