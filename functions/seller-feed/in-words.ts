import { formatDay } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import type { SellerCustomer } from '#schemas/portal/seller-feed.ts';

type SellerDebt = SellerCustomer['debts'][number];

/**
 * The status of a customer, for the seller who is about to visit; `hint` advises how to speak, where that is needed.
 */
export interface InWords {
  readonly headline: string;
  readonly hint?: string;
}

export function customerInWords({ creditHoldReleased, otherOpenDebts, debts }: SellerCustomer): InWords {
  const others = otherOpenDebts > 0 ? { hint: othersInWords(otherOpenDebts) } : {};
  const worst = present(debts[0], 'debt of the customer');
  if (creditHoldReleased)
    return { headline: worst.standing === 'settled' ? 'Pode vender de novo' : 'Pode vender', ...others };
  switch (worst.standing) {
    case 'caseOpen':
      return {
        headline: 'Em análise',
        hint: 'Uma pessoa da empresa está cuidando disso. Não trate da fatura com o cliente.',
      };
    case 'handedOver':
      return {
        headline: 'Com a equipe de cobrança',
        hint: 'Se o cliente tocar no assunto, peça que fale com a empresa.',
      };
    case 'late':
      return { headline: `Em atraso há ${days(worst.daysLate)}`, ...others };
    case 'promised':
      return { headline: `Em negociação: prometeu pagar ${onDay(worst)}`, ...others };
    case 'prescribed':
      return {
        headline: 'Fatura antiga em aberto',
        hint: 'O prazo legal de cobrança passou. Não cobre a fatura; fale com a empresa antes de vender.',
      };
    default:
      return { headline: 'Aguarde: há outra fatura a resolver', ...others };
  }
}

/** The status of one debt, to be read after its invoice. */
export function debtInWords(debt: SellerDebt): string {
  switch (debt.standing) {
    case 'due':
      return `em dia até ${dayOf(debt)}`;
    case 'late':
      return `em atraso há ${days(debt.daysLate)}`;
    case 'promised':
      return `prometida para ${dayOf(debt)}`;
    case 'caseOpen':
      return `em análise, resposta até ${dayOf(debt)}`;
    case 'onPaymentPlan':
      return debt.next ? `em acordo, próxima parcela ${onDay(debt)}` : 'em acordo';
    case 'handedOver':
      return debt.daysLate
        ? `com a equipe de cobrança, vencida há ${days(debt.daysLate)}`
        : 'com a equipe de cobrança';
    case 'settled':
      return debt.since ? `paga em ${formatDay(debt.since)}` : 'paga';
    case 'cancelled':
      return 'cancelada';
    case 'prescribed':
      return 'não paga, prazo de cobrança encerrado';
  }
}

const othersInWords = (count: number): string =>
  count === 1
    ? 'Há mais uma fatura em aberto, de outra venda da empresa.'
    : `Há mais ${count} faturas em aberto, de outras vendas da empresa.`;

const days = (count = 0): string => (count === 1 ? '1 dia' : `${count} dias`);
const dayOf = ({ next }: SellerDebt): string => (next ? formatDay(next.on) : '');
const onDay = (debt: SellerDebt): string => `em ${dayOf(debt)}`;
