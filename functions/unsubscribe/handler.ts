import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { honourOptOut } from '#application/contact/opt-out.ts';
import { readUnsubscribeToken } from '#application/contact/unsubscribe-link.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { askPage, donePage, notFoundPage } from './page.ts';

/**
 * `GET /u/{token}` asks, `POST /u/{token}` takes the address out: by the button of the page, or by the mail program
 * itself (RFC 8058). What the body of a POST says does not matter: the link alone says what is asked.
 */
export const handler = lambda(async (event: APIGatewayProxyEventV2) => {
  const { timeEpoch, http } = event.requestContext;
  const claim = await readUnsubscribeToken(event.pathParameters?.token ?? '', timeEpoch);
  if (!claim) return notFoundPage();
  if (http.method !== 'POST') return askPage(claim.channel);
  await honourOptOut({ ...claim, by: 'unsubscribe', at: calendarTime(timeEpoch) });
  return donePage(claim.channel);
});
