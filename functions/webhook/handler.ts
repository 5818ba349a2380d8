import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { handler as lambda } from '../shared/middleware.ts';
import { takeWebhook } from './take-webhook.ts';

/** `POST /webhooks/payments/{provider}`: a payment provider tells of a payment. */
export const handler = lambda(async (event: APIGatewayProxyEventV2) => {
  const { status, body } = await takeWebhook({
    provider: event.pathParameters?.provider ?? '',
    signature: event.headers['regua-signature'],
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
