import * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';
import { Instant } from '#schemas/primitives.ts';

/** Money in BACEN's format, `110.00`; some PSPs leave out decimals, or send a number. */
const Decimal = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(/^\d{1,10}(?:\.\d{1,2})?$/, 'must be reais with a point, as 110.00'));

/** One `devolucao`: money on its way back to the payer. */
const PixRefund = z.looseObject({
  id: z.string().min(1),
  rtrId: z.string().optional(),
  valor: Decimal,
  horario: z.looseObject({ solicitacao: Instant.optional(), liquidacao: Instant.optional() }).optional(),
  /** BACEN defines EM_PROCESSAMENTO, DEVOLVIDO and NAO_REALIZADO. */
  status: z.string(),
});

/**
 * A received Pix in BACEN's API Pix 2.9.0, in webhooks and in `GET /pix/{e2eid}`. Parsed leniently: BACEN's own
 * examples have ids of 34 characters instead of 32, and a `devolucoes` that is not a list.
 */
export const PixNotice = z.looseObject({
  endToEndId: z.string().regex(/^[a-zA-Z0-9]{1,64}$/, 'must be letters and digits'),
  txid: z.string().nullish(),
  valor: Decimal,
  horario: Instant,
  devolucoes: z
    .union([z.array(PixRefund), PixRefund.transform((refund) => [refund])])
    .nullish()
    .transform((refunds) => refunds ?? []),
});
export type PixNotice = z.infer<typeof PixNotice>;

/** One entry of a body: parsed, or the errors without personal data. */
const Entry = z.unknown().transform((entry) => {
  const read = PixNotice.safeParse(entry);
  return read.success
    ? ({ ok: true, notice: read.data } as const)
    : ({ ok: false, problems: issuesInWords(read.error, 'pix') } as const);
});

/**
 * Body of `POST {webhookUrl}/pix`. One call may contain several Pix, and one that cannot be parsed must not lose the
 * others. A PSP that tests the address sends a body without any.
 */
export const PixWebhook = z.looseObject({ pix: z.array(Entry).default([]) });
export type PixWebhook = z.infer<typeof PixWebhook>;
