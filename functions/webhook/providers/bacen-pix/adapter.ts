import * as z from 'zod';
import { type PixRefund, type ReceivedPix, receivedPix } from '#formats/pix/received-pix.ts';
import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { isOneOf } from '#runtime/signing.ts';
import { issuesInWords } from '#schemas/issues.ts';
import type { Notice } from '#schemas/records/notice.ts';
import { PixWebhook } from '#schemas/webhooks/pix.ts';

/**
 * A PSP that calls as BACEN's API Pix 2.9.0 has it: `POST {webhookUrl}/pix` with several Pix in a body. The standard
 * proves the PSP by mTLS, which a custom domain's truststore checks; what proves that the call is ours, and not that of
 * another customer of the same PSP (issue 239 of bacen/pix-api), is the token of the address that we registered.
 */
export const bacenPix: Adapter = {
  longestBody: 65_536,
  // PSPs send again for days what is not answered with 200, and it would not be read better then.
  refusal: 200,
  proves: (tokens, { token }) => isOneOf(tokens, token),
  read(body, { creditors: [creditorId = ''] }) {
    const read = PixWebhook.safeParse(body);
    if (!read.success)
      return [{ ok: false, reason: issuesInWords(read.error, 'body'), raw: JSON.stringify(body) }];
    const raws = AsItCame.parse(body).pix;
    return read.data.pix.map((entry, index): Entry => {
      const raw = JSON.stringify(raws[index]);
      if (!entry.ok) return { ok: false, reason: entry.problems, raw };
      const pix = receivedPix(entry.notice);
      return { ok: true, notices: noticesOf(creditorId, pix), keepAs: pix.endToEndId, raw };
    });
  },
};

/** Each Pix of a body, before it is read. */
const AsItCame = z.looseObject({ pix: z.array(z.unknown()).default([]) });

/** The payment, and what of it went back: a notice of a refund reports the whole Pix once more. */
function noticesOf(creditorId: string, pix: ReceivedPix): Notice[] {
  const { endToEndId: id, txid, amount, receivedAt, refunds } = pix;
  return [
    {
      kind: 'payment',
      creditorId,
      id,
      ...(txid === undefined ? {} : { billId: txid }),
      amount,
      paidAt: receivedAt,
      method: 'pix',
    },
    ...refunds
      .filter(({ status }) => status === 'returned')
      .map((refund) => refundOf(creditorId, pix, refund)),
  ];
}

/** An id of a refund is the receiver's, and one of its kind within its Pix only. */
const refundOf = (creditorId: string, pix: ReceivedPix, refund: PixRefund): Notice => ({
  kind: 'refund',
  creditorId,
  id: pix.endToEndId,
  refundId: `${pix.endToEndId}/${refund.id}`,
  refundKind: 'refund',
  amount: refund.amount,
  at: refund.settledAt ?? refund.requestedAt ?? pix.receivedAt,
});
