import { inUtc } from '#domain/calendar/days.ts';
import { fromDecimal } from './decimal.ts';
import { isTxid } from './is-txid.ts';

/** A Pix as the PSP reported it; see `PixNotice`. */
export interface NoticedPix {
  readonly endToEndId: string;
  readonly txid?: string | null | undefined;
  readonly valor: string;
  readonly horario: string;
  readonly componentesValor?:
    | { readonly saque?: CashPart | null | undefined; readonly troco?: CashPart | null | undefined }
    | null
    | undefined;
  readonly devolucoes: readonly {
    readonly id: string;
    readonly rtrId?: string | null | undefined;
    readonly valor: string;
    readonly horario?:
      | { readonly solicitacao?: string | null | undefined; readonly liquidacao?: string | null | undefined }
      | null
      | undefined;
    readonly natureza?: string | null | undefined;
    readonly status: string;
  }[];
}

interface CashPart {
  readonly valor: string;
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
  /** What of the Pix it is of: what it paid, or the cash of a Pix Saque or Troco. */
  readonly of: 'payment' | 'cash' | 'unknown';
  /** Instants in UTC. */
  readonly requestedAt?: string | undefined;
  readonly settledAt?: string | undefined;
}

/** A received Pix. A later notice with the same `endToEndId` reports its refunds, and is not a new payment. */
export interface ReceivedPix {
  readonly endToEndId: string;
  /** Undefined when it came without one that a charge or a static code can have. */
  readonly txid?: string | undefined;
  /** Centavos that pay: all of it, less the cash. Below zero when the PSP reports more cash than money. */
  readonly amount: number;
  /** Centavos that the payer took in cash (Pix Saque, Pix Troco): they pay nothing. */
  readonly cash: number;
  /** Instant in UTC. */
  readonly receivedAt: string;
  readonly refunds: readonly PixRefund[];
  /** Centavos of refunds of the payment that reached the payer, and of those that may yet. */
  readonly refunded: number;
  readonly refundPending: number;
}

/** BACEN, API Pix 2.9.0, Devolucao.status. */
const STATUS: ReadonlyMap<string, PixRefund['status']> = new Map([
  ['EM_PROCESSAMENTO', 'processing'],
  ['DEVOLVIDO', 'returned'],
  ['NAO_REALIZADO', 'failed'],
]);

/** BACEN, API Pix 2.9.0, DevolucaoNatureza. */
const OF: ReadonlyMap<string, PixRefund['of']> = new Map([
  ['ORIGINAL', 'payment'],
  ['RETIRADA', 'cash'],
  ['MED_OPERACIONAL', 'payment'],
  ['MED_FRAUDE', 'payment'],
  ['MED_PIX_AUTOMATICO', 'payment'],
]);

/**
 * A notice of a PSP in our words. What the payer wrote is left behind. Throws a RangeError when an amount is not reais
 * with a point, which `PixNotice` has seen to.
 */
export function receivedPix(notice: NoticedPix): ReceivedPix {
  const refunds = notice.devolucoes.map(
    ({ id, rtrId, valor, horario, natureza, status }): PixRefund => ({
      id,
      returnId: rtrId ?? undefined,
      amount: centavos(valor),
      status: STATUS.get(status) ?? 'unknown',
      of: OF.get(natureza ?? 'ORIGINAL') ?? 'unknown',
      requestedAt: horario?.solicitacao ? inUtc(horario.solicitacao) : undefined,
      settledAt: horario?.liquidacao ? inUtc(horario.liquidacao) : undefined,
    }),
  );
  const sum = (status: PixRefund['status']): number =>
    refunds.reduce(
      (total, refund) => total + (refund.status === status && refund.of === 'payment' ? refund.amount : 0),
      0,
    );
  const { saque, troco } = notice.componentesValor ?? {};
  const cash = [saque, troco].reduce((total, part) => total + (part ? centavos(part.valor) : 0), 0);
  return {
    endToEndId: notice.endToEndId,
    txid: notice.txid && isTxid(notice.txid, 'payment') ? notice.txid : undefined,
    amount: centavos(notice.valor) - cash,
    cash,
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
