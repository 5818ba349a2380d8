import type * as z from 'zod';
import type { InBoth, Language } from '#functions/api/language.ts';
import type { DebtStatus, HandOverReason } from '#schemas/records/debt.ts';

type Why =
  | Exclude<DebtStatus, 'open' | 'handedOver'>
  | z.infer<typeof HandOverReason>
  | 'paused'
  | 'restart'
  | 'promiseDay';

const WORDS: Readonly<Record<Why, InBoth>> = {
  awaitingInvoice: {
    'pt-BR': 'a fatura ainda não chegou; o que foi pago espera por ela',
    en: 'the invoice has not come yet; what was paid waits for it',
  },
  promised: {
    'pt-BR': 'há promessa de pagamento: a régua espera até o último dia em que um pagamento a cumpre',
    en: 'there is a promise: the ladder rests until the last day on which a payment keeps it',
  },
  caseOpen: {
    'pt-BR': 'há um caso aberto: a régua espera até uma pessoa responder',
    en: 'a case is open: the ladder rests until a person answers it',
  },
  onPaymentPlan: {
    'pt-BR': 'há um acordo em dia: as parcelas estão no lugar da dívida',
    en: 'a payment plan holds: its instalments are in the place of the debt',
  },
  settled: { 'pt-BR': 'está paga: nada é devido', en: 'it is settled: nothing is owed' },
  cancelled: { 'pt-BR': 'está cancelada: nada é devido', en: 'it is cancelled: nothing is owed' },
  prescribed: {
    'pt-BR': 'está prescrita: ninguém pode cobrá-la (CC, art. 206)',
    en: 'it is prescribed: nobody may demand it (CC, art. 206)',
  },
  paused: {
    'pt-BR': 'a cobrança está pausada; a régua é planejada de novo depois',
    en: 'collection is paused; the ladder is planned anew after it',
  },
  promiseDay: {
    'pt-BR': 'na manhã do dia prometido',
    en: 'on the morning of the promised day',
  },
  restart: {
    'pt-BR': 'a execução é outra: a régua é planejada de novo quando ela começa',
    en: 'the execution is a new one: the ladder is planned anew when it begins',
  },
  'ladder-over': {
    'pt-BR': 'a régua terminou: uma pessoa decide',
    en: 'the ladder is over: a person decides',
  },
  'over-indebted': {
    'pt-BR': 'superendividamento: nenhum robô escreve mais (Lei 14.181/2021)',
    en: 'over-indebtedness: no robot writes any more (Lei 14.181/2021)',
  },
  hardship: {
    'pt-BR': 'o devedor disse de outra fatura que não consegue pagar, e ninguém respondeu: uma pessoa decide',
    en: 'the debtor reported hardship for another invoice, and nobody answered: a person decides',
  },
  unreachable: { 'pt-BR': 'nenhum canal alcança o devedor', en: 'no channel reaches the debtor' },
  'prescribes-soon': {
    'pt-BR': 'prescreveria antes do fim da régua: uma pessoa decide',
    en: 'it would be prescribed before the end of its ladder: a person decides',
  },
  'debtor-erased': {
    'pt-BR': 'os dados do devedor foram eliminados (LGPD, art. 18)',
    en: 'the data of the debtor was erased (LGPD, art. 18)',
  },
  'only-charges-left': {
    'pt-BR': 'só restam encargos: uma pessoa decide o que fazer deles',
    en: 'only charges are left: a person decides what becomes of them',
  },
  'little-left': {
    'pt-BR': 'resta tão pouco que não se cobra',
    en: 'so little is left that nobody is asked for it',
  },
  'too-many-payments': {
    'pt-BR': 'tem pagamentos demais para receber outros',
    en: 'it has too many payments to take another one',
  },
  'execution-failed': { 'pt-BR': 'as execuções dela falharam', en: 'its executions failed' },
  'execution-stopped': {
    'pt-BR': 'a execução dela foi interrompida por uma pessoa',
    en: 'its execution was stopped by a person',
  },
  'pause-over': {
    'pt-BR': 'a pausa terminou, e uma pessoa decide se a régua continua',
    en: 'the pause is over, and a person decides whether the ladder goes on',
  },
  assigned: {
    'pt-BR': 'o crédito foi cedido, e nenhum código paga o cessionário',
    en: 'the credit was assigned, and no code pays the assignee',
  },
};

/** Why a debt waits, or why nothing happens to it any more, in a language. */
export const whyInWords = (why: Why, language: Language): string => WORDS[why][language];
