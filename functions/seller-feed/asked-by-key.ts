import { createMiddleware } from 'hono/factory';
import { dayOf } from '#domain/calendar/days.ts';
import { findCreditor } from '#runtime/config.ts';
import type { HttpCall, HttpContext } from '#runtime/http-handler.ts';
import { log } from '#runtime/log.ts';
import type { SellerLinkV1 } from '#schemas/portal/seller-feed.ts';
import { ExternalId } from '#schemas/primitives.ts';
import { readCursor } from './cursor.ts';
import { sellerFeed } from './customers.ts';
import { isKeyOf } from './keys.ts';
import { sellerLink } from './link.ts';
import { created, refusal, unlessKnown } from './respond.ts';

type OfSeller = '/sellers/:creditorId/:sellerId/*';

/**
 * Lets a program of the creditor in. A caller without a live key of this creditor learns nothing, not even whether
 * there is such a creditor or seller.
 */
export const letIn = createMiddleware<{ Bindings: HttpCall }, OfSeller>(async (c, next) => {
  const { creditorId, sellerId } = c.req.param();
  const { requestId, clock } = c.env;
  const isLetIn = await isKeyOf(creditorId, c.req.header('authorization'), clock);
  if (!isLetIn || !findCreditor(creditorId)) {
    log.warn('a call of the sellers’ feed was refused: it shows no live key of the creditor', { requestId });
    return refusal(401, 'the key is missing or wrong', { 'www-authenticate': 'Bearer' });
  }
  const known = ExternalId.safeParse(sellerId);
  return known.success ? next() : refusal(400, `sellerId: ${known.error.issues[0]?.message}`);
});

/** Answers with the status of the customers of a seller. */
export async function feedByKey(c: HttpContext<OfSeller>): Promise<Response> {
  const cursor = c.req.query('cursor');
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && after === undefined)
    return refusal(400, 'cursor: is none that a page of this feed gave');
  return unlessKnown(await sellerFeed(c.req.param(), dayOf(c.env.at), after), c.req.header('if-none-match'));
}

/** Makes a link for a seller. */
export async function linkByKey(c: HttpContext<OfSeller>): Promise<Response> {
  const { creditorId, sellerId } = c.req.param();
  const link: SellerLinkV1 = { version: 1, ...(await sellerLink({ creditorId, sellerId }, dayOf(c.env.at))) };
  return created(link);
}
