/** Why a debt is closed without being paid */
export const closed = {
  cancelled: 'cancelled',
  'payment-plan-over': 'the payment plan is over',
} as const;
