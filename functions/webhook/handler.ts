import { type HttpContext, httpHandler, newApp } from '#runtime/http-handler.ts';
import { takeWebhook } from './take-webhook.ts';

/**
 * `POST /webhooks/payments/{provider}`, and for PSPs, which add `/pix` to the address that they are given,
 * `…/{provider}/pix` and `…/{provider}/{token}/pix`: a payment provider reports payments.
 */
const app = newApp();
app.post('/webhooks/payments/:provider', (c) => take(c, c.req.param()));
app.post('/webhooks/payments/:provider/pix', (c) => take(c, c.req.param()));
app.post('/webhooks/payments/:provider/:token/pix', (c) => take(c, c.req.param()));

async function take(c: HttpContext, named: { readonly provider: string; readonly token?: string }) {
  const { status, body } = await takeWebhook({
    name: named.provider,
    headers: c.req.header(),
    token: named.token ?? c.req.query('hmac'),
    rawBody: Buffer.from(await c.req.arrayBuffer()),
    requestId: c.env.requestId,
    hasCertificate: c.env.hasCertificate,
    now: c.env.clock,
  });
  return c.json(body, status);
}

export const handler = httpHandler(app);
