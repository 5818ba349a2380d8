import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { dayOf } from '#domain/calendar/days.ts';
import { findCreditor } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import { readCursor } from './cursor.ts';
import { sellerFeed } from './customers.ts';
import { displayNames } from './display-names.ts';
import { hasFeed } from './keys.ts';
import { readSellerToken } from './link.ts';
import { customersPage, notFoundPage, overPage } from './page.ts';
import { type Answer, unlessKnown } from './respond.ts';

/** A seller asks, on a phone or by their app: the page, or for `accept: application/json` the feed. */
export async function askedByLink(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { timeEpoch } = event.requestContext;
  const seller = await readSellerToken(event.pathParameters?.token ?? '', timeEpoch);
  const creditor = seller && findCreditor(seller.creditorId);
  if (!seller || !creditor || !(await hasFeed(seller.creditorId, timeEpoch))) return notFoundPage();
  const today = dayOf(calendarTime(timeEpoch));
  if (today > seller.goodUntil) return overPage();
  const cursor = event.queryStringParameters?.cursor;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined) return notFoundPage();
  const feed = await sellerFeed(seller, today, after);
  if (wantsJson(event.headers.accept)) return unlessKnown(feed, event.headers['if-none-match']);
  return customersPage({ creditor, feed, names: await displayNames(feed), goodUntil: seller.goodUntil });
}

const wantsJson = (accept: string | undefined): boolean =>
  accept?.split(',').some((type) => /^\s*application\/json\s*(;|$)/i.test(type)) ?? false;
