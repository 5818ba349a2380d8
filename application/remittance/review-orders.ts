import {
  askForDueDate,
  findBillOrder,
  markToWithdraw,
  recordAbatement,
} from '#adapters/table/bill-orders.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { endLiveOrder, listLiveOrders, queueInstruction } from '#adapters/table/remittances.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { type OrderFacts, reviewOrder } from '#domain/debt/review-order.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { creditorOf } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import type { BillInstruction, BillOrder } from '#schemas/records/bill-order.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { nextReissue } from './next-reissue.ts';
import { lineOf, orderBill } from './order-bill.ts';
import type { RemittanceTerms } from './terms-of.ts';

/** Orders looked at at a time. */
const AT_ONCE = 10;

/**
 * Compares each boleto of an account that is not over with what its debt has become, and has the next file say what changed: so that a
 * change of which no process was left to tell is found all the same. Done again, it says the same.
 * @param now ISO-8601, of the calendar
 */
export async function reviewOrders(terms: RemittanceTerms, now: string): Promise<void> {
  await inParallel(await listLiveOrders(terms), AT_ONCE, async (txid) => {
    const order = await findBillOrder(terms.creditorId, txid);
    if (order) await review(terms, order, now);
  });
}

async function review(terms: RemittanceTerms, order: BillOrder, now: string): Promise<void> {
  const { txid, debtId } = order;
  const stored = await findDebt(debtId);
  const debt = stored?.status === 'awaitingInvoice' ? undefined : stored;
  const reviewed = reviewOrder(order, debt, await factsOf(order, debt, now));
  const queue = (instruct: BillInstruction): Promise<void> => queueInstruction(terms, { txid, instruct });
  switch (reviewed.kind) {
    case 'keep':
      return;
    case 'over':
      return endLiveOrder(terms, debtId, txid);
    case 'withdraw': {
      await markToWithdraw(terms.creditorId, txid);
      await queue({ instruction: 'withdraw' });
      if (!reviewed.again || !debt) return;
      // Another may be ordered once this one is out of the way.
      await endLiveOrder(terms, debtId, txid);
      return orderBill(debt, now);
    }
    case 'changeDueDate': {
      const { dueDate } = reviewed;
      const { ourNumber, quote } = order;
      const digitableLine = lineOf(terms, { ourNumber, amount: quote.amount, dueDate });
      await askForDueDate(order, { dueDate, digitableLine });
      return queue({ instruction: 'changeDueDate', dueDate });
    }
    case 'reduce':
      await recordAbatement(order, reviewed.abatement);
      return queue({ instruction: 'reduce', abatement: reviewed.abatement });
  }
}

/** What is known of a debt besides its record. */
async function factsOf(order: BillOrder, debt: Debt | undefined, now: string): Promise<OrderFacts> {
  const debtor = debt && (await findDebtor(debt.creditorId, debt.debtorId));
  if (!debt || !debtor) return { today: dayOf(now, order.quote.zone), next: undefined, isWrong: false };
  const creditor = creditorOf(debt);
  const { zone } = placeOf(debtor, creditor);
  const today = dayOf(now, zone);
  const { taxIdReplacedAt } = debtor;
  return {
    today,
    next: nextReissue(debt, creditor, { today, zone }),
    isWrong: taxIdReplacedAt !== undefined && order.quote.issuedAt <= taxIdReplacedAt,
  };
}
