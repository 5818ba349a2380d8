import type * as z from 'zod';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { config, findCreditor } from '#runtime/config.ts';
import { issuesInWords } from '#schemas/issues.ts';

/** A value of a shape, or a rejection that names its fields. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new RejectedEventError(issuesInWords(checked.error, 'event'));
}

/** A detail of a creditor that this deployment serves. */
export function check<T extends { readonly creditorId: string }>(schema: z.ZodType<T>, detail: unknown): T {
  const checked = checkShape(schema, detail);
  if (findCreditor(checked.creditorId)) return checked;
  throw new RejectedEventError(
    `creditorId: is not in config/creditors, which has ${Object.keys(config().creditors).join(', ')}`,
  );
}
