import { sealSecret } from '#adapters/endpoint/seal-secret.ts';
import { writeSecret } from '#formats/standard-webhooks/secret.ts';
import { randomHex } from '#runtime/random.ts';
import type { SealedSecret } from '#schemas/records/webhook-endpoint.ts';

/** Bytes of a secret: those of the HMAC that it makes. */
const LENGTH = 32;

/** Makes a secret for an endpoint, as it is kept. */
export async function makeSecret(endpointId: string, now: string): Promise<SealedSecret> {
  const secret = writeSecret(Buffer.from(randomHex(LENGTH), 'hex'));
  return { sealed: await sealSecret(secret, endpointId), madeAt: now };
}
