import { findDebtor } from '#adapters/table/debtors.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { codesUntil } from '#domain/debt/codes-until.ts';
import { lastStepDay, takenSteps } from '#domain/debt/taken-steps.ts';
import { toldOn } from '#domain/debt/told-on.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { OpenDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type Schedule, schedule } from './schedule.ts';

/**
 * Plans the rest of the ladder of an open debt from an instant on (ISO-8601). Undefined when no ladder may be planned for it, or the
 * data of its debtor was erased.
 */
export async function planRest(
  debt: OpenDebt,
  now: string,
  creditor: Creditor = creditorOf(debt),
): Promise<Schedule | undefined> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  return debtor && planRestOf(debt, debtor, now, creditor);
}

/** The same for a debtor who is known. */
export function planRestOf(
  debt: OpenDebt,
  debtor: Debtor,
  now: string,
  creditor: Creditor,
): Schedule | undefined {
  try {
    return schedule({
      ...debt,
      creditor,
      debtor,
      profile: debt.profile.kind,
      issuedDueDate: debt.issued.dueDate,
      toldOn: toldOn(debt),
      now,
      after: lastStepDay(debt),
      taken: takenSteps(debt),
      codesUntil: codesUntil(debt),
      skipsNone: !wasWrittenTo(debt),
    });
  } catch (error) {
    if (error instanceof RejectedEventError) return undefined;
    throw error;
  }
}
