import * as z from 'zod';
import { BillingEvents } from '#schemas/events/billing.ts';

/** An event of billing, as it is on the bus. */
export const BusEvent = z
  .strictObject({
    type: z.enum(Object.keys(BillingEvents)),
    detail: z.record(z.string(), z.unknown()),
  })
  .superRefine(checkDetail);
export type BusEvent = z.infer<typeof BusEvent>;

/** Checks what an event says by the contract of its type. */
export function checkDetail(
  { type, detail }: { readonly type: string; readonly detail: unknown },
  context: z.RefinementCtx,
): void {
  const schema = Object.entries(BillingEvents).find(([name]) => name === type)?.[1];
  for (const issue of schema?.safeParse(detail).error?.issues ?? [])
    context.addIssue({ code: 'custom', path: ['detail', ...issue.path], message: issue.message });
}
