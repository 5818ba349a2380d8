import type { Use } from '#sandbox/aws/use.ts';
import type { Prices } from '#schemas/config/prices.ts';

/** What a run would have cost, US dollars. */
export interface Cost {
  readonly messages: number;
  readonly aws: number;
}

/** What each service of AWS costs for what was used, US dollars. Messages are apart: their channels bill them. */
export const costByService = (prices: Prices, used: Use) => ({
  stepFunctions: used.transitions * prices.stateTransition.usd,
  tableWrites: (used.writeUnits + used.indexWrites) * prices.tableWriteUnit.usd,
  tableReads: used.readUnits * prices.tableReadUnit.usd,
  lambda: used.invocations * prices.functionCall.usd,
  bus: used.busEvents * prices.busEvent.usd,
  queues: used.queueRequests * prices.queueRequest.usd,
  secrets: used.secretReads * prices.secretRead.usd,
});

/** Counts what was used, at the prices of `config/prices.yaml`. */
export function costOf(prices: Prices, used: Use): Cost {
  return {
    messages:
      used.emails * prices.email.usd +
      used.texts * prices.sms.usd +
      // What a step sends is a utility; Meta prices it by the template.
      used.whatsApps * prices.whatsapp.utility.usd,
    aws: Object.values(costByService(prices, used)).reduce((sum, usd) => sum + usd, 0),
  };
}
