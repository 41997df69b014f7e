/** The month of the address, `YYYY-MM`; this one where it names none. */
export const monthOf = (asked: string | null, today: string) =>
  asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);

/** The month so many months later; earlier where negative. */
export const monthAfter = (month: string, months: number) => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};
