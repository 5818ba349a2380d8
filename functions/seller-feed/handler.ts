import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { handler as lambda } from '#runtime/middleware.ts';
import { askedByKey } from './asked-by-key.ts';
import { askedByLink } from './asked-by-link.ts';

/**
 * `GET /sellers/{creditorId}/{sellerId}/customers` and `POST /sellers/{creditorId}/{sellerId}/links` with a key of the
 * creditor; `GET /s/{token}` with the link alone.
 */
export const handler = lambda((event: APIGatewayProxyEventV2) =>
  event.pathParameters?.token === undefined ? askedByKey(event) : askedByLink(event),
);
