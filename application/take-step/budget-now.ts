import type { KnownBudget } from '#adapters/table/contact-budget.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { contactKey } from '#domain/debt/send-key.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { mayWriteNow, type Surroundings } from './ask-gate.ts';
import { withoutLostPlaces } from './without-lost-places.ts';

/** The contact budget, and whether the step may write now; if only places in it keep the step from that, they are looked at first. */
export async function budgetNow(
  debt: Debt,
  around: Surroundings & { readonly contactBudget: KnownBudget },
  input: TakeStepInput,
) {
  const { debtor, recipient, contactBudget: known } = around;
  const without = (contacts: ContactBudget['contacts']) => ({
    ...around,
    contactBudget: { ...known, contacts },
  });
  if (mayWriteNow(debt, around, input)) return { contactBudget: known, mayWrite: true };
  // No place keeps it back: the hour does, or the law for good.
  if (!mayWriteNow(debt, without({}), input)) return { contactBudget: known, mayWrite: false };
  const { version, step, enteredAt } = input;
  const own = contactKey(debt.debtId, { version, step: step.id }, dayOf(enteredAt, recipient.zone));
  const contactBudget = await withoutLostPlaces(debtor.taxId, known, own, enteredAt);
  return { contactBudget, mayWrite: mayWriteNow(debt, { ...around, contactBudget }, input) };
}
