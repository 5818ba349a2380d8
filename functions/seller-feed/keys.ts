import { keptSecret } from '#adapters/aws/secret.ts';
import { env } from '#runtime/env.ts';
import { isOneOf } from '#runtime/signing.ts';
import { jsonText } from '#schemas/json-text.ts';
import { SellerKeys } from '#schemas/records/seller-keys.ts';

const sellerKeys = keptSecret(() => env('SELLER_KEY_SECRET_ARN'), jsonText(SellerKeys));

/**
 * The live keys of a creditor; none, when it has no feed or is not known.
 * @param now milliseconds since 1970, of the request
 */
async function keysOf(creditorId: string, now: number): Promise<readonly string[]> {
  const keys = await sellerKeys(now);
  return (Object.hasOwn(keys, creditorId) ? keys[creditorId] : undefined) ?? [];
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
  return isOneOf(await keysOf(creditorId, now), shown);
}
