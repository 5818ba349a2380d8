import { addMonths } from '#domain/calendar/days.ts';
import type { ListingObstacle } from '#domain/compliance/listing-obstacles.ts';
import { principalOn } from '#domain/debt/principal-on.ts';
import type { AnyBureau } from '#schemas/config/bureau.ts';
import type { USUAL_DEBT_KIND } from '#schemas/config/legal.ts';
import type { OpenDebt } from '#schemas/records/debt.ts';

/** What is known of the debtor and of the creditor's books. */
export interface ListingFacts {
  /** Where the debtor is. */
  readonly today: string;
  /** Superendividamento (Lei 14.181/2021). */
  readonly isOverIndebted: boolean;
  /** Whether the data of the debtor was erased. */
  readonly isErased: boolean;
  /** Whether a payment source of the creditor is stale. */
  readonly sourcesAreStale: boolean;
}

/** What keeps an open debt from being listed by a bureau, or protested by a notary, on a day. */
export function obstaclesOf(debt: OpenDebt, bureau: AnyBureau, facts: ListingFacts): ListingObstacle[] {
  const { today, isOverIndebted, isErased, sourcesAreStale } = facts;
  const holds: readonly (readonly [ListingObstacle, boolean])[] = [
    ['erased', isErased],
    ['over-indebted', isOverIndebted],
    ['assigned', debt.assigned !== undefined],
    ['on-payment-plan', debt.instalmentOf !== undefined],
    ['below-minimum', principalOn(debt, today) < bureau.minimum],
    ['not-protestable', 'debtKinds' in bureau && !isProtestable(debt, bureau, today)],
    ['payment-doubtful', sourcesAreStale],
  ];
  return holds.flatMap(([obstacle, isThere]) => (isThere ? [obstacle] : []));
}

const isProtestable = (
  { debtKind = USUAL_KIND, dueDate }: OpenDebt,
  { debtKinds, years }: Extract<AnyBureau, { readonly debtKinds: readonly string[] }>,
  today: string,
): boolean => debtKinds.includes(debtKind) && today < addMonths(dueDate, 12 * years);

const USUAL_KIND: typeof USUAL_DEBT_KIND = 'document';
