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

/** One call of each operation that succeeds: the example of the document, and the first call of its contract test. In this order. */
export const EXAMPLE_CALLS: Readonly<Record<OperationId, ExampleCall>> = {
  readDebt: { method: 'GET', path: '/debts/{debtId}', parameters: { debtId: DEBT } },
};
