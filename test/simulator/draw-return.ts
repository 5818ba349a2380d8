import type { Feature } from './features.ts';
import type { PlannedInvoice, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

const DAY = 1440;

/** A debtor who is erased before an old debt of theirs is introduced, and buys again. */
interface Return {
  readonly steps: readonly Step[];
  /** The old debt, which nobody pays: its ladder goes on. */
  readonly unpaid: Step | undefined;
}

const NOBODY: Return = { steps: [], unpaid: undefined };

/**
 * Draws an erasure between the invoice of an old debt and its introduction, where another invoice of the same debtor, which is not old,
 * comes a day later or more. Single draws hardly ever bring these together, and all that was known of the debtor is back by the day of
 * the offer.
 * @param firstId the number of the erasure
 */
export function drawReturn(
  random: Random,
  has: ReadonlySet<Feature>,
  { invoices }: Setting,
  issues: readonly Step[],
  firstId: number,
): Return {
  if (!has.has('old debts') || !has.has('erasure') || random.chance(0.3)) return NOBODY;
  const invoiceOf = ({ action }: Step): PlannedInvoice | undefined =>
    action.do === 'issue' ? invoices[action.invoice] : undefined;
  const isOf = (one: PlannedInvoice, other: PlannedInvoice): boolean =>
    one.creditorId === other.creditorId && one.debtorId === other.debtorId;
  const returning = issues.filter((old) => {
    const planned = invoiceOf(old);
    return (
      planned?.issuedDaysBefore !== undefined &&
      issues.some((next) => {
        const own = invoiceOf(next);
        const isLater = next.minute > old.minute + DAY;
        return own && isLater && own.issuedDaysBefore === undefined && isOf(own, planned);
      })
    );
  });
  const unpaid = random.pick(returning);
  if (unpaid?.action.do !== 'issue') return NOBODY;
  const { invoice } = unpaid.action;
  const minute = unpaid.minute + random.int(1, 30);
  return { steps: [{ id: firstId, minute, action: { do: 'erase', invoice } }], unpaid };
}
