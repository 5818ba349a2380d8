import { findBillOrder, markToWithdraw } from '#adapters/table/bill-orders.ts';
import { queueInstruction } from '#adapters/table/remittances.ts';
import type { BillProvider } from './provider.ts';
import { staticPix } from './static-pix.ts';

/**
 * Boletos that are registered by file are ordered ahead (`application/remittance/`): what is asked for now is a static Pix code, because no file
 * reaches a bank at once. A boleto is withdrawn by the next file.
 */
export const cnab: BillProvider = {
  issue: (order) => staticPix.issue(order),
  async cancel(creditor, txid) {
    const order = await findBillOrder(creditor.id, txid);
    if (!order || order.status === 'refused') return;
    await markToWithdraw(creditor.id, txid);
    await queueInstruction(order, { txid, instruct: { instruction: 'withdraw' } });
  },
};
