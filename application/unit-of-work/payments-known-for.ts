import { paymentsKnownAt } from '#domain/dunning/payments-known-at.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Bill } from '#schemas/records/bill.ts';

/** When payments made on the due date of a bill are known to a creditor; what can be paid in any way may be a boleto. */
export const paymentsKnownFor = (
  creditor: Creditor,
  rolledDueDate: string,
  bill: Bill,
  zone: string | undefined,
): string =>
  paymentsKnownAt({
    zone,
    rolledDueDate,
    byBoleto: bill.digitableLine !== undefined || (bill.pixCode === undefined && bill.url === undefined),
    file: creditor.boletoFile,
    bankHolidays: creditor.holidays,
  });
