import type { Debt } from '#schemas/records/debt.ts';
import type { Agreement, Case, PaymentPromise } from '#schemas/records/negotiation.ts';

/** The promise that holds, of a debt that is `promised`. */
export const promiseOf = ({ status, promises }: Debt): PaymentPromise | undefined =>
  status === 'promised' ? promises.at(-1) : undefined;

/** The case that is open, of a debt that is `contested`. */
export const caseOf = ({ status, cases }: Debt): Case | undefined =>
  status === 'contested' ? cases.at(-1) : undefined;

/** The agreement in force, of a debt that is `agreed`. */
export const agreementOf = ({ status, agreements }: Debt): Agreement | undefined =>
  status === 'agreed' ? agreements.at(-1) : undefined;
