import { findDebtor } from '#adapters/table/debtors.ts';
import { offeredAt, offersFor } from '#application/negotiation/offers-for.ts';
import { debtIfPromised } from '#application/negotiation/reported-negotiations.ts';
import { addDays, latest } from '#domain/calendar/days.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { type Command, TRANSITIONS } from '#domain/debt/transitions.ts';
import { explainedProblem } from '#functions/api/explained-problem.ts';
import type { InBoth, Language } from '#functions/api/language.ts';
import { mayCall, type OperationId } from '#functions/api/roles.ts';
import { ExplainedError } from '#runtime/rejected.ts';
import type { DebtCommandsAnswer } from '#schemas/api/debt-commands.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Role } from '#schemas/role.ts';
import { dayOfDebt } from './day-of-debt.ts';
import { whyInWords } from './why-in-words.ts';

type Item = Omit<DebtCommandsAnswer['items'][number], 'operation'>;

/**
 * What a question about commands depends on beside the debt: the instant, the roles of the caller, and the language of the answer.
 */
interface Asked {
  /** ISO-8601 */
  readonly now: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** The operations that change a debt, each with the command of the table of transitions. */
const OF_DEBT = {
  reportPayment: 'recordPayment',
  promisePayment: 'makePromise',
  acceptOffer: 'makePaymentPlan',
  makePaymentPlan: 'makePaymentPlan',
  raiseDispute: 'openCase',
  reportHardship: 'openCase',
  answerCase: 'answerCase',
  writeOff: 'writeOff',
  upholdCharges: 'upholdCharges',
  pauseCollection: 'pauseCollection',
  resumeCollection: 'resumeCollection',
  amendInvoice: 'amendInvoice',
  cancelInvoice: 'cancelInvoice',
  assignCredit: 'assignCredit',
} as const satisfies Partial<Record<OperationId, Command>>;
type OfDebt = keyof typeof OF_DEBT;

const OF_DEBTOR = [
  'updateContact',
  'recordConsent',
  'correctTaxId',
  'revokeLinks',
  'requestErasure',
] as const;

const isOfDebt = (operation: string): operation is OfDebt => operation in OF_DEBT;

/** The commands on a debt and its debtor that a caller may call, and whether the debt takes each as it is now. */
export async function commandsOf(debt: StoredDebt, asked: Asked): Promise<DebtCommandsAnswer> {
  const { roles, language } = asked;
  const items = [];
  for (const operation of Object.keys(OF_DEBT).filter(isOfDebt))
    if (mayCall(operation, roles)) items.push({ operation, ...(await onDebt(operation, debt, asked)) });
  const isKnown =
    debt.status !== 'awaitingInvoice' && (await findDebtor(debt.creditorId, debt.debtorId)) !== undefined;
  for (const operation of OF_DEBTOR)
    if (mayCall(operation, roles))
      items.push({ operation, ...(isKnown ? ALLOWED : notAllowed(NO_DEBTOR[language])) });
  return { items };
}

const ALLOWED: Item = { isAllowed: true };
const notAllowed = (why: string): Item => ({ isAllowed: false, why });

async function onDebt(operation: OfDebt, debt: StoredDebt, asked: Asked): Promise<Item> {
  const { language } = asked;
  if (debt.status === 'awaitingInvoice')
    return operation === 'reportPayment' ? ALLOWED : notAllowed(whyInWords('awaitingInvoice', language));
  const verdict: string = TRANSITIONS[OF_DEBT[operation]][debt.status];
  if (verdict.endsWith(':not-asked')) return notAllowed(NOT_ASKED[language]);
  // Every command is `accepted` while a debt is open or handed over.
  if (verdict !== 'accepted' && debt.status !== 'open' && debt.status !== 'handedOver')
    return notAllowed(whyInWords(debt.status, language));
  return byFacts(operation, debt, asked);
}

/** What the table accepts, and other facts of the debt do not. */
async function byFacts(operation: OfDebt, debt: Debt, asked: Asked): Promise<Item> {
  const { language } = asked;
  switch (operation) {
    case 'promisePayment':
      return promising(debt, asked);
    case 'acceptOffer':
      return accepting(debt, asked);
    case 'makePaymentPlan':
    case 'assignCredit':
      return debt.assigned && operation === 'makePaymentPlan' ? notAllowed(ASSIGNED[language]) : ALLOWED;
    case 'answerCase':
      return debt.status === 'caseOpen' ? ALLOWED : notAllowed(NO_CASE[language]);
    case 'resumeCollection':
      return isPaused(debt) ? ALLOWED : notAllowed(NOT_PAUSED[language]);
    case 'upholdCharges':
      return debt.status === 'handedOver' && debt.handedOver.reason === 'only-charges-left'
        ? ALLOWED
        : notAllowed(NOT_ASKED[language]);
    default:
      return ALLOWED;
  }
}

/** Any offer of the book, at its price of the day. */
async function accepting(debt: Debt, { now, language }: Asked): Promise<Item> {
  const when = { at: now, by: 'person' } as const;
  if ((await offersFor(debt, when)).length > 0) return ALLOWED;
  const lawfulAt = await offeredAt(debt, when);
  return { ...notAllowed(NO_OFFER[language]), ...(lawfulAt === undefined ? {} : { lawfulAt }) };
}

/** A promise for the first day on which one may be made, which the decider is asked about. */
async function promising(debt: Debt, { now, language }: Asked): Promise<Item> {
  const today = dayOfDebt(debt, now);
  const first = latest(today, addDays(debt.rolledDueDate, 1));
  try {
    await debtIfPromised(debt, first, now);
    return ALLOWED;
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    const { detail, law, lawfulAt } = explainedProblem(error, () => undefined).about;
    return {
      isAllowed: false,
      ...(detail && { why: detail[language] }),
      ...(law === undefined ? {} : { law }),
      ...(lawfulAt === undefined ? {} : { lawfulAt }),
    };
  }
}

const NOT_ASKED: InBoth = {
  'pt-BR': 'ninguém perguntou o que fazer com os encargos: isso vem quando só eles restam',
  en: 'nobody asked what becomes of the charges: that comes when only they are left',
};
const NO_OFFER: InBoth = {
  'pt-BR': 'o book de ofertas não tem proposta para esta dívida hoje',
  en: 'the offer book has no offer for this debt today',
};
const ASSIGNED: InBoth = {
  'pt-BR': 'o crédito foi cedido: o que se combina com o cessionário fica com ele',
  en: 'the credit was assigned: what is agreed on with the assignee is kept there',
};
const NO_CASE: InBoth = { 'pt-BR': 'não há atendimento aberto', en: 'no case is open' };
const NOT_PAUSED: InBoth = { 'pt-BR': 'a cobrança não está pausada', en: 'collection is not paused' };
const NO_DEBTOR: InBoth = {
  'pt-BR': 'não há dados deste cliente: foram eliminados, ou a fatura ainda não chegou',
  en: 'nothing is held of this debtor: it was erased, or the invoice has not come yet',
};
