import * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';

/** Money as BACEN writes it, `110.00`; PSPs are seen to leave out decimals, or to send a number. */
const Decimal = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(/^\d{1,10}(?:\.\d{1,2})?$/, 'must be reais with a point, as 110.00'));

const Timestamp = z.iso.datetime({ offset: true, error: 'must be an instant with a zone' });

/** One `devolucao`: money on its way back to the payer. */
const PixRefund = z.looseObject({
  id: z.string().min(1),
  rtrId: z.string().optional(),
  valor: Decimal,
  horario: z.looseObject({ solicitacao: Timestamp.optional(), liquidacao: Timestamp.optional() }).optional(),
  /** BACEN knows EM_PROCESSAMENTO, DEVOLVIDO and NAO_REALIZADO. */
  status: z.string(),
});

/**
 * One Pix that came in, as BACEN's API Pix 2.9.0 has it in webhooks and in `GET /pix/{e2eid}`. Read leniently: BACEN's
 * own examples have ids of 34 characters where 32 are asked for, and a `devolucoes` that is no list.
 */
export const PixNotice = z.looseObject({
  endToEndId: z.string().regex(/^[a-zA-Z0-9]{1,64}$/, 'must be letters and digits'),
  txid: z.string().nullish(),
  valor: Decimal,
  horario: Timestamp,
  devolucoes: z
    .union([z.array(PixRefund), PixRefund.transform((refund) => [refund])])
    .nullish()
    .transform((refunds) => refunds ?? []),
});
export type PixNotice = z.infer<typeof PixNotice>;

/** One entry of a body: read, or not, with what is wrong and no personal data. */
const Entry = z.unknown().transform((entry) => {
  const read = PixNotice.safeParse(entry);
  return read.success
    ? ({ ok: true, notice: read.data } as const)
    : ({ ok: false, problems: issuesInWords(read.error, 'pix') } as const);
});

/**
 * Body of `POST {webhookUrl}/pix`. Several Pix may come in one call, and one that cannot be read must not lose the
 * others. A body without any is a PSP that tries the address.
 */
export const PixWebhook = z.looseObject({ pix: z.array(Entry).default([]) });
export type PixWebhook = z.infer<typeof PixWebhook>;
