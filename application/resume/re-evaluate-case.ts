import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { addDays, BANK_ZONE, dayOf, endOfDay, isBefore } from '#domain/calendar/days.ts';
import { markCaseOverdue } from '#domain/debt/commands/mark-case-overdue.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import type { DebtWithCase } from '#schemas/records/debt.ts';
import type { Answer } from './answer.ts';
import { atMostItsLastDay } from './at-most-its-last-day.ts';
import { hasChanged } from './has-changed.ts';
import { RE_EVALUATE_AFTER_DAYS } from './renew-execution.ts';

/**
 * Re-evaluates a case: it waits for its answer until its deadline; after that it is overdue, and waits on until
 * the debt is prescribed. */
export async function reEvaluateCase(debt: DebtWithCase, now: string): Promise<Answer> {
  const open = lastOf(debt.cases);
  const deadline = endOfDay(open.deadline, BANK_ZONE);
  if (isBefore(now, deadline)) return { event: 'caseOpen', until: atMostItsLastDay(debt, deadline) };
  if (open.overdue) {
    const later = endOfDay(addDays(dayOf(now), RE_EVALUATE_AFTER_DAYS), BANK_ZONE);
    return { event: 'caseOpen', until: atMostItsLastDay(debt, later) };
  }
  await applyCommand(debt, {
    command: 'markCaseOverdue',
    isRepeated: hasChanged(debt),
    decide: (current) => markCaseOverdue(current, now),
  });
  return 'again';
}
