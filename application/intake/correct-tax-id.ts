import { moveBudget, moveOverIndebted } from '#adapters/table/contact-budget.ts';
import { listSummaries } from '#adapters/table/debt-summaries.ts';
import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { joinPerson, leavePerson } from '#adapters/table/persons.ts';
import { RejectedEventError, UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { dayOf, inUtc, isBefore } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { replaceBills } from '#domain/debt/commands/replace-bills.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import type { TaxIdCorrectedV1 } from '#schemas/events/billing.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { shareWishes, withSharedWishes } from './share-wishes.ts';

/**
 * Puts the right CPF or CNPJ of a debtor in the place of a wrong one. The debts stay with their debtor id, and follow it to the
 * other person: what was sent about them counts in the right contact budget. Contacts that a provider found by the wrong number
 * are dropped, because they are somebody else's; bills that name the wrong one are withdrawn. The record of the debtor is written after
 * what goes by CPF or CNPJ, and before the bills: what a dead process left undone is done when the event comes again. An older correction that comes later changes nothing.
 * @param now when it came (ISO-8601)
 * @throws UnknownDebtorError, RejectedEventError
 */
export async function correctTaxId(given: TaxIdCorrectedV1, now: string): Promise<void> {
  const { creditorId, debtorId } = given;
  const parsed = parseTaxId(given.taxId);
  if (!parsed.ok) throw new RejectedEventError(`taxId: ${parsed.reason}`);
  const at = statedAt(given.correctedAt, now);
  const known = await findDebtor(creditorId, debtorId);
  if (!known) throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  const { taxIdCorrectedAt: last } = known;
  if (last !== undefined && isBefore(at, last)) return;
  const { taxId, personType } = parsed;
  if (last === at && known.taxId !== taxId)
    throw new RejectedEventError('taxId: another one was stated for the same instant; it is for a person');
  if (known.taxId !== taxId) await follow(known, taxId);
  const debtor = await changeDebtor(creditorId, debtorId, (current) => {
    const corrected = { ...current, taxId, personType, taxIdCorrectedAt: at };
    return current.taxId === taxId ? corrected : withoutFound({ ...corrected, taxIdReplacedAt: inUtc(now) });
  });
  if (!debtor) return;
  await shareWishes(debtor);
  await replaceBillsOf(debtor, now);
}

/** Replaces the bills that were issued under the number of before. */
async function replaceBillsOf(
  { creditorId, debtorId, taxIdReplacedAt: replacedAt }: Debtor,
  now: string,
): Promise<void> {
  if (replacedAt === undefined) return;
  const owed = (await listSummaries(creditorId, debtorId)).filter(({ status }) => isOwed(status));
  await inParallel(owed, AT_ONCE, ({ debtId }) =>
    updateDebt(debtId, {
      command: 'replaceBills',
      decide: (debt) => replaceBills(debt, { replacedAt, today: dayOf(now) }),
    }),
  );
}

/** Debts that are written at a time. */
const AT_ONCE = 10;

/** Moves what goes by CPF or CNPJ. */
async function follow(known: Debtor, taxId: string): Promise<void> {
  const { creditorId, debtorId } = known;
  const debtIds = (await listSummaries(creditorId, debtorId)).map(({ debtId }) => debtId);
  await joinPerson({ creditorId, debtorId, taxId });
  await leavePerson(known);
  await moveBudget({ from: known.taxId, to: taxId }, new Set(debtIds));
  await moveOverIndebted(known, taxId);
  const shared = await withSharedWishes({ ...known, taxId });
  await changeDebtor(creditorId, debtorId, (current) => ({
    ...current,
    optOuts: shared.optOuts,
    ...(shared.closedAt ? { closedAt: shared.closedAt } : {}),
    ...(shared.consents ? { consents: shared.consents } : {}),
  }));
}

function withoutFound({ enrichedAt: _, ...debtor }: Debtor): Debtor {
  const contacts = debtor.contacts.filter(({ source }) => source !== 'enrichment');
  return { ...debtor, contacts, quality: contactQuality(contacts).score };
}
