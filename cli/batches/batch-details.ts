import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

const OfBatch = { creditorId: z.string(), batch: z.string() };

/** What of an event about a batch matters here; intake judges the whole. */
export const BatchDetails = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('InvoiceIssued.v1'),
    detail: z.object({
      ...OfBatch,
      invoiceId: z.string(),
      amount: z.number(),
      debtor: z.object({ debtorId: z.string() }),
    }),
  }),
  z.object({
    type: z.literal('CollectionPaused.v1'),
    detail: z
      .object({
        ...{ ...OfBatch, pausedAt: Instant },
        ...{ reason: z.string().optional(), lastDay: z.string().optional() },
      })
      .transform(({ pausedAt: at, ...of }) => ({ ...of, at })),
  }),
  z.object({
    type: z.literal('CollectionResumed.v1'),
    detail: z
      .object({ ...OfBatch, resumedAt: Instant })
      .transform(({ resumedAt: at, ...of }) => ({ ...of, at })),
  }),
  z.object({
    type: z.literal('BatchWithdrawn.v1'),
    detail: z
      .object({ ...OfBatch, withdrawnAt: Instant })
      .transform(({ withdrawnAt: at, ...of }) => ({ ...of, at })),
  }),
]);
export type BatchDetail = z.infer<typeof BatchDetails> & { readonly raw: unknown };
