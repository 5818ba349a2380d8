import { keptSecret } from '#adapters/aws/kept-secret.ts';
import { env } from '#runtime/env.ts';
import { isTokenOf } from '#runtime/is-token-of.ts';
import { SellerKeys } from '#schemas/records/seller-keys.ts';

const sellerKeys = keptSecret(
  () => env('SELLER_KEY_SECRET_ARN'),
  (text) => SellerKeys.parse(JSON.parse(text)),
);

/**
 * The live keys of a creditor; none, when it has no feed or is not known.
 * @param now milliseconds since 1970, of the request
 */
async function keysOf(creditorId: string, now: number): Promise<readonly string[]> {
  const keys = await sellerKeys(now);
  return Object.hasOwn(keys, creditorId) ? (keys[creditorId] as string[]) : [];
}

/** Whether a creditor has a feed at all. */
export const hasFeed = async (creditorId: string, now: number): Promise<boolean> =>
  (await keysOf(creditorId, now)).length > 0;

/** Whether a header, `Bearer <key>`, shows a live key of this creditor. */
export async function isKeyOf(
  creditorId: string,
  authorization: string | undefined,
  now: number,
): Promise<boolean> {
  const shown = /^Bearer +([\x21-\x7e]{1,255})$/i.exec(authorization ?? '')?.[1];
  return isTokenOf(await keysOf(creditorId, now), shown);
}
