import { dayOf } from '#domain/calendar/days.ts';
import { findCreditor } from '#runtime/config.ts';
import type { HttpContext } from '#runtime/http-handler.ts';
import { readCursor } from './cursor.ts';
import { sellerFeed } from './customers.ts';
import { displayNames } from './display-names.ts';
import { hasFeed } from './keys.ts';
import { readSellerToken } from './link.ts';
import { customersPage, notFoundPage, overPage } from './page.ts';
import { unlessKnown } from './respond.ts';

/** A seller asks, on a phone or by their app: the page, or for `accept: application/json` the feed. */
export async function askedByLink({ req, env }: HttpContext, token: string): Promise<Response> {
  const seller = await readSellerToken(token, env.clock);
  const creditor = seller && findCreditor(seller.creditorId);
  if (!seller || !creditor || !(await hasFeed(seller.creditorId, env.clock))) return notFoundPage();
  const today = dayOf(env.at);
  if (today > seller.goodUntil) return overPage();
  const cursor = req.query('cursor');
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined) return notFoundPage();
  const feed = await sellerFeed(seller, today, after);
  if (wantsJson(req.header('accept'))) return unlessKnown(feed, req.header('if-none-match'));
  return customersPage({ creditor, feed, names: await displayNames(feed), goodUntil: seller.goodUntil });
}

const wantsJson = (accept: string | undefined): boolean =>
  accept?.split(',').some((type) => /^\s*application\/json\s*(;|$)/i.test(type)) ?? false;
