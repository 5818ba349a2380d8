import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { dayOf, inUtc, startOfDay } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { boletoAsksFor, pixAsksFor } from '#formats/payment-codes/asks-for.ts';
import type { Assignment, CreditAssignment } from '#schemas/records/assignment.ts';

/**
 * What billing reports of an assignment, in our form.
 * @param given.at when billing says that it reports it (ISO-8601)
 * @param given.now when it came (ISO-8601)
 * @param given.zone of the debtor (IANA)
 * @param given.field the path of the assignment in the event, with its dot, for a refusal
 * @throws RejectedEventError
 */
export function readAssignment(
  { to, notifiedOn, bill }: CreditAssignment,
  { at, now, zone, field }: { readonly [K in 'at' | 'now' | 'zone' | 'field']: string },
): Assignment {
  const parsed = parseTaxId(to.taxId);
  if (!parsed.ok) throw new RejectedEventError(`${field}to.taxId: ${parsed.reason}`);
  if (parsed.personType !== 'company')
    throw new RejectedEventError(`${field}to.taxId: must be a CNPJ; an assignee with a CPF is for a person`);
  if (notifiedOn > dayOf(now, zone))
    throw new RejectedEventError(
      `${field}notifiedOn: must not be after today; until the debtor was notified, paying the first creditor pays well (CC art. 292)`,
      { lawfulAt: startOfDay(notifiedOn, zone) },
    );
  const { amount = 0, pixCode, digitableLine } = bill ?? {};
  if (pixCode !== undefined && !pixAsksFor(pixCode, amount))
    throw new RejectedEventError(
      `${field}bill.pixCode: must be a valid Pix code that asks for ${field}bill.amount`,
    );
  if (digitableLine !== undefined && !boletoAsksFor(digitableLine, amount, dayOf(now)))
    throw new RejectedEventError(
      `${field}bill.digitableLine: must be a valid boleto that asks for ${field}bill.amount`,
    );
  return {
    to: { ...to, taxId: parsed.taxId },
    notifiedOn,
    ...(bill ? { bill } : {}),
    assignedAt: inUtc(statedAt(at, now)),
    zone,
  };
}
