import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { fromDecimal } from '#formats/pix/decimal.ts';
import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { type CodeList, each, meaningOf } from '#functions/webhook/providers/meaning.ts';
import { showsToken } from '#functions/webhook/providers/shown-token.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { ExternalId, Instant } from '#schemas/primitives.ts';
import type { Notice } from '#schemas/records/notice.ts';
import { InterCharge } from '#schemas/webhooks/inter-cobranca.ts';

/**
 * The callback of Inter's API Cobrança v3: a list of charges whose state changed. Inter signs nothing beside its certificate, so
 * that the token is in the address. https://developers.inter.co/references/cobranca-bolepix; the page itself is no stored text, and
 * its sample was read in public integrations that quote it, on 2026-11-29.
 */
export const interCobranca: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: showsToken,
  read(body, { creditors: [creditorId = ''], receivedAt }) {
    const charges: readonly unknown[] = Array.isArray(body) ? body : [body];
    return charges.map((charge) => readCharge(charge, { creditorId, receivedAt }));
  },
};

interface Given {
  readonly creditorId: string;
  readonly receivedAt: string;
}
type NoticeReader = (charge: InterCharge, given: Given) => readonly Notice[] | string;

/** A charge that was paid, as boleto or as Pix. */
const received: NoticeReader = (charge, { creditorId, receivedAt }) => {
  const { codigoSolicitacao: id, valorTotalRecebido, dataHoraSituacao, origemRecebimento } = charge;
  const amount = fromDecimal(valorTotalRecebido ?? '');
  if (amount === undefined || amount === 0)
    return 'valorTotalRecebido: must be reais with a point, as 110.00';
  const at = Instant.safeParse(dataHoraSituacao ?? receivedAt);
  if (!at.success) return issuesInWords(at.error, 'dataHoraSituacao');
  const invoiceId = invoiceOf(charge);
  return [
    {
      kind: 'payment',
      creditorId,
      id,
      ...(invoiceId === undefined ? {} : { invoiceId }),
      amount,
      paidAt: at.data,
      method: origemRecebimento === 'PIX' ? 'pix' : 'boleto',
    },
  ];
};

/** The states of a charge. */
export const INTER_STATES: CodeList<NoticeReader> = {
  field: 'situacao',
  source: 'https://developers.inter.co/references/cobranca-bolepix, read 2026-11-29',
  codes: new Map([
    ['RECEBIDO', { is: 'money', why: 'the charge was paid', read: received }],
    ...each<NoticeReader>(
      [['MARCADO_RECEBIDO', 'somebody marked the charge as paid elsewhere: report it if it was']],
      'doubtful',
    ),
    ...each<NoticeReader>(
      [
        ['EM_PROCESSAMENTO', 'the charge is being issued'],
        ['A_RECEBER', 'the charge waits for its payment'],
        ['ATRASADO', 'the charge is late'],
        ['CANCELADO', 'the charge was cancelled'],
        ['EXPIRADO', 'the charge is over, unpaid'],
        ['FALHA_EMISSAO', 'the charge could not be issued'],
        ['PROTESTO', 'the charge is protested'],
      ],
      'ignored',
    ),
  ]),
};

function readCharge(charge: unknown, given: Given): Entry {
  const raw = JSON.stringify(charge);
  const read = InterCharge.safeParse(charge);
  if (!read.success) return { is: 'refused', why: issuesInWords(read.error, 'cobranca'), raw };
  const { codigoSolicitacao: id, situacao, txid } = read.data;
  const meaning = meaningOf(INTER_STATES, situacao);
  const { why } = meaning;
  if (meaning.is === 'ignored') return { is: 'ignored', why, notices: [], keepAs: id, raw };
  const names = {
    names: { creditorId: given.creditorId, id, invoiceId: invoiceOf(read.data), billId: txid ?? undefined },
  };
  if (meaning.is === 'doubtful') return { is: 'doubtful', why, raw, ...names };
  const notices = meaning.read(read.data, given);
  return typeof notices === 'string'
    ? { is: 'doubtful', why: notices, raw, ...names }
    : { is: 'money', why, notices, keepAs: id, raw };
}

function invoiceOf({ seuNumero }: InterCharge): string | undefined {
  const named = ExternalId.safeParse(seuNumero);
  return named.success && !looksPersonal(named.data) ? named.data : undefined;
}
