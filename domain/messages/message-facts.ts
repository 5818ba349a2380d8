import { daysBetween, formatDay } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import type { Codes } from '#domain/debt/codes-for.ts';
import type { Payoff } from '#domain/debt/payoff-on.ts';
import { lastDayOf, type ShownDueDate } from '#domain/debt/shown-due-date.ts';
import type { ToldLess } from '#domain/debt/told-less.ts';
import { formatReais } from '#domain/money/money.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Assignment } from '#schemas/records/assignment.ts';
import { dueDateInWords } from './due-date-in-words.ts';
import { NO_RECEIPT, type Receipt } from './receipt-of.ts';
import { NOTHING_ASIDE, type SetAside } from './set-aside.ts';

interface Sender {
  readonly name: string;
  readonly legalName: string;
  readonly taxId: string;
  readonly address: string;
  readonly colour: string;
  readonly logoUrl?: string | undefined;
  readonly contact: { readonly phone: string; readonly hours: string };
  readonly privacy: { readonly url: string; readonly officer: string };
}

/** One of the debts that a message is about, and what settles it. */
export interface TalkedOf {
  readonly debt: {
    readonly invoiceId: string;
    readonly description?: string | undefined;
    readonly amount: number;
  };
  readonly payoff: Payoff;
  readonly due: ShownDueDate;
  /** Whether the codes of the message pay it. */
  readonly isInBill: boolean;
  /** What the debtor was told last, when it was less because of something that was not asked for. */
  readonly toldLess?: ToldLess | undefined;
  /** What was received beyond what was owed, centavos, when it is not what the balance says. */
  readonly overpaid?: number | undefined;
}

/**
 * Computes the variables of the templates from a debtor's debts and their creditor on one day. A message about
 * several debts has the sums of all. A waiver that ends never looks like a fine that grows: see `shownCharges`.
 */
export function messageFacts(given: {
  readonly debtor: { readonly name: string; readonly personType: string };
  readonly creditor: Sender;
  /** The debts that the message lists: one at least. */
  readonly debts: readonly TalkedOf[];
  /** The debts that its list has no room for. */
  readonly others?: { readonly count: number } | undefined;
  /** Other invoices that are late, of which it only says why it does not ask for them. */
  readonly aside?: SetAside | undefined;
  /** Other invoices that are late, of which a payment may not be known yet. */
  readonly maybePaid?: readonly string[] | undefined;
  /** The codes that pay those that are in the bill, and nothing else. */
  readonly codes?: Codes | undefined;
  /** The last day on which the amount is what it is, when it changes after that. */
  readonly holdsUntil?: string | undefined;
  /** Whether what the codes pay costs the same after their last day. */
  readonly isSameAfterCodes?: boolean | undefined;
  readonly today: string;
  /** What was received, in a message that thanks for it. */
  readonly receipt?: Receipt | undefined;
  /** Whether what was written about these debts was a mistake. */
  readonly wasMistake?: boolean | undefined;
  /** The link to the debtor's page about the debt that sends. */
  readonly pageUrl: string;
  readonly unsubscribeUrl?: string | undefined;
  /** Whether it introduces debts that were old when they came. */
  readonly isIntroduction?: boolean | undefined;
  /** Whether the creditor's offer book has something for one of the debts that it lists, on their pages. */
  readonly hasOffers?: boolean | undefined;
  /** The assignee of the credit, when it was assigned. */
  readonly assigned?: Pick<Assignment, 'to' | 'notifiedOn'> | undefined;
}) {
  const {
    debtor,
    creditor,
    others,
    aside = NOTHING_ASIDE,
    maybePaid = [],
    codes,
    holdsUntil,
    isSameAfterCodes = false,
    today,
    receipt = NO_RECEIPT,
    wasMistake = false,
    pageUrl,
    unsubscribeUrl,
    isIntroduction = false,
    hasOffers = false,
    assigned,
  } = given;
  const debts = [...given.debts].sort(oldestFirst);
  const first = present(debts[0], 'debt to write about');
  const sums = sumOf(debts.map(partsOf));
  const bill = { ...billOf(codes), isSameAfter: isSameAfterCodes };
  return {
    greeting: greetingOf(debtor),
    invoiceId: first.debt.invoiceId,
    ...descriptionOf(first),
    ...inReais(sums),
    ...inDays(first),
    daysToDue: Math.max(0, daysBetween(today, lastDayOf(first.due))),
    daysLate: daysLateOf(first, today),
    ...(holdsUntil !== undefined && today < holdsUntil ? { validUntil: formatDay(holdsUntil) } : {}),
    invoices: debts.map((talkedOf) => ({
      invoiceId: talkedOf.debt.invoiceId,
      ...descriptionOf(talkedOf),
      ...inReais(partsOf(talkedOf)),
      ...inDays(talkedOf),
      daysLate: daysLateOf(talkedOf, today),
    })),
    count: debts.length,
    dearer: debts.flatMap(dearerOf),
    ...namesOf(aside),
    maybePaid: [...maybePaid],
    others: others?.count ?? 0,
    countOfAll: debts.length + (others?.count ?? 0),
    bill,
    hasBill: codes !== undefined,
    notInBill:
      codes === undefined ? [] : debts.flatMap(({ debt, isInBill }) => (isInBill ? [] : debt.invoiceId)),
    pageUrl,
    isIntroduction,
    hasOffers,
    payments: [...receipt.payments],
    partlyPaid: [...receipt.partlyPaid],
    cameLate: receipt.cameLate,
    wasMistake,
    ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
    ...(assigned ? { payee: payeeOf(assigned) } : {}),
    creditor: {
      name: creditor.name,
      legalName: creditor.legalName,
      taxId: creditor.taxId,
      address: creditor.address,
      phone: creditor.contact.phone,
      hours: creditor.contact.hours,
      privacyUrl: creditor.privacy.url,
      privacyOfficer: creditor.privacy.officer,
      colour: creditor.colour,
      ...(creditor.logoUrl === undefined ? {} : { logoUrl: creditor.logoUrl }),
    },
  };
}

/** Each list anew, as the variables of a template are. */
const namesOf = (aside: SetAside) => ({
  inService: [...aside.inService],
  inReview: [...aside.inReview],
  promised: [...aside.promised],
  onPaymentPlan: [...aside.onPaymentPlan],
  creditAssigned: [...aside.creditAssigned],
  inOwnMessage: [...aside.inOwnMessage],
});

const payeeOf = ({ to, notifiedOn }: Pick<Assignment, 'to' | 'notifiedOn'>) => ({
  name: to.name,
  taxId: formatTaxId(to.taxId),
  notifiedOn: formatDay(notifiedOn),
});

/** The parts of an amount, centavos: `principal + fine + interest − received − waived + overpaid` is `owed`. */
interface Parts {
  readonly owed: number;
  readonly principal: number;
  readonly fine: number;
  readonly interest: number;
  readonly received: number;
  readonly waived: number;
  readonly overpaid: number;
}

/**
 * The charges that are named: none where nothing of them is asked for, and without the interest that came after a figure was fixed. Where a
 * part of the fine is asked for, or the creditor's rule waives a part, they are named in full, beside what is waived.
 */
function shownCharges(
  { fine, interest }: Payoff['balance']['charged'],
  notAsked: number,
  by: Payoff['by'],
): Payoff['balance']['charged'] {
  if (notAsked >= fine + interest) return { fine: 0, interest: 0 };
  return { fine, interest: by !== 'rule' && notAsked <= interest ? interest - notAsked : interest };
}

/**
 * The parts of what settles a debt. What is owed beyond it, and what was waived of the charges before, is taken off the interest, then
 * the fine, then the principal: a receipt names them as the message did that asked for them.
 */
function partsOf({ debt, payoff: { amount: owed, by, balance }, overpaid }: TalkedOf): Parts {
  const { charged, received, total, waived } = balance;
  const all = {
    fine: charged.fine + waived.fine,
    interest: charged.interest + waived.charges - waived.fine,
  };
  const notAsked = total - owed + waived.charges;
  const { fine, interest } = shownCharges(all, notAsked, by);
  const tooMuch = overpaid ?? balance.excess;
  return {
    ...{ owed, principal: debt.amount, fine, interest, received, overpaid: tooMuch },
    // What was paid of a cancelled debt is too much, though its ledger had owed it.
    waived:
      waived.principal + notAsked - (all.fine - fine) - (all.interest - interest) + tooMuch - balance.excess,
  };
}

const sumOf = (all: readonly Parts[]): Parts =>
  all.reduce((sum, parts) => ({
    owed: sum.owed + parts.owed,
    principal: sum.principal + parts.principal,
    fine: sum.fine + parts.fine,
    interest: sum.interest + parts.interest,
    received: sum.received + parts.received,
    waived: sum.waived + parts.waived,
    overpaid: sum.overpaid + parts.overpaid,
  }));

const inReais = ({ owed, principal, fine, interest, received, waived, overpaid }: Parts) => ({
  owed: formatReais(owed),
  principal: formatReais(principal),
  fine: formatReais(fine),
  hasFine: fine > 0,
  interest: formatReais(interest),
  hasInterest: interest > 0,
  hasCharges: fine + interest > 0,
  received: formatReais(received),
  hasReceived: received > 0,
  waived: formatReais(waived),
  hasWaived: waived > 0,
  overpaid: formatReais(overpaid),
  hasOverpaid: overpaid > 0,
});

const dearerOf = ({ debt: { invoiceId }, toldLess }: TalkedOf) =>
  toldLess
    ? [
        {
          invoiceId,
          told: formatReais(toldLess.told),
          toldOn: formatDay(toldLess.on),
          goodThrough: formatDay(toldLess.until),
          waivedThen: formatReais(toldLess.waived),
          charges: formatReais(toldLess.charges),
          waivedNow: formatReais(toldLess.stillWaived),
          hasWaivedNow: toldLess.stillWaived > 0,
        },
      ]
    : [];

function billOf(codes: Codes | undefined) {
  const { pixCode, digitableLine, validUntil } = codes ?? {};
  return {
    ...(pixCode === undefined ? {} : { pixCode }),
    ...(digitableLine === undefined ? {} : { digitableLine }),
    ...(validUntil === undefined ? {} : { validUntil: formatDay(validUntil) }),
  };
}

const inDays = ({ due }: TalkedOf) => ({
  dueDate: dueDateInWords(due),
  ...(due.onTimeUntil === undefined ? {} : { onTimeUntil: formatDay(due.onTimeUntil) }),
});

const daysLateOf = ({ due }: TalkedOf, today: string): number =>
  Math.max(0, daysBetween(lastDayOf(due), today));

const descriptionOf = ({ debt: { description } }: TalkedOf) =>
  description === undefined ? {} : { description };

const oldestFirst = (one: TalkedOf, other: TalkedOf): number =>
  one.due.day.localeCompare(other.due.day) || one.debt.invoiceId.localeCompare(other.debt.invoiceId);

/** People are greeted by their first name, companies by their whole one. */
export const greetingOf = (debtor: { readonly name: string; readonly personType: string }): string =>
  debtor.personType === 'person' ? debtor.name.split(/\s+/, 1).join('') : debtor.name;
