import { listSummaries } from '#adapters/table/debt-summaries.ts';
import { listCustomers } from '#adapters/table/seller-customers.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { creditHoldReleased } from '#domain/seller/credit-hold.ts';
import { isInView } from '#domain/seller/is-in-view.ts';
import { sellerStanding } from '#domain/seller/seller-standing.ts';
import type { SellerCustomer, SellerFeedV1 } from '#schemas/portal/seller-feed.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import { cursorAfter } from './cursor.ts';

/** Customers on a page: each costs two reads at least. */
const PAGE = 50;

/** The statuses in order: what needs the seller most comes first. */
const ORDER = [
  'caseOpen',
  'handedOver',
  'late',
  'promised',
  'onPaymentPlan',
  'due',
  'prescribed',
  'settled',
  'cancelled',
];

type SoldSummary = DebtSummary & { readonly sold: NonNullable<DebtSummary['sold']> };

/**
 * The status of the customers of a seller on a day: one page, made from the debts as they are at this moment.
 * @param after the customer after whom it begins
 */
export async function sellerFeed(
  seller: { readonly creditorId: string; readonly sellerId: string },
  today: string,
  after: string | undefined,
): Promise<SellerFeedV1> {
  const { creditorId, sellerId } = seller;
  const { debtorIds, next } = await listCustomers(seller, { most: PAGE, after });
  const customers = await Promise.all(
    debtorIds.map(async (debtorId) =>
      customerOf(
        debtorId,
        sellerId,
        {
          own: await listSummaries(creditorId, debtorId),
          unpaid: (await listUnpaid({ creditorId, debtorId })).unpaid,
        },
        today,
      ),
    ),
  );
  return {
    version: 1,
    creditorId,
    sellerId,
    on: today,
    customers: customers.filter((customer) => customer !== undefined),
    ...(next === undefined ? {} : { next: cursorAfter(next) }),
  };
}

/** One customer; undefined when nothing that this seller sold is owed, or was lately. */
function customerOf(
  debtorId: string,
  sellerId: string,
  /** What is under this debtor id, and what the same person has not paid under any. */
  { own, unpaid }: { readonly own: readonly DebtSummary[]; readonly unpaid: readonly DebtSummary[] },
  today: string,
): SellerCustomer | undefined {
  const isOwn = (debt: DebtSummary): debt is SoldSummary => debt.sold?.sellerId === sellerId;
  const shown = own.filter(isOwn).filter((debt) => isInView(debt, today));
  if (shown.length === 0) return undefined;
  const debts = shown.map((debt) => debtOf(debt, today)).sort(byNeed);
  return {
    debtorId,
    creditHoldReleased: creditHoldReleased(unpaid, today),
    unpaid: debts.reduce((sum, { unpaid }) => sum + unpaid, 0),
    otherOpenDebts: unpaid.filter((debt) => !isOwn(debt) || !own.some(({ debtId }) => debtId === debt.debtId))
      .length,
    debts,
  };
}

const debtOf = (debt: SoldSummary, today: string): SellerCustomer['debts'][number] => {
  const { debtId, status, rolledDueDate, sold } = debt;
  return { debtId, invoiceId: sold.invoiceId, ...sellerStanding({ status, rolledDueDate, ...sold }, today) };
};

const byNeed = (one: SellerCustomer['debts'][number], other: SellerCustomer['debts'][number]): number =>
  ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
  (other.daysLate ?? 0) - (one.daysLate ?? 0) ||
  (other.since ?? '').localeCompare(one.since ?? '') ||
  one.debtId.localeCompare(other.debtId);
