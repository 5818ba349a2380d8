/** Statuses of a debt, and its standing for a seller */
export const statuses = {
  awaitingInvoice: 'awaiting invoice',
  awaitingRelease: 'awaiting release',
  open: 'open',
  due: 'due',
  late: 'late',
  promised: 'promised',
  caseOpen: 'case open',
  onPaymentPlan: 'payment plan',
  handedOver: 'handed over',
  settled: 'settled',
  cancelled: 'cancelled',
  prescribed: 'prescribed',
} as const;
