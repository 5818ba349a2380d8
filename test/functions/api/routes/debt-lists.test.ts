import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiAnswer, callApi } from '#test/builders/api.ts';
import { deployedConfig, withOtherCreditor } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const OTHER = 'outra-empresa';

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start({ config: withOtherCreditor(await deployedConfig(), OTHER) });
  for (let number = 1; number <= 5; number += 1)
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: `NF-${number}`, dueDate: `2026-05-0${number + 3}` }),
    );
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'OUTRA-1', creditorId: OTHER }));
  await world.runUntil('2026-05-08T09:00:00-03:00');
});
afterAll(() => world.close());

const list = (query: string, as = 'operator'): Promise<ApiAnswer> =>
  callApi(world, { path: `/debts${query}`, as });
const idsIn = ({ body }: ApiAnswer): string[] =>
  body.items.map(({ invoiceId }: { invoiceId: string }) => invoiceId);

describe('the list of debts', () => {
  it('has the debts of every creditor that the caller may see, and of no other', async () => {
    expect(idsIn(await list('')).toSorted()).toEqual(['NF-1', 'NF-2', 'NF-3', 'NF-4', 'NF-5', 'OUTRA-1']);
    expect(idsIn(await list('', `operator@${OTHER}`))).toEqual(['OUTRA-1']);
    expect(idsIn(await list(`?creditor=${CREDITOR}`))).not.toContain('OUTRA-1');
    const { status, body } = await list(`?creditor=${CREDITOR}`, `operator@${OTHER}`);
    expect([status, body.type]).toEqual([404, '/v1/problems/not-found']);
    expect((await list('?creditor=nobody')).status).toBe(404);
  });

  it('has totals of the rows of the page, and says so', async () => {
    const { body } = await list(`?creditor=${CREDITOR}&limit=2`);
    expect(body.totals).toEqual({
      of: 'rows',
      count: 2,
      amount: 200_000,
      owed: body.items[0].owed + body.items[1].owed,
    });
    expect(body).toMatchObject({ isComplete: true, next: expect.any(String) });
  });

  it('goes on where the page before ended, with that list alone', async () => {
    const query = `?creditor=${CREDITOR}&limit=2`;
    const first = await list(query);
    const second = await list(`${query}&cursor=${first.body.next}`);
    const third = await list(`${query}&cursor=${second.body.next}`);
    expect([first, second, third].map(idsIn)).toEqual([['NF-1', 'NF-2'], ['NF-3', 'NF-4'], ['NF-5']]);
    expect(third.body.next).toBeUndefined();
    for (const wrong of [
      `?limit=2&cursor=${first.body.next}`,
      `${query}&cursor=${first.body.next}x`,
      '?cursor=x',
    ])
      expect((await list(wrong)).status).toBe(400);
    const elsewhere = await callApi(world, { path: `/cases?creditor=${CREDITOR}&cursor=${first.body.next}` });
    expect(elsewhere.status).toBe(400);
  });

  it('has the name of the debtor in each row', async () => {
    const { body } = await list(`?creditor=${CREDITOR}`);
    expect(body.items.map(({ name }: { name?: string }) => name)).toEqual(
      Array.from({ length: 5 }, () => anInvoice({ invoiceId: 'NF-1' }).debtor.name),
    );
  });

  it('is by a group of statuses too', async () => {
    const of = `?creditor=${CREDITOR}`;
    expect(idsIn(await list(`${of}&status=agreed`))).toEqual([]);
    expect(idsIn(await list(`${of}&status=attended`))).toEqual([]);
    expect(idsIn(await list(`${of}&status=closed`))).toEqual([]);
    const { debtId } = (await list(of)).body.items.at(-1);
    const promised = await callApi(world, {
      method: 'POST',
      path: `/debts/${debtId}/promises`,
      headers: { 'idempotency-key': 'a-promise-of-this-test' },
      body: { day: '2026-05-11' },
    });
    expect(promised.status).toBe(200);
    expect(idsIn(await list(`${of}&status=agreed`))).toEqual(['NF-5']);
  });

  it('is by days late, status, owner and next action', async () => {
    const of = `?creditor=${CREDITOR}`;
    expect(idsIn(await list(`${of}&daysLateFrom=2&daysLateTo=3`))).toEqual(['NF-2', 'NF-3']);
    expect(idsIn(await list(`${of}&daysLateTo=0`))).toEqual(['NF-5']);
    expect(idsIn(await list(`${of}&status=settled`))).toEqual([]);
    expect(idsIn(await list(`${of}&status=all&sort=nextAction`))).toHaveLength(5);
    expect(idsIn(await list(`${of}&owner=nobody`))).toEqual([]);
    expect(idsIn(await list(`${of}&sort=nextAction&nextActionBefore=2026-05-08T09:00:00-03:00`))).toEqual([]);
  });

  it.each([
    ['limit=0', '/limit', 'deve ser'],
    ['limit=101', '/limit', 'deve ser'],
    ['daysLateFrom=x', '/daysLateFrom', 'deve ser'],
    ['status=late', '/status', 'deve ser um destes'],
    ['sort=balance', '/sort', 'deve ser um destes'],
    ['nextActionBefore=today', '/nextActionBefore', ''],
    ['creditor=A', '/creditor', 'deve ter'],
  ])('refuses %s with the field and what would be right', async (query, pointer, words) => {
    const { status, body } = await list(`?${query}`);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ in: 'query', pointer, detail: expect.stringContaining(words) }]);
  });
});

describe('the debts of a debtor', () => {
  it('are all of them, closed ones too, and nothing is said of a debtor of another creditor', async () => {
    const path = `/debtors/${CREDITOR}/debtor-of-NF-1/debts`;
    expect(idsIn(await callApi(world, { path }))).toEqual(['NF-1']);
    expect((await callApi(world, { path, as: `operator@${OTHER}` })).status).toBe(404);
    expect((await callApi(world, { path: `/debtors/${CREDITOR}/nobody/debts` })).status).toBe(404);
  });
});
