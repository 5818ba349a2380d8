import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const invoice = anInvoice({ invoiceId: 'NF-1' });
const UNTIL_NOTICE = '2026-05-02T15:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const notSent = () => world.notSent('NF-1').map(({ detail }) => detail);

describe('channels', () => {
  test('the first that reaches the debtor is taken', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil(UNTIL_NOTICE);

    expect(world.remindersOf('NF-1').map(({ to }) => to)).toEqual([['maria@exemplo.example']]);
    expect(world.aws.texts).toEqual([]);
    expect(notSent()).toEqual([]);
  });

  test('without an e-mail it is an SMS, which says nothing of the debt', async () => {
    const { email: _, ...debtor } = aDebtor({ debtorId: 'cli-1' });
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
    await world.runUntil(UNTIL_NOTICE);

    const [sms] = world.aws.texts;
    expect(sms?.phoneNumber).toBe('+5585999000001');
    expect(sms?.message).toMatch(/Bebidas Nordeste/);
    expect(sms?.message).not.toMatch(/1\.000|R\$|NF-1|d[ií]vida|atras/i);
    expect(sms?.message.length).toBeLessThanOrEqual(160);
    expect(sms?.attributes['AWS.SNS.SMS.MaxPrice']).toBe('0.10');
    expect(notSent()).toMatchObject([{ channel: 'email', rule: 'no-address' }]);
  });

  test('with neither e-mail nor mobile phone nothing is sent, and a person gets it at the first step', async () => {
    const debtor = aDebtor({ debtorId: 'cli-1', email: 'not an address', phone: '(85) 3200-0001' });
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
    await world.runUntil();

    expect(world.remindersOf('NF-1')).toEqual([]);
    expect(world.aws.texts).toEqual([]);
    expect(notSent().map(({ channel }) => channel)).toEqual(['email', 'sms']);
    expect(world.eventsOf('NF-1', 'DebtHandedOver.v1')).toHaveLength(1);
  });

  test('an address that the channel refuses gives way to the next channel', async () => {
    world.aws.intercept = async ({ operation }) =>
      operation === 'SendEmail'
        ? { refuse: 'BadRequestException', message: 'Missing final @domain' }
        : 'proceed';
    // In Ceará no SMS is sent on a Saturday, the day of the notice.
    const debtor = aDebtor({ debtorId: 'cli-1', uf: 'SP' });
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
    await world.runUntil(UNTIL_NOTICE);

    expect(world.aws.texts).toHaveLength(1);
    expect(notSent()).toMatchObject([{ channel: 'email', rule: 'refused-by-channel' }]);
  });

  test('a channel that is throttled gives its claim back, and the message goes out once', async () => {
    let throttled = 2;
    world.aws.intercept = async ({ operation }) => {
      if (operation !== 'SendEmail' || throttled === 0) return 'proceed';
      throttled -= 1;
      return { refuse: 'TooManyRequestsException', message: 'slow down' };
    };
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil(UNTIL_NOTICE);

    expect(throttled).toBe(0);
    expect(world.remindersOf('NF-1')).toHaveLength(1);
    expect(Object.values((await sends()) ?? {})).toMatchObject([{ status: 'delivered' }]);
  });

  test.each([
    ['crash-before', 'unknown'],
    ['crash-after', 'delivered'],
    ['drop-after', 'delivered'],
  ] as const)(
    'a send that ends in %s is never tried again, and in the end is known as %s',
    async (verdict, status) => {
      world.aws.intercept = async ({ operation }) => (operation === 'SendEmail' ? verdict : 'proceed');
      await world.billing('InvoiceIssued.v1', invoice);
      await world.runUntil(UNTIL_NOTICE);

      expect(world.aws.calls.get('ses:SendEmail')).toBe(1);
      expect(Object.values((await sends()) ?? {})).toMatchObject([{ status }]);
      world.aws.intercept = undefined;
      await world.runUntil();
      expect(world.statesOf('NF-1').at(-1)).toBe('Hand over to a person');
    },
  );

  test('a debtor whose data was erased is not written to', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T09:00:00-03:00');
    await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(
      new DeleteCommand({
        TableName: process.env.TABLE_NAME,
        Key: { pk: `DEBTOR#${CREDITOR}#${invoice.debtor.debtorId}`, sk: 'DEBTOR' },
      }),
    );
    await world.runUntil();

    expect(world.remindersOf('NF-1')).toEqual([]);
    expect(notSent()[0]?.citation).toContain('LGPD');
  });

  const sends = async () => {
    const debt = await world.debt('NF-1');
    return debt && 'sends' in debt ? debt.sends : undefined;
  };
});

describe('the legal gate at the moment of sending', () => {
  /** The hours of the law change while the execution waits: what was planned for the morning is no longer lawful. */
  async function onlyFrom(hour: number): Promise<void> {
    const config = await deployedConfig();
    const { email } = config.contactHours;
    world.reconfigure({
      ...config,
      contactHours: {
        ...config.contactHours,
        email: { ...email, weekdays: [hour, 22], saturdays: [hour, 22] },
      },
    });
  }

  test('denies a step out of hours, says by which rule, and takes it at the next lawful instant', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-01T12:00:00-03:00');
    await onlyFrom(14);
    await world.runUntil('2026-05-02T15:00:00-03:00');

    expect(notSent()).toMatchObject([
      { rule: 'contact-hours', channel: 'email', until: '2026-05-02T17:00:00.000Z' },
    ]);
    expect(world.remindersOf('NF-1').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-05-02T17:00:00.000Z',
    ]);
    expect(world.statesOf('NF-1')).toEqual([
      'Wait for first step',
      'Notice D-3',
      'Notice D-3: not yet',
      'Notice D-3',
    ]);
  });

  test('a payment ends the wait for a lawful hour as well', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-01T12:00:00-03:00');
    await onlyFrom(14);
    await world.runUntil('2026-05-02T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-02T12:00:00-03:00' }),
    );
    await world.runUntil();

    expect(world.statesOf('NF-1').at(-1)).toBe('Notice D-3: not yet');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
    expect(world.remindersOf('NF-1')).toEqual([]);
  });
});

test('a step that was slow to claim is overtaken by the next: one message that day, and the live token stays', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-07T12:00:00-03:00');
  const [execution] = world.executionsOf('NF-1');
  const { debtId } = (execution?.input ?? {}) as { debtId: string };
  const step = (id: string, taskToken: string, enteredAt: string) => ({
    debtId,
    version: 1,
    taskToken,
    enteredAt,
    missed: false,
    step: {
      id,
      channels: ['email'],
      send: 'first',
      message: 'lembrete-3',
      several: 'varias-faturas',
      tone: 'light',
      softenFor: [],
      offset: 3,
    },
  });
  let overtaken = false;
  world.aws.intercept = async ({ operation, functionName }) => {
    // Just before it takes a place in the debtor's budget.
    if (operation !== 'PutItem' || functionName !== 'take-step' || overtaken) return 'proceed';
    overtaken = true;
    await world.aws.invoke('take-step', step('later', 'token-of-later', '2026-05-08T12:31:00.000Z'));
    return 'proceed';
  };
  await world.aws.invoke('take-step', step('earlier', 'token-of-earlier', '2026-05-08T12:30:00.000Z'));

  expect(
    world
      .remindersOf('NF-1')
      .map(({ tags }) => tags.step)
      .slice(2),
  ).toEqual(['later']);
  expect(await world.debt('NF-1')).toMatchObject({ wakeToken: 'token-of-later', wakeStepKey: '1/later' });
});

test('the channel that the debtor prefers comes first', async () => {
  const debtor = aDebtor({ debtorId: 'cli-1', preferredChannel: 'sms' });
  await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
  await world.runUntil(UNTIL_NOTICE);

  expect(world.remindersOf('NF-1')).toEqual([]);
  expect(world.aws.texts).toHaveLength(1);
});

test('a running ladder keeps the régua that it started with', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-03T12:00:00-03:00');
  const config = await deployedConfig();
  const { padrao, ...others } = config.reguas;
  if (!padrao) throw new Error('config/ has no régua padrao');
  world.reconfigure({
    ...config,
    reguas: { ...others, padrao: { ...padrao, steps: padrao.steps.slice(0, 1), handOver: { offset: 2 } } },
  });
  await world.runUntil();

  expect(world.remindersOf('NF-1')).toHaveLength(5);
});
