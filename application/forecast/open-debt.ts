import { MOST_RECENT, summaryOf } from '#adapters/table/debt-summaries.ts';
import { withThem } from '#application/intake/early-pauses.ts';
import type { normaliseDebtor } from '#application/intake/normalise-debtor.ts';
import { newDebt, planOfInvoice, WITHDRAWN, waitingWhilePaused } from '#application/intake/open-debt.ts';
import { unknownDebtor, withUpdate } from '#application/intake/with-update.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { withWishesOf } from '#domain/contacts/wishes.ts';
import { openDebt as decide } from '#domain/debt/commands/open-debt.ts';
import { leftNoTrace, wasWithdrawn, withoutItsInvoice } from '#domain/debt/left-no-trace.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import { toldOn } from '#domain/debt/told-on.ts';
import { profileOf } from '#domain/payment-profile/profile-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { inOneShape } from './one-shape.ts';
import { batchKeyOf, debtorKeyOf, debtsWith, type Person } from './person.ts';

/** An invoice that was checked as intake checks it, and what it says of its debtor. */
export interface CheckedInvoice extends Pick<ReturnType<typeof normaliseDebtor>, 'identity' | 'update'> {
  readonly invoice: InvoiceIssuedV1;
  readonly debtId: string;
  readonly debtKind: string | undefined;
}

/**
 * Opens the debt of an invoice, as `application/intake/open-debt.ts` does, for a person of whom all is in memory. Undefined for an
 * invoice that is open already.
 * @param now when it comes (ISO-8601)
 * @throws RejectedEventError when no ladder may be planned for it
 */
export function openDebt(
  person: Person,
  { invoice, debtId, identity, update, debtKind }: CheckedInvoice,
  now: string,
): Debt | undefined {
  const stored = person.debts.get(debtId);
  const again = wasWithdrawn(stored) && stored.batch !== invoice.batch ? stored : undefined;
  if (again && !leftNoTrace(again)) throw new RejectedEventError(WITHDRAWN);
  const awaiting = stored?.status === 'awaitingInvoice' ? stored : undefined;
  if (stored && !awaiting && !again) return undefined;
  const early = again ? withoutItsInvoice(again) : awaiting;
  const version = (again?.version ?? 0) + 1;
  const creditor = creditorOf(invoice);
  const key = debtorKeyOf({ creditorId: creditor.id, debtorId: identity.debtorId });
  const known = person.debtors.get(key);
  const at = statedAt(invoice.issuedAt, now);
  const paused = person.earlyPauses.get(key);
  const fresh = unknownDebtor(creditor.id, identity, now);
  const stated = withUpdate(known ?? (paused ? withThem(fresh, paused) : fresh), update, at);
  const zone = zoneOf(stated.uf);
  const profile = profileNow(person, creditor.id, now);
  const planned = planOfInvoice(invoice, {
    ...{ debtId, version, creditor, debtKind, debtor: stated, profile, now },
    issuedDueDate: invoice.dueDate,
    toldOn: toldOn({ zone, issued: { ...invoice, issuedAt: at }, amended: {} }),
  });
  const debtor = known ? stated : withOthers(person, stated);
  person.debtors.set(key, debtor);
  if (update.overIndebted !== undefined)
    person.budget = { ...person.budget, overIndebted: debtor.overIndebted };
  share(person, debtor);
  const { amount, dueDate } = invoice;
  const pauses = pausesFor(person, invoice);
  const waiting = waitingWhilePaused(planned, pauses);
  const opened = decide(
    newDebt(invoice, {
      ...{ zone, debtId, creditor, debtKind, profile, planned: waiting, now },
      ...{ issued: { amount, dueDate }, defects: [], spent: 0, pauses, assigned: undefined },
      fingerprintOf: () => '',
    }),
    { at: now, early, otherOpenDebts: 0, holidays: creditor.holidays },
  );
  const debt = inOneShape(opened.debt);
  person.debts.set(debtId, debt);
  return debt;
}

/** The pauses that hold for an invoice from the beginning: of its person, and of its batch. */
function pausesFor({ debtors, batches }: Person, { creditorId, batch }: InvoiceIssuedV1): Pause[] {
  const own = [...debtors.values()].flatMap((debtor) =>
    debtor.creditorId === creditorId ? pausesOf(debtor) : [],
  );
  const ofBatch = batch === undefined ? undefined : batches.get(batchKeyOf({ creditorId, batch }));
  return [
    ...new Map(own.map((pause) => [pause.pauseId, pause])).values(),
    ...(ofBatch ? pausesOf(ofBatch) : []),
  ];
}

/** How a person has paid a creditor up to now. */
function profileNow(person: Person, creditorId: string, now: string): Debt['profile'] {
  const summaries = [...debtsWith(person, creditorId)].map((debt) => ({
    ...summaryOf(debt),
    debtorId: debt.debtorId,
  }));
  const isClosed = ({ status }: { readonly status: string }) =>
    status === 'settled' || status === 'cancelled';
  const closed = summaries.filter(isClosed).sort((one, other) => other.issuedOn.localeCompare(one.issuedOn));
  const debtorIds = new Set(closed.map(({ debtorId }) => debtorId));
  const debts = [
    ...summaries.filter((summary) => !isClosed(summary)),
    ...[...debtorIds].flatMap((id) => closed.filter(({ debtorId }) => debtorId === id).slice(0, MOST_RECENT)),
  ];
  const promises = debts.flatMap((debt) => debt.promises);
  return profileOf({ debts, promises, today: dayOf(now), rules: config().profiles });
}

/** A new record of a debtor with what the same person wished under other debtor ids of the creditor. */
const withOthers = (person: Person, debtor: Debtor): Debtor =>
  [...person.debtors.values()]
    .filter(({ creditorId }) => creditorId === debtor.creditorId)
    .reduce<Debtor>((own, other) => withWishesOf(own, other), debtor);

/** Writes what a debtor wishes on the other records of the same person with the creditor. */
function share(person: Person, debtor: Debtor): void {
  if (debtor.optOuts.length === 0 && debtor.consents === undefined) return;
  for (const [key, other] of person.debtors)
    if (other.creditorId === debtor.creditorId && other.debtorId !== debtor.debtorId)
      person.debtors.set(key, withWishesOf(other, debtor));
}
