import { originSecrets } from '#adapters/aws/origin-secrets.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import { readUnsubscribeToken } from '#application/contact/unsubscribe-link.ts';
import { httpHandler, newApp } from '#runtime/http-handler.ts';
import { throughCloudFront } from '#runtime/through-cloudfront.ts';
import { askPage, donePage, notFoundPage } from './page.ts';

/**
 * `GET /u/{token}` asks, `POST /u/{token}` takes the address out: by the button of the page, or by the mail program
 * itself (RFC 8058). What the body of a POST says does not matter: the link alone says what is asked. A POST is answered on
 * every host, the API's own as well, because a mail program is not sent on (RFC 8058, section 3.1).
 */
const app = newApp();
app.notFound(() => notFoundPage());
app.get('/u/:token', throughCloudFront(originSecrets), async (c) => {
  const claim = await readUnsubscribeToken(c.req.param('token'), c.env.clock);
  return claim ? askPage(claim.channel) : notFoundPage();
});
app.post('/u/:token', async (c) => {
  const claim = await readUnsubscribeToken(c.req.param('token'), c.env.clock);
  if (!claim) return notFoundPage();
  await honourOptOut({ ...claim, by: 'unsubscribe', at: c.env.at });
  return donePage(claim.channel);
});

export const handler = httpHandler(app);
