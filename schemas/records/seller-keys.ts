import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** Sent with each call as it is: long enough that nobody can guess it, and valid in a header. */
const Key = z
  .string()
  .min(32)
  .max(255)
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces, because it is sent in a header');

/**
 * The secret of the sellers' feed: the valid keys of each creditor, newest first. A creditor without a key has no
 * feed, and the links of its sellers open nothing.
 */
export const SellerKeys = z.record(Slug, z.array(Key).min(1));
export type SellerKeys = z.infer<typeof SellerKeys>;
