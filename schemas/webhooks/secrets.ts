import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** Signs a body, and is never sent. */
const SigningSecret = z.string().min(16);

/** Shown with each call as it is: long enough that nobody guesses it, and fit to stand in a path. */
const Token = z
  .string()
  .min(32)
  .max(255)
  .regex(/^[A-Za-z0-9._~-]+$/, 'must be letters, digits, ".", "_", "~" or "-", for it may stand in a path');

/** The account of one creditor at a provider: its calls do not name the creditor, so that it can be no other. */
const OneCreditor = z.array(Slug).length(1, 'must be the one creditor whose account it is');

const Entry = z.discriminatedUnion('adapter', [
  z.strictObject({
    adapter: z.literal('signed'),
    secrets: z.array(SigningSecret).min(1),
    /** Whom it may speak for; without them, every creditor of the configuration. */
    creditors: z.array(Slug).min(1).optional(),
  }),
  z.strictObject({
    adapter: z.literal('bacen-pix'),
    secrets: z.array(Token).min(1),
    creditors: OneCreditor,
  }),
  z.strictObject({
    adapter: z.literal('asaas'),
    secrets: z.array(Token).min(1),
    creditors: OneCreditor,
  }),
]);

/** A provider: how it speaks, its live secrets with the newest first, and whom it may speak for. */
const WebhookProvider = z.preprocess(
  (given) => (Array.isArray(given) ? { adapter: 'signed', secrets: given } : given),
  Entry,
);
export type WebhookProvider = z.infer<typeof WebhookProvider>;

/**
 * The secret of the webhooks: each provider by the name that stands in its path. A bare list of secrets is a provider
 * that signs and speaks for every creditor.
 */
export const WebhookSecrets = z.record(Slug, WebhookProvider);
export type WebhookSecrets = z.infer<typeof WebhookSecrets>;
