import type { offers as english } from '#cli/words/en/offers.ts';
import { translationOf } from '#cli/words/texts.ts';

export const offers = translationOf<typeof english>()({
  summary: 'mostra as propostas para uma dívida em atraso num dia, com a razão de cada uma',
  amount: 'o valor faturado, como 1.842,50',
  due: 'o vencimento como foi faturado',
  at: 'o dia das propostas',
  creditor: 'o credor cujo book de ofertas, encargos e feriados valem (padrão: o único)',
  profile: 'como o devedor pagava quando a dívida foi aberta',
  tags: 'etiquetas do devedor, separadas por vírgulas',
  personType: 'pessoa jurídica (CNPJ) ou física (CPF)',
  channel: 'onde a proposta é feita',
  noBook: '{creditor} não tem book de ofertas: negotiation.offers não indica nenhum',
  heading:
    '{amount}, vencimento {due}, {daysLate, plural, =0 {sem atraso} one {# dia de atraso} other {# dias de atraso}} em {day}: {owed} devidos',
  nothing: 'Nada é oferecido: {why}.',
  notLate: 'só dívidas em atraso têm propostas',
  noTier: 'nenhuma faixa do book serve para ela, ou nenhuma oferece algo',
  inForceFrom: 'o book vale a partir de {from}',
  inForceFromTo: 'o book vale de {from} a {to}',
  offer: 'proposta',
  total: 'total',
  waived: 'dispensado',
  interest: 'juros',
  more: 'a mais que à vista',
  perMonth: 'ao mês',
  cet: 'CET ao ano',
  until: 'até',
  payments: 'pagamentos',
  approval: '{payments}; precisa da aprovação de uma pessoa',
});
