/** Why a debt is closed without being paid */
export const closed = {
  cancelled: 'cancelled',
  withdrawn: 'withdrawn with its batch',
  'payment-plan-over': 'the payment plan is over',
} as const;
