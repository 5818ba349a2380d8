import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** A secret that signs a body, and is never sent. */
const SigningSecret = z.string().min(16);

/** A token that is sent with each call: long enough that nobody can guess it, and valid in a path. */
const Token = z
  .string()
  .min(32)
  .max(255)
  .regex(
    /^[A-Za-z0-9._~-]+$/,
    'must be letters, digits, ".", "_", "~" or "-", because it may be part of a path',
  );

/** The creditor whose account it is: calls of such a provider do not name the creditor. */
const OneCreditor = z.array(Slug).length(1, 'must be the one creditor whose account it is');

const Entry = z.discriminatedUnion('adapter', [
  z.strictObject({
    adapter: z.literal('signed'),
    secrets: z.array(SigningSecret).min(1),
    /** The creditors for which it may report payments; by default every creditor. */
    creditors: z.array(Slug).min(1).optional(),
  }),
  z.strictObject({
    adapter: z.literal('mercado-pago'),
    secrets: z.array(SigningSecret).min(1),
    creditors: OneCreditor,
  }),
  z.strictObject({
    adapter: z.enum([
      'bacen-pix',
      'asaas',
      'woovi',
      'celcoin',
      'inter-cobranca',
      'banco-do-brasil-cobranca',
      'undocumented',
    ]),
    secrets: z.array(Token).min(1),
    creditors: OneCreditor,
  }),
]);

/** A provider: its adapter, its valid secrets with the newest first, and its creditors. */
const WebhookProvider = z.preprocess(
  (given) => (Array.isArray(given) ? { adapter: 'signed', secrets: given } : given),
  Entry,
);
export type WebhookProvider = z.infer<typeof WebhookProvider>;

/**
 * The secret of the webhooks: each provider by the name in its path. A bare list of secrets is a provider that signs,
 * for every creditor.
 */
export const WebhookSecrets = z.record(Slug, WebhookProvider);
export type WebhookSecrets = z.infer<typeof WebhookSecrets>;
