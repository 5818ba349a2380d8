import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { MessageFacts } from '#schemas/config/message.ts';

const creditor = {
  name: 'Bebidas Nordeste',
  legalName: 'Bebidas Nordeste Distribuidora Ltda.',
  taxId: '12.ABC.345/01DE-35',
  address: 'Av. Dom Luís, 1200, Fortaleza - CE',
  colour: '#0f766e',
  contact: { phone: '(85) 3000-0000', hours: 'segunda a sexta, das 8h às 18h' },
};
const debt = {
  invoiceId: 'NF-1',
  rolledDueDate: '2026-03-09',
  amount: 123_456,
  bill: { url: 'https://pague.example/1' },
};
const terms = {
  finePercent: 2,
  interestPercentPerMonth: 1,
  whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
};

interface More {
  readonly debt?: object;
  readonly debtor?: { readonly name: string; readonly personType: string };
  readonly creditor?: object;
  /** Centavos, paid on the due date. */
  readonly paid?: number;
  /** Centavos, written off on the due date. */
  readonly writtenOff?: number;
  /** What only some messages have. */
  readonly message?: { readonly paidOn?: string; readonly unsubscribeUrl?: string };
}

const factsOn = (daysLate: number, more: More = {}) => {
  const today = addDays(debt.rolledDueDate, daysLate);
  const payments = more.paid ? { it: { amount: more.paid, paidAt: '2026-03-09T12:00:00-03:00' } } : {};
  const writeOffs = more.writtenOff ? { it: { amount: more.writtenOff, on: debt.rolledDueDate } } : {};
  const one = { ...debt, ...more.debt };
  return messageFacts({
    debtor: more.debtor ?? { name: 'Maria da Silva', personType: 'person' },
    creditor: { ...creditor, ...more.creditor },
    debts: [{ debt: one, balance: balanceOn({ ...one, terms, payments, writeOffs }, today) }],
    today,
    pageUrl: 'https://oi.example/d/1',
    ...more.message,
  });
};

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

  it('a fine alone is a charge, and so is interest alone', () => {
    const charged = (fine: number, interest: number) =>
      messageFacts({
        debtor: { name: 'Maria', personType: 'person' },
        creditor,
        debts: [
          {
            debt,
            balance: {
              ...balanceOn({ ...debt, terms, payments: {} }, '2026-03-09'),
              charged: { fine, interest },
            },
          },
        ],
        today: '2026-03-09',
        pageUrl: 'https://oi.example/d/1',
      });
    expect(charged(5, 5)).toMatchObject({ hasCharges: true, billFits: false });
    expect(charged(5, 0)).toMatchObject({ hasCharges: true, billFits: false });
    expect(charged(0, 5)).toMatchObject({ hasCharges: true, billFits: false });
    expect(charged(0, 0)).toMatchObject({ hasCharges: false, billFits: true });
  });

  it('what was written off of the principal is shown', () => {
    expect(factsOn(0, { writtenOff: 23_456 })).toMatchObject({
      hasWaived: true,
      waived: 'R$ 234,56',
      owed: 'R$ 1.000,00',
      hasReceived: false,
    });
  });

  it('interest is not shown for the days on which a reissued bill is valid, because it is not asked for', () => {
    const reissue = {
      pixCode: 'pix',
      amount: 125_925,
      received: 0,
      issuedOn: '2026-03-10',
      dueDate: '2026-03-24',
    };
    // The bill asks for the principal and the fine; 15 days of interest, 6,17, came after it.
    expect(factsOn(15, { debt: { reissue } })).toMatchObject({
      owed: 'R$ 1.259,25',
      principal: 'R$ 1.234,56',
      fine: 'R$ 24,69',
      interest: 'R$ 0,00',
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

describe('the bill', () => {
  it.each([
    { case: 'is the one of billing', debt: {}, bill: debt.bill, hasBill: true },
    {
      case: 'is the reissued one in its place',
      debt: { reissue: { pixCode: 'pix', dueDate: '2026-03-30' } },
      bill: { pixCode: 'pix', validUntil: '30/03/2026' },
      hasBill: true,
    },
    { case: 'does not exist if billing sent none', debt: { bill: {} }, bill: {}, hasBill: false },
    {
      case: 'does not exist if billing sent one with nothing in it',
      debt: { bill: { url: undefined } },
      bill: { url: undefined },
      hasBill: false,
    },
  ])('$case', ({ debt: more, bill, hasBill }) => {
    expect(factsOn(15, { debt: more })).toMatchObject({ bill, hasBill });
  });
});

describe('what only some messages have', () => {
  it('the digitable line of a reissued bill, if it has one', () => {
    const reissue = { pixCode: 'pix', dueDate: '2026-03-30' };
    expect(factsOn(15, { debt: { reissue: { ...reissue, digitableLine: 'line' } } }).bill).toStrictEqual({
      pixCode: 'pix',
      digitableLine: 'line',
      validUntil: '30/03/2026',
    });
    expect(factsOn(15, { debt: { reissue } }).bill).toStrictEqual({
      pixCode: 'pix',
      validUntil: '30/03/2026',
    });
  });

  it('the day of the last payment, the link to unsubscribe, the description and the logo, if given', () => {
    const facts = factsOn(0, {
      debt: { description: 'Pedido 1' },
      creditor: { logoUrl: 'https://bebidas.example/logo.png' },
      message: { paidOn: '10/03/2026', unsubscribeUrl: 'https://oi.example/u/1' },
    });
    expect(facts).toMatchObject({
      description: 'Pedido 1',
      paidOn: '10/03/2026',
      unsubscribeUrl: 'https://oi.example/u/1',
      creditor: { logoUrl: 'https://bebidas.example/logo.png' },
      invoices: [{ description: 'Pedido 1' }],
    });
    const bare = factsOn(0);
    for (const key of ['description', 'paidOn', 'unsubscribeUrl']) expect(bare).not.toHaveProperty(key);
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
  const reissue = { pixCode: 'ONE', dueDate: '2026-03-27' };
  const talkedOf = (each: typeof debt) => ({
    debt: { ...each, reissue },
    balance: balanceOn({ ...each, terms, payments: {} }, today),
  });
  const factsOfAll = () =>
    messageFacts({
      debtor: { name: 'Maria da Silva', personType: 'person' },
      creditor,
      debts: [talkedOf(debt), talkedOf(young), talkedOf(other)],
      today,
      pageUrl: 'https://oi.example/d/1',
    });

  it('names each with its amount and its day, the oldest first', () => {
    const facts = factsOfAll();
    expect(facts.invoices).toEqual([
      // 100,00 + 2% + 22 days at 1% a month, rounded down: 2,00 + 0,73.
      { invoiceId: 'NF-0', dueDate: '02/03/2026', owed: 'R$ 102,73', daysLate: 22 },
      { invoiceId: 'NF-1', dueDate: '09/03/2026', owed: 'R$ 1.265,42', daysLate: 15 },
      { invoiceId: 'NF-2', description: 'Pedido 2', dueDate: '30/03/2026', owed: 'R$ 1.234,56', daysLate: 0 },
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
    });
    expect(() => MessageFacts.parse(facts)).not.toThrow();
  });
});

describe('whether the bill asks for just what is owed', () => {
  it.each([
    { case: 'the bill of billing, in time', daysLate: -3, more: {}, fits: true },
    { case: 'the bill of billing, late', daysLate: 3, more: {}, fits: false },
    { case: 'the bill of billing, partly paid', daysLate: 0, more: { paid: 100 }, fits: false },
    { case: 'the bill of billing, partly written off', daysLate: 0, more: { writtenOff: 100 }, fits: false },
    {
      case: 'a reissued bill',
      daysLate: 15,
      more: { debt: { reissue: { pixCode: 'pix', dueDate: '2026-03-30' } } },
      fits: true,
    },
  ])('$case: $fits', ({ daysLate, more, fits }) => {
    expect(factsOn(daysLate, more).billFits).toBe(fits);
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
      taxId: creditor.taxId,
      address: creditor.address,
      colour: creditor.colour,
      ...creditor.contact,
    });
  },
);
