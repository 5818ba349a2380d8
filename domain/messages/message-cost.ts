/** The prices of messages in US dollars; see `config/prices.yaml`. */
export interface MessagePrices {
  readonly reaisPerDollar: number;
  readonly email: { readonly usd: number };
  readonly sms: { readonly usd: number };
  readonly whatsapp: {
    readonly utility: { readonly usd: number };
    readonly marketing: { readonly usd: number };
  };
}

/**
 * The cost of one message in whole microreais (millionths of a real), rounded up, so that rounding never exceeds a
 * ceiling.
 */
export function messageCost(
  prices: MessagePrices,
  channel: 'email' | 'sms' | 'whatsapp',
  category: 'utility' | 'marketing' = 'utility',
): number {
  const { usd } = channel === 'whatsapp' ? prices.whatsapp[category] : prices[channel];
  // Rounded to the billionth first: 0.0001 dollars at 5.4 is exactly 540 microreais.
  return Math.ceil(Number((usd * prices.reaisPerDollar * 1_000_000).toFixed(3)));
}

const MICROREAIS_PER_CENTAVO = 10_000;

/**
 * True if the messages of a debt, plus one more at this cost, stay within a step's ceiling: centavos, percent of what
 * is owed, or both.
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
