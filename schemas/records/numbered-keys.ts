import * as z from 'zod';

const Key = z.string().min(32, 'must have 32 characters at least');

/** Counts from 1: the versions of the keys. */
const Version = z.string().regex(/^[1-9]\d{0,2}$/, 'must be the number of a key, from "1"');

const Keys = z
  .strictObject({
    /** The number of the key that new marks and texts are made by. */
    writes: z.int().positive(),
    keys: z.record(Version, Key),
  })
  .refine(({ writes, keys }) => String(writes) in keys, {
    error: 'must be the number of one of the keys',
    path: ['writes'],
  })
  .refine(({ keys }) => Object.keys(keys).every((_, index) => String(index + 1) in keys), {
    error: 'must have every key from "1" on: none is ever dropped, because what it made is still in use',
    path: ['keys'],
  });

/**
 * The keys of something that we make and look up for ever, such as pseudonyms of persons: one key, as it is generated, which is number 1; or, once there are more,
 * JSON such as `{"writes": 2, "keys": {"1": "…", "2": "…"}}`.
 */
export const NumberedKeys = z
  .string()
  .transform((text, context): unknown => {
    if (!text.startsWith('{')) return { writes: 1, keys: { 1: text } };
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be one key, or JSON with writes and keys' });
      return z.NEVER;
    }
  })
  .pipe(Keys);
export type NumberedKeys = z.infer<typeof NumberedKeys>;
