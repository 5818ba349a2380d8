import type { Prices } from '#schemas/config/prices.ts';

/** What a run would have cost, US dollars. */
export interface Cost {
  readonly messages: number;
  readonly aws: number;
}

/** Counts of what was used. */
export interface Usage {
  /** How often each operation of AWS was called, by `service:operation`. */
  readonly calls: ReadonlyMap<string, number>;
  readonly transitions: number;
  readonly invocations: number;
}

/** Counts what was used, at the prices of `config/prices.yaml`. */
export function costOf(prices: Prices, aws: Usage): Cost {
  const calls = (name: string): number => aws.calls.get(name) ?? 0;
  const messages =
    calls('ses:SendEmail') * prices.email.usd +
    calls('sns:Publish') * prices.sms.usd +
    // What a step sends is a utility; Meta prices it by the template.
    calls('social-messaging:SendWhatsAppMessage') * prices.whatsapp.utility.usd;
  const writes = calls('dynamodb:UpdateItem') + calls('dynamodb:PutItem');
  return {
    messages,
    aws:
      aws.transitions * prices.stateTransition.usd +
      aws.invocations * prices.functionCall.usd +
      writes * prices.tableWrite.usd +
      (calls('dynamodb:GetItem') + calls('dynamodb:Query')) * prices.tableRead.usd +
      calls('events:PutEvents') * prices.busEvent.usd,
  };
}
