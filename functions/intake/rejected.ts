import type { z } from 'zod';

/** An event that no retry will mend: its reason names the field, never its value, and a person has to look. */
export class RejectedEventError extends Error {
  override readonly name = 'RejectedEventError';
}

/** An event about an invoice that has not come (yet): the queue tries again, for events arrive in any order. */
export class UnknownInvoiceError extends Error {
  override readonly name = 'UnknownInvoiceError';
}

/** Every issue of a shape as `field: what is wrong`, without values. */
export const inWords = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}`).join('; ');
