import { rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, instantAtSecond } from '#domain/calendar/days.ts';
import { daysAfter, offsetInWords } from './ladder-days.ts';
import { type Planning, type PlanRequest, timeOfDay } from './plan-request.ts';
import { spread } from './spread.ts';

/**
 * The hand-over is on a business day, not earlier after the last step than the régua says, and not while a code that the debtor
 * has is good.
 */
export function planHandOver(request: Planning, lastDay: string | undefined): { at: string; why: string[] } {
  const { ladder, place, bankHolidays, key, now, codesUntil, rolledDueDate } = request;
  const why = [offsetInWords(ladder, ladder.handOver.offset)];
  const gap = ladder.handOver.offset - (ladder.steps.at(-1)?.offset ?? 0);
  let day = daysAfter(request, rolledDueDate, ladder.handOver.offset);
  const today = dayOf(now, place.zone);
  const last = lastDay !== undefined && lastDay > today ? lastDay : today;
  const earliest = daysAfter(request, last, gap);
  if (earliest > day) {
    why.push(`${gap} days after the last step`);
    day = earliest;
  }
  const good = [codesUntil ?? '', billUntil(request, lastDay) ?? ''].sort().at(-1) ?? '';
  if (day <= good) {
    why.push(`the code that the debtor has is good until ${good}`);
    day = addDays(good, 1);
  }
  const rolled = rollForward(day, bankHolidays);
  if (rolled !== day) why.push(`${day}: no business day (${whyClosed(day, bankHolidays)})`);
  const second = timeOfDay(ladder) * 60 + spread(`${key}/hand-over`, ladder.spreadMinutes * 60);
  return { at: instantAtSecond(rolled, Math.min(second, LAST_SECOND), place.zone), why };
}

/** The last day of the bill that the last step issues. */
function billUntil({ ladder, bankHolidays }: PlanRequest, lastDay: string | undefined): string | undefined {
  const reissue = ladder.steps.at(-1)?.reissue;
  return reissue && lastDay !== undefined
    ? rollForward(addDays(lastDay, reissue.dueInDays), bankHolidays)
    : undefined;
}

/** The last second of a day, counted from its midnight. */
const LAST_SECOND = 24 * 60 * 60 - 1;
