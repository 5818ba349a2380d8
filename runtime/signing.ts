import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Makes the HMAC-SHA256 of some text or bytes, one after the other, by a secret: 32 bytes. */
export function mac(secret: string, ...parts: readonly (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

const digest = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();

/**
 * Compares in constant time. Digests are compared, so that the time shows neither how much was right nor how long it is.
 */
export const isSame = (one: string | Buffer, other: string | Buffer): boolean =>
  timingSafeEqual(digest(one), digest(other));

/** Whether one of the live tokens or signatures was given. All are compared, so that the time does not show which. */
export function isOneOf(live: readonly (string | Buffer)[], given: string | Buffer | undefined): boolean {
  const equal = live.map((one) => isSame(one, given ?? ''));
  return given !== undefined && equal.includes(true);
}
