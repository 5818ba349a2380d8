import * as z from 'zod';
import { type PixRefund, type ReceivedPix, receivedPix } from '#formats/pix/received-pix.ts';
import type { Entry, Named } from '#functions/webhook/providers/adapter.ts';
import { meaningOf } from '#functions/webhook/providers/meaning.ts';
import type { Notice } from '#schemas/records/notice.ts';
import { parsePix } from '#schemas/webhooks/pix.ts';
import { COBR_STATES } from './charges.ts';

/** What one Pix of a body comes to: its payment and refunds, and beside it each refund of which a person has to look. */
export function entriesOfPix(entry: unknown, creditorId: string): Entry[] {
  const raw = JSON.stringify(entry);
  const names = namedIn(entry, creditorId);
  const kind = Kind.safeParse(entry);
  if (kind.success) return [ofKind(kind.data.tipo, { raw, names })];
  const parsed = parsePix(entry);
  if (!parsed.ok) return [{ is: 'doubtful', why: parsed.problems, raw, ...names }];
  const pix = receivedPix(parsed.notice);
  const unclear = [
    ...parsed.notice.unreadRefunds.map((problems) => `a refund cannot be read: ${problems}`),
    ...pix.refunds
      .filter(isUnknown)
      .map(({ id }) => `devolucoes ${id}: its status or natureza is on no list`),
  ].map((why): Entry => ({ is: 'doubtful', why: `${why}; look the Pix up (GET /pix/{e2eid})`, raw }));
  return [paymentOf(pix, { creditorId, raw, names }), ...unclear];
}

interface Of {
  readonly raw: string;
  readonly names: { readonly names?: Named };
}

function paymentOf(
  pix: ReceivedPix,
  { creditorId, raw, names }: Of & { readonly creditorId: string },
): Entry {
  const { endToEndId: keepAs, amount, cash } = pix;
  if (amount < 0)
    return { is: 'doubtful', why: 'componentesValor: takes more cash than the Pix has', raw, ...names };
  if (amount === 0 && cash > 0)
    return { is: 'ignored', why: 'componentesValor: a Pix Saque, all of it cash', notices: [], keepAs, raw };
  const why = cash > 0 ? 'a received Pix, less the cash of its saque or troco' : 'a received Pix';
  return { is: 'money', why, notices: noticesOf(creditorId, pix), keepAs, raw };
}

const isUnknown = ({ status, of }: PixRefund): boolean => status === 'unknown' || of === 'unknown';

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
      .filter(({ status, of }) => status === 'returned' && of === 'payment')
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

/** What Efí adds to a Pix that is none that came in: https://dev.efipay.com.br/docs/api-pix/webhooks, read 2026-11-29. */
const Kind = z.looseObject({ tipo: z.string() });

/** A Pix that the creditor sent goes to somebody else, and is no payment; any other kind is on no list. */
const ofKind = (tipo: string, { raw, names }: Of): Entry =>
  tipo === 'SOLICITACAO'
    ? {
        is: 'ignored',
        why: 'tipo SOLICITACAO: a Pix that the creditor sent',
        notices: [],
        keepAs: 'sent',
        raw,
      }
    : {
        is: 'doubtful',
        why: 'tipo: is on no list and may be money; look the Pix up at the PSP',
        raw,
        ...names,
      };

const Charge = z.looseObject({ status: z.string() });

/** What a recurring charge comes to. */
export function entryOfCharge(entry: unknown, creditorId: string): Entry {
  const raw = JSON.stringify(entry);
  const names = namedIn(entry, creditorId);
  const read = Charge.safeParse(entry);
  if (!read.success) return { is: 'doubtful', why: 'cobr.status: must be a text', raw, ...names };
  const { is, why } = meaningOf(COBR_STATES, read.data.status);
  return is === 'ignored'
    ? { is, why, notices: [], keepAs: names.names?.id ?? 'cobr', raw }
    : { is: 'doubtful', why, raw, ...names };
}

const Txid = z.string().regex(/^[a-zA-Z0-9]{1,64}$/);

/** The ids of a Pix, or of a charge, that may be unreadable otherwise; Celcoin calls the txid `transactionIdentification`. */
const Ids = z.looseObject({
  txid: Txid.optional().catch(undefined),
  transactionIdentification: Txid.optional().catch(undefined),
  endToEndId: Txid.optional().catch(undefined),
  EndToEndId: Txid.optional().catch(undefined),
});

/** The bill that a Pix names, which may be unreadable otherwise. */
export function namedIn(entry: unknown, creditorId: string): { readonly names?: Named } {
  const read = Ids.safeParse(entry);
  if (!read.success) return {};
  const { txid, transactionIdentification, endToEndId, EndToEndId } = read.data;
  const billId = txid ?? transactionIdentification;
  return billId === undefined
    ? {}
    : { names: { creditorId, billId, id: endToEndId ?? EndToEndId ?? billId } };
}
