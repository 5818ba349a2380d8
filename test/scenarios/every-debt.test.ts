import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putSummary } from '#adapters/table/debt-summaries.ts';
import { reportedHardship } from '#application/negotiation/reported-hardship.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebt, latestBill } from '#test/builders/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { callByKey, KEY, SELLER } from '#test/builders/seller.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const MANY = 150;
const debtor = aDebtor({ debtorId: 'loja-1' });
/** The same CNPJ or CPF, as billing knows it under another customer number. */
const twin = aDebtor({ debtorId: 'loja-2', taxId: debtor.taxId, email: 'financeiro@exemplo.example' });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ sellerKeys: { [CREDITOR]: [KEY] } });
});
afterEach(() => world.close());

const issue = (invoiceId: string, given: object = {}) =>
  world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor, sellerId: SELLER, ...given }));
const pay = (invoiceId: string) =>
  world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount: 120_000, paidAt: world.now() }));
/** Debts of before and after the first invoice, as their summaries are beside the debtor. */
const between = (status: 'open' | 'settled') =>
  Promise.all(
    Array.from({ length: MANY }, (_, n) =>
      putSummary(
        aDebt(status, {
          debtId: `between-${n}`,
          debtorId: debtor.debtorId,
          issued: { amount: 100_000, dueDate: '2026-05-05', issuedAt: '2026-04-26T12:00:00Z' },
          ...(status === 'settled' ? { settledAt: '2026-04-26T15:00:00Z' } : {}),
        }),
      ),
    ),
  );
const settled = (invoiceId: string) => world.eventsOf(invoiceId, 'DebtSettled.v1')[0]?.detail;
const released = () =>
  world.events.filter(({ type }) => type === 'CreditHoldReleased.v1').map(({ detail }) => detail);

describe('an old debt behind a hundred and fifty newer ones', () => {
  beforeEach(async () => {
    await issue('NF-OLD', { issuedAt: '2026-01-05T09:00:00-03:00', dueDate: '2026-04-20' });
    await between('settled');
    await issue('NF-NEW', { dueDate: '2026-05-20' });
    await world.runUntil('2026-04-27T12:00:00-03:00');
  });

  test('keeps the credit hold when the newest is paid, and is counted', async () => {
    await pay('NF-NEW');

    expect(settled('NF-NEW')).toMatchObject({ otherOpenDebts: 1, released: false });
    expect(released()).toEqual([]);
    expect(world.eventsOf('NF-NEW', 'NegotiationUpdated.v1').at(-1)?.detail).toMatchObject({
      creditHoldReleased: false,
      otherOpenDebts: 1,
    });
    await pay('NF-OLD');
    expect(released()).toMatchObject([{ invoiceId: 'NF-OLD' }]);
  });

  test('is shown to its seller, who may not sell', async () => {
    const { body } = await callByKey(world);
    const [customer] = JSON.parse(body).customers;
    expect(customer).toMatchObject({ debtorId: 'loja-1', creditHoldReleased: false });
    expect(customer.debts.map(({ invoiceId }: { invoiceId: string }) => invoiceId)).toContain('NF-OLD');
  });

  test('is remembered when the debtor said of it that they cannot pay', async () => {
    await world.billing('HardshipReported.v1', {
      invoiceId: 'NF-OLD',
      creditorId: CREDITOR,
      reportedAt: world.now(),
    });
    await world.runUntil('2026-04-27T13:00:00-03:00');
    expect((await world.debt('NF-OLD'))?.status).toBe('caseOpen');
    expect(await reportedHardship((await world.debt('NF-NEW')) as Debt)).toBe(true);
  });
});

test('a hundred and fifty other debts are counted when one of them is paid', async () => {
  await issue('NF-1');
  await between('open');
  await world.runUntil('2026-04-27T12:00:00-03:00');
  await pay('NF-1');

  expect(settled('NF-1')).toMatchObject({ otherOpenDebts: MANY, released: false });
});

describe('a hundred and twenty invoices that are due on one day', () => {
  const ids = Array.from({ length: 120 }, (_, n) => `NF-${String(n + 1).padStart(3, '0')}`);
  const DAY = '2026-05-06';
  let deployed: TestWorld;
  beforeAll(async () => {
    deployed = await TestWorld.start();
    for (const invoiceId of ids) await deployed.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
    await deployed.runUntil('2026-05-07T18:00:00-03:00');
  });
  afterAll(() => deployed.close());
  const mails = () =>
    ids
      .flatMap((invoiceId) => deployed.emailsOf(invoiceId))
      .filter(({ at }) => new Date(at).toISOString() > DAY);
  const sent = () =>
    deployed.events.filter(({ type, detail }) => type === 'MessageSent.v1' && String(detail.at) > DAY);

  test('are in one message, which lists some, counts all, and asks with its bill for those of the list', async () => {
    const [mail, ...more] = mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('120 faturas');
    const text = mail?.text ?? '';
    expect(ids.filter((invoiceId) => text.includes(`\n${invoiceId}, venceu`))).toHaveLength(30);
    // 30 times 1.000,00 + 2% + 1 day at 1% a month, each rounded down.
    expect(text).toContain('Total a pagar: R$ 30.000,00');
    expect(text).toContain('540830000.00');
    expect(text).toContain('Mais 90 faturas em aberto não couberam na lista');
    expect(text).toContain('as suas 120 faturas');
    expect(text).toContain('resolve as 30 da lista');
    expect(text).not.toContain('resolve todas:');
  });

  test('are all spoken for: none of the others has a message of its own on that day or the next', () => {
    expect(sent().map(({ detail }) => (detail.covers as string[]).length)).toEqual([119]);
  });

  test('are paid by that bill as far as they are in the list, and no further', async () => {
    const billed: string[] = [];
    for (const invoiceId of ids) {
      const debt = await deployed.debt(invoiceId);
      if (debt && latestBill(debt)?.issuedOn === DAY) billed.push(debt.debtId);
    }
    expect(billed).toHaveLength(30);
    expect(billed).toContain(sent()[0]?.detail.debtId);
  });
});

describe('one person under two debtor ids of a creditor', () => {
  beforeEach(async () => {
    await issue('NF-1');
    await issue('NF-2', { debtor: twin });
  });

  test('gets one message about the debts under both', async () => {
    await world.runUntil('2026-05-06T18:00:00-03:00');
    const sent = ['NF-1', 'NF-2'].flatMap((invoiceId) =>
      world.eventsOf(invoiceId, 'MessageSent.v1').filter(({ detail }) => String(detail.at) > '2026-05-06'),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.detail.covers).toHaveLength(1);
    const [mail] = ['NF-1', 'NF-2']
      .flatMap((invoiceId) => world.emailsOf(invoiceId))
      .filter(({ at }) => new Date(at).toISOString().startsWith('2026-05-06'));
    for (const invoiceId of ['NF-1', 'NF-2']) expect(mail?.text).toContain(invoiceId);
  });

  test('may be sold to again once nothing is owed under either, and the release names both', async () => {
    await world.runUntil('2026-04-27T12:00:00-03:00');
    await pay('NF-1');
    expect(settled('NF-1')).toMatchObject({ otherOpenDebts: 1, released: false });
    expect(released()).toEqual([]);

    await pay('NF-2');
    expect(released()).toMatchObject([{ debtorId: 'loja-2', otherDebtorIds: ['loja-1'] }]);
  });

  test('has said of both that they cannot pay, when they said it of one', async () => {
    await world.runUntil('2026-04-27T12:00:00-03:00');
    await world.billing('HardshipReported.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      reportedAt: world.now(),
    });
    await world.runUntil('2026-04-27T13:00:00-03:00');
    expect((await world.debt('NF-1'))?.status).toBe('caseOpen');
    expect(await reportedHardship((await world.debt('NF-2')) as Debt)).toBe(true);
  });
});
