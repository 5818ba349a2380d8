import { putInvoiceNumber, rememberReference } from '#adapters/table/references.ts';
import { numberOfBoleto } from '#formats/boleto/number-of-boleto.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Records what a bank's file may call an invoice: its id as it may be written again, and the nosso número of billing's own boleto. Done again, it
 * changes nothing.
 */
export async function rememberNames(debt: Pick<Debt, 'creditorId' | 'invoiceId' | 'bill'>): Promise<void> {
  await rememberReference(debt);
  const { digitableLine } = debt.bill;
  const number = digitableLine === undefined ? undefined : numberOfBoleto(digitableLine);
  if (number) await putInvoiceNumber(debt, number);
}
