import type { Creditor } from '../../schemas/config/creditor.ts';
import type { InvoiceIssuedV1 } from '../../schemas/events/billing.ts';
import type { Debt, StoredDebt, UnmatchedDebt } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import { creditorOf } from '../shared/config.ts';
import { ContentionError, TRIES } from '../shared/contention.ts';
import { debtIdOf } from '../shared/keys.ts';
import { flushOutbox, outgoing } from '../shared/outbox.ts';
import { decide } from '../shared/record-payment.ts';
import { putDebtor } from '../shared/store/debtors.ts';
import { findDebt, putDebt } from '../shared/store/debts.ts';
import { normaliseDebtor } from './normalise-debtor.ts';
import { checkIdsAreOpaque } from './opaque-ids.ts';
import { RejectedEventError } from './rejected.ts';
import { schedule } from './schedule.ts';
import { startLadder } from './start-ladder.ts';

/**
 * Opens the debt of an invoice: checks and normalises it, chooses the régua, plans the timestamps, writes the debt
 * once and starts its execution. The same invoice again does what a first try may have left undone, and no more.
 */
export async function openDebt(invoice: InvoiceIssuedV1, now: string): Promise<void> {
  checkIdsAreOpaque(invoice);
  const creditor = creditorOf(invoice);
  const debtor = normaliseDebtor(creditor.id, invoice.debtor, now);
  const debtId = debtIdOf(creditor.id, invoice.invoiceId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await findDebt(debtId);
    if (stored && stored.status !== 'unmatched') return repeat(stored, invoice);
    const debt = newDebt(debtId, invoice, creditor, debtor, now, stored);
    if (!(await putDebtor(debtor)))
      throw new RejectedEventError(
        'debtor.debtorId: is that of another CPF or CNPJ; every debtor needs an id of its own',
      );
    if (!(await putDebt(debt, stored))) continue;
    await startLadder(debt);
    return flushOutbox(debt);
  }
  throw new ContentionError(debtId);
}

async function repeat(debt: Exclude<StoredDebt, UnmatchedDebt>, invoice: InvoiceIssuedV1): Promise<void> {
  const { amount, dueDate } = debt.issued;
  if (amount !== invoice.amount || dueDate !== invoice.dueDate)
    throw new RejectedEventError(
      'invoiceId: this invoice is open already with another amount or due date; send InvoiceAmended.v1 to change it',
    );
  await startLadder(debt);
  await flushOutbox(debt);
}

/** The debt as it is first written, with the payments that came before it applied. */
function newDebt(
  debtId: string,
  invoice: InvoiceIssuedV1,
  creditor: Creditor,
  debtor: Debtor,
  now: string,
  unmatched: UnmatchedDebt | undefined,
): Debt {
  const { invoiceId, amount, dueDate, issuedAt, description, sellerId, bill } = invoice;
  const planned = schedule({
    debtId,
    version: 1,
    creditor,
    debtor,
    amount,
    dueDate,
    bill: bill ?? {},
    now,
  });
  const { rolledDueDate, regua, execution, firstStepAt } = planned;
  const seller = sellerId === undefined ? {} : { sellerId };
  const opened: Debt = {
    debtId,
    creditorId: creditor.id,
    invoiceId,
    debtorId: debtor.debtorId,
    ...seller,
    ...(description === undefined ? {} : { description }),
    status: 'open',
    revision: (unmatched?.revision ?? 0) + 1,
    issued: { amount, dueDate, issuedAt },
    amount,
    dueDate,
    rolledDueDate,
    bill: bill ?? {},
    oldBills: [],
    terms: creditor.charges,
    profile: { kind: 'new', reason: 'primeira fatura' },
    spent: 0,
    regua,
    version: 1,
    execution,
    amended: {},
    dueSince: 1,
    payments: {},
    sends: {},
    outbox: {
      ...unmatched?.outbox,
      ...Object.fromEntries([
        outgoing('DebtOpened.v1', { debtId, creditorId: creditor.id, invoiceId }, '1', {
          at: now,
          debtorId: debtor.debtorId,
          ...seller,
          amount,
          dueDate,
          rolledDueDate,
          regua,
          profile: 'new',
          profileReason: 'primeira fatura',
          firstStepAt,
        }),
      ]),
    },
    waived: 0,
  };
  return Object.entries(unmatched?.payments ?? {}).reduce(
    (debt, [paymentId, payment]) => withEarlyPayment(debt, paymentId, payment, now),
    opened,
  );
}

/** Applies a payment that waited for its invoice; one that comes after the debt is settled is all excess. */
function withEarlyPayment(
  debt: Debt,
  paymentId: string,
  payment: Debt['payments'][string],
  now: string,
): Debt {
  const received = {
    ...payment,
    paymentId,
    creditorId: debt.creditorId,
    invoiceId: debt.invoiceId,
    receivedAt: now,
  };
  const { status, set, events } = decide(debt, received);
  return {
    ...debt,
    ...Object.fromEntries(set.map(([[field], value]) => [field, value])),
    status: status as Debt['status'],
    payments: { ...debt.payments, [paymentId]: payment },
    outbox: { ...debt.outbox, ...Object.fromEntries(events) },
  };
}
