import { formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import type { DossierParts } from '#schemas/records/dossier.ts';
import { instantInWords } from './in-words.ts';

/** Payments, refunds and write-offs in pt-BR, one a line. */
export const moneyLines = ({ payments, refunds, writeOffs }: DossierParts['money']): string[] => [
  ...Object.entries(payments).map(
    ([id, { amount, paidAt, method }]) =>
      `Pagamento de ${formatReais(amount)} em ${instantInWords(paidAt)}, ${method} (${id})`,
  ),
  ...Object.entries(refunds).map(
    ([id, { amount, at, kind }]) =>
      `Devolução de ${formatReais(amount)} em ${instantInWords(at)}, ${kind} (${id})`,
  ),
  ...Object.entries(writeOffs).map(
    ([id, { amount, on, by }]) =>
      `Baixa de ${formatReais(amount)} a partir de ${formatDay(on)}, ${by === 'rule' ? 'por regra do credor' : 'por uma pessoa'} (${id})`,
  ),
];

/** Promises, payment plans and cases in pt-BR, one a line, with the reason of each offer that was taken. */
export const agreementLines = ({ promises, paymentPlans, cases }: DossierParts['agreements']): string[] => [
  ...promises.map(
    ({ madeAt, day, amount, by, offer, ended }) =>
      `${instantInWords(madeAt)}: promessa de ${formatReais(amount)} para ${formatDay(day)}, ${saidBy(by)}${offer ? `; proposta ${offer.id}, porque: ${offer.reason}` : ''}${ended ? ` (${ENDED[ended]})` : ''}`,
  ),
  ...paymentPlans.map(
    ({ madeAt, total, by, offer, instalments, ended }) =>
      `${instantInWords(madeAt)}: acordo de ${formatReais(total)} em ${instalments.length} parcelas, ${saidBy(by)}${offer ? `; proposta ${offer.id}, porque: ${offer.reason}` : ''}${ended ? ` (${ENDED[ended]})` : ''}`,
  ),
  ...cases.map(
    ({ openedAt, kind, by, resolved }) =>
      `${instantInWords(openedAt)}: atendimento (${CASES[kind]}), ${saidBy(by)}${resolved ? `; respondido em ${instantInWords(resolved.at)}` : '; sem resposta'}`,
  ),
];

/** Offers in pt-BR, one a line, with their reasons. */
export const offerLines = (offers: DossierParts['offers']): string[] =>
  offers.map(
    ({ id, total, instalments, validUntil, reason }) =>
      `${id}: ${formatReais(total)} em ${instalments.length === 1 ? 'uma vez' : `${instalments.length} vezes`}, até ${formatDay(validUntil)}. ${reason}`,
  );

const saidBy = (by: 'debtor' | 'person'): string =>
  by === 'debtor' ? 'pelo devedor, na página' : 'informado por uma pessoa do credor';

const ENDED = {
  broken: 'descumprida',
  void: 'sem efeito',
  replaced: 'substituída',
  assigned: 'encerrado: o crédito foi cedido',
  kept: 'cumprida',
  breaking: 'descumprida',
} as const;

/** What a case is about, in pt-BR. */
export const CASES = {
  'not-mine': 'não reconhece a dívida',
  'goods-or-service': 'problema com o produto ou serviço',
  hardship: 'dificuldade de pagamento',
  review: 'revisão do que as regras decidiram (LGPD, art. 20)',
} as const;
