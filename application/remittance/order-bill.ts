import { staticPix } from '#adapters/psp/static-pix.ts';
import { findBillOrder, putBillOrder } from '#adapters/table/bill-orders.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { listLiveOrders, putLiveOrder, queueInstruction, takeNumber } from '#adapters/table/remittances.ts';
import { billId } from '#application/billing/bill-id.ts';
import { keepBill } from '#application/billing/keep-bill.ts';
import { businessDaysBetween } from '#domain/calendar/business-days.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { quoteOf } from '#domain/debt/quote-of.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { filledAccount } from '#formats/cnab/remittance/account.ts';
import { RemittanceFieldError } from '#formats/cnab/remittance/field.ts';
import { numberPrefix, ourNumberOf } from '#formats/cnab/remittance/our-number.ts';
import { writeRemittance } from '#formats/cnab/remittance/write-remittance.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { BillOrder } from '#schemas/records/bill-order.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { fileOf, payerOf, titleOf } from './file-of.ts';
import { type NextReissue, nextReissue } from './next-reissue.ts';
import { type RemittanceTerms, remittanceTermsOf } from './terms-of.ts';

/** The bank answers on the business day after the file: a step that comes sooner has no boleto. */
const SOONEST_BUSINESS_DAYS = 2;

/** A creditor has no number left for a boleto: `bills.numbers` in its configuration has to go on. */
export class NumbersUsedUpError extends Error {
  override readonly name = 'NumbersUsedUpError';
}

/**
 * Orders the boleto of the next step of a debt that sends a new bill, for what settles the debt on the day of that step. Not for a debt
 * that no step speaks of, when the bank could not answer in time, or without what a bank asks of a payer; the step then sends its Pix code
 * alone. Done again, it is the same order.
 * @param now when it is ordered (ISO-8601, of the calendar)
 * @throws NumbersUsedUpError
 */
export async function orderBill(debt: StoredDebt, now: string): Promise<void> {
  if (debt.status !== 'open' || debt.assigned) return;
  const creditor = creditorOf(debt);
  const terms = remittanceTermsOf(creditor);
  const debtor = terms && (await findDebtor(debt.creditorId, debt.debtorId));
  if (!terms || !debtor) return;
  const { zone } = placeOf(debtor, creditor);
  const today = dayOf(now, zone);
  const next = nextReissue(debt, creditor, { today, zone });
  if (!next || businessDaysBetween(today, next.day, creditor.holidays) < SOONEST_BUSINESS_DAYS) return;
  const { amount } = payoffOn(debt, next.day);
  if (amount === 0) return;
  if (!payerOf(debtor)) {
    log.info('no boleto is ordered: billing gave no postal address', { debtId: debt.debtId });
    return;
  }
  await order(debt, { terms, debtor, next, amount, now, today, zone });
}

async function order(
  debt: Debt,
  given: {
    readonly terms: RemittanceTerms;
    readonly debtor: Debtor;
    readonly next: NextReissue;
    readonly amount: number;
    readonly now: string;
    readonly today: string;
    readonly zone: string;
  },
): Promise<void> {
  const { terms, debtor, next, amount, now, today, zone } = given;
  const { debtId, creditorId, invoiceId, version } = debt;
  const { goodThrough } = next;
  const quote = quoteOf(debt, { id: '', by: 'bill', amount, issuedAt: now, goodThrough, zone });
  const of = [goodThrough, amount, quote.entries, quote.of.amount, quote.of.dueDate, debtor.taxIdReplacedAt];
  const txid = billId({ debtId, version, n: `ordered/${of.join('/')}` });
  const known = await findBillOrder(creditorId, txid);
  if (known) return announce(terms, known);
  // One at a time: the review of the next file withdraws one that does not fit any more, and orders anew.
  if ((await listLiveOrders(terms, debtId)).length > 0) return;
  const ourNumber = await takeOurNumber(terms, today);
  const pix = await staticPix.issue({
    txid,
    creditor: creditorOf(debt),
    debtor,
    invoiceId,
    amount,
    dueDate: goodThrough,
    issuedOn: today,
  });
  const ordered: BillOrder = {
    txid,
    creditorId,
    account: terms.account,
    debtId,
    invoiceId,
    ourNumber,
    digitableLine: lineOf(terms, { ourNumber, amount, dueDate: goodThrough }),
    pixCode: pix.pixCode,
    issuedOn: today,
    dueDate: goodThrough,
    quote: { ...quote, id: txid },
    abatement: 0,
    status: 'ordered',
    inFile: {},
  };
  if (!isWritable(terms, ordered, debtor)) return;
  await keepBill(
    { ...pix, digitableLine: ordered.digitableLine },
    { txid, creditorId, shares: [{ debtId, invoiceId, amount }] },
  );
  await putBillOrder(ordered);
  await announce(terms, ordered);
}

/** Queues the order for the next file, unless it was in one. */
async function announce(terms: RemittanceTerms, { txid, debtId, inFile, status }: BillOrder): Promise<void> {
  if (status !== 'ordered' || inFile.register !== undefined) return;
  await putLiveOrder(terms, debtId, txid);
  await queueInstruction(terms, { txid, instruct: { instruction: 'register' } });
}

async function takeOurNumber(terms: RemittanceTerms, today: string): Promise<string> {
  const { layout, bills } = terms;
  const prefix = numberPrefix(layout, bills.account, today);
  const number = await takeNumber(terms, prefix, bills.numbers);
  const whole = number === undefined ? undefined : ourNumberOf(layout, prefix, number);
  if (whole === undefined)
    throw new NumbersUsedUpError(`creditor ${terms.creditorId} has no number left for ${terms.account}`);
  return whole;
}

/** The linha digitável of an ordered boleto. */
export function lineOf(
  { layout, bills }: RemittanceTerms,
  given: { readonly ourNumber: string; readonly amount: number; readonly dueDate: string },
): string {
  const { ourNumber, amount, dueDate } = given;
  const fields = layout.boletoFields(filledAccount(layout, bills.account), ourNumber);
  const boleto = composeBoleto({ bank: layout.bank, fields, amount, dueDate });
  if (boleto.ok) return boleto.line;
  throw new RangeError(boleto.faults.map(({ reason }) => reason).join('; '));
}

/** Whether the bank's layout has room for it: one that has not would hold up the whole file. */
function isWritable(terms: RemittanceTerms, ordered: BillOrder, debtor: Debtor): boolean {
  const { issuedOn } = ordered;
  const file = { sequence: 1, writtenOn: issuedOn, writtenAt: '00:00:00' };
  const title = titleOf(ordered, { instruction: 'register' }, payerOf(debtor));
  try {
    writeRemittance(terms.layout, fileOf(terms, file, [title]));
    return true;
  } catch (error) {
    if (!(error instanceof RemittanceFieldError)) throw error;
    log.warn('no boleto is ordered: it does not fit the layout of its bank', {
      debtId: ordered.debtId,
      field: error.field,
    });
    return false;
  }
}
