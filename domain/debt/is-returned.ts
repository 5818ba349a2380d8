import type { Send } from '#schemas/records/debt.ts';

/** Whether a message is known not to have arrived. */
export const isReturned = (status: Send['status']): boolean =>
  status === 'refused' || status === 'undelivered';
