import { formatDay } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import { formatCost, formatPercent, formatReais } from '#domain/money/money.ts';
import type { DiscountTerms } from '#schemas/config/offers.ts';
import type { Financing } from '#schemas/records/negotiation.ts';
import type { Basis } from './basis.ts';
import type { Bare } from './offer.ts';

/**
 * Explains to the debtor, in Portuguese, why an offer is made and how its figures are calculated: an automated
 * decision must be explained, and the debtor may ask for a person's review (LGPD art. 20).
 */
export const reasonOf = (offer: Bare, basis: Basis): string =>
  [
    debtInWords(basis),
    ...(offer.kind === 'cash' ? cashInWords(offer, basis) : instalmentsInWords(offer, basis)),
    ...(offer.byRule ? [] : whatCounted(basis)),
    ...(offer.needsApproval ? ['Antes de valer, precisa do sim de uma pessoa da nossa equipe.'] : []),
    'Se discordar, peça que uma pessoa reveja a oferta.',
  ].join(' ');

function debtInWords({ debt, balance }: Basis): string {
  const paid = balance.received > 0 ? `, dos quais ${formatReais(balance.received)} já foram pagos` : '';
  return `A sua fatura é de ${formatReais(debt.amount)}${paid}, e está com ${days(balance.daysLate)} de atraso.`;
}

function cashInWords({ byRule, owed, total, validUntil, discount }: Bare, basis: Basis): string[] {
  const who = byRule
    ? `De quem paga o valor da fatura, a empresa não cobra até ${formatReais(basis.debt.terms.whenOnlyChargesAreLeft.waiveUpTo)} de multa e juros`
    : `${forWhom(basis)}, quem paga à vista fica dispensado ${whatIsWaived(present(basis.tier.cash, 'discount for cash'))}`;
  return [
    `${who}: são ${formatReais(discount.charges + discount.principal)} a menos.`,
    `Pagando até ${formatDay(validUntil)}, o total é de ${formatReais(total)}, em vez de ${formatReais(owed)}.`,
  ];
}

function instalmentsInWords(offer: Bare, basis: Basis): string[] {
  const { instalments, discount, interest, total, financing } = offer;
  const [first, ...others] = instalments;
  const entry = present(first, 'first instalment');
  const { interestPercentPerMonth } = present(basis.band.instalments, 'terms of instalments');
  const off = discount.charges + discount.principal;
  const last = present(others.at(-1), 'instalment after the first');
  return [
    `${forWhom(basis)}, o pagamento pode ser parcelado${off === 0 ? '.' : ` e quem parcela fica dispensado ${whatIsWaived(present(basis.tier.instalments, 'discount for instalments'))}: são ${formatReais(off)} a menos.`}`,
    `São ${instalments.length} pagamentos: a entrada de ${formatReais(entry.amount)} até ${formatDay(entry.dueDate)} e mais ${inEqualParts(others)}, ${others.length === 1 ? 'em' : 'uma por mês, a última em'} ${formatDay(last.dueDate)}.`,
    interest === 0
      ? `Sem juros de parcelamento, o total é de ${formatReais(total)}.`
      : `Com juros simples de ${formatPercent(interestPercentPerMonth)} ao mês sobre a parte da fatura que fica para depois da entrada (${formatReais(interest)}), o total é de ${formatReais(total)}.`,
    ...(financing ? [costInWords(financing)] : []),
  ];
}

/** What instalments cost beside paying at once. */
function costInWords({ cashPrice, more, percentPerMonth, percentPerYear }: Financing): string {
  if (more <= 0) return `À vista são ${formatReais(cashPrice)}: parcelar não custa a mais.`;
  return `À vista são ${formatReais(cashPrice)}: parcelando, são ${formatReais(more)} a mais, uma taxa efetiva de ${formatCost(percentPerMonth)} ao mês e um custo efetivo total (CET) de ${formatCost(percentPerYear)} ao ano.`;
}

/**
 * Instalments in short, such as `2 parcelas de R$ 10,01 e 1 de R$ 10,00`: they differ by a centavo at most, the
 * larger first.
 */
function inEqualParts(instalments: Bare['instalments']): string {
  const largest = present(instalments[0], 'instalment');
  const larger = instalments.filter(({ amount }) => amount === largest.amount).length;
  const smaller = instalments.length - larger;
  const first = `${larger} ${larger === 1 ? 'parcela' : 'parcelas'} de ${formatReais(largest.amount)}`;
  return smaller === 0 ? first : `${first} e ${smaller} de ${formatReais(largest.amount - 1)}`;
}

/** The scope of a tier, such as `Para faturas de até R$ 500,00 com 1 a 15 dias de atraso`. */
function forWhom({ book, band, tier: { daysLate, when } }: Basis): string {
  const below = book.bands[book.bands.indexOf(band) - 1]?.upTo;
  return `Para faturas${amounts(below, band.upTo)}${when?.dueBefore ? ` vencidas antes de ${formatDay(when.dueBefore)},` : ''} com ${daysInWords(daysLate)}`;
}

function amounts(below: number | undefined, upTo: number | undefined): string {
  if (upTo === undefined) return below === undefined ? '' : ` acima de ${formatReais(below)}`;
  return below === undefined
    ? ` de até ${formatReais(upTo)}`
    : ` de ${formatReais(below + 1)} a ${formatReais(upTo)}`;
}

function daysInWords({ from, to }: { readonly from: number; readonly to?: number | undefined }): string {
  if (to === undefined) return `${days(from)} de atraso ou mais`;
  return `${from === to ? '' : `${from} a `}${days(to)} de atraso`;
}

const days = (count: number): string => `${count} ${count === 1 ? 'dia' : 'dias'}`;

function whatIsWaived({ chargesPercent, principalPercent }: DiscountTerms): string {
  if (principalPercent > 0)
    return `da multa, dos juros e de ${principalPercent}% do valor que falta da fatura`;
  return chargesPercent === 100 ? 'da multa e dos juros' : `de ${chargesPercent}% da multa e dos juros`;
}

/** The channel of an offer in the debtor's words. */
const PLACES: Readonly<Record<string, string>> = {
  page: 'na sua página de pagamento',
  person: 'com uma pessoa da nossa equipe',
  email: 'por e-mail',
  sms: 'por SMS',
  whatsapp: 'por WhatsApp',
};

/** The other properties that the tier depended on. */
function whatCounted({ tier: { when }, profile, personType, channel, tags }: Basis): string[] {
  const marks = when?.tags?.filter((tag) => tags.includes(tag)) ?? [];
  return [
    ...(when?.profiles ? [`Contou também o seu histórico: ${profile.reason}.`] : []),
    ...(marks.length > 0 ? [`Contou também a marcação do seu cadastro: ${marks.join(', ')}.`] : []),
    ...(when?.personType
      ? [`É uma condição para ${personType === 'company' ? 'empresas' : 'pessoas físicas'}.`]
      : []),
    ...(when?.channels ? [`É uma condição para quem negocia ${PLACES[channel] ?? channel}.`] : []),
  ];
}
