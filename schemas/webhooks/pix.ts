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
  rtrId: z.string().nullish(),
  valor: Decimal,
  horario: z.looseObject({ solicitacao: Instant.nullish(), liquidacao: Instant.nullish() }).nullish(),
  /** BACEN defines ORIGINAL, RETIRADA (the cash of a Pix Saque or Troco) and three of the MED. Without it: ORIGINAL. */
  natureza: z.string().nullish(),
  /** BACEN defines EM_PROCESSAMENTO, DEVOLVIDO and NAO_REALIZADO. */
  status: z.string(),
});

const Refunds = z
  .union([z.array(z.unknown()), z.looseObject({}).transform((refund) => [refund])])
  .nullish()
  .transform((refunds) => refunds ?? [])
  .pipe(
    z.array(
      z.unknown().transform((refund) => {
        const read = PixRefund.safeParse(refund);
        return read.success
          ? ({ ok: true, refund: read.data } as const)
          : ({ ok: false, problems: issuesInWords(read.error, 'devolucoes') } as const);
      }),
    ),
  );

/** Cash that the payer took: the part of a Pix Saque or Troco that pays nothing. */
const Cash = z.looseObject({ valor: Decimal }).nullish();

/**
 * A received Pix in BACEN's API Pix 2.9.0, in webhooks and in `GET /pix/{e2eid}`. Parsed leniently: BACEN's own
 * examples have ids of 34 characters instead of 32, and a `devolucoes` that is not a list. A refund that cannot be parsed does not
 * lose its payment: it is left out of `devolucoes`, and its problems are in `unreadRefunds`.
 */
export const PixNotice = z
  .looseObject({
    endToEndId: z.string().regex(/^[a-zA-Z0-9]{1,64}$/, 'must be letters and digits'),
    txid: z.string().nullish(),
    valor: Decimal,
    horario: Instant,
    componentesValor: z.looseObject({ saque: Cash, troco: Cash }).nullish(),
    devolucoes: Refunds,
  })
  .transform(({ devolucoes, ...pix }) => ({
    ...pix,
    devolucoes: devolucoes.flatMap((one) => (one.ok ? [one.refund] : [])),
    unreadRefunds: devolucoes.flatMap((one) => (one.ok ? [] : [one.problems])),
  }));
export type PixNotice = z.infer<typeof PixNotice>;

/** A Pix of a body: parsed, or the errors without personal data. */
export type ParsedPix =
  | { readonly ok: true; readonly notice: PixNotice }
  | { readonly ok: false; readonly problems: string };

/** Parses one Pix of a body for itself: one that cannot be parsed must not lose the others. */
export function parsePix(entry: unknown): ParsedPix {
  const read = PixNotice.safeParse(entry);
  return read.success
    ? { ok: true, notice: read.data }
    : { ok: false, problems: issuesInWords(read.error, 'pix') };
}
