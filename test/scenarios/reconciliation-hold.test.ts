import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { addMinutes, dayOf } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { BANK_FILES } from '#sandbox/deployment/deployment.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { asFile, type BuiltTitle, itau400Lines } from '#test/builders/return-file.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const BANK = '341/111-12345';
const PSP = 'sandbox';
const within = { businessDays: 1, by: '10:00' };
const sound = await loadConfig('config');

/** The sample's creditor, relying on these sources. */
const relyingOn = (...ids: string[]): Config => {
  const creditor = sound.creditors[CREDITOR] as Creditor;
  const reconciliation = { sources: ids.map((id) => ({ id, within })), recheckHours: 4 };
  return { ...sound, creditors: { [CREDITOR]: { ...creditor, reconciliation } } };
};

/** Due on Tuesday, 2026-05-05: D+1 is on Wednesday the 6th, D+3 on Friday the 8th, D+7 on Tuesday the 12th. */
const invoice = anInvoice({ invoiceId: 'NF-1' });

/** The Friday before: the notice of Saturday, D-3, is still to come. */
const START = '2026-05-01T09:00:00-03:00';
let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: relyingOn(BANK), at: START });
});
afterEach(() => world.close());

/** The bank's file of a day, on its morning: written and dropped before the time of `within`. */
function fileOn(day: string, titles: readonly BuiltTitle[] = [], time = '07:00'): void {
  world.clock.at(Date.parse(`${day}T${time}:00-03:00`), () => {
    world.aws.putObject(BANK_FILES, `${day}.RET`, asFile(itau400Lines(titles, day)));
  });
}
const filesOn = (...days: string[]): void => {
  for (const day of days) fileOn(day);
};

const sent = (invoiceId = 'NF-1') =>
  world.eventsOf(invoiceId, 'MessageSent.v1').map(({ detail }) => [detail.step, String(detail.at)] as const);
const daysOfReminders = (invoiceId = 'NF-1') =>
  sent(invoiceId)
    .filter(([step]) => String(step).startsWith('reminder'))
    .map(([step, at]) => [step, dayOf(at)]);
const notSent = (invoiceId = 'NF-1') => world.notSent(invoiceId).map(({ detail }) => detail);
const outages = (): Record<string, unknown>[] =>
  world.happenings.flatMap((happening) =>
    happening.kind === 'event' && happening.detailType.startsWith('PaymentSource')
      ? [{ type: happening.detailType, ...(happening.detail as Record<string, unknown>) }]
      : [],
  );

describe('a creditor whose bank is silent', () => {
  test('holds its reminders over days, publishes that once, and catches up when the bank is back', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    fileOn('2026-04-30', [], '09:00');
    filesOn('2026-05-04');
    fileOn('2026-05-07', [], '15:00');
    filesOn('2026-05-08');
    await world.runUntil('2026-05-07T15:00:00-03:00');

    // The notice before the due date chases nothing.
    expect(sent().map(([step]) => step)).toEqual(['notice-3-before']);
    const holds = notSent();
    expect(holds.length).toBeGreaterThanOrEqual(4);
    expect(holds.length).toBeLessThanOrEqual(6);
    for (const hold of holds)
      expect(hold).toMatchObject({
        step: 'reminder-1-after',
        rule: 'reconciliation-hold',
        citation: expect.stringMatching(/^Our choice: /),
        until: expect.any(String),
      });
    expect(outages()).toEqual([
      {
        type: 'PaymentSourceWentStale.v1',
        eventId: `${CREDITOR}/PaymentSourceWentStale.v1/${BANK}/2026-05-04T10:00:00.000Z`,
        at: '2026-05-05T13:00:00.000Z',
        creditorId: CREDITOR,
        source: BANK,
        reportedUntil: '2026-05-04T10:00:00.000Z',
        expectedBy: '2026-05-05T13:00:00.000Z',
      },
    ]);

    await world.runUntil('2026-05-08T23:00:00-03:00');
    expect(daysOfReminders()).toEqual([
      ['reminder-1-after', '2026-05-07'],
      ['reminder-3-after', '2026-05-08'],
    ]);
    for (const [, at] of sent())
      expect(
        nextLawfulInstant(
          sound.contactHours,
          ['email'],
          { zone: zoneOf('CE'), uf: 'CE', holidays: [], dueDates: [] },
          at,
        ),
      ).toBe(at);
    expect(outages().map(({ type, reportedUntil }) => [type, reportedUntil])).toEqual([
      ['PaymentSourceWentStale.v1', '2026-05-04T10:00:00.000Z'],
      ['PaymentSourceRestored.v1', '2026-05-07T18:00:00.000Z'],
    ]);
  });

  test('chases nobody whose payment is in the late file', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    filesOn('2026-05-04');
    const paid = { reference: 'NF-1', amount: 100_000, paidOn: '2026-05-05' };
    fileOn('2026-05-07', [paid], '11:30');
    filesOn('2026-05-08', '2026-05-11', '2026-05-12');
    await world.runUntil('2026-05-13T12:00:00-03:00');

    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(daysOfReminders()).toEqual([]);
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
    // The receipt is no reminder.
    expect(world.emailsOf('NF-1').map(({ tags }) => tags.step)).toEqual(['notice-3-before', 'receipt']);
  });

  test('until the step above is due: that one is sent, once, and the one below is overtaken', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    filesOn('2026-05-04');
    fileOn('2026-05-08', [], '12:00');
    await world.runUntil('2026-05-10T12:00:00-03:00');

    expect(daysOfReminders()).toEqual([['reminder-3-after', '2026-05-08']]);
    expect(new Set(notSent().map(({ step, rule }) => `${step} ${rule}`))).toEqual(
      new Set([
        'reminder-1-after reconciliation-hold',
        'reminder-1-after overtaken',
        'reminder-3-after reconciliation-hold',
      ]),
    );
  });

  test('for good: no reminder ever goes out, and in the end a person has the debt', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(daysOfReminders()).toEqual([]);
    expect((await world.debt('NF-1'))?.status).toBe('handedOver');
    expect(outages().map(({ type, source, reportedUntil }) => [type, source, reportedUntil])).toEqual([
      ['PaymentSourceWentStale.v1', BANK, undefined],
    ]);
    // Each look of four steps over three weeks and the thirty days for which the last one waits, at two transitions: what the
    // creditor pays for an outage.
    const looks = notSent().filter(({ rule }) => rule === 'reconciliation-hold').length;
    expect(looks).toBeLessThan(2 * 50);
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
  });

  test('has notices sent before the due date, which leave out the debts that are late', async () => {
    const debtor = aDebtor({ debtorId: 'cli-1' });
    // Its D+7 and the notice of the other fall on Tuesday the 12th.
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-LATE', debtor }));
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: 'NF-EARLY', debtor, dueDate: '2026-05-15' }),
    );
    await world.runUntil('2026-05-12T20:00:00-03:00');

    expect(sent('NF-EARLY').map(([step]) => step)).toEqual(['notice-3-before']);
    expect(world.eventsOf('NF-EARLY', 'MessageSent.v1')[0]?.detail.covers).toEqual([]);
    expect(world.emailsOf('NF-EARLY')[0]?.text).not.toContain('NF-LATE');
    expect(daysOfReminders('NF-LATE')).toEqual([]);
  });
});

describe('a promise', () => {
  const promised = async (): Promise<void> => {
    filesOn('2026-05-04', '2026-05-05', '2026-05-06');
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-06T18:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      day: '2026-05-11',
      promisedAt: world.now(),
    });
  };

  test('is not reminded of on stale payment sources, but once the bank is back on its day', async () => {
    await promised();
    fileOn('2026-05-11', [], '12:00');
    await world.runUntil('2026-05-11T20:00:00-03:00');
    // At half past nine and, when the file was expected, at ten.
    expect(notSent().map(({ step, rule }) => [step, rule])).toEqual(
      Array(2).fill(['promise-1', 'reconciliation-hold']),
    );
    expect(sent().slice(2)).toEqual([['promise-1', expect.stringMatching(/^2026-05-11T1[67]/)]]);
  });

  test('that was kept, as the late file says, is not reminded of at all', async () => {
    await promised();
    fileOn('2026-05-11', [{ reference: 'NF-1', amount: 110_000, paidOn: '2026-05-08' }], '12:00');
    await world.runUntil('2026-05-14T20:00:00-03:00');
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(sent().map(([step]) => step)).toEqual(['notice-3-before', 'reminder-1-after', 'receipt']);
  });
});

describe('a weekend', () => {
  test('makes no source late: a reminder of Saturday goes out on the file of Friday', async () => {
    // Due on Friday, 2026-05-08.
    await world.billing('InvoiceIssued.v1', { ...invoice, dueDate: '2026-05-08' });
    filesOn('2026-05-07', '2026-05-08');
    await world.runUntil('2026-05-09T20:00:00-03:00');
    expect(daysOfReminders()).toEqual([['reminder-1-after', '2026-05-09']]);
  });

  test('nor does a holiday: Good Friday, 2026-04-03', async () => {
    await world.close();
    world = await TestWorld.start({ config: relyingOn(BANK), at: '2026-03-25T09:00:00-03:00' });
    // D+3 is on Saturday, 4 April.
    await world.billing('InvoiceIssued.v1', {
      ...invoice,
      issuedAt: '2026-03-25T09:00:00-03:00',
      dueDate: '2026-04-01',
    });
    filesOn('2026-04-01', '2026-04-02');
    await world.runUntil('2026-04-06T09:59:00-03:00');
    expect(daysOfReminders().at(-1)).toEqual(['reminder-3-after', '2026-04-04']);
    expect(notSent().filter(({ rule }) => rule === 'reconciliation-hold')).toEqual([]);
  });
});

describe('a source that gives no files', () => {
  const reports = (source: string, reportedUntil: string) =>
    world.billing('PaymentSourceReported.v1', { creditorId: CREDITOR, source, reportedUntil });

  beforeEach(async () => {
    await world.close();
    world = await TestWorld.start({ config: relyingOn(PSP), at: '2026-05-05T07:00:00-03:00' });
    await world.billing('InvoiceIssued.v1', invoice);
  });

  test('is brought up to date by a heartbeat of billing', async () => {
    await world.runUntil('2026-05-06T08:00:00-03:00');
    await reports(PSP, '2026-05-06T08:00:00-03:00');
    await world.runUntil('2026-05-06T20:00:00-03:00');
    expect(daysOfReminders()).toEqual([['reminder-1-after', '2026-05-06']]);
  });

  test('is brought up to date by any webhook of it', async () => {
    await world.runUntil('2026-05-06T08:00:00-03:00');
    const other = aPayment({ id: 'p-1', invoiceId: 'NF-2', amount: 5_000, paidAt: world.now() });
    expect((await world.webhook(other)).statusCode).toBe(200);
    await world.runUntil('2026-05-06T20:00:00-03:00');
    expect(daysOfReminders()).toEqual([['reminder-1-after', '2026-05-06']]);
  });

  test('is not brought up to date by a webhook that could not be recorded', async () => {
    await world.runUntil('2026-05-06T08:00:00-03:00');
    const broken = {
      ...aPayment({ id: 'p-1', invoiceId: 'NF-2', amount: 5_000, paidAt: world.now() }),
      amount: -1,
    };
    expect((await world.webhook(broken)).statusCode).toBe(422);
    await world.runUntil('2026-05-06T20:00:00-03:00');
    expect(daysOfReminders()).toEqual([]);
  });

  test('cannot report up to a future instant, nor be made older by an old report', async () => {
    await world.runUntil('2026-05-05T08:00:00-03:00');
    await reports(PSP, '2027-01-01T00:00:00-03:00');
    await reports(PSP, '2026-04-01T00:00:00-03:00');
    await world.runUntil('2026-05-06T20:00:00-03:00');
    expect(await world.item({ pk: `SOURCE#${CREDITOR}`, sk: 'SOURCE' })).toMatchObject({
      [PSP]: '2026-05-05T11:00:00.000Z',
    });
    expect(daysOfReminders().length).toBeLessThanOrEqual(1);
  });

  test('that nobody relies on is a slip, and kept for a person', async () => {
    await reports('psp-x', '2026-05-05T07:00:00-03:00');
    await world.runUntil('2026-05-05T08:00:00-03:00');
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      "source: is none of the creditor's reconciliation.sources, which are sandbox",
    ]);
  });
});

describe('the watch over sources', () => {
  const tick = (time: string) => world.aws.invoke('watch-sources', { time });

  test.each([
    { what: 'before it recorded the outage', write: 1, published: 1 },
    { what: 'before it recorded that it was published', write: 2, published: 2 },
  ])('run twice, or dying $what, publishes the same again, word for word', async ({ write, published }) => {
    let writes = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'watch-sources' || operation !== 'UpdateItem') return 'proceed';
      writes += 1;
      return writes === write ? 'crash-before' : 'proceed';
    };
    await expect(tick('2026-05-06T10:00:00-03:00')).rejects.toThrow();
    await tick('2026-05-06T10:15:00-03:00');
    await tick('2026-05-06T10:15:00-03:00');
    await tick('2026-05-06T10:30:00-03:00');
    const [first, ...others] = outages();
    expect(first?.eventId).toBe(`${CREDITOR}/PaymentSourceWentStale.v1/${BANK}/never`);
    expect(others).toEqual(Array(published - 1).fill(first));
  });

  test('publishes the next outage as another', async () => {
    fileOn('2026-05-04');
    await world.runUntil('2026-05-05T12:00:00-03:00');
    fileOn('2026-05-06');
    await world.runUntil('2026-05-07T12:00:00-03:00');
    expect(outages().map(({ type, eventId }) => [type, String(eventId).split('/').at(-1)])).toEqual([
      ['PaymentSourceWentStale.v1', 'never'],
      ['PaymentSourceRestored.v1', 'never'],
      ['PaymentSourceWentStale.v1', '2026-05-04T10:00:00.000Z'],
      ['PaymentSourceRestored.v1', '2026-05-04T10:00:00.000Z'],
      ['PaymentSourceWentStale.v1', '2026-05-06T10:00:00.000Z'],
    ]);
  });

  test('an older file that is dropped late ends no outage, and begins none', async () => {
    fileOn('2026-05-04');
    await world.runUntil('2026-05-06T12:00:00-03:00');
    world.aws.putObject(BANK_FILES, 'late.RET', asFile(itau400Lines([], '2026-05-05')));
    await world.runUntil(addMinutes(world.now(), 120));
    expect(outages().map(({ type }) => type)).toEqual([
      'PaymentSourceWentStale.v1',
      'PaymentSourceRestored.v1',
      'PaymentSourceWentStale.v1',
    ]);
  });
});
