import { confirmDueDate, findBillOrder, recordAnswer as putAnswer } from '#adapters/table/bill-orders.ts';
import { findBillByNumber } from '#adapters/table/bills.ts';
import type { Answer } from '#formats/cnab/answers/answer-reader.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { remittanceTermsOf } from './terms-of.ts';

/** A refusal of a bank that a person has to read. */
export interface RefusedByBank {
  readonly what: 'refused-by-bank';
  readonly line: number;
  readonly occurrence: string;
  readonly ourNumber: string;
  readonly debtId: string;
  readonly reasons: readonly string[];
}

/**
 * Records what a bank answered about a boleto that was ordered: confirmed, it can be paid, and the step sends it. Of a boleto that is not ours, nothing. The
 * same answer again changes nothing.
 * @returns what a person has to read: why it was refused; the refusal of a withdrawal, after which a debtor may pay what is owed no more
 */
export async function recordAnswer(
  answer: Answer,
  { creditorId, bank }: { readonly creditorId: string; readonly bank: string },
): Promise<RefusedByBank | undefined> {
  if (!remittanceTermsOf(creditorOf({ creditorId }))) return undefined;
  const { what, line, occurrence, ourNumber, reasons } = answer;
  const txid = await findBillByNumber(creditorId, { bank, ourNumber });
  const order = txid === undefined ? undefined : await findBillOrder(creditorId, txid);
  if (!order) return undefined;
  const { debtId } = order;
  const refused = { what: 'refused-by-bank', line, occurrence, ourNumber, debtId, reasons } as const;
  switch (what) {
    case 'confirmed':
      if (await putAnswer(creditorId, order.txid)) log.info('a boleto was registered', { debtId });
      return undefined;
    case 'rejected': {
      const isNews = await putAnswer(creditorId, order.txid, reasons.join('; ') || occurrence);
      return isNews || order.status === 'refused' ? refused : undefined;
    }
    case 'dueDateChanged':
      await confirmDueDate(order);
      return undefined;
    case 'instructionRefused':
      return refused;
  }
}
