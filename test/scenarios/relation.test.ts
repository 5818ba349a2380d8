import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#domain/calendar/days.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

/** A world whose creditor charges by these terms; the rates of the months are made up. */
async function startWith(charges: Partial<Config['creditors'][string]['charges']>): Promise<void> {
  const config = await configWithoutWaiver();
  const creditor = config.creditors[CREDITOR] as Config['creditors'][string];
  const { finePercent: _fine, interestPercentPerMonth: _interest, ...rest } = creditor.charges;
  world = await TestWorld.start({
    config: {
      ...config,
      legalRate: { ...config.legalRate, months: { '2026-05': 0.62 } },
      creditors: { ...config.creditors, [CREDITOR]: { ...creditor, charges: { ...rest, ...charges } } },
    },
  });
}

const debt = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const mailsOf = (invoiceId: string) => world.remindersOf(invoiceId);

describe('an invoice between companies', () => {
  beforeEach(() => startWith({ relation: 'business', finePercent: 5, interestPercentPerMonth: 2 }));

  test('is charged what its contract says, and that of a consumer no more than the law allows', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-B' }));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-C', relation: 'consumer' }));
    await world.runUntil('2026-05-08T12:00:00-03:00');

    expect((await debt('NF-B')).terms).toMatchObject({ relation: 'business', finePercent: 5 });
    expect((await debt('NF-C')).terms).toMatchObject({
      relation: 'consumer',
      finePercent: 2,
      interestPercentPerMonth: 1,
    });
    // R$ 50,00 of fine and three days of R$ 0,666…; of the consumer R$ 20,00 and R$ 0,333… a day.
    expect(mailsOf('NF-B').at(-1)?.text).toContain('R$ 1.052,00');
    expect(mailsOf('NF-C').at(-1)?.text).toContain('R$ 1.021,00');
  });
});

describe('a creditor without an agreed rate', () => {
  beforeEach(() => startWith({ finePercent: 2, basis: 'legal' }));

  test('charges the legal rate of the month, which the statement names', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-L' }));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    // 0,62% of R$ 1.000,00 are R$ 6,20 in May: R$ 0,20 a day.
    expect(mailsOf('NF-L').at(-1)?.text).toContain('R$ 1.020,60');
  });
});

describe('rent', () => {
  beforeEach(() => startWith({ finePercent: 2, interestPercentPerMonth: 1 }));

  test('is prescribed after three years, and other debts after five', async () => {
    const dueDate = '2023-06-22';
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-R', debtKind: 'rent', dueDate }));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-D', dueDate }));
    await world.runUntil('2026-06-23T12:00:00-03:00');
    expect([await debt('NF-R'), await debt('NF-D')].map(({ status }) => status)).toEqual([
      'prescribed',
      'handedOver',
    ]);
  });

  test('of a kind that the table does not have is refused, with those that it has', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-X', debtKind: 'boat' }));
    await world.runUntil(addMinutes(world.now(), 1));
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'debtKind: must be one of document, rent, lodging, as in config/legal/limits.yaml',
    ]);
  });
});
