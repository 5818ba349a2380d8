/** Kinds and outcomes of cases */
export const cases = {
  'not-mine': '"not mine"',
  'goods-or-service': 'goods or service',
  hardship: 'hardship',
  review: 'review of an offer',
  cancelled: 'the debt is cancelled',
  corrected: 'the amount is corrected',
  upheld: 'the debt is upheld',
  'over-indebted': 'superendividamento',
} as const;
