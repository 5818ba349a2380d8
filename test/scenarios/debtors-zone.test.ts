import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

const debtor = aDebtor({ debtorId: 'acre-1', uf: 'AC', phones: [] });
const issue = () => world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
const payAt = async (paidAt: string, amount: number) => {
  await world.runUntil(paidAt);
  await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount, paidAt }));
};

// Due Tuesday, 2026-05-05. It is two hours earlier in Rio Branco than in Brasília.
describe('a debtor in Acre', () => {
  it('who pays at eleven at night on the due date has paid in time', async () => {
    await issue();
    await payAt('2026-05-06T01:00:00-03:00', 100_000);
    await world.runUntil();

    expect(((await world.debt('NF-1')) as Debt).status).toBe('settled');
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')[0]?.detail).toMatchObject({ waived: 0, daysLate: 0 });
    const receipt = world.emailsOf('NF-1').at(-1)?.text;
    expect(receipt).toContain('R$ 1.000,00 em 05/05/2026');
  });

  it('who pays at eleven at night on the last day of a promise has kept it, and nobody said that it is broken', async () => {
    await issue();
    await world.runUntil('2026-05-07T15:00:00-03:00');
    const said = { promisedAt: world.now(), creditorId: CREDITOR, invoiceId: 'NF-1' };
    await world.billing('PromiseReported.v1', { ...said, day: '2026-05-14' });
    // The day and its tolerance.
    await payAt('2026-05-16T01:00:00-03:00', 102_066);
    await world.runUntil();

    expect(((await world.debt('NF-1')) as Debt).status).toBe('settled');
    expect(world.eventsOf('NF-1', 'PromiseBroken.v1')).toEqual([]);
  });
});
