import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** The form of the lists: raised when they get a list, or a key, that items of before do not have. */
export const LISTS_VERSION = 1;

/** How far a walk has come that brings all items into the lists that they belong to. */
export const ListWalk = z.strictObject({
  /** The form of the lists that it brings items into. */
  version: z.int().positive(),
  /** Where it goes on; absent before the first page, and after the last. */
  reached: z.strictObject({ pk: z.string(), sk: z.string() }).optional(),
  /** When it came to its end. */
  completedAt: Instant.optional(),
});
export type ListWalk = z.infer<typeof ListWalk>;
