import * as z from 'zod';

const Key = z.string().min(32);

/**
 * The secret that signs links in messages: one key, as it is generated; or, while it is being replaced, a JSON list
 * of the valid ones, newest first.
 */
export const LinkSecrets = z
  .string()
  .transform((text, context): unknown => {
    if (!text.startsWith('[')) return [text];
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be one key, or a JSON list of keys' });
      return z.NEVER;
    }
  })
  .pipe(z.tuple([Key], Key));
export type LinkSecrets = z.infer<typeof LinkSecrets>;
