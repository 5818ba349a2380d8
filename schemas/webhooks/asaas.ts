import * as z from 'zod';

/** An entry of `payment.refunds`: https://docs.asaas.com/docs/refunds. It has no id of its own. */
const Refund = z.looseObject({
  /** `2022-02-21 10:28:40`, in Brasília. */
  dateCreated: z.string().max(40),
  /** PENDING, CANCELLED or DONE. */
  status: z.string(),
  /** Reais. */
  value: z.number(),
});

const Day = z.string().max(40).nullish();

/**
 * A charge (`cobrança`) as a webhook carries it, of https://docs.asaas.com/docs/webhook-para-cobrancas; loose,
 * because Asaas announces that it adds fields.
 */
export const AsaasPayment = z.looseObject({
  id: z.string().regex(/^[\x21-\x7e]{1,40}$/, 'must be printable ASCII without spaces'),
  /** Reais; what was paid, if that differs from the charge (then in `originalValue`). */
  value: z.number(),
  /** Reais that are credited, less the fee of Asaas. */
  netValue: z.number().nullish(),
  billingType: z.string().max(40),
  /** The reference that we gave the charge: the id of the invoice. */
  externalReference: z.string().max(400).nullish(),
  /** Calendar days; `clientPaymentDate` is when the payer paid. */
  clientPaymentDate: Day,
  confirmedDate: Day,
  paymentDate: Day,
  refunds: z.array(Refund).max(100).nullish(),
});
export type AsaasPayment = z.infer<typeof AsaasPayment>;

/** Any event: https://docs.asaas.com/docs/receba-eventos-do-asaas-no-seu-endpoint-de-webhook. */
export const AsaasEvent = z.looseObject({
  /** `evt_…`: the same if the event is sent again. */
  id: z.string().regex(/^[\x21-\x7e]{1,200}$/, 'must be printable ASCII without spaces'),
  event: z.string().min(1).max(100),
  payment: z.unknown().optional(),
});
