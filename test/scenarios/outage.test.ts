import { afterEach, describe, expect, test } from 'vitest';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { contactBudgetKey } from '#adapters/table/keys.ts';
import type { Failure } from '#sandbox/aws/faults.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const UNAVAILABLE: Failure = { refuse: 'ServiceUnavailable', status: 503 };
const THROTTLED: Failure = { refuse: 'ThrottlingException', message: 'Daily message quota exceeded.' };
const PAUSED: Failure = { refuse: 'SendingPausedException' };
const REFUSED_CONNECTION: Failure = { breaks: 'ECONNREFUSED' };

let world: TestWorld;
afterEach(() => world.close());

const { phone: _, ...WITHOUT_PHONE } = aDebtor({ debtorId: 'loja-1' });

async function start({
  debtor = WITHOUT_PHONE,
  invoiceIds = ['NF-1'],
  config,
}: {
  readonly debtor?: Parameters<typeof aDebtor>[0];
  readonly invoiceIds?: readonly string[];
  readonly config?: Config;
} = {}): Promise<void> {
  world = await TestWorld.start(config ? { config } : {});
  for (const invoiceId of invoiceIds)
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId, debtor: { ...WITHOUT_PHONE, ...debtor } }),
    );
}

/** A service takes no messages from an instant until another. */
function fail(answer: Failure, from: string, until: string, service = 'ses'): void {
  world.aws.faults = [
    ...world.aws.faults,
    { service, from: Date.parse(from), until: Date.parse(until), answer },
  ];
}

const sentOn = (invoiceId = 'NF-1') =>
  world.remindersOf(invoiceId).map(({ at, tags }) => `${dayOf(at)} ${tags.step}`);
const dayOf = (at: number): string => new Date(at - 3 * 3_600_000).toISOString().slice(0, 10);
const unknown = (invoiceId = 'NF-1') => world.eventsOf(invoiceId, 'MessageOutcomeUnknown.v1');
const failedExecutions = () => world.aws.executions().filter(({ status }) => status === 'FAILED');
const statusOf = async (key: `${number}/${string}/email`) =>
  ((await world.debt('NF-1')) as Debt).sends[key]?.status;

const WHOLE_LADDER = [
  '2026-05-02 notice-3-before',
  '2026-05-06 reminder-1-after',
  '2026-05-08 reminder-3-after',
  '2026-05-12 reminder-7-after',
  '2026-05-20 reissue-15-after',
];

describe('a channel that surely took no message', () => {
  test.each([
    ['503', UNAVAILABLE],
    ['throttling', THROTTLED],
    ['a paused account', PAUSED],
    ['connection refused', REFUSED_CONNECTION],
    ['a name that does not resolve', { breaks: 'ENOTFOUND' }],
  ] as const)(
    'for six hours (%s): the message goes out that day, once, in two transitions a wait',
    async (_, answer) => {
      await start();
      fail(answer, '2026-05-06T00:00:00-03:00', '2026-05-06T15:30:00-03:00');
      await world.runUntil('2026-05-07T00:00:00-03:00');

      expect(sentOn()).toEqual(WHOLE_LADDER.slice(0, 2));
      expect(failedExecutions()).toEqual([]);
      const waits = world.notSent('NF-1').map(({ detail }) => detail);
      expect(waits).toMatchObject(
        waits.map(() => ({ step: 'reminder-1-after', channel: 'email', rule: 'channel-unavailable' })),
      );
      // At 9:30 and after 10 minutes, 10 more, 20, 40, 80, 160 of them, each half as much later at most.
      expect(waits.length).toBeGreaterThanOrEqual(5);
      expect(waits.length).toBeLessThanOrEqual(8);
      expect(world.statesOf('NF-1').slice(2)).toEqual([
        ...waits.flatMap(() => ['Reminder D+1', 'Reminder D+1: not yet']),
        'Reminder D+1',
      ]);
      expect(world.eventsOf('NF-1', 'StepTaken.v1')).toHaveLength(2);
      expect(world.happenings.filter(({ kind }) => kind === 'state-retried')).toEqual([]);
      expect(unknown()).toEqual([]);
    },
  );

  test('overnight: it waits for the next lawful morning', async () => {
    await start();
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-07T03:00:00-03:00');
    await world.runUntil('2026-05-08T00:00:00-03:00');

    expect(sentOn()).toEqual(['2026-05-02 notice-3-before', '2026-05-07 reminder-1-after']);
    const { at } = world.remindersOf('NF-1')[1] as { at: number };
    expect(new Date(at).getUTCHours()).toBeGreaterThanOrEqual(10);
  });

  test('for three days: a step whose day is past gives way to the next, never two on one day', async () => {
    await start();
    fail(THROTTLED, '2026-05-06T00:00:00-03:00', '2026-05-09T09:00:00-03:00');
    await world.runUntil('2026-05-13T00:00:00-03:00');

    // 9 May is a Saturday.
    expect(sentOn()).toEqual([
      '2026-05-02 notice-3-before',
      '2026-05-09 reminder-3-after',
      '2026-05-12 reminder-7-after',
    ]);
    expect(failedExecutions()).toEqual([]);
    const overtaken = world.notSent('NF-1').filter(({ detail }) => detail.rule === 'overtaken');
    expect(overtaken).toMatchObject([{ detail: { step: 'reminder-1-after', channel: 'email' } }]);
    // The text is that of the day on which it speaks.
    expect(world.remindersOf('NF-1')[1]?.text).toContain('está em aberto há 4 dias');
    // Four tries a day at most, each of two transitions.
    expect(world.aws.transitions).toBeLessThan(60);
  });

  test('for eight days at the last step: the message has its chance, and the hand-over follows a week later', async () => {
    await start();
    fail(PAUSED, '2026-05-20T00:00:00-03:00', '2026-05-28T00:00:00-03:00');
    await world.runUntil();

    expect(sentOn().at(-1)).toBe('2026-05-28 reissue-15-after');
    const [handedOver] = world.eventsOf('NF-1', 'DebtHandedOver.v1');
    expect(dayOf(handedOver?.at ?? 0)).toBe('2026-06-05');
    expect(failedExecutions()).toEqual([]);
  });

  test('a notice that waits until the due date is over is not sent', async () => {
    await start();
    fail(UNAVAILABLE, '2026-05-02T00:00:00-03:00', '2026-05-06T00:00:00-03:00');
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(sentOn()).toEqual(WHOLE_LADDER.slice(1, 2));
  });

  test('a payment ends the wait, and nothing is sent when the channel works again', async () => {
    await start();
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-06T20:00:00-03:00');
    await world.runUntil('2026-05-06T12:00:00-03:00');
    world.aws.faults = [];
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-06T12:00:00-03:00' }),
    );
    await world.runUntil();

    expect(sentOn()).toEqual(['2026-05-02 notice-3-before']);
    expect(world.statesOf('NF-1').at(-1)).toBe('Reminder D+1: not yet');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
  });

  test('a place in the contact budget is given back while it waits', async () => {
    await start();
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-06T15:00:00-03:00');
    await world.runUntil('2026-05-06T14:00:00-03:00');
    const { taxId } = await world.debtor(WITHOUT_PHONE.debtorId);
    const contacts = async () =>
      Object.keys(
        (await world.item(contactBudgetKey((await marksOf('tax-id', taxId)).newest)))?.contacts ?? {},
      );
    expect(await contacts()).toMatchObject([expect.stringContaining('/1/notice-3-before/2026-05-02')]);
    await world.runUntil('2026-05-06T20:00:00-03:00');
    expect(await contacts()).toMatchObject([
      expect.stringContaining('notice'),
      expect.stringContaining('/1/reminder-1-after/2026-05-06'),
    ]);
  });

  test('the message of several debts goes out once, for all of them', async () => {
    await start({ invoiceIds: ['NF-1', 'NF-2', 'NF-3'] });
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-06T13:00:00-03:00');
    await world.runUntil('2026-05-07T00:00:00-03:00');

    const onThatDay = world.aws.mailbox.filter(({ at }) => dayOf(at) === '2026-05-06');
    expect(onThatDay).toHaveLength(1);
    for (const invoiceId of ['NF-1', 'NF-2', 'NF-3']) expect(onThatDay[0]?.text).toContain(invoiceId);
    expect(failedExecutions()).toEqual([]);
  });

  test('debts that wait because its message was to speak of them, speak for themselves', async () => {
    await start({ invoiceIds: ['NF-1', 'NF-2', 'NF-3'] });
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-06T12:00:00-03:00');
    let isFirst = true;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (operation !== 'SendEmail' || functionName !== 'take-step' || !isFirst) return 'proceed';
      if (world.now() < '2026-05-06') return 'proceed';
      isFirst = false;
      // While it sends, the steps of the others come, and find themselves covered.
      await world.clock.interleave(Date.parse('2026-05-06T10:30:00-03:00'));
      return 'proceed';
    };
    await world.runUntil('2026-05-06T11:00:00-03:00');
    const consolidated = ['NF-1', 'NF-2', 'NF-3'].flatMap((id) =>
      world.eventsOf(id, 'MessageConsolidated.v1'),
    );
    expect(consolidated.filter(({ detail }) => detail.step === 'reminder-1-after')).toHaveLength(2);
    const waits = ['NF-1', 'NF-2', 'NF-3'].map((id) => world.notSent(id).at(-1)?.detail.rule);
    expect(waits).toEqual(Array(3).fill('channel-unavailable'));
    await world.runUntil('2026-05-07T00:00:00-03:00');

    const onThatDay = world.aws.mailbox.filter(({ at }) => dayOf(at) === '2026-05-06');
    expect(onThatDay).toHaveLength(1);
    for (const invoiceId of ['NF-1', 'NF-2', 'NF-3']) expect(onThatDay[0]?.text).toContain(invoiceId);
  });

  test('the reminder of a promise waits for its channel as well', async () => {
    await start();
    await world.runUntil('2026-05-07T15:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      day: '2026-05-14',
      promisedAt: '2026-05-07T15:00:00-03:00',
    });
    fail(UNAVAILABLE, '2026-05-14T00:00:00-03:00', '2026-05-14T14:00:00-03:00');
    await world.runUntil('2026-05-14T23:00:00-03:00');

    expect(sentOn().at(-1)).toBe('2026-05-14 promise-1');
  });

  test('a receipt waits for its channel, and a week later it is none', async () => {
    await start();
    await world.runUntil('2026-05-04T10:00:00-03:00');
    fail(UNAVAILABLE, '2026-05-04T00:00:00-03:00', '2026-05-04T16:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-04T10:00:00-03:00' }),
    );
    await world.runUntil();
    expect(world.emailsOf('NF-1').map(({ at, tags }) => `${dayOf(at)} ${tags.step}`)).toEqual([
      '2026-05-02 notice-3-before',
      '2026-05-04 receipt',
    ]);
    expect(world.deadLetters).toEqual([]);
  });
});

describe('a step with another channel', () => {
  const debtor = aDebtor({ debtorId: 'loja-1' });

  test('of which the first is enough, waits for it while it is down for hours', async () => {
    await start({ debtor });
    fail(THROTTLED, '2026-05-06T00:00:00-03:00', '2026-05-06T15:30:00-03:00');
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(sentOn()).toEqual(WHOLE_LADDER.slice(0, 2));
    expect(world.aws.texts).toEqual([]);
  });

  test('of which the first is enough, takes the next once it has been down for a day', async () => {
    await start({ debtor });
    fail(PAUSED, '2026-05-06T00:00:00-03:00', '2026-07-01T00:00:00-03:00');
    await world.runUntil('2026-05-08T00:00:00-03:00');

    expect(sentOn()).toEqual(['2026-05-02 notice-3-before']);
    expect(world.aws.texts.map(({ at }) => dayOf(at))).toEqual(['2026-05-07']);
  });

  test('that wants all of them, uses the other at once: one contact on one day', async () => {
    await start({ debtor, config: await everyChannel() });
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-06T13:00:00-03:00');
    await world.runUntil('2026-05-07T00:00:00-03:00');

    const morning = world.aws.texts.filter(({ at }) => dayOf(at) === '2026-05-06');
    expect(morning.map(({ at }) => new Date(at).getUTCHours())).toEqual([12]);
    expect(sentOn().at(-1)).toBe('2026-05-06 reminder-1-after');
  });

  test('that follows on another day, is a contact of its own: no cap of the law is broken', async () => {
    await start({ debtor, config: await everyChannel() });
    fail(UNAVAILABLE, '2026-05-06T00:00:00-03:00', '2026-05-07T06:00:00-03:00', 'sns');
    await world.runUntil('2026-05-13T00:00:00-03:00');

    const sent = world
      .eventsOf('NF-1', 'MessageSent.v1')
      .map(({ at, detail }) => ({ at, step: detail.step }));
    expect(sent.map(({ at, step }) => `${dayOf(at)} ${step}`)).toContain('2026-05-07 reminder-1-after');
    const contacts = [...new Map(sent.map(({ at, step }) => [`${dayOf(at)} ${step}`, at])).values()].toSorted(
      (one, other) => one - other,
    );
    const hours = (milliseconds: number): number => milliseconds / 3_600_000;
    for (const [index, at] of contacts.entries()) {
      const before = contacts[index - 1];
      if (before !== undefined) expect(hours(at - before)).toBeGreaterThanOrEqual(24);
      const third = contacts[index - 3];
      if (third !== undefined) expect(hours(at - third)).toBeGreaterThanOrEqual(7 * 24);
    }
  });

  /** The sample's configuration, with every channel on every step. */
  async function everyChannel(): Promise<Config> {
    const config = await deployedConfig();
    const { padrao } = config.reguas;
    if (!padrao) throw new Error('config/ has no régua padrao');
    const steps = padrao.steps.map((step) => ({ ...step, send: 'all' as const }));
    return { ...config, reguas: { ...config.reguas, padrao: { ...padrao, steps } } };
  }
});

describe('a message that may have been taken', () => {
  test.each([
    ['500', { refuse: 'InternalServiceErrorException', status: 500 }, 'InternalServiceErrorException'],
    ['502', { refuse: 'BadGateway', status: 502 }, 'BadGateway'],
    ['no answer in time', { breaks: 'ETIMEDOUT' }, 'ETIMEDOUT'],
    ['a connection that breaks', { breaks: 'ECONNRESET' }, 'ECONNRESET'],
    ['an answer on no list', { refuse: 'SomethingNewException' }, 'SomethingNewException'],
  ] as const)('(%s) is published, and is never sent again', async (_, answer, name) => {
    await start();
    fail(answer, '2026-05-06T00:00:00-03:00', '2026-05-06T20:00:00-03:00');
    await world.runUntil('2026-05-09T00:00:00-03:00');

    expect(sentOn()).toEqual(['2026-05-02 notice-3-before', '2026-05-08 reminder-3-after']);
    expect(unknown().map(({ detail }) => detail)).toMatchObject([
      { step: 'reminder-1-after', channel: 'email', answer: name },
    ]);
    expect(await statusOf('1/reminder-1-after/email')).toBe('unknown');
    expect(failedExecutions()).toEqual([]);
  });

  test('and was, is known as delivered once its channel reports it', async () => {
    await start();
    fail(
      { breaks: 'ECONNRESET', takesEffect: true },
      '2026-05-06T00:00:00-03:00',
      '2026-05-06T20:00:00-03:00',
    );
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(sentOn()).toEqual(WHOLE_LADDER.slice(0, 2));
    expect(unknown()).toHaveLength(1);
    expect(await statusOf('1/reminder-1-after/email')).toBe('delivered');
  });

  test('because its process died, is published when the step is taken again', async () => {
    await start();
    let crashed = false;
    world.aws.intercept = async ({ operation }) => {
      if (operation !== 'SendEmail' || crashed || world.now() < '2026-05-06') return 'proceed';
      crashed = true;
      return 'crash-before';
    };
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(unknown().map(({ detail }) => detail)).toMatchObject([{ channel: 'email', answer: 'no-record' }]);
  });

  test('because its process died, is published though the debt was paid before the step was taken again', async () => {
    await start();
    let crashed = false;
    world.aws.intercept = async ({ operation }) => {
      if (operation !== 'SendEmail' || crashed || world.now() < '2026-05-06') return 'proceed';
      crashed = true;
      await world.webhook(
        aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-06T09:00:00-03:00' }),
      );
      return 'crash-before';
    };
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(unknown().map(({ detail }) => detail)).toMatchObject([
      { step: 'reminder-1-after', channel: 'email', answer: 'no-record' },
    ]);
  });

  test('a receipt whose process died is published as unknown, and is not sent again', async () => {
    await start();
    await world.runUntil('2026-05-04T10:00:00-03:00');
    world.aws.intercept = async ({ operation }) => (operation === 'SendEmail' ? 'crash-before' : 'proceed');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-04T10:00:00-03:00' }),
    );
    await world.runUntil('2026-05-04T12:00:00-03:00');
    world.aws.intercept = undefined;
    await world.runUntil();

    expect(unknown().map(({ detail }) => detail)).toMatchObject([{ step: 'receipt', answer: 'no-record' }]);
    expect(sentOn()).toEqual(['2026-05-02 notice-3-before']);
  });
});
