/** Why collection is paused */
export const pauses = {
  death: 'the debtor died',
  minor: 'the debtor is no adult',
  insolvency: 'recuperação judicial or falência',
  'court-order': 'a court forbids it',
  'internal-customer': 'the creditor itself, or its group',
  'disputed-outside': 'disputed at Procon or in court',
  'payment-doubtful': 'a payment may have come',
  import: 'loaded, and not released yet',
  other: 'another reason',
} as const;
