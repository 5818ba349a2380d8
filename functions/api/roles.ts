import { ROLES, type Role } from '#schemas/role.ts';

export { ROLES, type Role };

/** Who looks. Every operation that only reads lets the auditor in, unless it shows a secret. */
export const EVERYONE: readonly Role[] = ROLES;

const BACK_OFFICE: readonly Role[] = ['operator', 'manager', 'auditor', 'machine'];
/** What came in wrong may hold anything, of anybody. */
const PEOPLE_OF_BACK_OFFICE: readonly Role[] = ['operator', 'manager', 'auditor'];

/** Who says what billing says. */
const BILLING: readonly Role[] = ['operator', 'manager', 'machine'];
/** Who speaks with debtors, and writes down what they say. */
const WITH_DEBTORS: readonly Role[] = ['operator', 'collector', 'manager', 'machine'];

/**
 * Which roles may call each operation, by its id. The only table of it: an operation without a row is an error of types. No row of
 * an operation that changes something has the auditor in it; a test calls every operation as every role.
 */
export const MAY_CALL = {
  readProblem: EVERYONE,
  listCreditors: EVERYONE,
  readDebt: EVERYONE,
  listDebts: EVERYONE,
  listCases: EVERYONE,
  searchDebtors: EVERYONE,
  readDebtor: EVERYONE,
  listDebtsOfDebtor: EVERYONE,
  listUnidentifiedPayments: BACK_OFFICE,
  listUnappliedPayments: BACK_OFFICE,
  listDeadLetters: PEOPLE_OF_BACK_OFFICE,
  listPaymentSources: EVERYONE,
  listBatches: BACK_OFFICE,
  listSellers: EVERYONE,
  listUnknownOutcomes: BACK_OFFICE,
  countWork: EVERYONE,
  readConfiguration: EVERYONE,
  previewMessage: EVERYONE,
  compareConfiguration: EVERYONE,
  listOfferRequests: EVERYONE,
  readTimeline: EVERYONE,
  readLedger: EVERYONE,
  readStatement: EVERYONE,
  listPayoffQuotes: EVERYONE,
  listMessages: EVERYONE,
  readMessage: EVERYONE,
  listGateDecisions: EVERYONE,
  readExecution: EVERYONE,
  readNextStep: EVERYONE,
  listDebtCommands: EVERYONE,
  readInvoice: EVERYONE,
  listOffers: EVERYONE,
  issueInvoice: BILLING,
  amendInvoice: BILLING,
  cancelInvoice: BILLING,
  assignCredit: ['manager', 'machine'],
  reportPayment: BILLING,
  assignPayment: BILLING,
  reassignPayment: ['operator', 'manager'],
  reportSource: BILLING,
  promisePayment: WITH_DEBTORS,
  makePaymentPlan: WITH_DEBTORS,
  acceptOffer: WITH_DEBTORS,
  raiseDispute: WITH_DEBTORS,
  reportHardship: WITH_DEBTORS,
  answerCase: ['operator', 'manager', 'machine'],
  nameOwner: WITH_DEBTORS,
  releaseOwner: WITH_DEBTORS,
  writeOff: ['manager', 'machine'],
  upholdCharges: ['manager', 'machine'],
  pauseCollection: WITH_DEBTORS,
  resumeCollection: ['operator', 'manager', 'machine'],
  withdrawBatch: ['manager'],
  updateContact: WITH_DEBTORS,
  recordConsent: WITH_DEBTORS,
  correctTaxId: BILLING,
  revokeLinks: WITH_DEBTORS,
  requestErasure: ['manager', 'machine'],
  resendDeadLetter: ['operator', 'manager'],
  dismissDeadLetter: ['operator', 'manager'],
  createWebhookEndpoint: ['manager', 'machine'],
  listWebhookEndpoints: EVERYONE,
  readWebhookEndpoint: EVERYONE,
  revealWebhookSecrets: ['manager', 'machine'],
  changeWebhookEndpoint: ['manager', 'machine'],
  rotateWebhookSecret: ['manager', 'machine'],
  testWebhookEndpoint: ['operator', 'manager', 'machine'],
  listWebhookAttempts: EVERYONE,
  replayWebhooks: ['operator', 'manager', 'machine'],
  deleteWebhookEndpoint: ['manager', 'machine'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type OperationId = keyof typeof MAY_CALL;

/** The operations that only read, though they are no GET: what is asked is personal data, which no address may have in it, or too long for one. */
export const READ_BY_POST: readonly OperationId[] = ['searchDebtors', 'compareConfiguration'];

/** Whether one of a caller's roles may call an operation. */
export const mayCall = (operation: OperationId, roles: readonly Role[]): boolean =>
  MAY_CALL[operation].some((role) => roles.includes(role));
