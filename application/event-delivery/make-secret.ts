import { sealSecret } from '#adapters/endpoint/seal-secret.ts';
import { writeSecret } from '#formats/standard-webhooks/secret.ts';
import { randomHex } from '#runtime/random.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { SealedSecret } from '#schemas/records/webhook-endpoint.ts';

/** Bytes of a secret: those of the HMAC that it makes. */
const LENGTH = 32;

/** A fingerprint of what a caller names a request by. */
export const requestPrint = (key: string): string => sha256(key).slice(0, 16);

/**
 * Makes a secret for an endpoint, as it is kept.
 * @param given.key what the caller names the request by that makes it
 */
export async function makeSecret(
  endpointId: string,
  { key, now }: { readonly key: string; readonly now: string },
): Promise<SealedSecret> {
  const secret = writeSecret(Buffer.from(randomHex(LENGTH), 'hex'));
  return { sealed: await sealSecret(secret, endpointId), madeAt: now, madeFor: requestPrint(key) };
}
