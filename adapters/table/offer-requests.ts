import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import { offerRequestKey, offerRequestsOf } from './keys.ts';
import { listNames } from './known-names.ts';
import { dynamo } from './table.ts';

/** An offer that a debtor asked for, and a person has to approve. */
export interface OfferRequest {
  readonly debtId: string;
  readonly offerId: string;
  /** When it was asked for (ISO-8601): the offer is that of this day. */
  readonly askedAt: string;
}

/** Days for which a request is kept: longer than any offer of an offer book is good. */
const KEPT_DAYS = 90;

/** Records that a debtor asked for an offer: the debt and its offers of that day have the last word on whether it waits still. */
export async function putOfferRequest(creditorId: string, request: OfferRequest): Promise<void> {
  const asked = Math.floor(Date.parse(clockTime(request.askedAt)) / 1000);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...offerRequestKey(creditorId, request), expiresAt: asked + KEPT_DAYS * 86_400 },
    }),
  );
}

/** What debtors of a creditor asked for, the oldest first, with their places. */
export async function listOfferRequests(
  creditorId: string,
  after: string | undefined,
  most: number,
): Promise<(OfferRequest & { readonly place: string })[]> {
  const places = await listNames(offerRequestsOf(creditorId), after, most);
  return places.flatMap((place) => {
    const [askedAt, debtId, offerId] = place.split('#');
    return askedAt === undefined || debtId === undefined || offerId === undefined
      ? []
      : [{ place, askedAt, debtId, offerId }];
  });
}
