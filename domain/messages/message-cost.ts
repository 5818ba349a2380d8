/** What one message costs; see `config/prices.yaml`. US dollars. */
export interface MessagePrices {
  readonly reaisPerDollar: number;
  readonly email: { readonly usd: number };
  readonly sms: { readonly usd: number };
  readonly whatsapp: {
    readonly utility: { readonly usd: number };
    readonly marketing: { readonly usd: number };
  };
}

/** The cost of one message in whole microreais (millionths of a real), rounded up: a ceiling is never passed by rounding. */
export function messageCost(
  prices: MessagePrices,
  channel: 'email' | 'sms' | 'whatsapp',
  category: 'utility' | 'marketing' = 'utility',
): number {
  const { usd } = channel === 'whatsapp' ? prices.whatsapp[category] : prices[channel];
  // To the billionth first: 0.0001 dollars at 5.4 is 540 microreais, and not a hair more.
  return Math.ceil(Number((usd * prices.reaisPerDollar * 1_000_000).toFixed(3)));
}

const MICROREAIS_PER_CENTAVO = 10_000;

/**
 * True when the messages of a debt, with one more at this cost, stay within what a step allows: so many centavos, so many
 * percent of what is owed, or both.
 * @param spent microreais so far
 * @param owed centavos
 */
export function isWithinCeiling(
  ceiling:
    | { readonly centavos?: number | undefined; readonly percentOfOwed?: number | undefined }
    | undefined,
  { spent, cost, owed }: { readonly spent: number; readonly cost: number; readonly owed: number },
): boolean {
  const most = Math.min(
    ceiling?.centavos === undefined ? Infinity : ceiling.centavos * MICROREAIS_PER_CENTAVO,
    ceiling?.percentOfOwed === undefined
      ? Infinity
      : Math.floor((owed * MICROREAIS_PER_CENTAVO * ceiling.percentOfOwed) / 100),
  );
  return spent + cost <= most;
}
