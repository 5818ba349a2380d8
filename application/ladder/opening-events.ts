import { contactFingerprint } from '#adapters/table/keys.ts';
import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import type { ContactDefect } from '#domain/contacts/read-contacts.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** What a debt that opens has to tell: its schedule, and each contact of its invoice that is wrong, or looks it. */
export function openingEvents(
  debt: Debt,
  {
    at,
    firstStepAt,
    defects,
  }: { readonly at: string; readonly firstStepAt: string; readonly defects: readonly ContactDefect[] },
): Outgoing[] {
  const { debtorId, sellerId, amount, dueDate, rolledDueDate, regua, profile } = debt;
  const opened = outgoing('DebtOpened.v1', debt, '1', {
    at,
    debtorId,
    ...(sellerId === undefined ? {} : { sellerId }),
    amount,
    dueDate,
    rolledDueDate,
    regua,
    profile: profile.kind,
    profileReason: profile.reason,
    firstStepAt,
    ...(debt.instalmentOf ? { instalmentOf: debt.instalmentOf } : {}),
  });
  const invalid = defects.map(({ kind, asWritten, reason }) => {
    const fingerprint = contactFingerprint(asWritten);
    // It may turn out not to reach the debtor later, and that is another event.
    const occasion = `opened/${fingerprint}`;
    return outgoing('ContactInvalidated.v1', debt, occasion, { at, debtorId, kind, fingerprint, reason });
  });
  return [opened, ...invalid];
}
