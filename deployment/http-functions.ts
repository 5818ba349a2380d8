import type { AlarmText } from './alarm-text.ts';
import { API_ROUTES } from './api-routes.ts';
import { type FunctionSpec, table } from './function-spec.ts';
import type { Audience, HttpMethod, HttpRoute, Throttle } from './http-route.ts';
import type { QueueFunctionName } from './queue-functions.ts';

/** A function behind routes of the public API. */
export interface HttpFunctionSpec extends FunctionSpec {
  readonly routes: readonly HttpRoute[];
  /**
   * The text of the alarm on requests among the dead letters. The function itself puts there what it cannot record; without this text it
   * has no such queue.
   */
  readonly deadLetterAlarm?: AlarmText;
  /** The functions into whose queues it puts messages. */
  readonly fillsQueuesOf?: readonly QueueFunctionName[];
}

const SIGNED_BY_PROVIDER =
  'Providers sign the raw body, which no authorizer of an HTTP API sees, or show a token: the function verifies it.';
const SIGNED_LINK_OF_DEBTOR =
  'Debtors have no login: the link is signed, the page asks for a part of their tax id, and a session follows from it.';
const KEY_OF_CREDITOR =
  'A program of the creditor shows a key, of which two may be live at a time: the function compares it in constant time.';
const SIGNED_LINK_OF_SELLER =
  'Sellers have no login: the link is signed, for one seller, and is over after a week.';
const SIGNED_UNSUBSCRIBE_LINK =
  'The receiver of a message may stop it, without a login (RFC 8058): the link itself is signed.';

const PAGE: readonly HttpMethod[] = ['GET', 'HEAD', 'POST'];
const PEOPLE: readonly Audience[] = ['people'];

/**
 * The throttle of each route and method for people: the morning after a message of a large creditor brings some ten visitors a second.
 */
const PAGES: Throttle = { rateLimit: 25, burstLimit: 50 };
/** What few people look at. */
const FEW: Throttle = { rateLimit: 10, burstLimit: 20 };

export const HTTP_FUNCTIONS = table<HttpFunctionSpec>()({
  webhook: {
    description: 'Verifies, records and applies the payments that providers report',
    // Providers wait ten seconds or less before they send again.
    timeoutSeconds: 10,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'MACHINE_ARN_PREFIX',
      'WEBHOOK_SECRET_ARN',
      'PROVIDERS_WITH_CERTIFICATE',
      'DEAD_LETTER_QUEUE_URL',
      'PSEUDONYM_SECRET_ARN',
    ],
    // A debt whose money goes back is owed again, on its ladder.
    permissions: ['change-debts', 'start-executions', 'end-waits'],
    logMetrics: ['WebhooksRefused'],
    deadLetterAlarm: {
      happened: 'Payments were reported and could not be recorded.',
      debtors: 'Somebody may be chased who has paid.',
      todo: 'Read the reason on the message, and have the provider send it again.',
    },
    // A provider is given one address. PSPs add `/pix` to it (BACEN, API Pix, `webhookUrl`), and have no place for a
    // secret but the address itself.
    routes: ['', '/pix', '/{token}/pix'].map(
      (rest): HttpRoute => ({
        path: `/webhooks/payments/{provider}${rest}`,
        methods: ['POST'],
        // Whether a PSP shows a certificate is its own choice.
        audiences: ['webhooks', 'pix'],
        access: SIGNED_BY_PROVIDER,
      }),
    ),
  },
  portal: {
    description: 'Shows debtors what they owe and why, and takes their payment, promise or dispute',
    // A PSP that issues a bill may take some seconds.
    timeoutSeconds: 20,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'MACHINE_ARN_PREFIX',
      'PUBLIC_URL',
      'CREDITOR_URLS',
      'OTHER_URLS',
      'ORIGIN_SECRET_ARN',
      'LINK_SECRET_ARN',
      'PSP_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
    ],
    // A debt that a person had waits for its promise on a new execution.
    permissions: ['change-debts', 'start-executions', 'end-waits'],
    routes: [
      {
        path: '/d/{token}',
        methods: PAGE,
        audiences: PEOPLE,
        access: SIGNED_LINK_OF_DEBTOR,
        throttle: PAGES,
      },
      {
        path: '/d/{token}/{action}',
        methods: PAGE,
        audiences: PEOPLE,
        access: SIGNED_LINK_OF_DEBTOR,
        throttle: PAGES,
      },
      {
        path: '/logo/{creditor}',
        methods: PAGE,
        audiences: PEOPLE,
        access: SIGNED_LINK_OF_DEBTOR,
        throttle: PAGES,
      },
      {
        path: '/conferir',
        methods: PAGE,
        audiences: PEOPLE,
        access: SIGNED_LINK_OF_DEBTOR,
        // Strangers may ask here what we know; only who tries one code after the other needs it faster.
        throttle: { rateLimit: 5, burstLimit: 10 },
      },
    ],
  },
  'seller-feed': {
    description: 'Shows sellers how the negotiation with their customers goes',
    timeoutSeconds: 10,
    environment: [
      'TABLE_NAME',
      'PUBLIC_URL',
      'CREDITOR_URLS',
      'ORIGIN_SECRET_ARN',
      'SELLER_LINK_SECRET_ARN',
      'SELLER_KEY_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
    ],
    permissions: ['read-items'],
    routes: [
      {
        path: '/sellers/{creditorId}/{sellerId}/customers',
        methods: ['GET'],
        audiences: ['webhooks'],
        access: KEY_OF_CREDITOR,
      },
      {
        path: '/sellers/{creditorId}/{sellerId}/links',
        methods: ['POST'],
        audiences: ['webhooks'],
        access: KEY_OF_CREDITOR,
      },
      {
        path: '/s/{token}',
        methods: ['GET'],
        audiences: PEOPLE,
        access: SIGNED_LINK_OF_SELLER,
        throttle: FEW,
      },
    ],
  },
  api: {
    description: 'Answers the API, through which people and systems look at debts and act on them',
    // API Gateway waits 30 seconds at most.
    timeoutSeconds: 29,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'MACHINE_ARN_PREFIX',
      'PSEUDONYM_SECRET_ARN',
      'ENRICHMENT_SECRET_ARN',
      'ENDPOINT_KEY_SECRET_ARN',
      'CALL_LIMITS',
    ],
    // A command does what its event on the bus does.
    permissions: [
      'change-debts',
      'start-executions',
      'end-waits',
      'describe-executions',
      'read-lists',
      'look-at-executions',
    ],
    logMetrics: ['ExecutionsReplaced', 'ExecutionsGivenUp', 'MessageOutcomesUnknown'],
    // What a fault stopped there is sent again; events of billing are taken as commands are.
    fillsQueuesOf: [
      'courtesy',
      'withdraw-bills',
      'clear-listings',
      'follow-payment-plan',
      'failed-executions',
      'feedback',
      'bank-file',
      'route-events',
      'deliver-events',
    ],
    routes: API_ROUTES,
  },
  unsubscribe: {
    description: 'Removes an address at the request of its owner',
    timeoutSeconds: 10,
    environment: [
      'TABLE_NAME',
      'BUS_NAME',
      'PUBLIC_URL',
      'ORIGIN_SECRET_ARN',
      'UNSUBSCRIBE_SECRET_ARN',
      'PSEUDONYM_SECRET_ARN',
    ],
    permissions: ['change-debts'],
    routes: [
      {
        path: '/u/{token}',
        methods: ['GET', 'POST'],
        audiences: PEOPLE,
        access: SIGNED_UNSUBSCRIBE_LINK,
        throttle: FEW,
      },
    ],
  },
});

export type HttpFunctionName = keyof typeof HTTP_FUNCTIONS;

/** The routes of the topology for an audience, with the function that answers them. */
export const routesFor = (
  audience: Audience,
): readonly (HttpRoute & { readonly functionName: HttpFunctionName })[] =>
  (Object.entries(HTTP_FUNCTIONS) as [HttpFunctionName, HttpFunctionSpec][]).flatMap(
    ([functionName, { routes }]) =>
      routes
        .filter(({ audiences }) => audiences.includes(audience))
        .map((route) => ({ ...route, functionName })),
  );
