import type { Use } from '#sandbox/aws/use.ts';
import { costByService } from '#sandbox/journal/cost.ts';
import type { Prices } from '#schemas/config/prices.ts';

/** What AWS bills of debts beside state transitions and messages. */
type Billed = Pick<
  Use,
  'invocations' | 'writeUnits' | 'indexWrites' | 'readUnits' | 'busEvents' | 'queueRequests' | 'secretReads'
>;

/** How often something happens to debts that AWS bills. */
interface Occurrences {
  /** Invoices that come. */
  readonly opened: number;
  /** Steps with a message, or of which the message of another debt spoke; no receipts and apologies. */
  readonly steps: number;
  /** Steps that had to wait. */
  readonly postponed: number;
  /** Payments, with the receipt. */
  readonly paid: number;
  readonly handedOver: number;
}

/**
 * What each takes: `npm run bench -- aws`, in the sandbox on 2026-12-01. Queues bring ten messages at once, so that one call takes in
 * several invoices or payments. What runs by the clock, however many debts there are, is not in it.
 */
const EACH: Readonly<Record<keyof Occurrences, Billed>> = {
  opened: {
    ...{ invocations: 0.17, writeUnits: 15, indexWrites: 9, readUnits: 9.17 },
    ...{ busEvents: 3, queueRequests: 3.33, secretReads: 0 },
  },
  // A fifth of a whole ladder, less its invoice and its hand-over.
  steps: {
    ...{ invocations: 4, writeUnits: 35.8, indexWrites: 6, readUnits: 7.17 },
    ...{ busEvents: 3.6, queueRequests: 10, secretReads: 0.9 },
  },
  // What two ladders of one debtor take more than those of two debtors, for each of 5.5 waits.
  postponed: {
    ...{ invocations: 1.6, writeUnits: 22.4, indexWrites: 3.6, readUnits: 5 },
    ...{ busEvents: 0.85, queueRequests: 1.9, secretReads: 0.4 },
  },
  paid: {
    ...{ invocations: 0.5, writeUnits: 46, indexWrites: 11, readUnits: 11 },
    ...{ busEvents: 7, queueRequests: 10, secretReads: 0 },
  },
  handedOver: {
    ...{ invocations: 2, writeUnits: 16, indexWrites: 6, readUnits: 7.8 },
    ...{ busEvents: 3, queueRequests: 8, secretReads: 0 },
  },
};

/** The figure of each unit that AWS bills beside state transitions. */
export const billedBy = (of: (unit: keyof Billed) => number): Billed => ({
  invocations: of('invocations'),
  writeUnits: of('writeUnits'),
  indexWrites: of('indexWrites'),
  readUnits: of('readUnits'),
  busEvents: of('busEvents'),
  queueRequests: of('queueRequests'),
  secretReads: of('secretReads'),
});

/** What a forecast uses of AWS, and what that costs in US dollars, state transitions included. */
export interface AwsCost extends Billed {
  readonly transitions: number;
  readonly usd: number;
}

/** Works out what AWS bills, by the prices that `regua run` uses. */
export function awsCostOf(
  { transitions, ...occurrences }: Occurrences & { readonly transitions: number },
  prices: Prices,
): AwsCost {
  const { opened, steps, postponed, paid, handedOver } = occurrences;
  const of = (unit: keyof Billed): number =>
    Math.ceil(
      opened * EACH.opened[unit] +
        steps * EACH.steps[unit] +
        postponed * EACH.postponed[unit] +
        paid * EACH.paid[unit] +
        handedOver * EACH.handedOver[unit],
    );
  const billed = billedBy(of);
  const unused = { reads: 0, writes: 0, busBytes: 0, emails: 0, texts: 0, whatsApps: 0 };
  const costs = costByService(prices, { ...unused, ...billed, transitions });
  return { ...billed, transitions, usd: Object.values(costs).reduce((sum, usd) => sum + usd, 0) };
}
