import { inUtc } from '#domain/calendar/days.ts';
import { fromDecimal } from './decimal.ts';
import { isTxid } from './is-txid.ts';

/** A Pix as the PSP reported it; see `PixNotice`. */
export interface NoticedPix {
  readonly endToEndId: string;
  readonly txid?: string | null | undefined;
  readonly valor: string;
  readonly horario: string;
  readonly devolucoes: readonly {
    readonly id: string;
    readonly rtrId?: string | undefined;
    readonly valor: string;
    readonly horario?:
      | { readonly solicitacao?: string | undefined; readonly liquidacao?: string | undefined }
      | undefined;
    readonly status: string;
  }[];
}

/** Money that went, or may go, back to the payer. */
export interface PixRefund {
  /** Ours, when we asked for it. */
  readonly id: string;
  /** The arrangement's own id. */
  readonly returnId?: string | undefined;
  /** Centavos. */
  readonly amount: number;
  readonly status: 'processing' | 'returned' | 'failed' | 'unknown';
  /** Instants in UTC. */
  readonly requestedAt?: string | undefined;
  readonly settledAt?: string | undefined;
}

/** A received Pix. A later notice with the same `endToEndId` reports its refunds, and is not a new payment. */
export interface ReceivedPix {
  readonly endToEndId: string;
  /** Undefined when it came without one that a charge or a static code can have. */
  readonly txid?: string | undefined;
  /** Centavos. */
  readonly amount: number;
  /** Instant in UTC. */
  readonly receivedAt: string;
  readonly refunds: readonly PixRefund[];
  /** Centavos of refunds that reached the payer, and of those that may yet. */
  readonly refunded: number;
  readonly refundPending: number;
}

/** BACEN, API Pix 2.9.0, Devolucao.status. */
const STATUS: ReadonlyMap<string, PixRefund['status']> = new Map([
  ['EM_PROCESSAMENTO', 'processing'],
  ['DEVOLVIDO', 'returned'],
  ['NAO_REALIZADO', 'failed'],
]);

/**
 * A notice of a PSP in our words. What the payer wrote is left behind. Throws a RangeError when an amount is not reais
 * with a point, which `PixNotice` has seen to.
 */
export function receivedPix(notice: NoticedPix): ReceivedPix {
  const refunds = notice.devolucoes.map(
    ({ id, rtrId, valor, horario, status }): PixRefund => ({
      id,
      returnId: rtrId,
      amount: centavos(valor),
      status: STATUS.get(status) ?? 'unknown',
      requestedAt: horario?.solicitacao && inUtc(horario.solicitacao),
      settledAt: horario?.liquidacao && inUtc(horario.liquidacao),
    }),
  );
  const sum = (status: PixRefund['status']): number =>
    refunds.reduce((total, refund) => total + (refund.status === status ? refund.amount : 0), 0);
  return {
    endToEndId: notice.endToEndId,
    txid: notice.txid && isTxid(notice.txid, 'payment') ? notice.txid : undefined,
    amount: centavos(notice.valor),
    receivedAt: inUtc(notice.horario),
    refunds,
    refunded: sum('returned'),
    refundPending: sum('processing'),
  };
}

function centavos(valor: string): number {
  const amount = fromDecimal(valor);
  if (amount === undefined) throw new RangeError('the amount of a Pix must be reais with a point');
  return amount;
}
