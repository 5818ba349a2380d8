import type { plan as english } from '#cli/words/en/plan.ts';
import { translationOf } from '#cli/words/texts.ts';

export const plan = translationOf<typeof english>()({
  summary: 'mostra o calendário de cada fatura, etapa por etapa, com a razão de cada data',
  invoices: 'uma fatura em JSON, JSON Lines ou CSV',
  profile: 'como os devedores pagaram até agora',
  from: 'as faturas emitidas antes deste dia chegam nele, como em run',
  invoiceOf: '{invoice} · {name} · {amount} · régua {regua}',
  came: 'chegou {arrivesAt}; vence {due}; horários de {place} ({zone})',
  businessDay: '{day}, dia útil',
  rolled: '{day} ({why}), portanto {rolled}',
  notTaken: 'não é dada',
  handOver: 'Passa a uma pessoa',
  by: 'por {channels}',
  otherwise: ', senão ',
});
