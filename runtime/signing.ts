import { createHmac, timingSafeEqual } from 'node:crypto';

/** Of a text, by a secret: 32 bytes. */
export const mac = (secret: string, text: string): Buffer =>
  createHmac('sha256', secret).update(text).digest();

/** Compares in constant time. */
export function isSame(one: string | Buffer, other: string | Buffer): boolean {
  const [expected, given] = [Buffer.from(one as string), Buffer.from(other as string)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
