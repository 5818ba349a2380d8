import { applyCommand, type Updated } from '#application/unit-of-work/apply-command.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { prescription } from '#application/unit-of-work/prescription.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Records that a debt is prescribed, if it is owed and its day has come. What follows from it is the caller's to run.
 * @param debt as it was just read
 * @param at ISO-8601
 * @returns undefined when its day has not come
 */
export async function prescribeIfDue(debt: Debt, at: string): Promise<Updated | undefined> {
  if (!isOwed(debt.status) || !hasPrescribed(debt, dayFor(debt, at))) return undefined;
  return applyCommand(debt, {
    command: 'prescribe',
    decide: (current) => prescription(current, at) ?? ALREADY,
  });
}
