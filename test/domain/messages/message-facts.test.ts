import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import type { Codes } from '#domain/debt/codes-for.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import type { ShownDueDate } from '#domain/debt/shown-due-date.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import type { Receipt } from '#domain/messages/receipt-of.ts';
import { MessageFacts } from '#schemas/config/message.ts';

const creditor = {
  name: 'Bebidas Nordeste',
  legalName: 'Bebidas Nordeste Distribuidora Ltda.',
  privacy: { url: 'https://bebidas.example/privacidade', officer: 'Ana, dpo@bebidas.example' },
  taxId: '12.ABC.345/01DE-35',
  address: 'Av. Dom Luís, 1200, Fortaleza - CE',
  colour: '#0f766e',
  contact: { phone: '(85) 3000-0000', hours: 'segunda a sexta, das 8h às 18h' },
};
const debt = {
  invoiceId: 'NF-1',
  rolledDueDate: '2026-03-09',
  amount: 123_456,
};
const terms = {
  finePercent: 2,
  interestPercentPerMonth: 1,
  whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
};

interface More {
  readonly debt?: object;
  readonly due?: ShownDueDate;
  readonly debtor?: { readonly name: string; readonly personType: string };
  readonly creditor?: object;
  /** Centavos, paid on the due date. */
  readonly paid?: number;
  /** Centavos, written off on the due date. */
  readonly writtenOff?: number;
  /** What only some messages have. */
  readonly message?: {
    readonly receipt?: Receipt;
    readonly unsubscribeUrl?: string;
    readonly codes?: Codes;
    readonly holdsUntil?: string;
  };
}

const factsOn = (daysLate: number, more: More = {}) => {
  const today = addDays(debt.rolledDueDate, daysLate);
  const payments = more.paid ? { it: { amount: more.paid, paidAt: '2026-03-09T12:00:00-03:00' } } : {};
  const writeOffs = more.writtenOff ? { it: { amount: more.writtenOff, on: debt.rolledDueDate } } : {};
  return factsOf({ terms, ...debt, ...more.debt, payments, writeOffs }, today, more);
};

const factsOf = (one: typeof debt & MoneyView, today: string, more: More = {}) =>
  messageFacts({
    debtor: more.debtor ?? { name: 'Maria da Silva', personType: 'person' },
    creditor: { ...creditor, ...more.creditor },
    debts: [
      {
        debt: one,
        due: more.due ?? { day: one.rolledDueDate },
        payoff: payoffOn(one, today),
        isInBill: more.message?.codes !== undefined,
      },
    ],
    today,
    pageUrl: 'https://oi.example/d/1',
    ...more.message,
  });

describe('figures', () => {
  it.each([
    {
      case: 'are those of the invoice, three days before the due date',
      daysLate: -3,
      facts: { owed: 'R$ 1.234,56', hasCharges: false, daysToDue: 3, daysLate: 0, dueDate: '09/03/2026' },
    },
    {
      case: 'have no charges on the due date',
      daysLate: 0,
      facts: { hasCharges: false, daysToDue: 0, daysLate: 0 },
    },
    {
      case: 'have fine and interest, fifteen days after the due date',
      daysLate: 15,
      facts: {
        owed: 'R$ 1.265,42',
        principal: 'R$ 1.234,56',
        fine: 'R$ 24,69',
        interest: 'R$ 6,17',
        hasCharges: true,
        hasReceived: false,
        hasWaived: false,
        daysToDue: 0,
        daysLate: 15,
      },
    },
  ])('$case', ({ daysLate, facts }) => {
    expect(factsOn(daysLate)).toMatchObject(facts);
  });

  it('name the day of the invoice and the last day on time where it is no business day, and count from the latter', () => {
    const due = { day: '2026-03-07', onTimeUntil: '2026-03-09', closed: { kind: 'saturday' } } as const;
    const dueDate = '07/03/2026 (sábado: em dia até 09/03/2026)';
    const named = { dueDate, onTimeUntil: '09/03/2026' };
    expect(factsOn(-1, { due })).toMatchObject({ ...named, daysToDue: 1, daysLate: 0, invoices: [named] });
    expect(factsOn(0, { due })).toMatchObject({ ...named, daysToDue: 0, daysLate: 0 });
    expect(factsOn(3, { due })).toMatchObject({
      ...named,
      daysLate: 3,
      invoices: [{ ...named, daysLate: 3 }],
    });
    expect(factsOn(3)).not.toHaveProperty('onTimeUntil');
  });

  it('a fine alone is a charge, and so is interest alone', () => {
    const charged = (fine: number, interest: number) => {
      const { balance, ...payoff } = payoffOn({ ...debt, terms, payments: {} }, '2026-03-09');
      const total = debt.amount + fine + interest;
      return messageFacts({
        debtor: { name: 'Maria', personType: 'person' },
        creditor,
        debts: [
          {
            debt,
            due: { day: debt.rolledDueDate },
            payoff: { ...payoff, amount: total, balance: { ...balance, total, charged: { fine, interest } } },
            isInBill: false,
          },
        ],
        today: '2026-03-09',
        pageUrl: 'https://oi.example/d/1',
      });
    };
    expect(charged(5, 5)).toMatchObject({ hasFine: true, hasInterest: true, hasCharges: true });
    expect(charged(5, 0)).toMatchObject({ hasFine: true, hasInterest: false, hasCharges: true });
    expect(charged(0, 5)).toMatchObject({ hasFine: false, hasInterest: true, hasCharges: true });
    expect(charged(0, 0)).toMatchObject({ hasFine: false, hasInterest: false, hasCharges: false });
  });

  it('what was written off of the principal is shown', () => {
    expect(factsOn(0, { writtenOff: 23_456 })).toMatchObject({
      hasWaived: true,
      waived: 'R$ 234,56',
      owed: 'R$ 1.000,00',
      hasReceived: false,
    });
  });

  const asking = (amount: number, waiveUpTo = 0) =>
    factsOn(15, {
      debt: {
        terms: { ...terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' } },
        quotes: [
          { id: 'bill', by: 'bill', amount, received: 0, issuedOn: '2026-03-10', goodThrough: '2026-03-24' },
        ],
      },
    });

  it.each([
    // The principal is 1.234,56, the fine 24,69 and 15 days of interest 6,17.
    {
      case: 'interest that came after a bill',
      amount: 125_925,
      shown: { fine: 'R$ 24,69', hasInterest: false },
    },
    { case: 'a part of the principal', amount: 120_000, shown: { hasCharges: false, waived: 'R$ 34,56' } },
  ])('what is not asked for is not shown: $case', ({ amount, shown }) => {
    expect(asking(amount)).toMatchObject({ principal: 'R$ 1.234,56', ...shown });
  });

  it('a part of the fine is asked for: fine and interest are shown in full, beside what is waived of them', () => {
    expect(asking(125_000)).toMatchObject({
      ...{ owed: 'R$ 1.250,00', fine: 'R$ 24,69', interest: 'R$ 6,17', hasWaived: true, waived: 'R$ 15,42' },
    });
    expect(asking(130_000, 500)).toMatchObject({
      ...{ owed: 'R$ 1.260,42', fine: 'R$ 24,69', interest: 'R$ 6,17', hasWaived: true, waived: 'R$ 5,00' },
    });
  });

  it('a bill that waived a part of the fine was paid: its receipt names fine and interest as its message did', () => {
    const payments = { it: { amount: 125_000, paidAt: '2026-03-24T12:00:00-03:00' } };
    const bill = { id: 'bill', by: 'bill' as const, amount: 125_000, received: 0 };
    const quotes = [{ ...bill, issuedOn: '2026-03-10', goodThrough: '2026-03-24' }];
    const named = { fine: 'R$ 24,69', interest: 'R$ 6,17', hasWaived: true, waived: 'R$ 15,42' };
    const paid = { ...debt, terms, quotes, payments };
    const waived = { it: { amount: 1_542, on: '2026-03-24', by: 'rule' as const } };
    for (const one of [paid, { ...paid, writeOffs: waived }])
      expect(factsOf(one, '2026-04-02')).toMatchObject({
        owed: 'R$ 0,00',
        received: 'R$ 1.250,00',
        ...named,
      });
  });

  it('neither are charges that the creditor waives by its rule', () => {
    expect(asking(130_000, 10_000)).toMatchObject({
      owed: 'R$ 1.234,56',
      hasCharges: false,
      hasWaived: false,
    });
  });

  it('what was received is shown, and principal, fine and interest less it are what is owed', () => {
    const { owed, principal, fine, interest, received, hasReceived } = factsOn(15, { paid: 23_456 });
    const centavos = (text: string) => Number(text.replace(/\D/g, ''));
    expect(hasReceived).toBe(true);
    expect(received).toBe('R$ 234,56');
    expect(centavos(principal) + centavos(fine) + centavos(interest) - centavos(received)).toBe(
      centavos(owed),
    );
  });
});

describe('the codes', () => {
  it('are shown with their last day', () => {
    const codes = { pixCode: 'pix', digitableLine: 'line', validUntil: '2026-03-30' };
    expect(factsOn(15, { message: { codes } })).toMatchObject({
      bill: { pixCode: 'pix', digitableLine: 'line', validUntil: '30/03/2026' },
      hasBill: true,
      notInBill: [],
    });
    expect(factsOn(15, { message: { codes: { pixCode: 'pix' } } }).bill).toStrictEqual({
      pixCode: 'pix',
      isSameAfter: false,
    });
  });

  it('are said to be none when there are none', () => {
    expect(factsOn(15)).toMatchObject({ bill: {}, hasBill: false, notInBill: [] });
  });
});

describe('the last day on which the amount is what it is', () => {
  it.each([
    { case: 'is named', holdsUntil: '2026-03-30', validUntil: '30/03/2026' },
    { case: 'is not when it is today', holdsUntil: '2026-03-24', validUntil: undefined },
    { case: 'is not when there is none', holdsUntil: undefined, validUntil: undefined },
  ])('$case', ({ holdsUntil, validUntil }) => {
    expect(factsOn(15, { message: holdsUntil === undefined ? {} : { holdsUntil } }).validUntil).toBe(
      validUntil,
    );
  });
});

const RECEIPT: Receipt = {
  payments: [{ amount: 'R$ 100,00', day: '10/03/2026' }],
  partlyPaid: [{ invoiceId: 'NF-2', amount: 'R$ 50,00' }],
  cameLate: true,
};

describe('what was paid too much', () => {
  it('is a part of the figures, which sum up to what is owed', () => {
    expect(factsOn(0, { paid: 133_456 })).toMatchObject({
      owed: 'R$ 0,00',
      principal: 'R$ 1.234,56',
      received: 'R$ 1.334,56',
      overpaid: 'R$ 100,00',
      hasOverpaid: true,
      hasWaived: false,
    });
    expect(factsOn(0, { paid: 123_456 })).toMatchObject({ overpaid: 'R$ 0,00', hasOverpaid: false });
  });
});

describe('what only some messages have', () => {
  it('what was received, the link to unsubscribe, the description and the logo, if given', () => {
    const facts = factsOn(0, {
      debt: { description: 'Pedido 1' },
      creditor: { logoUrl: 'https://bebidas.example/logo.png' },
      message: { receipt: RECEIPT, unsubscribeUrl: 'https://oi.example/u/1' },
    });
    expect(facts).toMatchObject({
      description: 'Pedido 1',
      ...RECEIPT,
      unsubscribeUrl: 'https://oi.example/u/1',
      creditor: { logoUrl: 'https://bebidas.example/logo.png' },
      invoices: [{ description: 'Pedido 1' }],
    });
    const bare = factsOn(0);
    for (const key of ['description', 'unsubscribeUrl']) expect(bare).not.toHaveProperty(key);
    expect(bare).toMatchObject({ payments: [], partlyPaid: [], cameLate: false });
    expect(bare.creditor).not.toHaveProperty('logoUrl');
    expect(bare.invoices[0]).not.toHaveProperty('description');
  });

  it('no debt to write about is an error that says so', () => {
    expect(() =>
      messageFacts({
        debtor: { name: 'Maria', personType: 'person' },
        creditor,
        debts: [],
        today: '2026-03-09',
        pageUrl: 'https://oi.example/d/1',
      }),
    ).toThrow('debt to write about');
  });
});

describe('several debts in one message', () => {
  const other = { ...debt, invoiceId: 'NF-0', rolledDueDate: '2026-03-02', amount: 10_000 };
  const young = { ...debt, invoiceId: 'NF-2', rolledDueDate: '2026-03-30', description: 'Pedido 2' };
  const today = '2026-03-24';
  const talkedOf = (each: typeof debt) => ({
    debt: each,
    due: { day: each.rolledDueDate },
    payoff: payoffOn({ ...each, terms, payments: {} }, today),
    isInBill: each !== young,
  });
  const factsOfAll = () =>
    messageFacts({
      debtor: { name: 'Maria da Silva', personType: 'person' },
      creditor,
      debts: [talkedOf(debt), talkedOf(young), talkedOf(other)],
      codes: { pixCode: 'ONE', validUntil: '2026-03-27' },
      today,
      pageUrl: 'https://oi.example/d/1',
    });

  it('names each with its amount and its day, the oldest first', () => {
    const facts = factsOfAll();
    expect(facts.invoices).toMatchObject([
      // 100,00 + 2% + 22 days at 1% a month, rounded down: 2,00 + 0,73.
      {
        invoiceId: 'NF-0',
        dueDate: '02/03/2026',
        owed: 'R$ 102,73',
        fine: 'R$ 2,00',
        interest: 'R$ 0,73',
        daysLate: 22,
      },
      { invoiceId: 'NF-1', dueDate: '09/03/2026', owed: 'R$ 1.265,42', daysLate: 15 },
      {
        invoiceId: 'NF-2',
        description: 'Pedido 2',
        dueDate: '30/03/2026',
        owed: 'R$ 1.234,56',
        hasCharges: false,
        daysLate: 0,
      },
    ]);
    expect(facts).toMatchObject({ count: 3, invoiceId: 'NF-0', daysLate: 22 });
  });

  it('has the sums of all, and one way to pay', () => {
    const facts = factsOfAll();
    expect(facts).toMatchObject({
      owed: 'R$ 2.602,71',
      principal: 'R$ 2.569,12',
      fine: 'R$ 26,69',
      interest: 'R$ 6,90',
      bill: { pixCode: 'ONE', validUntil: '27/03/2026' },
      notInBill: ['NF-2'],
    });
    expect(() => MessageFacts.parse(facts)).not.toThrow();
  });
});

describe('the greeting', () => {
  it.each([
    {
      case: 'names a person by the first name',
      debtor: { name: 'Maria da Silva', personType: 'person' },
      greeting: 'Maria',
    },
    {
      case: 'names a person who has one name only',
      debtor: { name: 'Cher', personType: 'person' },
      greeting: 'Cher',
    },
    {
      case: 'names a company by its whole name',
      debtor: { name: 'Padaria São José Ltda.', personType: 'company' },
      greeting: 'Padaria São José Ltda.',
    },
    {
      case: 'leaves out what follows the first name, even after two blanks',
      debtor: { name: 'Ana  Lima', personType: 'person' },
      greeting: 'Ana',
    },
  ])('$case', ({ debtor, greeting }) => {
    expect(factsOn(1, { debtor }).greeting).toBe(greeting);
  });
});

it.each([-3, 0, 1, 15])(
  'the facts fit the schema that templates are checked with, %i days late',
  (daysLate) => {
    expect(() => MessageFacts.parse(factsOn(daysLate))).not.toThrow();
    expect(factsOn(daysLate).creditor).toEqual({
      name: creditor.name,
      legalName: creditor.legalName,
      privacyUrl: creditor.privacy.url,
      privacyOfficer: creditor.privacy.officer,
      taxId: creditor.taxId,
      address: creditor.address,
      colour: creditor.colour,
      ...creditor.contact,
    });
  },
);
