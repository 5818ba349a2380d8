import { daysBetween, formatDay } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import type { Balance } from '#domain/debt/balance.ts';
import { formatReais } from '#domain/money/money.ts';

interface Sender {
  readonly name: string;
  readonly legalName: string;
  readonly taxId: string;
  readonly address: string;
  readonly colour: string;
  readonly logoUrl?: string | undefined;
  readonly contact: { readonly phone: string; readonly hours: string };
}

/** One of the debts that a message is about, and what is owed of it. */
export interface TalkedOf {
  readonly debt: {
    readonly invoiceId: string;
    readonly description?: string | undefined;
    readonly rolledDueDate: string;
    readonly amount: number;
    readonly bill: {
      readonly digitableLine?: string | undefined;
      readonly pixCode?: string | undefined;
      readonly url?: string | undefined;
    };
    readonly reissue?:
      | {
          readonly pixCode: string;
          readonly digitableLine?: string | undefined;
          readonly dueDate: string;
        }
      | undefined;
  };
  readonly balance: Balance;
}

/**
 * Computes the variables of the templates from a debtor's debts and their creditor on one day. A message about
 * several debts has the sums of all, and the one bill that they share.
 */
export function messageFacts(given: {
  readonly debtor: { readonly name: string; readonly personType: string };
  readonly creditor: Sender;
  /** Those that the message lists: one at least. */
  readonly debts: readonly TalkedOf[];
  /** Those that its list has no room for: how many, and what is owed of them, centavos. */
  readonly others?: { readonly count: number; readonly owed: number } | undefined;
  readonly today: string;
  /** The day of the last payment in the debtor's format, for debts that are paid. */
  readonly paidOn?: string | undefined;
  /** The link to the debtor's page about the debt that sends. */
  readonly pageUrl: string;
  readonly unsubscribeUrl?: string | undefined;
}) {
  const { debtor, creditor, others, today, paidOn, pageUrl, unsubscribeUrl } = given;
  const debts = [...given.debts].sort(oldestFirst);
  const first = present(debts[0], 'debt to write about');
  const sum = (of: (talkedOf: TalkedOf) => number): number =>
    debts.reduce((total, talkedOf) => total + of(talkedOf), 0);
  const owed = sum(({ balance }) => balance.due);
  const fine = sum(({ balance }) => balance.charged.fine);
  const interest = sum(interestAskedFor);
  const received = sum(({ balance }) => balance.received);
  const waived = sum(({ balance }) => balance.waived.principal);
  const bill = billOf(first.debt);
  return {
    greeting: greetingOf(debtor),
    invoiceId: first.debt.invoiceId,
    ...descriptionOf(first),
    owed: formatReais(owed),
    principal: formatReais(sum(({ debt }) => debt.amount)),
    fine: formatReais(fine),
    interest: formatReais(interest),
    hasCharges: fine + interest > 0,
    received: formatReais(received),
    hasReceived: received > 0,
    waived: formatReais(waived),
    hasWaived: waived > 0,
    dueDate: formatDay(first.debt.rolledDueDate),
    daysToDue: Math.max(0, daysBetween(today, first.debt.rolledDueDate)),
    daysLate: Math.max(0, first.balance.daysLate),
    invoices: debts.map((talkedOf) => ({
      invoiceId: talkedOf.debt.invoiceId,
      ...descriptionOf(talkedOf),
      dueDate: formatDay(talkedOf.debt.rolledDueDate),
      owed: formatReais(talkedOf.balance.due),
      daysLate: Math.max(0, talkedOf.balance.daysLate),
    })),
    count: debts.length,
    others: others?.count ?? 0,
    countOfAll: debts.length + (others?.count ?? 0),
    owedOfAll: formatReais(owed + (others?.owed ?? 0)),
    bill,
    hasBill: Object.values(bill).some((value) => value !== undefined),
    billFits: first.debt.reissue !== undefined || (fine + interest === 0 && received === 0 && waived === 0),
    pageUrl,
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
    creditor: {
      name: creditor.name,
      legalName: creditor.legalName,
      taxId: creditor.taxId,
      address: creditor.address,
      phone: creditor.contact.phone,
      hours: creditor.contact.hours,
      colour: creditor.colour,
      ...(creditor.logoUrl === undefined ? {} : { logoUrl: creditor.logoUrl }),
    },
  };
}

/** The current bill: the reissued one, or the one that billing sent. */
function billOf({ bill, reissue }: TalkedOf['debt']) {
  if (!reissue) return bill;
  const { pixCode, digitableLine, dueDate } = reissue;
  return {
    pixCode,
    ...(digitableLine === undefined ? {} : { digitableLine }),
    validUntil: formatDay(dueDate),
  };
}

/** The interest that is asked for: while a reissued bill is valid, interest of those days is not. */
const interestAskedFor = ({ balance }: TalkedOf): number =>
  Math.max(0, balance.charged.interest - (balance.total - balance.due));

const descriptionOf = ({ debt: { description } }: TalkedOf) =>
  description === undefined ? {} : { description };

const oldestFirst = ({ debt: one }: TalkedOf, { debt: other }: TalkedOf): number =>
  one.rolledDueDate.localeCompare(other.rolledDueDate) || one.invoiceId.localeCompare(other.invoiceId);

/** People are greeted by their first name, companies by their whole one. */
export const greetingOf = (debtor: { readonly name: string; readonly personType: string }): string =>
  debtor.personType === 'person' ? debtor.name.split(/\s+/, 1).join('') : debtor.name;
