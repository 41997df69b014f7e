import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  /** Where the API listens while `pnpm dev` runs it as a process of its own; in production it is in this process. */
  API_URL: { schema: (value) => (value === undefined ? undefined : new URL(value).href) },
});
