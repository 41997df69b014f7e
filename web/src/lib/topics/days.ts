const key = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short' });

/** The day after this one in Prague, `YYYY-MM-DD`: the first that a review may be put off to. */
export const tomorrow = (now: Date) => key.format(now.getTime() + 86_400_000);
