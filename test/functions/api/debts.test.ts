import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { callApi } from '#test/builders/api.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const DEBT = debtIdOf(CREDITOR, 'NF-1');
let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-05-08T12:00:00-03:00');
});
afterAll(() => world.close());
const read = async (part = '', as = 'operator') => callApi(world, { path: `/debts/${DEBT}${part}`, as });

describe('the execution of a debt', () => {
  it('shows', async () => {
    const { body } = await read('/execution');
    console.log(JSON.stringify(body, null, 1).slice(0, 1500));
    for (const p of ['', '/timeline?limit=3', '/ledger', '/statement', '/payoff-quotes', '/messages', '/gate-decisions', '/next-step'])
      console.log(p, JSON.stringify((await read(p)).body).slice(0, 1500));
  });
});
