import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { fromDecimal } from '#formats/pix/decimal.ts';
import { ExternalId, type PaymentMethod } from '#schemas/primitives.ts';
import type { Notice } from '#schemas/records/notice.ts';
import type { AsaasPayment } from '#schemas/webhooks/asaas.ts';
import { instantOf, noonOf } from './brasilia.ts';

interface Given {
  readonly creditorId: string;
  readonly receivedAt: string;
}
/** What an event reports, or what is wrong with it. */
export type NoticeReader = (payment: AsaasPayment, given: Given) => readonly Notice[] | string;

const NO_MONEY = 'payment.value: must be reais with at most two decimals';

/** Asaas says everything of one charge under one id: confirmed and received are one payment. */
export const paid: NoticeReader = (payment, { creditorId, receivedAt }) => {
  const amount = centavos(payment.value);
  if (amount === undefined) return NO_MONEY;
  const { clientPaymentDate, confirmedDate, paymentDate } = payment;
  const paidAt = noonOf(clientPaymentDate) ?? noonOf(confirmedDate) ?? noonOf(paymentDate) ?? receivedAt;
  const reference = ExternalId.safeParse(payment.externalReference);
  // An id of ours is no personal data; what is, was written by somebody else, and must not go into events.
  const isOurs = reference.success && !looksPersonal(reference.data);
  return [
    {
      kind: 'payment',
      creditorId,
      id: idOf(payment),
      ...(isOurs ? { invoiceId: reference.data } : {}),
      amount,
      ...creditedOf(payment, amount),
      paidAt,
      method: METHODS.get(payment.billingType) ?? 'other',
    },
  ];
};

/** What Asaas credits: `netValue` is what was paid less its fee, and it names nothing else that it takes. */
function creditedOf({ netValue, billingType }: AsaasPayment, paid: number) {
  const net = netValue === undefined || netValue === null ? undefined : fromDecimal(String(netValue));
  // A receipt in cash is credited to nobody's account.
  if (net === undefined || billingType === 'RECEIVED_IN_CASH') return {};
  return { credited: { amount: net, fee: Math.max(0, paid - net) } };
}

export const CHARGEBACK = 'chargeback';

/**
 * The dispute over a chargeback was won. Not a payment of `value`: what came again is what the chargeback took, which
 * is less when a part had been refunded before it.
 */
export const won: NoticeReader = (payment, { creditorId }) => {
  const id = idOf(payment);
  return [{ kind: 'restoration', creditorId, id, refundId: `${id}/${CHARGEBACK}`, restoredAs: `${id}/won` }];
};

/** Money that went back whole. */
export const tookBack =
  (why: string, refundKind: 'refund' | 'reversal'): NoticeReader =>
  (payment, { creditorId, receivedAt }) => {
    const amount = centavos(payment.value);
    if (amount === undefined) return NO_MONEY;
    const id = idOf(payment);
    return [{ kind: 'refund', creditorId, id, refundId: `${id}/${why}`, refundKind, amount, at: receivedAt }];
  };

/**
 * Money that we gave back: each refund that is done. They have no id: the second and the amount distinguish
 * them, and their number where even these are the same. Without a list, all of it.
 */
export const refunded: NoticeReader = (payment, given) => {
  if (payment.refunds?.some(({ status }) => !REFUND_STATUSES.has(status)))
    return 'payment.refunds.status: is on no list and may be money; look the charge up at Asaas';
  const done = (payment.refunds ?? []).filter(({ status }) => status === 'DONE');
  if (done.length === 0) return tookBack('refunded', 'refund')(payment, given);
  const seen = new Map<string, number>();
  const notices = done.map((refund): Notice | undefined => {
    const amount = centavos(refund.value);
    if (amount === undefined) return undefined;
    const which = `${refund.dateCreated.replace(/\D/g, '')}-${amount}`;
    const before = seen.get(which) ?? 0;
    seen.set(which, before + 1);
    const id = idOf(payment);
    return {
      kind: 'refund',
      creditorId: given.creditorId,
      id,
      refundId: `${id}/${which}${before > 0 ? `-${before}` : ''}`,
      refundKind: 'refund',
      amount,
      at: instantOf(refund.dateCreated) ?? given.receivedAt,
    };
  });
  return notices.every((notice) => notice !== undefined)
    ? notices
    : 'payment.refunds: must be reais with at most two decimals';
};

/** The statuses of an entry of `refunds`: https://docs.asaas.com/docs/refunds. */
const REFUND_STATUSES = new Set(['PENDING', 'CANCELLED', 'DONE']);

/** Part of the money was refunded: without a list, the amount is unknown, and a person has to look. */
export const partlyRefunded: NoticeReader = (payment, given) =>
  payment.refunds?.some(({ status }) => status === 'DONE')
    ? refunded(payment, given)
    : 'payment.refunds: must list what went back; look the charge up at Asaas';

const METHODS: ReadonlyMap<string, PaymentMethod> = new Map([
  ['BOLETO', 'boleto'],
  ['CREDIT_CARD', 'card'],
  ['DEBIT_CARD', 'card'],
  ['PIX', 'pix'],
  ['TRANSFER', 'transfer'],
  ['DEPOSIT', 'transfer'],
  ['RECEIVED_IN_CASH', 'cash'],
]);

/** The id of a payment. A receipt in cash can be undone, and the charge paid by other means later: another payment. */
const idOf = ({ id, billingType }: AsaasPayment): string =>
  billingType === 'RECEIVED_IN_CASH' ? `${id}/cash` : id;

/** Centavos of reais in a JSON number: read as written, because 0.1 + 0.2 is no amount of money. */
const centavos = (value: number): number | undefined => {
  const amount = fromDecimal(String(value));
  return amount === 0 ? undefined : amount;
};
