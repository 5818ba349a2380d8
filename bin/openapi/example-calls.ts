import { debtIdOf } from '#adapters/table/keys.ts';
import { endpointIdOf } from '#application/event-delivery/create-endpoint.ts';
import type { OperationId } from '#functions/api/roles.ts';
import type { Role } from '#schemas/role.ts';
import { letterIdOf, MENDED, SOURCE, UNIDENTIFIED_PAYMENT } from './example-inputs.ts';

/** A call of an operation, on the sample portfolio of `sample/`. */
export interface ExampleCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with `{name}` for each parameter. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The role of the caller; an operator without it. */
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

/** An invoice that the examples issue, of a debtor who is new. */
const NEW_INVOICE = 'API-2026-0001';
const NEW_DEBTOR = { creditorId: CREDITOR, debtorId: 'cli-api-1' };
const NEW_DEBT = debtIdOf(CREDITOR, NEW_INVOICE);
const BATCH = 'lote-2026-03-10';

/** Late on that day, too. */
const OTHER_DEBT = debtIdOf(CREDITOR, 'BN-2026-0136');

const command = (
  path: string,
  body: unknown,
  parameters?: Readonly<Record<string, string>>,
  as?: Role,
): ExampleCall => ({
  method: 'POST',
  path,
  body,
  ...(parameters === undefined ? {} : { parameters }),
  ...(as === undefined ? {} : { as }),
});
const onDebt = (part: string, body: unknown, debtId = NEW_DEBT, as?: Role): ExampleCall =>
  command(`/debts/{debtId}/${part}`, body, { debtId }, as);
const onDebtor = (part: string, body: unknown, as?: Role): ExampleCall =>
  command(`/debtors/{creditorId}/{debtorId}/${part}`, body, NEW_DEBTOR, as);

/** One call of each operation that succeeds: the example of the document, and the first call of its contract test. In this order. */
export const EXAMPLE_CALLS: Readonly<Record<OperationId, ExampleCall>> = {
  listDebts: { method: 'GET', path: '/debts', query: { sort: 'nextAction', daysLateFrom: '1', limit: '2' } },
  listCases: { method: 'GET', path: '/cases', query: { creditor: CREDITOR } },
  searchDebtors: { method: 'POST', path: '/debtors/search', body: { invoiceId: 'BN-2026-0112' } },
  readDebtor: {
    method: 'GET',
    path: '/debtors/{creditorId}/{debtorId}',
    parameters: { creditorId: CREDITOR, debtorId: DEBTOR },
  },
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
  readConfiguration: { method: 'GET', path: '/configuration' },
  previewMessage: {
    method: 'GET',
    path: '/message-previews',
    query: { brand: 'acolhedora', message: 'aviso' },
  },
  compareConfiguration: {
    method: 'POST',
    path: '/configuration',
    body: { files: [{ path: 'selection.yaml', value: [{ regua: 'padrao' }] }] },
  },
  countWork: { method: 'GET', path: '/work' },
  listOfferRequests: { method: 'GET', path: '/offer-requests' },
  readProblem: { method: 'GET', path: '/problems/{problem}', parameters: { problem: 'key-reused' } },
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
  listDebtCommands: ofDebt('/commands'),
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
  revealWebhookSecrets: {
    as: 'manager',
    method: 'POST',
    path: `${ENDPOINTS}/{endpointId}/secrets/reveal`,
    parameters: ENDPOINT,
    body: {},
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
  issueInvoice: command('/invoices', {
    invoiceId: NEW_INVOICE,
    creditorId: CREDITOR,
    debtor: {
      debtorId: NEW_DEBTOR.debtorId,
      name: 'Mercadinho Boa Vista Ltda.',
      taxId: '99.990.142/0001-00',
      email: 'financeiro@mercadinhoboavista.example',
      uf: 'CE',
    },
    amount: 58200,
    currency: 'BRL',
    issuedAt: '2026-03-10T11:00:00-03:00',
    dueDate: '2026-03-20',
    batch: BATCH,
  }),
  readInvoice: {
    method: 'GET',
    path: '/invoices/{creditorId}/{invoiceId}',
    parameters: { creditorId: CREDITOR, invoiceId: NEW_INVOICE },
  },
  amendInvoice: onDebt('amendments', { amount: 55000, dueDate: '2026-03-25' }),
  reportPayment: onDebt('payments', {
    paymentId: 'recibo-1',
    amount: 10000,
    paidAt: '2026-03-10T11:30:00-03:00',
    method: 'cash',
  }),
  reassignPayment: command('/payments/reassignments', {
    creditorId: CREDITOR,
    reassignmentId: 'troca-1',
    paymentId: 'billing/recibo-1',
    fromInvoiceId: NEW_INVOICE,
    toInvoiceId: 'BN-2026-0112',
  }),
  assignPayment: command('/payments/assignments', {
    creditorId: CREDITOR,
    paymentId: UNIDENTIFIED_PAYMENT,
    invoiceId: NEW_INVOICE,
  }),
  reportSource: command('/payment-sources/reports', {
    creditorId: CREDITOR,
    source: SOURCE,
    reportedUntil: '2026-03-10T11:00:00-03:00',
  }),
  raiseDispute: onDebt('disputes', { kind: 'goods-or-service' }),
  nameOwner: onDebt('owner', { owner: 'ana' }),
  releaseOwner: onDebt('owner/release', {}),
  answerCase: command(
    '/debts/{debtId}/cases/{number}/answer',
    { outcome: 'upheld' },
    { debtId: NEW_DEBT, number: '1' },
  ),
  writeOff: onDebt(
    'write-offs',
    { writeOffId: 'baixa-1', amount: 1000, reason: 'goodwill' },
    NEW_DEBT,
    'manager',
  ),
  upholdCharges: onDebt('upheld-charges', {}, OTHER_DEBT, 'manager'),
  pauseCollection: command('/pauses', {
    creditorId: CREDITOR,
    pauseId: 'pausa-1',
    invoiceId: NEW_INVOICE,
    reason: 'other',
    lastDay: '2026-03-31',
  }),
  resumeCollection: command('/resumptions', { creditorId: CREDITOR, invoiceId: NEW_INVOICE }),
  listOffers: ofDebt('/offers'),
  promisePayment: onDebt('promises', { day: '2026-03-13' }, debtIdOf(CREDITOR, 'BN-2026-0110')),
  makePaymentPlan: onDebt(
    'payment-plans',
    {
      instalments: [
        { amount: 11500, dueDate: '2026-03-16' },
        { amount: 11500, dueDate: '2026-04-15' },
      ],
    },
    OTHER_DEBT,
  ),
  acceptOffer: onDebt('accepted-offers', { offerId: 'ate-5000/cedo/2x', total: 352450 }, DEBT),
  reportHardship: onDebt('hardship', {}, debtIdOf(CREDITOR, 'BN-2026-0110')),
  updateContact: onDebtor('contacts', {
    emails: ['compras@mercadinhoboavista.example'],
    phones: ['(85) 99900-0042'],
  }),
  recordConsent: onDebtor('consents', {
    channel: 'whatsapp',
    address: '(85) 99900-0042',
    proof: 'termo-77',
    givenAt: '2026-03-10T10:00:00-03:00',
  }),
  correctTaxId: onDebtor('tax-id', { taxId: '99.990.101/0001-14' }),
  revokeLinks: onDebtor('link-revocations', {}),
  assignCredit: onDebt(
    'assignment',
    {
      to: { name: 'Fomento Norte S.A.', taxId: '99.990.101/0001-14' },
      notifiedOn: '2026-03-09',
    },
    NEW_DEBT,
    'manager',
  ),
  cancelInvoice: onDebt('cancellation', { reason: 'devolução' }),
  withdrawBatch: command(
    '/batches/{creditorId}/{batch}/withdrawal',
    {},
    { creditorId: CREDITOR, batch: BATCH },
    'manager',
  ),
  requestErasure: onDebtor('erasures', { requestId: 'lgpd-1' }, 'manager'),
  resendDeadLetter: command(
    '/dead-letters/{letterId}/resending',
    { detail: MENDED },
    { letterId: letterIdOf('mended') },
  ),
  dismissDeadLetter: command('/dead-letters/{letterId}/dismissal', {}, { letterId: letterIdOf('dismissed') }),
};
