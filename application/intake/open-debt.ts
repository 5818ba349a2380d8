import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { listSummaries, otherOpen } from '#adapters/table/debt-summaries.ts';
import { changeDebtor, findDebtor, putDebtor } from '#adapters/table/debtors.ts';
import { findDebt, putDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { carryOn } from '#application/ladder/carry-on.ts';
import { freshDebt } from '#application/ladder/fresh-debt.ts';
import { openingEvents } from '#application/ladder/opening-events.ts';
import { schedule } from '#application/ladder/schedule.ts';
import { withEarlyPayments } from '#application/ladder/with-early-payments.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { dayOf } from '#domain/calendar/days.ts';
import type { ContactDefect } from '#domain/contacts/read-contacts.ts';
import { profileOf } from '#domain/payment-profile/profile-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Debt, DebtAwaitingInvoice } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { enrichDebtor } from './enrich-debtor.ts';
import { normaliseDebtor } from './normalise-debtor.ts';
import { checkIdsAreOpaque } from './opaque-ids.ts';
import { recordOverIndebted } from './record-over-indebted.ts';
import { toldAt } from './told-at.ts';
import { unknownDebtor, withNews } from './with-news.ts';

/**
 * Opens the debt of an invoice: checks and normalises it, says how its debtor has paid so far, chooses the régua, plans
 * the timestamps, writes the debt once and starts its execution. The same invoice again does what a first try may have
 * left undone, and takes over what it says of the debtor, and no more.
 */
export async function openDebt(invoice: InvoiceIssuedV1, now: string): Promise<void> {
  checkIdsAreOpaque(invoice);
  const creditor = creditorOf(invoice);
  const { identity, news, defects } = normaliseDebtor(invoice.debtor);
  const at = toldAt(invoice.issuedAt, now);
  const withInvoice = (known: Debtor): Debtor => {
    if (known.taxId === identity.taxId) return withNews(known, news, at);
    throw new RejectedEventError(
      'debtor.debtorId: is that of another CPF or CNPJ; every debtor needs an id of its own',
    );
  };
  const debtId = debtIdOf(creditor.id, invoice.invoiceId);
  let spent = 0;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await findDebt(debtId);
    if (stored && stored.status !== 'awaitingInvoice') {
      checkSameInvoice(stored, invoice);
      const debtor = await changeDebtor(creditor.id, identity.debtorId, withInvoice);
      if (debtor) await recordOverIndebted(debtor, news);
      return carryOn(stored, stored);
    }
    const known = await findDebtor(creditor.id, identity.debtorId);
    const toWrite = withInvoice(known ?? unknownDebtor(creditor.id, identity, at));
    const summaries = await listSummaries(creditor.id, identity.debtorId);
    const debt = newDebt({
      debtId,
      invoice,
      creditor,
      debtor: toWrite,
      profile: profileNow(summaries, now),
      defects,
      now,
      unapplied: stored,
      otherOpenDebts: otherOpen(summaries, debtId),
    });
    const debtor = await putDebtor(toWrite, known);
    if (!debtor) continue;
    await recordOverIndebted(debtor, news);
    spent += await enrichDebtor(creditor, debtor, now);
    if (await putDebt({ ...debt, spent }, stored)) {
      const opened = { ...debt, spent };
      return carryOn(opened, opened);
    }
  }
  throw new ContentionError(debtId);
}

function checkSameInvoice({ issued }: Debt, { amount, dueDate }: InvoiceIssuedV1): void {
  if (issued.amount !== amount || issued.dueDate !== dueDate)
    throw new RejectedEventError(
      'invoiceId: this invoice is open already with another amount or due date; send InvoiceAmended.v1 to change it',
    );
}

/** How a debtor has paid up to now, and kept their word. */
const profileNow = (debts: readonly DebtSummary[], now: string): Debt['profile'] =>
  profileOf({
    debts,
    promises: debts.flatMap(({ promises }) => promises),
    today: dayOf(now),
    rules: config().profiles,
  });

/** The debt as it is first written, with the payments that came before it applied. */
function newDebt(given: {
  readonly debtId: string;
  readonly invoice: InvoiceIssuedV1;
  readonly creditor: Creditor;
  readonly debtor: Debtor;
  readonly profile: Debt['profile'];
  /** What is wrong with the contacts of the invoice. */
  readonly defects: readonly ContactDefect[];
  readonly now: string;
  readonly unapplied: DebtAwaitingInvoice | undefined;
  readonly otherOpenDebts: number;
}): Debt {
  const { debtId, invoice, creditor, debtor, profile, defects, now, unapplied, otherOpenDebts } = given;
  const { invoiceId, amount, dueDate, issuedAt, description, sellerId, bill } = invoice;
  const planned = schedule({
    debtId,
    version: 1,
    creditor,
    debtor,
    profile: profile.kind,
    amount,
    dueDate,
    bill: bill ?? {},
    now,
  });
  const opened = freshDebt({
    debtId,
    creditorId: creditor.id,
    invoiceId,
    debtorId: debtor.debtorId,
    sellerId,
    description,
    amount,
    dueDate,
    issuedAt,
    bill: bill ?? {},
    terms: creditor.charges,
    profile,
    planned,
  });
  const events = openingEvents(opened, { at: now, firstStepAt: planned.firstStepAt, defects });
  return withEarlyPayments({ ...opened, outbox: Object.fromEntries(events) }, unapplied, {
    now,
    otherOpenDebts,
  });
}
