import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { dayOf } from '#domain/calendar/days.ts';
import { findCreditor } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { calendarTime } from '#runtime/time.ts';
import type { SellerLinkV1 } from '#schemas/portal/seller-feed.ts';
import { ExternalId } from '#schemas/primitives.ts';
import { readCursor } from './cursor.ts';
import { sellerFeed } from './customers.ts';
import { isKeyOf } from './keys.ts';
import { sellerLink } from './link.ts';
import { type Answer, created, refusal, unlessKnown } from './respond.ts';

/**
 * A program of the creditor asks: where the customers of a seller stand, or for a link for that seller. Who shows no live
 * key of this creditor learns nothing, not even whether there is such a creditor or seller.
 */
export async function askedByKey(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { timeEpoch, http, requestId } = event.requestContext;
  const { creditorId = '', sellerId: given } = event.pathParameters ?? {};
  const isLetIn = await isKeyOf(creditorId, event.headers.authorization, timeEpoch);
  if (!isLetIn || !findCreditor(creditorId)) {
    log.warn('a call of the sellers’ feed was refused: it shows no live key of the creditor', { requestId });
    return refusal(401, 'the key is missing or wrong', { 'www-authenticate': 'Bearer' });
  }
  const sellerId = ExternalId.safeParse(given);
  if (!sellerId.success) return refusal(400, `sellerId: ${sellerId.error.issues[0]?.message}`);
  const seller = { creditorId, sellerId: sellerId.data };
  const today = dayOf(calendarTime(timeEpoch));
  if (http.method === 'POST') {
    const link: SellerLinkV1 = { version: 1, ...(await sellerLink(seller, today)) };
    return created(link);
  }
  const cursor = event.queryStringParameters?.cursor;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined)
    return refusal(400, 'cursor: is none that a page of this feed gave');
  return unlessKnown(await sellerFeed(seller, today, after), event.headers['if-none-match']);
}
