import type { Balance } from './balance.ts';
import { daysBetween, formatDay } from './days.ts';
import { formatReais } from './money.ts';

interface Sender {
  readonly name: string;
  readonly legalName: string;
  readonly taxId: string;
  readonly address: string;
  readonly colour: string;
  readonly contact: { readonly phone: string; readonly hours: string };
}

/** What the templates of `config/templates/` may use, from a debt, its debtor and its creditor on one day. */
export function messageFacts(given: {
  readonly debtor: { readonly name: string; readonly personType: string };
  readonly creditor: Sender;
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
  readonly today: string;
}) {
  const { debtor, creditor, debt, balance, today } = given;
  const bill = debt.reissue
    ? {
        pixCode: debt.reissue.pixCode,
        ...(debt.reissue.digitableLine === undefined ? {} : { digitableLine: debt.reissue.digitableLine }),
        validUntil: formatDay(debt.reissue.dueDate),
      }
    : debt.bill;
  // While a reissued bill holds its amount, interest of those days is not asked for.
  const interest = Math.max(0, balance.charged.interest - (balance.total - balance.due));
  return {
    greeting: greetingOf(debtor),
    invoiceId: debt.invoiceId,
    ...(debt.description === undefined ? {} : { description: debt.description }),
    owed: formatReais(balance.due),
    principal: formatReais(debt.amount),
    fine: formatReais(balance.charged.fine),
    interest: formatReais(interest),
    hasCharges: balance.charged.fine + interest > 0,
    received: formatReais(balance.received),
    hasReceived: balance.received > 0,
    dueDate: formatDay(debt.rolledDueDate),
    daysToDue: Math.max(0, daysBetween(today, debt.rolledDueDate)),
    daysLate: Math.max(0, balance.daysLate),
    invoices: [
      {
        invoiceId: debt.invoiceId,
        ...(debt.description === undefined ? {} : { description: debt.description }),
        dueDate: formatDay(debt.rolledDueDate),
        owed: formatReais(balance.due),
        daysLate: Math.max(0, balance.daysLate),
      },
    ],
    count: 1,
    bill,
    hasBill: Object.values(bill).some((value) => value !== undefined),
    creditor: {
      name: creditor.name,
      legalName: creditor.legalName,
      taxId: creditor.taxId,
      address: creditor.address,
      phone: creditor.contact.phone,
      hours: creditor.contact.hours,
      colour: creditor.colour,
    },
  };
}

/** People are greeted by their first name, companies by their whole one. */
const greetingOf = (debtor: { readonly name: string; readonly personType: string }): string =>
  debtor.personType === 'person' ? (debtor.name.split(/\s+/)[0] as string) : debtor.name;
