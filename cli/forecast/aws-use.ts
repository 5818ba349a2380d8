import { costOf } from '#sandbox/journal/cost.ts';
import type { Prices } from '#schemas/config/prices.ts';

/** Calls of AWS that are billed beside state transitions. */
interface Use {
  readonly functionCalls: number;
  readonly tableWrites: number;
  readonly tableReads: number;
  readonly busEvents: number;
}

/** How often something happens to debts that takes calls of AWS. */
export interface Occurrences {
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
 * What each takes: `npm run bench -- aws`, in the sandbox on 2026-11-30. Queues bring ten messages at once, so that one call takes in
 * several invoices or payments. What runs by the clock, however many debts there are, is not in it.
 */
const EACH: Readonly<Record<keyof Occurrences, Use>> = {
  opened: { functionCalls: 0.17, tableWrites: 10, tableReads: 13, busEvents: 2 },
  steps: { functionCalls: 4, tableWrites: 10, tableReads: 12, busEvents: 2 },
  // What two ladders of one debtor take more than two debtors, for each of 5.5 waits.
  postponed: { functionCalls: 1.5, tableWrites: 5, tableReads: 5, busEvents: 1 },
  paid: { functionCalls: 0.5, tableWrites: 18, tableReads: 20, busEvents: 5 },
  // The rest of a whole ladder.
  handedOver: { functionCalls: 2, tableWrites: 7, tableReads: 14, busEvents: 1 },
};

/** What a forecast takes of AWS, and what that costs in US dollars, state transitions included. */
export interface AwsCost extends Use {
  readonly transitions: number;
  readonly usd: number;
  /** The same in microreais. */
  readonly cost: number;
}

const MICROREAIS = 1_000_000;

/** Works out what AWS costs, by the prices that `regua run` uses. */
export function awsCostOf(
  { transitions, ...occurrences }: Occurrences & { readonly transitions: number },
  prices: Prices,
): AwsCost {
  const { opened, steps, postponed, paid, handedOver } = occurrences;
  const of = (unit: keyof Use): number =>
    Math.ceil(
      opened * EACH.opened[unit] +
        steps * EACH.steps[unit] +
        postponed * EACH.postponed[unit] +
        paid * EACH.paid[unit] +
        handedOver * EACH.handedOver[unit],
    );
  const use: Use = {
    functionCalls: of('functionCalls'),
    tableWrites: of('tableWrites'),
    tableReads: of('tableReads'),
    busEvents: of('busEvents'),
  };
  const calls = new Map([
    ['dynamodb:UpdateItem', use.tableWrites],
    ['dynamodb:GetItem', use.tableReads],
    ['events:PutEvents', use.busEvents],
  ]);
  const { aws } = costOf(prices, { calls, transitions, invocations: use.functionCalls });
  return { ...use, transitions, usd: aws, cost: Math.ceil(aws * prices.reaisPerDollar * MICROREAIS) };
}
