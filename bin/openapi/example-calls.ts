import { debtIdOf } from '#adapters/table/keys.ts';
import { endpointIdOf } from '#application/event-delivery/create-endpoint.ts';
import type { OperationId } from '#functions/api/roles.ts';
import type { Role } from '#schemas/role.ts';

/** A call of an operation, on the sample portfolio of `sample/`. */
export interface ExampleCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with `{name}` for each parameter. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The role of whoever calls; an operator without it. */
  readonly as?: Role;
}

/** When the examples are taken: the messages of that morning have been sent. */
export const TAKEN_AT = '2026-03-10T12:00:00-03:00';

const CREDITOR = 'bebidas-nordeste';
/** Late on that day, with four messages sent. */
const DEBT = debtIdOf(CREDITOR, 'BN-2026-0112');

/** Its debtor. */
const DEBTOR = 'cli-0036';

const ofDebt = (part: string): ExampleCall => ({
  method: 'GET',
  path: `/debts/{debtId}${part}`,
  parameters: { debtId: DEBT },
});

const ENDPOINTS = '/creditors/{creditorId}/webhook-endpoints';
/** The endpoint that the example makes: its id follows from the key of the request. */
const ENDPOINT = {
  creditorId: CREDITOR,
  endpointId: endpointIdOf(CREDITOR, 'example-of-createWebhookEndpoint'),
};

/** One call of each operation that succeeds: the example of the document, and the first call of its contract test. In this order. */
export const EXAMPLE_CALLS: Readonly<Record<OperationId, ExampleCall>> = {
  listDebts: { method: 'GET', path: '/debts', query: { sort: 'nextAction', daysLateFrom: '1', limit: '2' } },
  listCases: { method: 'GET', path: '/cases', query: { creditor: CREDITOR } },
  searchDebtors: { method: 'POST', path: '/debtors/search', body: { invoiceId: 'BN-2026-0112' } },
  listDebtsOfDebtor: {
    method: 'GET',
    path: '/debtors/{creditorId}/{debtorId}/debts',
    parameters: { creditorId: CREDITOR, debtorId: DEBTOR },
    query: { limit: '1' },
  },
  listUnidentifiedPayments: { method: 'GET', path: '/payments/unidentified' },
  listUnappliedPayments: { method: 'GET', path: '/payments/unapplied' },
  listDeadLetters: { method: 'GET', path: '/dead-letters', query: { limit: '1' } },
  listPaymentSources: { method: 'GET', path: '/payment-sources' },
  listBatches: { method: 'GET', path: '/batches' },
  listSellers: { method: 'GET', path: '/sellers' },
  listUnknownOutcomes: { method: 'GET', path: '/messages/unknown-outcomes' },
  listCreditors: { method: 'GET', path: '/creditors' },
  readDebt: ofDebt(''),
  readTimeline: { ...ofDebt('/timeline'), query: { limit: '5' } },
  readLedger: ofDebt('/ledger'),
  readStatement: { ...ofDebt('/statement'), query: { asOf: '2026-03-31' } },
  listPayoffQuotes: ofDebt('/payoff-quotes'),
  listMessages: ofDebt('/messages'),
  readMessage: {
    method: 'GET',
    path: '/debts/{debtId}/messages/{number}',
    parameters: { debtId: DEBT, number: '3' },
  },
  listGateDecisions: ofDebt('/gate-decisions'),
  readExecution: ofDebt('/execution'),
  readNextStep: ofDebt('/next-step'),
  createWebhookEndpoint: {
    as: 'manager',
    method: 'POST',
    path: ENDPOINTS,
    parameters: { creditorId: CREDITOR },
    body: {
      url: 'http://127.0.0.1:9/regua',
      types: ['DebtOpened.v1', 'PaymentApplied.v1', 'DebtSettled.v1'],
      description: 'ERP',
    },
  },
  listWebhookEndpoints: { method: 'GET', path: ENDPOINTS, parameters: { creditorId: CREDITOR } },
  readWebhookEndpoint: { method: 'GET', path: `${ENDPOINTS}/{endpointId}`, parameters: ENDPOINT },
  changeWebhookEndpoint: {
    as: 'manager',
    method: 'PUT',
    path: `${ENDPOINTS}/{endpointId}`,
    parameters: ENDPOINT,
    body: { url: 'http://127.0.0.1:9/regua', types: 'all', payload: 'thin', description: 'ERP' },
  },
  rotateWebhookSecret: {
    as: 'manager',
    method: 'POST',
    path: `${ENDPOINTS}/{endpointId}/secrets`,
    parameters: ENDPOINT,
    body: { keepHours: 48 },
  },
  readWebhookSecrets: {
    as: 'manager',
    method: 'GET',
    path: `${ENDPOINTS}/{endpointId}/secrets`,
    parameters: ENDPOINT,
  },
  // Nothing listens on the port: the sandbox allows this machine, and a stage does not.
  testWebhookEndpoint: {
    method: 'POST',
    path: `${ENDPOINTS}/{endpointId}/test`,
    parameters: ENDPOINT,
    body: {},
  },
  listWebhookAttempts: { method: 'GET', path: `${ENDPOINTS}/{endpointId}/attempts`, parameters: ENDPOINT },
  replayWebhooks: {
    method: 'POST',
    path: `${ENDPOINTS}/{endpointId}/replays`,
    parameters: ENDPOINT,
    body: { from: '2026-03-09T03:00:00.000Z', to: '2026-03-10T03:00:00.000Z', types: ['DebtSettled.v1'] },
  },
  deleteWebhookEndpoint: {
    as: 'manager',
    method: 'DELETE',
    path: `${ENDPOINTS}/{endpointId}`,
    parameters: ENDPOINT,
  },
};
