import type { Debt } from '../../schemas/records/debt.ts';
import type { Agreement, Case, PaymentPromise } from '../../schemas/records/negotiation.ts';

/** The promise that holds, of a debt that is `promised`. */
export const holdingPromise = ({ status, promise }: Debt): PaymentPromise | undefined =>
  status === 'promised' ? promise : undefined;

/** The case that is open, of a debt that is `contested`. */
export const openCaseOf = ({ status, case: one }: Debt): Case | undefined =>
  status === 'contested' ? one : undefined;

/** The agreement in force, of a debt that is `agreed`. */
export const agreementOf = ({ status, agreement }: Debt): Agreement | undefined =>
  status === 'agreed' ? agreement : undefined;
