import type { PaymentHistory } from './payment-history.ts';

/** Why a debtor has a profile, in Portuguese, with the figures that made it (LGPD art. 20). */
export function profileInWords(
  history: PaymentHistory,
  rules: { readonly windowMonths: number; readonly knownFrom: number; readonly toleranceDays: number },
): string {
  if (history.debts === 0) return 'primeira fatura';
  const { made, kept } = history.promises;
  return [
    ...(history.invoices === 0
      ? [`nenhuma fatura anterior foi paga ou venceu nos últimos ${counted(rules.windowMonths, MONTHS)}`]
      : paidInWords(history, rules)),
    ...(history.invoices < rules.knownFrom
      ? [`é preciso ter ${counted(rules.knownFrom, INVOICES)} para conhecer o pagador`]
      : []),
    ...(made > 0 ? [`cumpriu ${kept} de ${counted(made, PROMISES)} de pagamento`] : []),
  ].join('; ');
}

const INVOICES = ['fatura', 'faturas'] as const;
const MONTHS = ['mês', 'meses'] as const;
const DAYS = ['dia', 'dias'] as const;
const PROMISES = ['promessa', 'promessas'] as const;

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

function paidInWords(
  { invoices, daysLate, stillOwed }: PaymentHistory,
  { toleranceDays }: { readonly toleranceDays: number },
): string[] {
  const onTime = invoices - daysLate.length;
  const inTime =
    toleranceDays === 0 ? 'em dia' : `em dia, com até ${counted(toleranceDays, DAYS)} de tolerância`;
  const average = Math.round(daysLate.reduce((sum, days) => sum + days, 0) / daysLate.length);
  return [
    `${howMany(onTime, invoices)} ${inTime}`,
    ...(daysLate.length > 0 ? [`atraso médio de ${counted(average, DAYS)} nas atrasadas`] : []),
    ...(stillOwed > 0 ? [`${counted(stillOwed, INVOICES)} em atraso hoje`] : []),
  ];
}

function howMany(onTime: number, invoices: number): string {
  if (invoices === 1) return onTime === 1 ? 'pagou a última fatura' : 'não pagou a última fatura';
  if (onTime === invoices) return `pagou as últimas ${invoices} faturas`;
  if (onTime === 0) return `não pagou nenhuma das últimas ${invoices} faturas`;
  return `pagou ${onTime} das últimas ${invoices} faturas`;
}
