import * as z from 'zod';
import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { type CodeList, each, meaningOf } from '#functions/webhook/providers/meaning.ts';
import { showsToken } from '#functions/webhook/providers/shown-token.ts';
import { issuesInWords } from '#schemas/issues.ts';

/** The number of Banco do Brasil at the clearing house. */
const BANK = '001';

/**
 * A boleto in the webhook of Banco do Brasil's API Cobranças (`baixa-operacional`); the body is a list of them. `id` is the nosso
 * número, after `000`: https://apoio.developers.bb.com.br/referency/post/6125045d8378f10012877468.
 */
const WrittenOff = z.looseObject({
  id: z.string().regex(/^\d{17,20}$/, 'must be 17 to 20 digits'),
  codigoEstadoBaixaOperacional: z.int(),
});

/**
 * Banco do Brasil, of boletos: it tells that another bank is being paid, or asks to write a boleto off, before any money has come; the
 * return file of the next day has the payment. Its amount is in a unit that no public page states. So each holds the reminders of its
 * boleto, and a person sees it. Its Pix come by the adapter `bacen-pix`.
 */
export const bancoDoBrasilCobranca: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: showsToken,
  read(body, { creditors: [creditorId = ''] }) {
    const boletos: readonly unknown[] = Array.isArray(body) ? body : [body];
    return boletos.map((boleto) => readBoleto(boleto, creditorId));
  },
};

const FILE = 'the return file of the next business day has the payment, if it is one';

/** `codigoEstadoBaixaOperacional`. */
export const BB_STATES: CodeList<never> = {
  field: 'codigoEstadoBaixaOperacional',
  source: 'https://apoio.developers.bb.com.br/referency/post/6125045d8378f10012877468, read 2026-11-29',
  codes: new Map(
    each<never>(
      [
        ['1', `the boleto is being paid at Banco do Brasil: ${FILE}`],
        ['2', `the boleto is being paid at another bank: ${FILE}`],
        ['10', 'the payment of the boleto was called off: look the boleto up, and resume its collection'],
      ],
      'doubtful',
    ),
  ),
};

function readBoleto(boleto: unknown, creditorId: string): Entry {
  const raw = JSON.stringify(boleto);
  const read = WrittenOff.safeParse(boleto);
  if (!read.success) return { is: 'refused', why: issuesInWords(read.error, 'boleto'), raw };
  const { id, codigoEstadoBaixaOperacional: state } = read.data;
  return {
    is: 'doubtful',
    why: meaningOf(BB_STATES, String(state)).why,
    raw,
    names: { creditorId, id, boleto: { bank: BANK, ourNumber: id.slice(-17) } },
  };
}
