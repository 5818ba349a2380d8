import type { StoredDebt } from '#schemas/records/debt.ts';
import type { DebtEvent } from './event.ts';
import { orderAt } from './listing-orders.ts';
import { planInForce } from './plan-in-force.ts';

/**
 * An event that says what it leaves to do on other records, so that the rules of the bus call a function only where it has something to
 * do (`deployment/queue-functions.ts`).
 * @param debt as the change leaves it that the event reports
 */
export function withWhatIsLeft(event: DebtEvent, debt: StoredDebt): DebtEvent {
  if (debt.status === 'awaitingInvoice') return event;
  switch (event.type) {
    case 'DebtSettled.v1':
      return { ...event, detail: { ...event.detail, bills: billsOf(debt), inPlan: isInPlan(debt) } };
    case 'DebtClosed.v1':
      return {
        ...event,
        detail: {
          ...event.detail,
          bills: billsOf(debt),
          // The plan of that instalment is over: nothing follows from its end.
          inPlan: event.detail.reason !== 'payment-plan-over' && isInPlan(debt),
        },
      };
    case 'DebtAssigned.v1':
      return { ...event, detail: { ...event.detail, bills: billsOf(debt) } };
    case 'CaseResolved.v1':
      return { ...event, detail: { ...event.detail, inPlan: isInPlan(debt) } };
    case 'ListingClearanceRequested.v1':
      return {
        ...event,
        detail: { ...event.detail, isOrdered: orderAt(debt, event.detail.bureau) !== undefined },
      };
    default:
      return event;
  }
}

type IssuedDebt = Exclude<StoredDebt, { readonly status: 'awaitingInvoice' }>;

const billsOf = ({ quotes }: IssuedDebt): number =>
  quotes.filter(({ bill }) => bill && !bill.withdrawn).length;

const isInPlan = (debt: IssuedDebt): boolean =>
  debt.instalmentOf !== undefined || planInForce(debt) !== undefined;
