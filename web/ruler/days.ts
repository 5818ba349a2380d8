const DAY = 86_400_000;
const middayOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** Days from one calendar day to another, `YYYY-MM-DD`; negative when it is before. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((middayOf(to) - middayOf(from)) / DAY);

/** The calendar day a number of days after another one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(middayOf(day) + days * DAY).toISOString().slice(0, 10);
