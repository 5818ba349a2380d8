import type { hours as english } from '#cli/words/en/hours.ts';
import { translationOf } from '#cli/words/texts.ts';

export const hours = translationOf<typeof english>()({
  summary: 'mostra quando um devedor pode ser contatado em cada estado, por qual lei, e onde isso foi lido',
  uf: 'só este estado',
  at: 'se uma mensagem pode ser enviada nesse instante, como 18/05/2026 10:00 (de Brasília)',
  channel: 'com --at: por qual canal',
  due: 'com --at: o vencimento da dívida como foi faturada, onde a lei conta dias de atraso',
  daysLate: 'com --at: em vez de --due, os dias depois do vencimento (negativo: antes)',
  creditor: 'com --at: inclui os feriados municipais deste credor',
  needsAt: '{option} precisa de --at: o instante da mensagem',
  dueOrDaysLate: '--due e --days-late dizem a mesma coisa: informe só um deles',
  heading: 'Horários de contato, versão {version}, no fuso do devedor',
  email: 'E-mail, em todo o país: {hours}. {citation}',
  phone: 'SMS e WhatsApp onde nenhuma lei foi encontrada, ou o estado não é conhecido: {hours}. {citation}',
  noLaw: 'nenhuma lei sobre horários de cobrança foi encontrada: regra nossa',
  oneSource: '{law} (uma só fonte: valem os horários mais restritos)',
  names: 'a lei cita: {names}',
  firstContact: 'por telefone, não antes do {dayLate}º dia de atraso: {citation}',
  read: 'lido em {day}: {title} <{url}>',
  closed: 'fechado',
  open: 'seg. a sex. {weekdays}, sáb. {saturdays}, domingos e feriados {sundaysAndHolidays}',
  about: '{uf}, {channel}, {time}',
  aboutDue: '{uf}, {channel}, {time}, vencimento {due}',
  allowed: '{about}: permitido ({citation})',
  notAllowed: '{about}: não permitido ({rule}: {citation}); próximo horário: {next}',
});
