import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** Shown with each call as it is: long enough that nobody guesses it, and fit for a header. */
const Key = z
  .string()
  .min(32)
  .max(255)
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces, for it stands in a header');

/**
 * The secret of the sellers' feed: the live keys of each creditor, newest first. A creditor without any has no feed, and
 * the links that were made for its sellers open nothing.
 */
export const SellerKeys = z.record(Slug, z.array(Key).min(1));
export type SellerKeys = z.infer<typeof SellerKeys>;
