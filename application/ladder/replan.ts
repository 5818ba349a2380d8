import { codesUntil } from '#domain/debt/codes-until.ts';
import { lastStepDay, takenSteps } from '#domain/debt/taken-steps.ts';
import { toldOn } from '#domain/debt/told-on.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Bill } from '#schemas/records/bill.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type Schedule, schedule } from './schedule.ts';

/**
 * Plans the ladder of the next version of a debt: steps that were taken under this due date are not taken again, and none is on
 * the day of the last one.
 * @param now ISO-8601
 * @throws RejectedEventError when no ladder may be planned for it
 */
export function replan(
  debt: Debt,
  {
    debtor,
    amount,
    dueDate,
    bill,
    now,
    dueAmendedAt,
  }: {
    readonly debtor: Debtor;
    readonly amount: number;
    readonly dueDate: string;
    readonly bill: Bill;
    readonly now: string;
    /** When billing made this due date, if it is not in force yet (ISO-8601). */
    readonly dueAmendedAt?: string | undefined;
  },
): Schedule & { readonly version: number } {
  const version = debt.version + 1;
  const planned = schedule({
    debtId: debt.debtId,
    version,
    creditor: creditorOf(debt),
    debtor,
    profile: debt.profile.kind,
    amount,
    dueDate,
    debtKind: debt.debtKind,
    ...(dueDate === debt.dueDate ? { rolledDueDate: debt.rolledDueDate } : {}),
    // An instalment stays on the ladder of instalments.
    regua: debt.instalmentOf && debt.regua,
    insteadOf: debt.regua,
    issuedDueDate: debt.issued.dueDate,
    toldOn: toldOn(dueAmendedAt === undefined ? debt : { ...debt, amended: { dueDate: dueAmendedAt } }),
    bill,
    now,
    after: lastStepDay(debt),
    codesUntil: codesUntil(debt),
    // Neither money nor an amendment makes the ladder harsher.
    skipsNone: true,
    taken: dueDate === debt.dueDate ? takenSteps(debt) : {},
  });
  return { ...planned, version };
}
