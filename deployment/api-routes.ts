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
 * The paths of the API, each of its own: so that an id may have a slash in it, a route is throttled for itself, and API Gateway
 * answers 404 to what is none. A test compares them with the operations of the API.
 */
export const API_ROUTES: readonly HttpRoute[] = [
  route('/debts', ['GET'], LISTS),
  route('/debts/{debtId}', ['GET'], READS),
  route('/cases', ['GET'], LISTS),
  route('/debtors/search', ['POST'], LISTS),
  route('/debtors/{creditorId}/{debtorId}/debts', ['GET'], LISTS),
  route('/payments/unidentified', ['GET'], LISTS),
  route('/payments/unapplied', ['GET'], LISTS),
  route('/dead-letters', ['GET'], LISTS),
  route('/payment-sources', ['GET'], LISTS),
  route('/batches', ['GET'], LISTS),
  route('/sellers', ['GET'], LISTS),
  route('/messages/unknown-outcomes', ['GET'], LISTS),
  route('/creditors', ['GET'], READS),
  ...[
    'timeline',
    'ledger',
    'statement',
    'payoff-quotes',
    'messages',
    'messages/{number}',
    'gate-decisions',
    'next-step',
  ].map((part) => route(`/debts/{debtId}/${part}`, ['GET'], READS)),
  route('/debts/{debtId}/execution', ['GET'], HISTORIES),
  route('/invoices', ['POST'], COMMANDS),
  route('/invoices/{creditorId}/{invoiceId}', ['GET'], READS),
  route('/debts/{debtId}/offers', ['GET'], READS),
  ...[
    'amendments',
    'cancellation',
    'assignment',
    'payments',
    'promises',
    'payment-plans',
    'accepted-offers',
    'disputes',
    'hardship',
    'cases/{number}/answer',
    'write-offs',
    'upheld-charges',
  ].map((part) => route(`/debts/{debtId}/${part}`, ['POST'], COMMANDS)),
  ...['contacts', 'consents', 'tax-id', 'link-revocations', 'erasures'].map((part) =>
    route(`/debtors/{creditorId}/{debtorId}/${part}`, ['POST'], COMMANDS),
  ),
  ...[
    '/pauses',
    '/resumptions',
    '/batches/{creditorId}/{batch}/withdrawal',
    '/payments/assignments',
    '/payments/reassignments',
    '/payment-sources/reports',
    '/dead-letters/{letterId}/resending',
    '/dead-letters/{letterId}/dismissal',
  ].map((path) => route(path, ['POST'], COMMANDS)),
  route(ENDPOINTS, ['GET', 'POST'], FEW),
  route(`${ENDPOINTS}/{endpointId}`, ['GET', 'PUT', 'DELETE'], FEW),
  route(`${ENDPOINTS}/{endpointId}/secrets`, ['GET', 'POST'], FEW),
  route(`${ENDPOINTS}/{endpointId}/test`, ['POST'], SELDOM),
  route(`${ENDPOINTS}/{endpointId}/attempts`, ['GET'], FEW),
  route(`${ENDPOINTS}/{endpointId}/replays`, ['POST'], SELDOM),
];
