import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { keptSecret } from '#adapters/aws/secret.ts';
import { present } from '#domain/checks/present.ts';
import { env } from '#runtime/env.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { randomHex } from '#runtime/random.ts';
import { NumberedKeys } from '#schemas/records/numbered-keys.ts';

const readKeys = keptSecret(() => env('ENDPOINT_KEY_SECRET_ARN'), NumberedKeys);

/** A secret of an endpoint cannot be decrypted: its key is missing, or it was moved to another endpoint. */
export class UnsealedError extends Error {
  override readonly name = 'UnsealedError';
}

const CIPHER = 'aes-256-gcm';
/** Bytes, as NIST SP 800-38D recommends for GCM. */
const NONCE = 12;
const TAG = 16;

/**
 * Encrypts the secret of an endpoint for the table, by the newest of our keys: who reads the table alone can sign nothing.
 * @param endpointId the only endpoint as whose it can be decrypted
 */
export async function sealSecret(secret: string, endpointId: string): Promise<string> {
  const { writes, keys } = await readKeys(eventClock());
  const nonce = Buffer.from(randomHex(NONCE), 'hex');
  const cipher = createCipheriv(CIPHER, keyOf(keys, writes), nonce).setAAD(Buffer.from(endpointId));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return `${writes}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')}`;
}

/**
 * Decrypts the secret of an endpoint.
 * @throws UnsealedError
 */
export async function unsealSecret(sealed: string, endpointId: string): Promise<string> {
  const [version, base64 = ''] = sealed.split('.');
  const { keys } = await readKeys(eventClock());
  const bytes = Buffer.from(base64, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(keys, Number(version)), bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(Buffer.from(endpointId))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new UnsealedError(`a secret of ${endpointId} cannot be decrypted by key ${version}`, { cause });
  }
}

/** 256 bits of a key of our secret, which is a text. */
const keyOf = (keys: NumberedKeys['keys'], version: number): Buffer =>
  createHash('sha256')
    .update(`webhook endpoints\n${present(keys[String(version)], `key ${version} of the endpoints`)}`)
    .digest();
