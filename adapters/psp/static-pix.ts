import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import type { BillProvider } from './provider.ts';

/** Characters of a reference in a static Pix code. */
const LONGEST_REFERENCE = 25;

/**
 * A static Pix code on the creditor's own key: real money on any account, and nothing to be registered, so nothing to
 * be cancelled either.
 */
export const staticPix: BillProvider = {
  async issue({ txid, creditor, amount }) {
    const reference = txid.slice(0, LONGEST_REFERENCE);
    return {
      reference,
      pixCode: pixBill({ key: creditor.pixKey, name: creditor.name, city: creditor.city, amount, reference }),
    };
  },
  async cancel() {},
};
