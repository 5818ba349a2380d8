import type { PaymentPromise } from '#schemas/records/negotiation.ts';

/** The step that reminds of a promise, as claims and messages know it. */
export const reminderOf = ({ number }: PaymentPromise): string => `promise-${number}`;
