import type { Closure } from '#domain/calendar/calendar.ts';
import { formatDay } from '#domain/calendar/days.ts';
import type { ShownDueDate } from '#domain/debt/shown-due-date.ts';

const CLOSED: Readonly<Record<Closure['kind'], string>> = {
  saturday: 'sábado',
  sunday: 'domingo',
  holiday: 'feriado',
  lastWeekdayOfYear: 'bancos fechados',
};

/**
 * A due date in pt-BR, as texts and pages name it: `20/11/2026`, and where that is no business day,
 * `20/11/2026 (feriado: em dia até 23/11/2026)`, so that neither the day of the bill nor the one that counts is hidden.
 */
export function dueDateInWords({ day, onTimeUntil, closed }: ShownDueDate): string {
  if (onTimeUntil === undefined) return formatDay(day);
  const why = closed ? `${CLOSED[closed.kind]}: ` : '';
  return `${formatDay(day)} (${why}em dia até ${formatDay(onTimeUntil)})`;
}
