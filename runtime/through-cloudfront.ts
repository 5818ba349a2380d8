import { createMiddleware } from 'hono/factory';
import { ORIGIN_SECRET_HEADER } from '#schemas/records/origin-secrets.ts';
import { env } from './env.ts';
import type { HttpCall } from './http-handler.ts';
import { log } from './log.ts';
import { isOneOf } from './signing.ts';

/**
 * Lets requests through that came by way of CloudFront, so that nobody walks around its WAF. On a stage without names there
 * is no CloudFront, and every request is let through.
 *
 * A request straight to the API's own host is sent on to the page's name, because links in old messages lead there: a form
 * is not sent twice, but its page is shown again. One that CloudFront brought without the right secret is a fault of the
 * deployment, and not sent on: it would come back for ever.
 * @param secrets reads the secrets of which CloudFront shows one; `now`: milliseconds since 1970
 */
export const throughCloudFront = (secrets: (now: number) => Promise<readonly string[]>) =>
  createMiddleware<{ Bindings: HttpCall }>(async (c, next) => {
    if (env('ORIGIN_SECRET_ARN') === undefined) return next();
    if (isOneOf(await secrets(c.env.clock), c.req.header(ORIGIN_SECRET_HEADER))) return next();
    // CloudFront adds it to every request to an origin: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicy.html
    // (read 2026-11-29).
    if (c.req.header('x-amz-cf-id') !== undefined) {
      log.warn('a request came through CloudFront without the secret', { requestId: c.env.requestId });
      return c.text('Internal Server Error', 500, HEADERS);
    }
    const { pathname, search } = new URL(c.req.url);
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    const location = `${env('PUBLIC_URL')}${pathname}${isRead ? search : ''}`;
    // Not one of the permanent answers, which browsers keep: the name may change.
    return c.body(null, isRead ? 307 : 303, { ...HEADERS, location });
  });

/** Headers that keep the address, which holds the token of a link, from other sites and from caches. */
const HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
