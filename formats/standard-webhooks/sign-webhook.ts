import { createHmac } from 'node:crypto';
import { readSecretBytes } from './secret.ts';

/** What of a webhook is signed. */
export interface SignedContent {
  /** The value of `webhook-id`. */
  readonly id: string;
  /** The value of `webhook-timestamp`: whole seconds since 1970, when the attempt is made. */
  readonly timestamp: number;
  /** The body, byte for byte as it is sent. */
  readonly body: string | Uint8Array;
}

/** A webhook cannot be signed as it is. */
export class UnsignableWebhookError extends Error {
  override readonly name = 'UnsignableWebhookError';
}

/**
 * The HMAC-SHA256 of `id.timestamp.body`, as Standard Webhooks has it.
 * @param secret `whsec_…`
 * @throws WebhookSecretError
 * @throws UnsignableWebhookError when the id holds a full stop, so that another id and timestamp would have the same signature
 */
export function macOfWebhook({ id, timestamp, body }: SignedContent, secret: string): Buffer {
  if (id.includes('.')) throw new UnsignableWebhookError('the id of a webhook must have no full stop');
  return createHmac('sha256', readSecretBytes(secret)).update(`${id}.${timestamp}.`).update(body).digest();
}

/**
 * The three headers of a webhook by Standard Webhooks, with a signature for each secret.
 * @param secrets `whsec_…`, the newest first; two while one takes the place of the other
 */
export const webhookHeaders = (
  content: SignedContent,
  secrets: readonly string[],
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> => ({
  'webhook-id': content.id,
  'webhook-timestamp': String(content.timestamp),
  'webhook-signature': secrets
    .map((secret) => `v1,${macOfWebhook(content, secret).toString('base64')}`)
    .join(' '),
});
