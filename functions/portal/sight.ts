import { findDebt } from '#adapters/table/debts.ts';
import { listUnpaid, otherThan } from '#adapters/table/unpaid-debts.ts';
import { earlyPayoffOf } from '#application/billing/early-payoff-of.ts';
import { type DebtorLink, debtorPath, debtorUrl } from '#application/contact/debtor-link.ts';
import { needsPerson } from '#application/contact/needs-person.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { reportedHardship } from '#application/negotiation/reported-hardship.ts';
import { rollBack } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { type Codes, codesFor, codesOf } from '#domain/debt/codes-for.ts';
import { type EarlyPayoff, earlyQuote } from '#domain/debt/early-payoff.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { type Payoff, payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { type Statement, statementOf } from '#domain/statement/statement.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Offer } from '#schemas/records/negotiation.ts';
import { paymentPlanOf } from './negotiation.ts';
import { type Notice, noticeOf } from './notices.ts';
import type { Session } from './session.ts';
import type { Visit } from './visit.ts';
import { isOver, whyNotPaid } from './why-not-paid.ts';

/** More than these are for a person to go through with the debtor. */
const MOST_OTHERS = 10;

/** Another debt that can be opened from the page. */
export interface Linked {
  readonly debt: Debt;
  readonly url: string;
  /** Owed today, centavos. */
  readonly due: number;
}

/** All that a page about a debt shows. */
export interface Sight {
  readonly creditor: Creditor;
  readonly debtor: Debtor;
  readonly debt: Debt;
  /** The path of the page; its forms are below it. */
  readonly path: string;
  readonly csrf: string;
  readonly today: string;
  /** The law's time to demand it has passed: nothing is asked for. */
  readonly prescribed: boolean;
  /** Only a person may settle it with this debtor. */
  readonly keptForPerson: boolean;
  /** What settles it today. */
  readonly payoff: Payoff;
  /** The last day on which that amount is what it is; undefined when it changes tomorrow, or not for long. */
  readonly holdsUntil: string | undefined;
  readonly statement: Statement | undefined;
  /** The amount that settles all of a payment plan today. */
  readonly early: EarlyPayoff | undefined;
  /** The page of the payment plan of an instalment. */
  readonly planUrl: string | undefined;
  /** What pays just that; undefined when it is to be asked for. */
  readonly codes: Codes | undefined;
  /** What is offered beside it. */
  readonly offers: readonly Offer[];
  /** What else this debtor owes to this creditor. */
  readonly others: readonly Linked[];
  /** The instalments of the payment plan that replaces it. */
  readonly instalments: readonly Linked[];
  /** The furthest day that may be promised. */
  readonly furthest: string;
  readonly notice: Notice | undefined;
}

/** Reads a debt for a visitor who confirmed to be its debtor. */
export async function sightOf(link: DebtorLink, visit: Visit, session: Session): Promise<Sight> {
  const { debt, debtor, token } = link;
  const { today } = visit;
  const creditor = creditorOf(debt);
  const furthest = addDays(today, creditor.negotiation.promises.maxDays);
  const instalments = paymentPlanOf(debt)?.instalments.map(({ debtId }) => debtId) ?? [];
  const [others, ofPaymentPlan] = await Promise.all([
    othersOf(debt, today),
    Promise.all(instalments.map(findDebt)),
  ]);
  const linked = (debts: readonly Debt[]): Promise<Linked[]> =>
    Promise.all(
      debts.map(async (other) => ({
        debt: other,
        url: await debtorUrl(other, today),
        due: payoffOn(other, today).amount,
      })),
    );
  const early = await earlyPayoffOf(debt, today);
  const settled = payoffOn(debt, today);
  const payoff = early ? { ...settled, amount: early.amount } : settled;
  const holds = payoffHoldsUntil(debt, today);
  const prescribed = isOver(debt, today);
  const keptForPerson =
    (await needsPerson(debt)) || (debt.status !== 'caseOpen' && (await reportedHardship(debt)));
  const codes = early
    ? earlyCodes(debt, early, today)
    : whyNotPaid(debt, today)
      ? undefined
      : codesFor(debt, today);
  const offers = canTakeOffers(debt) ? await offersFor(debt, { at: visit.at }) : [];
  return {
    creditor,
    debtor,
    debt,
    path: debtorPath(token),
    csrf: session.csrf,
    today,
    prescribed,
    keptForPerson,
    payoff,
    early,
    planUrl: await planUrlOf(debt, today),
    holdsUntil: early ? undefined : untilBusinessDay(holds, creditor, today),
    statement: statedOn(debt, creditor, payoff, today),
    codes,
    // One price leads: one payment of as much is no offer.
    offers: offers.filter(({ kind, total }) => kind !== 'cash' || total < payoff.amount),
    others: await linked(others.filter(({ debtId }) => !instalments.includes(debtId))),
    instalments: await linked(ofPaymentPlan.filter(isInvoiced)),
    furthest,
    notice: noticeOf(visit.query.get('m'), {
      creditor,
      furthest,
      debt,
      today,
      hasBill: codes !== undefined,
      needsPerson: keptForPerson || prescribed,
    }),
  };
}

function earlyCodes(debt: Debt, { amount }: EarlyPayoff, today: string): Codes | undefined {
  const plan = paymentPlanOf(debt);
  const quote = plan && earlyQuote(debt, plan, amount, today);
  return quote && codesOf(quote);
}

/** The page of the debt whose instalment this one is, while its plan holds. */
async function planUrlOf(debt: Debt, today: string): Promise<string | undefined> {
  const whole = debt.instalmentOf && (await findDebt(debt.instalmentOf.debtId));
  return isInvoiced(whole) && whole.status === 'onPaymentPlan' ? debtorUrl(whole, today) : undefined;
}

/** A debtor who promised, disputed or agreed on a payment plan sees no further offers for now. */
const canTakeOffers = ({ status }: Debt): boolean => status === 'open' || status === 'handedOver';

const isInvoiced = (debt: StoredDebt | undefined): debt is Debt =>
  debt !== undefined && debt.status !== 'awaitingInvoice';

async function othersOf(debt: Debt, today: string): Promise<Debt[]> {
  // On a payment plan the instalments are owed, each by itself.
  const owed = otherThan(debt.debtId, (await listUnpaid(debt)).unpaid).filter(
    ({ status }) => isOwed(status) && status !== 'onPaymentPlan',
  );
  const read = await Promise.all(owed.slice(0, MOST_OTHERS).map((other) => findDebt(other.debtId)));
  return read
    .filter(isInvoiced)
    .filter((other) => isOwed(other.status) && !isOver(other, today))
    .sort((one, other) => one.rolledDueDate.localeCompare(other.rolledDueDate));
}

/** The last business day on which the amount is what it is: nobody can pay at a bank on another. */
function untilBusinessDay(
  holds: string | undefined,
  { holidays }: Creditor,
  today: string,
): string | undefined {
  const day = holds && rollBack(holds, holidays);
  return day !== undefined && today < day ? day : undefined;
}

/** The reason that the statement gives for what the creditor's rule waives. */
const BY_RULE = 'encargos que o credor dispensa de quem paga o valor principal';

/** The demonstrativo; undefined of a debt that is cancelled, because nothing is owed. */
function statedOn(
  debt: Debt,
  { holidays }: Creditor,
  { amount, by, balance }: Payoff,
  today: string,
): Statement | undefined {
  if (debt.status === 'cancelled') return undefined;
  // What was waived is an entry of its ledger.
  const settled = debt.status === 'settled' ? { at: debt.settledAt, waived: 0 } : undefined;
  const waived = by === 'rule' ? balance.due - amount : 0;
  const discount = waived > 0 ? { amount: waived, reason: BY_RULE } : undefined;
  const stated = statementOf({ ...debt, holidays, settled, discount }, today);
  return stated.ok ? stated.statement : undefined;
}
