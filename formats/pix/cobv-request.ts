import { getPixKeyInfo } from '@brazilian-utils/brazilian-utils/get-pix-key-info';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { CobvOrder, Reduction } from './cobv-order.ts';
import { type CobvProblem, cobvProblems } from './cobv-problems.ts';
import { toDecimal } from './decimal.ts';

interface Graded {
  readonly modalidade: number;
  readonly valorPerc: string;
}

/** Body of `PUT /cobv/{txid}` (BACEN, API Pix 2.9.0, CobVSolicitada). */
export interface CobvBody {
  readonly calendario: { readonly dataDeVencimento: string; readonly validadeAposVencimento: number };
  readonly devedor:
    | { readonly cpf: string; readonly nome: string }
    | { readonly cnpj: string; readonly nome: string };
  readonly valor: {
    readonly original: string;
    readonly multa?: Graded;
    readonly juros?: Graded;
    readonly abatimento?: Graded;
    readonly desconto?: {
      readonly modalidade: number;
      readonly descontoDataFixa: readonly { readonly data: string; readonly valorPerc: string }[];
    };
  };
  readonly chave: string;
  readonly solicitacaoPagador?: string;
  readonly infoAdicionais?: readonly { readonly nome: string; readonly valor: string }[];
}

export type CobvRequest =
  | { readonly ok: true; readonly txid: string; readonly body: CobvBody }
  | { readonly ok: false; readonly problems: readonly CobvProblem[] };

/** Multa, abatimento and desconto: 1 is in reais, 2 in percent. Juros: 3 is percent a month, over calendar days. */
const IN_REAIS = 1;
const IN_PERCENT = 2;
const PERCENT_A_MONTH = 3;

/**
 * The request that makes a Pix charge for a debt: all money as strings with two decimals, and nothing written that is
 * zero or not known. Refused, with every reason, when a PSP would refuse it; see `cobvProblems`.
 */
export function cobvRequest(order: CobvOrder): CobvRequest {
  const problems = cobvProblems(order);
  const debtor = parseTaxId(order.debtor.taxId);
  const key = getPixKeyInfo(order.pixKey);
  if (problems.length > 0 || !debtor.ok || !key) return { ok: false, problems };
  const { txid, message, info = [], discount, rebate } = order;
  const nome = order.debtor.name;
  return {
    ok: true,
    txid,
    body: {
      calendario: { dataDeVencimento: order.dueDate, validadeAposVencimento: order.validAfterDue },
      devedor: debtor.personType === 'person' ? { cpf: debtor.taxId, nome } : { cnpj: debtor.taxId, nome },
      valor: {
        original: toDecimal(order.amount),
        ...(order.finePercent > 0 && {
          multa: { modalidade: IN_PERCENT, valorPerc: order.finePercent.toFixed(2) },
        }),
        ...(order.interestPercentPerMonth > 0 && {
          juros: { modalidade: PERCENT_A_MONTH, valorPerc: order.interestPercentPerMonth.toFixed(2) },
        }),
        ...(rebate && {
          abatimento: { modalidade: modalidadeOf(rebate.kind), valorPerc: valorPerc(rebate) },
        }),
        ...(discount && {
          desconto: {
            modalidade: modalidadeOf(discount.kind),
            descontoDataFixa: discount.until.map(({ day, value }) => ({
              data: day,
              valorPerc: valorPerc({ kind: discount.kind, value }),
            })),
          },
        }),
      },
      chave: key.value,
      ...(message !== undefined && { solicitacaoPagador: message }),
      ...(info.length > 0 && {
        infoAdicionais: info.map(({ name, value }) => ({ nome: name, valor: value })),
      }),
    },
  };
}

const modalidadeOf = (kind: Reduction['kind']): number => (kind === 'amount' ? IN_REAIS : IN_PERCENT);
const valorPerc = ({ kind, value }: Reduction): string =>
  kind === 'amount' ? toDecimal(value) : value.toFixed(2);
