import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { carryOn } from '#application/ladder/carry-on.ts';
import { replan } from '#application/ladder/replan.ts';
import { intoOutbox } from '#application/unit-of-work/outbox.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { dayOf, inUtc, isBefore } from '#domain/calendar/days.ts';
import { replacedBills } from '#domain/debt/replaced.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Bill, InvoiceAmendedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { amendmentEvents } from './amendment-events.ts';

/** What an amendment changes, after what is older than the debt knows was left out. */
type News = Partial<Pick<Debt, 'amount' | 'dueDate'>>;

/**
 * Puts a new due date or amount in force: a new version of the debt, on a new execution; the one under way ends. Each
 * field goes by when billing amended it, for amendments come in any order: an older one that comes later is passed
 * over, the same one again does nothing more. When what was received covers the new amount the debt is settled.
 */
export async function amendDebt(amended: InvoiceAmendedV1, now: string): Promise<void> {
  const debtId = debtIdOf(amended.creditorId, amended.invoiceId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice')
      throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
    const news = newsOf(debt, amended);
    if (Object.keys(news).length === 0) return carryOn(debt, debt);
    if (debt.status === 'settled' || debt.status === 'cancelled' || debt.status === 'onPaymentPlan')
      throw new RejectedEventError(
        `invoiceId: this invoice is ${debt.status} already; amending it is for a person`,
      );
    const written = await write(debt, news, amended, now);
    if (written) return carryOn(written.now, written.before);
  }
  throw new ContentionError(debtId);
}

function newsOf(debt: Debt, amended: InvoiceAmendedV1): News {
  const at = inUtc(amended.amendedAt);
  const news = (field: keyof News): News => {
    const last = debt.amended[field];
    if (amended[field] === undefined || (last && isBefore(at, last))) return {};
    if (last !== at) return { [field]: amended[field] };
    if (amended[field] === debt[field]) return {};
    throw new RejectedEventError(
      `${field}: was amended to something else at the same instant; which one holds is for a person`,
    );
  };
  return { ...news('amount'), ...news('dueDate') };
}

async function write(debt: Debt, news: News, { amendedAt, bill }: InvoiceAmendedV1, now: string) {
  const { debtId, creditorId, debtorId, revision } = debt;
  const today = dayOf(now);
  const debtor = await findDebtor(creditorId, debtorId);
  if (!debtor)
    throw new RejectedEventError('invoiceId: the data of this debtor was erased; it is for a person');
  const { amount, dueDate } = { ...debt, ...news };
  const newDueDate = dueDate !== debt.dueDate;
  const { version, rolledDueDate, regua, execution, firstStepAt } = replan(debt, {
    debtor,
    amount,
    dueDate,
    bill: inForceBill(debt, amount, bill),
    now,
  });
  const settlement = settlementOn(
    { ...debt, amount, rolledDueDate, reissue: undefined, promises: [] },
    today,
  );
  const inForce = {
    amount,
    dueDate,
    rolledDueDate,
    regua,
    version,
    execution,
    amended: {
      ...debt.amended,
      ...Object.fromEntries(Object.keys(news).map((field) => [field, inUtc(amendedAt)])),
    },
    dueSince: newDueDate ? version : debt.dueSince,
    oldBills: replacedBills(debt),
    bill: inForceBill(debt, amount, bill),
    revision: revision + 1,
    ...(settlement.settles
      ? {
          status: 'settled' as const,
          settledAt: now,
          writeOffs: withWaived(debt, `amended-${version}`, {
            waived: settlement.waived,
            on: today,
            at: now,
          }),
        }
      : settlement.asks
        ? { status: 'handedOver' as const, handedOver: { at: now, reason: 'only-charges-left' as const } }
        : { status: debt.status === 'caseOpen' ? ('caseOpen' as const) : ('open' as const) }),
    // What was promised was promised for another amount or due date.
    ...(debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises) } : {}),
  };
  const removed = ['reissue', ...('handedOver' in inForce ? [] : ['handedOver'])];
  const others = settlement.settles ? await countOtherOpen(debt) : 0;
  const events = amendmentEvents(debt, { ...inForce, firstStepAt }, settlement, now, others);
  const before = await changeDebt(debtId, {
    set: [
      ...Object.entries(inForce).map(([field, value]) => [[field], value] as const),
      ...intoOutbox(events),
    ],
    remove: removed.map((field) => [field]),
    when: { equal: [[['revision'], revision]] },
    returns: 'old',
  });
  if (!before || before.status === 'awaitingInvoice') return undefined;
  const kept = Object.fromEntries(Object.entries(before).filter(([field]) => !removed.includes(field)));
  const outbox = { ...before.outbox, ...Object.fromEntries(events) };
  return { before, now: { ...kept, ...inForce, outbox } as Debt };
}

/** The new bill; without one, the old bill as long as it is for the amount. */
const inForceBill = (debt: Debt, amount: number, bill: Bill | undefined): Bill =>
  bill ?? (amount === debt.amount ? debt.bill : {});
