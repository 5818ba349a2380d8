/** Why a debt is owed again */
export const reopened = {
  refund: 'money was refunded',
  reversal: 'money was taken back',
  reassigned: 'money was meant for another invoice',
  'charges-upheld': 'its charges stay owed',
  released: 'its import was released',
} as const;
