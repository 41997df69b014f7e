/** Whether everything is tried everywhere, as `pnpm conformance` does; `npm test` tries a part of it. */
export const isLong = process.env.CONFORMANCE === 'long';
