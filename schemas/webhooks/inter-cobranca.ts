import * as z from 'zod';

const Text = z.string().max(400);

/**
 * A charge (boleto with Pix) in the callback of Inter's API Cobrança v3 (https://developers.inter.co/references/cobranca-bolepix);
 * the body is a list of them.
 */
export const InterCharge = z.looseObject({
  codigoSolicitacao: z.string().regex(/^[\x21-\x7e]{1,64}$/, 'must be printable ASCII without spaces'),
  /** The creditor's own number: the id of the invoice. */
  seuNumero: Text.nullish(),
  situacao: z.string().min(1).max(100),
  dataHoraSituacao: z.string().max(40).nullish(),
  /** Reais: a text in Inter's own sample. */
  valorTotalRecebido: z.union([z.string(), z.number().transform(String)]).nullish(),
  /** BOLETO or PIX. */
  origemRecebimento: Text.nullish(),
  txid: Text.nullish(),
});
export type InterCharge = z.infer<typeof InterCharge>;
