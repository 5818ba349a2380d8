import * as z from 'zod';
import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { showsToken } from '#functions/webhook/providers/shown-token.ts';

/**
 * A provider whose body no public page documents, as the boleto webhooks of Itaú, Sicoob and Santander: each call is kept for a
 * person, and holds the reminders of what it names under a name that Brazilian banks use. Nothing of it is recorded.
 */
export const undocumented: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: showsToken,
  read(body, { creditors: [creditorId = ''] }) {
    const entries: readonly unknown[] = Array.isArray(body) ? body : [body];
    return entries.map((entry): Entry => {
      const raw = JSON.stringify(entry);
      const why =
        'the body of this provider is not documented in public, and may be money: look it up, and report what was paid by PaymentReported.v1';
      const ids = Ids.safeParse(entry);
      if (!ids.success) return { is: 'doubtful', why, raw };
      const { seuNumero: invoiceId, txid: billId } = ids.data;
      const id = invoiceId ?? billId;
      return id === undefined
        ? { is: 'doubtful', why, raw }
        : { is: 'doubtful', why, raw, names: { creditorId, id, invoiceId, billId } };
    });
  },
};

const Id = z.string().min(1).max(64).optional().catch(undefined);

/** The creditor's own number of a boleto, and the txid of its Pix. */
const Ids = z.looseObject({ seuNumero: Id, txid: Id });
