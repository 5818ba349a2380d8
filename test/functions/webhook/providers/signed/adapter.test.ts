import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld, type WebhookCall } from '#test/builders/world.ts';

const NOW = 1_772_000_000;
describe('the webhook', () => {
  const invoice = anInvoice({ invoiceId: 'NF-1' });
  const payment = aPayment({
    id: 'p1',
    invoiceId: 'NF-1',
    amount: 100_000,
    paidAt: '2026-04-25T09:00:00-03:00',
  });
  let world: TestWorld;
  beforeEach(async () => {
    world = await TestWorld.start();
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-25T10:00:00-03:00');
  });
  afterEach(() => world.close());

  const untouched = async () => {
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', payments: {} });
    expect(world.deadLetters).toEqual([]);
  };

  test.each<[string, (request: WebhookCall) => unknown]>([
    ['a forged signature', (request) => withHeader(request, `t=${NOW},v1=${'0'.repeat(64)}`)],
    ['no signature', (request) => ({ ...request, headers: {} })],
    ['a body changed on the way', (request) => ({ ...request, body: request.body.replace('100000', '1') })],
    ['an unknown provider', (request) => ({ ...request, pathParameters: { provider: 'nobody' } })],
    [
      'a provider named like a property of every object',
      (request) => ({ ...request, pathParameters: { provider: 'constructor' } }),
    ],
    [
      'a replay after the tolerance',
      (request) => ({
        ...request,
        requestContext: { ...request.requestContext, timeEpoch: request.requestContext.timeEpoch + 301_000 },
      }),
    ],
  ])('refuses %s, says the same whatever was wrong, and changes nothing', async (_case, change) => {
    const answer = await world.webhook(payment, change);

    expect(answer.statusCode).toBe(401);
    expect(JSON.parse(answer.body)).toEqual({
      message: 'the signature or token is missing, wrong, or too old',
    });
    await untouched();
  });

  test('takes a body in base64 as it takes one in text', async () => {
    const { statusCode } = await world.webhook(payment, (request) => ({
      ...request,
      body: Buffer.from(request.body).toString('base64'),
      isBase64Encoded: true,
    }));

    expect(statusCode).toBe(200);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
  });

  test('refuses a body that no payment needs', async () => {
    const { statusCode } = await world.webhook({ ...payment, padding: 'x'.repeat(20_000) });

    expect(statusCode).toBe(413);
    await untouched();
  });

  test.each<[string, object, string]>([
    ['a negative amount', { ...payment, amount: -1 }, 'amount'],
    ['an amount in reais', { ...payment, amount: 1000.5 }, 'amount'],
    ['another type', { ...payment, type: 'payment.refunded' }, 'type'],
    ['an unknown field', { ...payment, extra: true }, 'extra'],
    ['a time without a zone', { ...payment, paidAt: '2026-04-25T09:00:00' }, 'paidAt'],
    ['another creditor', { ...payment, creditorId: 'somebody-else' }, 'creditorId'],
  ])('answers %s, signed, with the field, and keeps it for a person', async (_case, body, field) => {
    const answer = await world.webhook(body);

    expect(answer.statusCode).toBe(422);
    expect(JSON.parse(answer.body).message).toContain(field);
    expect(world.deadLetters).toHaveLength(1);
    expect(JSON.parse(world.deadLetters[0]?.body ?? '')).toEqual(body);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', payments: {} });
  });

  test('a payment that was written but not answered is answered and published, and wakes the ladder, when it comes again', async () => {
    let crashes = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'webhook' || operation !== 'UpdateItem' || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-after';
    };
    await expect(world.webhook(payment)).rejects.toThrow('Runtime exited');
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toEqual([]);
    const { statusCode } = await world.webhook(payment);
    await world.runUntil();

    expect(statusCode).toBe(200);
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
    expect(world.executionsOf('NF-1')[0]?.endedAt).toBe(Date.parse('2026-04-25T10:00:00-03:00'));
    expect(world.remindersOf('NF-1')).toEqual([]);
  });
});

const withHeader = (request: WebhookCall, signature: string) => ({
  ...request,
  headers: { ...request.headers, 'regua-signature': signature },
});
