import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { handler as lambda } from '#runtime/middleware.ts';
import { takeWebhook } from './take-webhook.ts';

/**
 * `POST /webhooks/payments/{provider}`, and for PSPs, which add `/pix` to the address that they are given,
 * `…/{provider}/pix` and `…/{provider}/{token}/pix`: a payment provider tells of money.
 */
export const handler = lambda(async (event: APIGatewayProxyEventV2) => {
  const { provider = '', token } = event.pathParameters ?? {};
  const { status, body } = await takeWebhook({
    name: provider,
    headers: event.headers,
    token: token ?? event.queryStringParameters?.hmac,
    rawBody: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    requestId: event.requestContext.requestId,
    now: event.requestContext.timeEpoch,
  });
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
});
