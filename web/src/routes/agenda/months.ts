/** The month of the address, `YYYY-MM`; this one where it names none. */
export const monthOf = (asked: string | null, today: string) =>
  asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);

/** The month so many months later; earlier where negative. */
export const monthAfter = (month: string, months: number) => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};

/** The weeks of a month from Monday on: its days `YYYY-MM-DD`, and nothing where another month is. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, i) => {
    const day = i - before + 1;
    return day > 0 && day <= length ? `${month}-${String(day).padStart(2, '0')}` : undefined;
  });
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
