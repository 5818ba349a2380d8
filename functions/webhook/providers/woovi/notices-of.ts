import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { ExternalId } from '#schemas/primitives.ts';
import type { Notice } from '#schemas/records/notice.ts';
import { type WooviEvent, WooviPix, WooviRefund } from '#schemas/webhooks/woovi.ts';

/** What an event reports, or why a person has to look. */
export type NoticeReader = (event: WooviEvent, creditorId: string) => readonly Notice[] | string;

/**
 * The endToEndId is the payment's id: a charge that was paid and the Pix that paid it are two events of one payment. A boleto has no
 * `pix`, and no page says which field has what was paid.
 */
export const paid: NoticeReader = (event, creditorId) => {
  if (event.boleto && !event.pix)
    return 'boleto: was paid, but no page says how much: look the charge up, and report it by PaymentReported.v1';
  const pix = WooviPix.safeParse(event.pix);
  if (!pix.success) return issuesInWords(pix.error, 'pix');
  const { endToEndId: id, value: amount, time: paidAt } = pix.data;
  const invoiceId = invoiceOf(event);
  return [
    {
      kind: 'payment',
      creditorId,
      id,
      ...(invoiceId === undefined ? {} : { invoiceId }),
      amount,
      paidAt,
      method: 'pix',
    },
  ];
};

/** Money that the creditor gave back. */
export const sentBack: NoticeReader = (event, creditorId) => {
  const read = WooviRefund.safeParse(event);
  if (!read.success) return issuesInWords(read.error, 'body');
  const {
    originalTransaction: { endToEndId: id },
    refundTransaction: refund,
  } = read.data;
  return [
    {
      kind: 'refund',
      creditorId,
      id,
      refundId: `${id}/${refund.endToEndId}`,
      refundKind: 'refund',
      amount: refund.value,
      at: refund.time,
    },
  ];
};

/** The invoice that a charge or a QR code was issued for. What is no id of ours was written by somebody else. */
export function invoiceOf({ charge, pixQrCode }: WooviEvent): string | undefined {
  const named = ExternalId.safeParse(charge?.correlationID ?? pixQrCode?.correlationID);
  return named.success && !looksPersonal(named.data) ? named.data : undefined;
}
