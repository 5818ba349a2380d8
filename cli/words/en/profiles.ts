/** How a debtor has paid so far */
export const profiles = {
  new: 'new',
  good: 'good',
  occasional: 'occasional',
  recurrent: 'recurrent',
} as const;
