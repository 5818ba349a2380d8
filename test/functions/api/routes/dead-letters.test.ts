import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ApiAnswer, callApi } from '#test/builders/api.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const letters = (query = '', as = 'operator'): Promise<ApiAnswer> =>
  callApi(world, { path: `/dead-letters${query}`, as });

it('what was refused is listed with its reason, as it came, and waits in the queue for its alarm', async () => {
  await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-1' }), amount: 'R$ 10,00' });
  await world.runUntil('2026-04-25T10:00:00-03:00');
  const { body } = await letters();
  expect(body.items).toEqual([
    {
      letterId: expect.stringMatching(/^[0-9a-z]{26}$/),
      from: 'billing',
      id: expect.any(String),
      reason: expect.stringContaining('amount'),
      at: expect.any(String),
      creditorId: CREDITOR,
      body: expect.stringContaining('R$ 10,00'),
      isWhole: true,
      resending: 'mended',
      waiting: {
        owner: 'financeiro',
        dueAt: '2026-04-29T03:00:00.000Z',
        isOverdue: false,
        ifNobodyActs: 'forgotten',
        fallbackAt: expect.any(String),
      },
    },
  ]);
  const inEnglish = await callApi(world, { path: '/dead-letters', headers: { 'accept-language': 'en' } });
  expect(world.deadLetters.map(({ reason, body: kept }) => [reason, kept])).toEqual([
    [inEnglish.body.items[0].reason, body.items[0].body],
  ]);
});

it('one that names no creditor of ours is for callers who may see every creditor', async () => {
  const payment = aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 1, paidAt: world.now() });
  await world.webhook({ ...payment, creditorId: 'nobody', amount: 'x' });
  await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-1' }), amount: -1 });
  await world.runUntil('2026-04-25T10:00:00-03:00');
  const from = ({ body }: ApiAnswer): string[] => body.items.map((one: { from: string }) => one.from);
  // Both came at the same instant.
  expect(from(await letters()).toSorted()).toEqual(['billing', 'payment-provider']);
  expect(from(await letters('?limit=1'))).toHaveLength(1);
  expect(from(await letters('', `operator@${CREDITOR}`))).toEqual(['billing']);
  expect(from(await letters(`?creditor=${CREDITOR}`))).toEqual(['billing']);
  expect((await letters('', 'collector')).status).toBe(403);
  expect((await letters('', 'machine')).status).toBe(403);
});

it('the same refused again is one letter', async () => {
  const payment = {
    ...aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 1, paidAt: world.now() }),
    amount: 'x',
  };
  await world.webhook(payment, (request) => ({
    ...request,
    requestContext: { ...request.requestContext, requestId: 'r' },
  }));
  await world.webhook(payment, (request) => ({
    ...request,
    requestContext: { ...request.requestContext, requestId: 'r' },
  }));
  expect((await letters()).body.items).toHaveLength(1);
  expect(world.deadLetters).toHaveLength(2);
});

it('one that is dismissed leaves nothing behind that an erasure would look for it by', async () => {
  await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-1' }), amount: 'R$ 10,00' });
  await world.runUntil('2026-04-25T10:00:00-03:00');
  const [letter] = (await letters()).body.items;
  // As DynamoDB writes items in JSON: `{"pk":{"S":"…"}}`.
  const about = () =>
    world.aws
      .itemsOf('regua-sandbox')
      .map((item) => JSON.stringify(item))
      .filter((item) => item.includes('"LETTERSABOUT#') && item.includes(letter.letterId));
  expect(about()).not.toEqual([]);
  const dismissed = await callApi(world, {
    method: 'POST',
    path: `/dead-letters/${letter.letterId}/dismissal`,
    headers: { 'idempotency-key': '7c0e7a52-5f0e-4a0e-9d0b-3f1f5f1f5f1f' },
    body: {},
  });
  expect(dismissed.status).toBe(200);
  expect((await letters()).body.items).toEqual([]);
  expect(about()).toEqual([]);
});
