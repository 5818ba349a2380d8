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
});
