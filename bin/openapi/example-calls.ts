import { debtIdOf } from '#adapters/table/keys.ts';
import type { OperationId } from '#functions/api/roles.ts';

/** A call of an operation, on the sample portfolio of `sample/`. */
export interface ExampleCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with `{name}` for each parameter. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** When the examples are taken: the messages of that morning have been sent. */
export const TAKEN_AT = '2026-03-10T12:00:00-03:00';

const CREDITOR = 'bebidas-nordeste';
/** Late on that day, with four messages sent. */
const DEBT = debtIdOf(CREDITOR, 'BN-2026-0112');

/** Its debtor. */
const DEBTOR = 'cli-0036';

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
  readDebt: { method: 'GET', path: '/debts/{debtId}', parameters: { debtId: DEBT } },
};
