import type { HttpMethod, HttpRoute, Throttle } from './http-route.ts';

/** What one person or program reads while it works. */
const READS: Throttle = { rateLimit: 50, burstLimit: 100 };
/** A page of a list asks the table some twenty times. */
const LISTS: Throttle = { rateLimit: 20, burstLimit: 40 };
/**
 * What asks Step Functions for a history: a bucket of 400 requests, refilled with 20 a second, for the whole account
 * (https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html, read on 2026-11-30).
 */
const HISTORIES: Throttle = { rateLimit: 5, burstLimit: 10 };
/** What changes something: an invoice or a payment each, of a program that sends many. */
const COMMANDS: Throttle = { rateLimit: 50, burstLimit: 100 };
/** What is seldom looked at or changed. */
const FEW: Throttle = { rateLimit: 10, burstLimit: 20 };
/** What costs others something: a call of theirs, or many events. */
const SELDOM: Throttle = { rateLimit: 1, burstLimit: 5 };

const ENDPOINTS = '/creditors/{creditorId}/webhook-endpoints';

const TOKEN_OF_USER_POOL =
  'The authorizer checks the access token; the function checks who it is for, and refuses a call without claims.';

const route = (path: string, methods: readonly HttpMethod[], throttle: Throttle): HttpRoute => ({
  path: `/v1${path}`,
  methods,
  audiences: ['api'],
  access: TOKEN_OF_USER_POOL,
  authorizer: 'jwt',
  throttle,
});

/**
 * The paths of the API as API Gateway knows them. A stack has room for 500 resources, and each method of each path is one: what is read
 * alike and throttled alike shares a route. `{rest+}` is handed over decoded, so that nobody can tell a slash in an id from one between
 * two parts: it stands only where no id has one. A test compares them with the operations of the API.
 */
export const API_ROUTES: readonly HttpRoute[] = [
  // Every list: of debts, cases, creditors, sellers …
  route('/{list}', ['GET'], LISTS),
  route('/payments/{list}', ['GET'], LISTS),
  route('/messages/{list}', ['GET'], LISTS),
  route('/problems/{problem}', ['GET'], READS),
  route('/debtors/search', ['POST'], LISTS),
  route('/debtors/{creditorId}/{debtorId}', ['GET'], READS),
  route('/debtors/{creditorId}/{debtorId}/debts', ['GET'], LISTS),
  route('/debts/{debtId}', ['GET'], READS),
  route('/debts/{debtId}/{part+}', ['GET'], READS),
  route('/debts/{debtId}/execution', ['GET'], HISTORIES),
  // Issuing an invoice, a pause and its end.
  route('/{command}', ['POST'], COMMANDS),
  route('/invoices/{creditorId}/{invoiceId}', ['GET'], READS),
  route('/debts/{debtId}/{command+}', ['POST'], COMMANDS),
  route('/debtors/{creditorId}/{debtorId}/{command}', ['POST'], COMMANDS),
  route('/payments/{command}', ['POST'], COMMANDS),
  route('/payment-sources/reports', ['POST'], COMMANDS),
  route('/batches/{creditorId}/{batch}/withdrawal', ['POST'], COMMANDS),
  route('/dead-letters/{letterId}/{command}', ['POST'], COMMANDS),
  route(ENDPOINTS, ['GET', 'POST'], FEW),
  route(`${ENDPOINTS}/{endpointId}`, ['GET', 'PUT', 'DELETE'], FEW),
  route(`${ENDPOINTS}/{endpointId}/{part+}`, ['GET'], FEW),
  route(`${ENDPOINTS}/{endpointId}/secrets`, ['POST'], FEW),
  // A test of an endpoint, and a replay.
  route(`${ENDPOINTS}/{endpointId}/{act+}`, ['POST'], SELDOM),
];
