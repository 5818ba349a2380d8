import { daysBetween } from '#domain/calendar/days.ts';
import type { Estimate } from '#domain/statistics/interval.ts';
import { type CurvePoint, happenedBy, kaplanMeier, medianOf } from '#domain/statistics/kaplan-meier.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { Profile } from '#schemas/primitives.ts';
import { ageOn, type PastDebt, type Reminder } from './history.ts';
import { type Band, isIn, type PaymentModel } from './model.ts';

/** Where bands of amounts end, centavos. */
const BOUNDS = [10_000, 50_000, 200_000] as const;

/** The bands of amounts: less than R$ 100, 500, 2.000, and more. */
export const AMOUNTS: readonly Band[] = [undefined, ...BOUNDS].map((from, index) => ({
  from,
  below: BOUNDS[index],
}));

/** Of fewer debts a band has no curve of its own: the wider one that it is part of speaks for it. */
const LEAST = 30;

/** Days after the due date at which a report says how much is paid. */
export const AGES = [0, 7, 30, 60] as const;

/** How the debts of a band were paid. */
export interface BandEstimate extends Band {
  readonly count: number;
  readonly settled: number;
  /** Days after the due date by which half are paid; absent when they are not. */
  readonly medianDays?: number | undefined;
  /** The share that is paid by the end of each of `AGES`, with its interval. */
  readonly paidBy: readonly (Estimate & { readonly day: number })[];
}

/** How many of the debts that a message spoke of were paid within a week of it. */
export interface ReminderEstimate extends Estimate {
  readonly of: string;
  readonly count: number;
  readonly paid: number;
}

/** The curve of some debts as they are known at the end of a day. */
const curveOf = (debts: readonly PastDebt[], until: string): CurvePoint[] =>
  kaplanMeier(
    debts.map((debt) => ({
      enteredAt: ageOn(debt, debt.came) - 1,
      leftAt: ageOn(debt, debt.settled ?? until),
      happened: debt.settled !== undefined,
    })),
  );

/** Learns how debts are paid: by profile and amount where there are enough of them, by profile else, or all alike. */
export function learn(debts: readonly PastDebt[], until: string): PaymentModel {
  const profiles: Band[] = Profile.options.map((profile) => ({ profile }));
  const cells = profiles.flatMap((profile) => AMOUNTS.map((amount) => ({ ...profile, ...amount })));
  const enough = [...cells, ...profiles].flatMap((band) => {
    const own = debts.filter((debt) => isIn(band, debt));
    return own.length >= LEAST ? [{ ...band, curve: curveOf(own, until) }] : [];
  });
  return [...enough, { curve: curveOf(debts, until) }];
}

/** How the debts of each of some bands were paid; bands without debts are left out. */
export const estimatesOf = (
  debts: readonly PastDebt[],
  bands: readonly Band[],
  until: string,
): BandEstimate[] =>
  bands.flatMap((band) => {
    const own = debts.filter((debt) => isIn(band, debt));
    if (own.length === 0) return [];
    const curve = curveOf(own, until);
    return [
      {
        ...band,
        count: own.length,
        settled: own.filter(({ settled }) => settled !== undefined).length,
        medianDays: medianOf(curve),
        paidBy: AGES.map((day) => ({ day, ...happenedBy(curve, day) })),
      },
    ];
  });

/** Days within which a payment is counted for the message before it. */
const WITHIN = 7;

/** What followed on the messages of each step or channel, of which the week after is known; the next message takes over. */
export function remindersBy(
  debts: readonly PastDebt[],
  of: (reminder: Reminder) => string,
  until: string,
): ReminderEstimate[] {
  const counts = new Map<string, { count: number; paid: number }>();
  for (const { reminders, settled } of debts)
    for (const [index, reminder] of reminders.entries()) {
      if (daysBetween(reminder.day, until) < WITHIN) continue;
      const next = reminders[index + 1]?.day;
      const isPaid =
        settled !== undefined &&
        daysBetween(reminder.day, settled) <= WITHIN &&
        (next === undefined || settled < next);
      const known = counts.get(of(reminder)) ?? { count: 0, paid: 0 };
      known.count += 1;
      known.paid += isPaid ? 1 : 0;
      counts.set(of(reminder), known);
    }
  return [...counts]
    .flatMap(([key, { count, paid }]) => {
      const estimate = wilson(paid, count);
      return estimate ? [{ of: key, count, paid, ...estimate }] : [];
    })
    .sort((one, other) => other.count - one.count || one.of.localeCompare(other.of));
}
