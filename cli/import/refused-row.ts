import * as z from 'zod';
import { ExternalId } from '#schemas/primitives.ts';

/** By what a row that comes back is known: marks, because they are about a person. */
export const KNOWN_BY = ['taxId', 'name', 'due', 'open', 'amount'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

/** A row that was refused: its numbers and codes as they were, and marks of what else tells it from others. */
export const RefusedRow = z.strictObject({
  /** What was in the columns of the number, the instalment and the codes, by the header. */
  cells: z.record(z.string(), z.string()),
  marks: z.partialRecord(z.enum(KNOWN_BY), z.string()),
  /** The number or a code was what was wrong with it. */
  isOfNumber: z.boolean().optional(),
  /** Titles of the same customer, due date and amount that were in the same file: it is none of them. */
  twins: z.array(ExternalId).optional(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;
