import { addDays, daysBetween } from '#domain/calendar/days.ts';

/** Day 0 of the due factor (BACEN, Carta-Circular 2.926/2000). */
const BASE = '1997-10-07';
/** The factor of 2000-07-03, when they came into use, and again of 2025-02-22, the day after 9999. */
const FIRST = 1000;
/** Factors repeat after this many days. */
const CYCLE = 9000;
/** Banks refuse a boleto that is overdue for longer, or due later, than these (FEBRABAN, Comunicado 082/2012). */
const DAYS_BACK = 3000;
const DAYS_AHEAD = 5500;

/** The meaning of the four digits of a due factor; days are `YYYY-MM-DD`. */
export type FactorDueDate =
  | { readonly kind: 'day'; readonly day: string }
  /** 0000: the boleto names no due date. */
  | { readonly kind: 'none' }
  /** Every day that it may mean is outside the banks' window; `days` are the nearest on each side. */
  | { readonly kind: 'outside-window'; readonly days: readonly string[] }
  /** 0001 to 0999, which mean no day. */
  | { readonly kind: 'unsound' };

/** The four digits of a due date (`YYYY-MM-DD`), in any cycle; undefined before 2000-07-03, which has none. */
export function encodeDueFactor(dueDate: string): string | undefined {
  const days = daysBetween(BASE, dueDate);
  return days < FIRST ? undefined : String(((days - FIRST) % CYCLE) + FIRST);
}

/**
 * The due date that four digits mean, as seen on `today` (`YYYY-MM-DD`): the day among those 9,000 apart that lies
 * from 3,000 days back to 5,500 ahead. The window is shorter than the cycle, so there is never more than one; for 499
 * factors of 9,000 there is none.
 */
export function decodeDueFactor(factor: string, today: string): FactorDueDate {
  const number = Number(factor);
  if (number === 0) return { kind: 'none' };
  if (number < FIRST) return { kind: 'unsound' };
  const earliest = daysBetween(BASE, today) - DAYS_BACK;
  const cycles = Math.max(0, Math.ceil((earliest - number) / CYCLE));
  const days = number + cycles * CYCLE;
  if (days <= earliest + DAYS_BACK + DAYS_AHEAD) return { kind: 'day', day: addDays(BASE, days) };
  return {
    kind: 'outside-window',
    days: [days - CYCLE, days].filter((count) => count >= FIRST).map((count) => addDays(BASE, count)),
  };
}
