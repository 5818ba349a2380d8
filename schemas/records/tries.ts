import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** How often somebody was wrong about who they are. Keyed by a fingerprint; holds nothing of what was tried. */
export const Tries = z.strictObject({
  /** Since the last right one. */
  wrong: z.int().nonnegative(),
  /** Raised by every try: writes are conditional on it. */
  revision: z.int().positive(),
  lockedUntil: Instant.optional(),
  /** When the table may forget it, seconds since 1970. */
  expiresAt: z.int(),
});
export type Tries = z.infer<typeof Tries>;
