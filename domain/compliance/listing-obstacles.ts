/** What keeps a debt from being listed in a register of bad payers, whatever the days; and why. */
export const WHY_NOT = {
  closed: 'nothing is owed: a listing would be undue (CDC art. 42; CC art. 940)',
  'case-open':
    'Our choice: what a debtor disputes is not certain (CDC art. 43 §1: registers are objective and true)',
  promised: 'Our choice: while a promise holds, nobody is listed',
  'on-payment-plan': 'a payment plan that is kept takes the place of the debt (CC art. 360 I)',
  paused: 'Our choice: collection is paused',
  'payment-doubtful': 'Our choice: a payment may have come that is not recorded yet',
  'over-indebted': 'Lei 14.181/2021 (superendividamento): a person speaks with this debtor',
  assigned:
    'CC art. 290: the credit is another’s, and a listing in the name of this creditor would be untrue',
  erased: 'LGPD art. 18: the data of the debtor was erased',
  'below-minimum': 'Our choice: the creditor lists nobody for less than the minimum of its bureau',
  'not-protestable':
    'Lei 9.492/97 art. 1: the creditor holds no title of this kind and age that can be protested',
  prescribed: 'CDC art. 43 §5: what is prescribed is shown in no register',
} as const;

export type ListingObstacle = keyof typeof WHY_NOT;

/** Their names. */
export const OBSTACLES: readonly string[] = Object.keys(WHY_NOT);
