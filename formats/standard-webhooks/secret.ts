/** A secret of a webhook endpoint is not as the specification has it. The message never repeats it. */
export class WebhookSecretError extends Error {
  override readonly name = 'WebhookSecretError';
}

const PREFIX = 'whsec_';

/** Bytes of a secret: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md (read 2026-11-30). */
const LENGTH = { min: 24, max: 64 } as const;

/** The secret of these bytes, as it is shown to the receiver: `whsec_` and Base64. */
export const writeSecret = (bytes: Uint8Array): string => `${PREFIX}${Buffer.from(bytes).toString('base64')}`;

/**
 * Reads a secret: Base64 of 24 to 64 bytes, with `whsec_` before it or without.
 * @throws WebhookSecretError
 */
export function readSecretBytes(secret: string): Buffer {
  const base64 = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64)
    throw new WebhookSecretError('a webhook secret must be whsec_ and Base64');
  if (bytes.length < LENGTH.min || bytes.length > LENGTH.max)
    throw new WebhookSecretError(
      `a webhook secret must have ${LENGTH.min} to ${LENGTH.max} bytes; this one has ${bytes.length}`,
    );
  return bytes;
}
