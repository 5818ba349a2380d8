import { contactFingerprints } from '#adapters/aws/pseudonyms.ts';
import { findBatch, putBatchDebt } from '#adapters/table/batches.ts';
import { listRecentlyClosed } from '#adapters/table/debt-summaries.ts';
import { changeDebtor, findDebtor, putDebtor } from '#adapters/table/debtors.ts';
import { findErasedAt } from '#adapters/table/erasures.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { joinPerson } from '#adapters/table/persons.ts';
import { listUnpaid, otherThan, type UnpaidDebts } from '#adapters/table/unpaid-debts.ts';
import { ensureExecution } from '#application/ladder/ensure-execution.ts';
import { schedule } from '#application/ladder/schedule.ts';
import { openOnce } from '#application/unit-of-work/open-once.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import type { ContactDefect } from '#domain/contacts/read-contacts.ts';
import { termsInForce } from '#domain/debt/commands/keep-for-invoice.ts';
import { openDebt as decide, type NewDebt } from '#domain/debt/commands/open-debt.ts';
import { wasWithdrawn } from '#domain/debt/left-no-trace.ts';
import { waitingExecution } from '#domain/debt/next-execution.ts';
import { pausedUntil, pausesOf } from '#domain/debt/pauses.ts';
import { termsOf } from '#domain/debt/terms-of.ts';
import { toldOn } from '#domain/debt/told-on.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { profileOf } from '#domain/payment-profile/profile-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Debt, DebtAwaitingInvoice } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { checkIdsAreOpaque } from './check-ids-are-opaque.ts';
import { debtKindOf } from './debt-kind-of.ts';
import { takeEarlyPauses, withEarlyPauses } from './early-pauses.ts';
import { enrichDebtor } from './enrich-debtor.ts';
import { type FingerprintOf, normaliseDebtor } from './normalise-debtor.ts';
import { readAssignment } from './read-assignment.ts';
import { recordOverIndebted } from './record-over-indebted.ts';
import { shareWishes, withSharedWishes } from './share-wishes.ts';
import { unknownDebtor, withUpdate } from './with-update.ts';

/** A replay must not bring back what was erased: only an invoice that billing issues afterwards is new data. */
const FROM_BEFORE =
  'issuedAt: is before the data of this debtor was erased; an invoice that is still to be collected is issued again, with the time of that';

/** What the debtor heard of, or paid, does not begin anew as if nothing had been. */
export const WITHDRAWN =
  'invoiceId: was withdrawn with its batch after its debtor had been written to, or had paid; issuing it again is for a person';

/**
 * Opens the debt of an invoice: checks and normalises it, profiles how its debtor has paid so far, chooses the régua, plans
 * the timestamps, writes the debt once and starts its execution. The same invoice again does what a first try left undone,
 * replaces an execution that should run and does not, and takes over what it says of the debtor, and no more. One that was withdrawn with
 * another batch opens again, as long as nobody had heard of it.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError
 */
export async function openDebt(invoice: InvoiceIssuedV1, now: string): Promise<void> {
  checkIdsAreOpaque(invoice);
  const creditor = creditorOf(invoice);
  const fingerprintOf = await contactFingerprints(creditor.id);
  const { identity, update, defects } = normaliseDebtor(invoice.debtor, fingerprintOf);
  const debtKind = debtKindOf(invoice, creditor);
  const at = statedAt(invoice.issuedAt, now);
  const withInvoice = (known: Debtor): Debtor => {
    if (known.taxId === identity.taxId) return withUpdate(known, update, at);
    throw new RejectedEventError(
      'debtor.debtorId: is that of another CPF or CNPJ; every debtor needs an id of its own, and a wrong CPF or CNPJ is corrected by TaxIdCorrected.v1',
    );
  };
  const debtId = debtIdOf(creditor.id, invoice.invoiceId);
  let spent = 0;
  const opening = async (early: DebtAwaitingInvoice | undefined, version: number) => {
    const known = await findDebtor(creditor.id, identity.debtorId);
    const erasedAt = known ? undefined : await findErasedAt(creditor.id, identity.debtorId);
    if (erasedAt !== undefined && !isBefore(erasedAt, at)) throw new RejectedEventError(FROM_BEFORE);
    const toWrite = withInvoice(
      known ?? (await withEarlyPauses(unknownDebtor(creditor.id, identity, now, erasedAt))),
    );
    const person = await personOf(toWrite, known);
    const profile = await profileNow(creditor.id, person, now);
    // Planned before the debtor is written: what cannot be planned is rejected whole.
    const { amount, dueDate, bill } = termsInForce({ ...invoice, bill: invoice.bill ?? {} }, early?.early);
    const inForce = { ...invoice, amount, dueDate, bill };
    const planned = planOfInvoice(inForce, {
      ...{ debtId, version, creditor, debtKind, debtor: toWrite, profile, now },
      issuedDueDate: invoice.dueDate,
      toldOn: toldOn({
        zone: zoneOf(toWrite.uf),
        issued: { ...invoice, issuedAt: statedAt(invoice.issuedAt, now) },
        amended: early?.early?.amended ?? {},
      }),
    });
    const assigned = assignmentOf(invoice, placeOf(toWrite, creditor).zone, now);
    const written = await putDebtor(known ? toWrite : await withSharedWishes(toWrite), known);
    if (!written) return undefined;
    const debtor = known ? written : await takeEarlyPauses(written);
    await recordOverIndebted(debtor, update);
    await shareWishes(debtor);
    spent += await enrichDebtor(creditor, debtor, now);
    const { amount: issuedAmount, dueDate: issuedDueDate } = invoice;
    const issued = { amount: issuedAmount, dueDate: issuedDueDate };
    const pauses = [...(await pausesOfPerson(debtor, person)), ...(await pausesOfBatch(invoice, debtId))];
    const zone = zoneOf(debtor.uf);
    const given = {
      zone,
      issued,
      debtId,
      creditor,
      debtKind,
      profile,
      planned: waitingWhilePaused(planned, pauses),
      defects,
      fingerprintOf,
      spent,
      pauses,
      assigned,
      now,
    };
    return decide(newDebt(inForce, given), {
      at: now,
      early,
      otherOpenDebts: otherThan(debtId, person.unpaid).length,
      holidays: creditor.holidays,
    });
  };
  const isOfAnother = ({ batch }: Debt): boolean => batch !== invoice.batch;
  const opened = await openOnce(debtId, opening, isOfAnother);
  if (opened.kind === 'already') {
    if (wasWithdrawn(opened.debt) && isOfAnother(opened.debt)) throw new RejectedEventError(WITHDRAWN);
    checkSameInvoice(opened.debt, invoice);
    const debtor = await changeDebtor(creditor.id, identity.debtorId, withInvoice);
    if (debtor) await recordOverIndebted(debtor, update);
    if (debtor) await shareWishes(debtor);
  }
  await runEffects(opened.debt);
  if (opened.kind === 'already') await ensureExecution(opened.debt, now);
}

function checkSameInvoice({ issued }: Debt, { amount, dueDate }: InvoiceIssuedV1): void {
  if (issued.amount !== amount || issued.dueDate !== dueDate)
    throw new RejectedEventError(
      'invoiceId: this invoice is open already with another amount or due date; send InvoiceAmended.v1 to change it',
    );
}

/** The assignment that an invoice states; one that is not possible is rejected with it. */
const assignmentOf = ({ assigned, issuedAt: at }: InvoiceIssuedV1, zone: string, now: string) =>
  assigned && readAssignment(assigned, { at, now, zone, field: 'assigned.' });

/** What a person owes under all their debtor ids; this one joins the others with its first invoice. */
async function personOf(debtor: Debtor, known: Debtor | undefined): Promise<UnpaidDebts> {
  const person = known && (await listUnpaid(debtor));
  if (person?.isComplete) return person;
  await joinPerson(debtor);
  return listUnpaid(debtor);
}

/** The pauses that hold for all debts of a person, under whichever debtor id they were made. */
async function pausesOfPerson(debtor: Debtor, { debtorIds }: UnpaidDebts): Promise<Pause[]> {
  const [, ...others] = debtorIds;
  const records = await Promise.all(others.map((id) => findDebtor(debtor.creditorId, id)));
  const pauses = [debtor, ...records].flatMap((record) => (record ? pausesOf(record) : []));
  return [...new Map(pauses.map((pause) => [pause.pauseId, pause])).values()];
}

/**
 * The pauses of the batch of an invoice. The debt is recorded in its batch first, so that a walk through the batch that begins later finds
 * it.
 */
async function pausesOfBatch({ creditorId, batch }: InvoiceIssuedV1, debtId: string): Promise<Pause[]> {
  if (batch === undefined) return [];
  await putBatchDebt(creditorId, batch, debtId);
  const known = await findBatch(creditorId, batch);
  return known ? pausesOf(known) : [];
}

/** A debt that opens while it is paused takes no step: it waits for the end of its pauses, and its ladder is planned then. */
export function waitingWhilePaused(
  planned: NewDebt['planned'],
  pauses: readonly Pause[],
): NewDebt['planned'] {
  const until = pausedUntil(pauses);
  if (until === undefined) return planned;
  return { ...planned, execution: waitingExecution(planned.execution, clockTime(until)) };
}

/** How a person has paid up to now, under all their debtor ids, and kept their promises. */
async function profileNow(
  creditorId: string,
  { debtorIds, unpaid }: UnpaidDebts,
  now: string,
): Promise<Debt['profile']> {
  const closed = await Promise.all(debtorIds.map((id) => listRecentlyClosed(creditorId, id)));
  const isUnpaidNow = new Set(unpaid.map(({ debtId }) => debtId));
  const debts = [...unpaid, ...closed.flat().filter(({ debtId }) => !isUnpaidNow.has(debtId))];
  return profileOf({
    debts,
    promises: debts.flatMap(({ promises }) => promises),
    today: dayOf(now),
    rules: config().profiles,
  });
}

export const planOfInvoice = (
  { amount, dueDate, bill = {} }: InvoiceIssuedV1,
  {
    profile,
    ...given
  }: {
    readonly debtId: string;
    readonly version: number;
    readonly creditor: Creditor;
    readonly debtKind: string | undefined;
    readonly debtor: Debtor;
    readonly profile: Debt['profile'];
    readonly issuedDueDate: string;
    readonly toldOn: string;
    readonly now: string;
  },
) => schedule({ ...given, profile: profile.kind, amount, dueDate, bill, skipsNone: true });

/** What the debt of an invoice opens with. */
export function newDebt(
  invoice: InvoiceIssuedV1,
  {
    creditor,
    defects,
    debtKind,
    fingerprintOf,
    now,
    ...given
  }: Pick<NewDebt, 'debtId' | 'zone' | 'issued' | 'profile' | 'planned' | 'spent' | 'pauses' | 'assigned'> & {
    readonly creditor: Creditor;
    readonly debtKind: string | undefined;
    readonly defects: readonly ContactDefect[];
    readonly fingerprintOf: FingerprintOf;
    /** When the invoice came (ISO-8601). */
    readonly now: string;
  },
): NewDebt {
  const { invoiceId, amount, dueDate, issuedAt, description, sellerId, batch, bill, debtor, relation } =
    invoice;
  return {
    ...given,
    creditorId: creditor.id,
    invoiceId,
    debtorId: debtor.debtorId,
    sellerId,
    batch,
    description,
    amount,
    dueDate,
    issuedAt: statedAt(issuedAt, now),
    bill: bill ?? {},
    debtKind,
    terms: termsOf(creditor.charges, relation, config().legalRate.months),
    defects: defects.map(({ kind, reason, asWritten }) => ({
      kind,
      reason,
      fingerprint: fingerprintOf(asWritten),
    })),
  };
}
