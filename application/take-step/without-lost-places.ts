import { settlePlaces } from '#adapters/table/contact-budget.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { minutesBetween } from '#domain/calendar/days.ts';
import { contactsOf, type KeyedContact } from '#domain/debt/send-key.ts';
import { wasContactMade } from '#domain/debt/was-contact-made.ts';
import { clockTime } from '#runtime/time.ts';
import type { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';

/** A step claims its message within this of taking a place, by AWS's clock: its machine tries for half an hour. */
const USED_WITHIN_MINUTES = 60;

/**
 * A contact budget without the places that were taken and never used: their process died before it claimed a message, and the
 * next try found nothing to send. Each place is asked about once, and only when it keeps somebody from writing.
 * @param own the contact that asks: its place is its own
 * @param now ISO-8601
 */
export async function withoutLostPlaces(
  taxId: string,
  budget: ContactBudget,
  own: ContactKey,
  now: string,
): Promise<ContactBudget> {
  const open = contactsOf(budget.contacts).filter(
    ({ key, at }) =>
      key !== own &&
      !budget.made?.some((made) => made === key) &&
      minutesBetween(clockTime(at), clockTime(now)) >= USED_WITHIN_MINUTES,
  );
  if (open.length === 0) return budget;
  const used = new Set<ContactKey>();
  for (const contact of open) if (await isUsed(contact)) used.add(contact.key);
  const made = [...used];
  const lost = open.map(({ key }) => key).filter((key) => !used.has(key));
  return (await settlePlaces(taxId, budget, { made, lost })) ?? budget;
}

async function isUsed(contact: KeyedContact): Promise<boolean> {
  const debt = await findDebt(contact.debtId);
  return !debt || debt.status === 'awaitingInvoice' || wasContactMade(debt, contact);
}
