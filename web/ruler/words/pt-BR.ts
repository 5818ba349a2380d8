import type { StepState } from '#schemas/api/ruler.ts';
import type { Channel } from '#schemas/primitives.ts';

const states: Readonly<Record<StepState, string>> = {
  claimed: 'sendo enviado',
  sent: 'enviado',
  delivered: 'entregue',
  undelivered: 'não chegou',
  refused: 'recusado pelo canal',
  consolidated: 'foi na mensagem de outra fatura',
  unknown: 'não se sabe se saiu',
  silent: 'nenhum canal pôde ser usado',
  handedOver: 'com uma pessoa',
  planned: 'previsto',
  held: 'adiado',
  skipped: 'não se aplica',
  forbidden: 'proibido',
};

const channels: Readonly<Record<Channel, string>> = { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp' };

const shortNames: Readonly<Record<string, string>> = { 'hand-over': 'pessoa' };

/** What the ruler says. */
export const ptBR = {
  states,
  channels,
  due: 'vencimento',
  countsFrom: 'conta daqui',
  today: 'hoje',
  paid: 'paga',
  cancelled: 'cancelada',
  prescribed: 'prescrita',
  person: 'pessoa',
  promise: 'promessa',
  pause: 'pausa',
  instalment: 'parcela',
  instalmentPaid: 'paga',
  instalmentOwed: 'a pagar',
  /** Of the steps whose name has no day, for a narrow ruler. */
  shortNames,
  paymentMade: 'pagamento',
  instalmentDue: 'parcela a pagar',
  legend: 'O que cada marca quer dizer',
  ruler: 'Régua',
  /** Days from the due date, as a ruler has them. */
  offset: (days: number) => (days === 0 ? 'D' : `${days > 0 ? '+' : ''}${days}`),
  onDay: (day: string) => `em ${day}`,
  dueOn: (day: string) => `Vencimento em ${day}`,
  todayIs: (day: string) => `Hoje é ${day}`,
  promisedFor: (day: string, until: string) => `Promessa para ${day}, vale até ${until}`,
  pausedUntil: (day: string) => `Cobrança pausada até ${day}`,
  ended: (how: string, day: string) => `Dívida ${how} em ${day}`,
  summary: (taken: number, coming: number) =>
    `${taken === 1 ? '1 etapa feita' : `${taken} etapas feitas`}, ${coming === 1 ? '1 por vir' : `${coming} por vir`}`,
};

export type RulerWords = typeof ptBR;
