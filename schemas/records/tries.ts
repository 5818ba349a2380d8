import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** The wrong attempts to identify oneself on the page. Keyed by a fingerprint; what was typed is not stored. */
export const Tries = z.strictObject({
  /** The wrong attempts since the last right one. */
  wrong: z.int().nonnegative(),
  /** Incremented by every attempt: writes are conditional on it. */
  revision: z.int().positive(),
  lockedUntil: Instant.optional(),
  /** When the table may forget it, seconds since 1970. */
  expiresAt: z.int(),
});
export type Tries = z.infer<typeof Tries>;
