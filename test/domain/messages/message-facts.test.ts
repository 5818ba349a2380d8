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

const factsOn = (
  daysLate: number,
  more: { debt?: object; debtor?: { name: string; personType: string }; paid?: number } = {},
) => {
  const today = addDays(debt.rolledDueDate, daysLate);
  const payments = more.paid ? { it: { amount: more.paid, paidAt: '2026-03-09T12:00:00-03:00' } } : {};
  return messageFacts({
    debtor: more.debtor ?? { name: 'Maria da Silva', personType: 'person' },
    creditor,
    debts: [{ debt: { ...debt, ...more.debt }, balance: balanceOn({ ...debt, terms, payments }, today) }],
    today,
    pageUrl: 'https://oi.example/d/1',
  });
};

describe('figures', () => {
  it.each([
    {
      case: 'three days before',
      daysLate: -3,
      facts: { owed: 'R$ 1.234,56', hasCharges: false, daysToDue: 3, daysLate: 0, dueDate: '09/03/2026' },
    },
    { case: 'on the due date', daysLate: 0, facts: { hasCharges: false, daysToDue: 0, daysLate: 0 } },
    {
      case: 'fifteen days after',
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
    { case: 'of billing', debt: {}, bill: debt.bill, hasBill: true },
    {
      case: 'reissued, in its place',
      debt: { reissue: { pixCode: 'pix', dueDate: '2026-03-30' } },
      bill: { pixCode: 'pix', validUntil: '30/03/2026' },
      hasBill: true,
    },
    { case: 'none', debt: { bill: {} }, bill: {}, hasBill: false },
    {
      case: 'with nothing in it',
      debt: { bill: { url: undefined } },
      bill: { url: undefined },
      hasBill: false,
    },
  ])('$case', ({ debt: more, bill, hasBill }) => {
    expect(factsOn(15, { debt: more })).toMatchObject({ bill, hasBill });
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
  const facts = messageFacts({
    debtor: { name: 'Maria da Silva', personType: 'person' },
    creditor,
    debts: [talkedOf(debt), talkedOf(young), talkedOf(other)],
    today,
    pageUrl: 'https://oi.example/d/1',
  });

  it('names each with its amount and its day, the oldest first', () => {
    expect(facts.invoices).toEqual([
      // 100,00 + 2% + 22 days at 1% a month, rounded down: 2,00 + 0,73.
      { invoiceId: 'NF-0', dueDate: '02/03/2026', owed: 'R$ 102,73', daysLate: 22 },
      { invoiceId: 'NF-1', dueDate: '09/03/2026', owed: 'R$ 1.265,42', daysLate: 15 },
      { invoiceId: 'NF-2', description: 'Pedido 2', dueDate: '30/03/2026', owed: 'R$ 1.234,56', daysLate: 0 },
    ]);
    expect(facts).toMatchObject({ count: 3, invoiceId: 'NF-0', daysLate: 22 });
  });

  it('has the sums of all, and one way to pay', () => {
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
    { case: 'the first one, in time', daysLate: -3, more: {}, fits: true },
    { case: 'the first one, late', daysLate: 3, more: {}, fits: false },
    { case: 'the first one, partly paid', daysLate: 0, more: { paid: 100 }, fits: false },
    {
      case: 'a new one',
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
      case: 'a person by the first name',
      debtor: { name: 'Maria da Silva', personType: 'person' },
      greeting: 'Maria',
    },
    { case: 'a person of one name', debtor: { name: 'Cher', personType: 'person' }, greeting: 'Cher' },
    {
      case: 'a company by its whole name',
      debtor: { name: 'Padaria São José Ltda.', personType: 'company' },
      greeting: 'Padaria São José Ltda.',
    },
  ])('$case', ({ debtor, greeting }) => {
    expect(factsOn(1, { debtor }).greeting).toBe(greeting);
  });
});

it.each([-3, 0, 1, 15])('are what the templates are checked with, %i days late', (daysLate) => {
  expect(() => MessageFacts.parse(factsOn(daysLate))).not.toThrow();
  expect(factsOn(daysLate).creditor).toEqual({
    name: creditor.name,
    legalName: creditor.legalName,
    taxId: creditor.taxId,
    address: creditor.address,
    colour: creditor.colour,
    ...creditor.contact,
  });
});
