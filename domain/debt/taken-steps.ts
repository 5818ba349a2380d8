import { latest } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { dayFor } from './day-for.ts';
import { sendsOf, stepsOf } from './send-key.ts';

/**
 * Steps that were taken since this due date is in force, each with the day of its last message where the debtor is; of one that no
 * channel could send, the day on which it was entered.
 */
export function takenSteps(debt: Debt): Record<string, string> {
  const days: Record<string, string> = {};
  const sent = sendsOf(debt).map(({ version, step, send: { at } }) => ({ version, step, at }));
  for (const { version, step, at } of [...stepsOf(debt.silentSteps ?? {}), ...sent])
    if (version >= debt.dueSince) days[step] = latest(days[step] ?? '', dayFor(debt, at));
  return days;
}

/** The day of the last step of a debt, under whatever due date: no other is taken on it. Undefined before the first. */
export function lastStepDay(debt: Debt): string | undefined {
  const silent = stepsOf(debt.silentSteps ?? {}).map(({ at }) => dayFor(debt, at));
  return [...silent, ...(debt.lastMessage ? [debt.lastMessage.day] : [])].sort().at(-1);
}
