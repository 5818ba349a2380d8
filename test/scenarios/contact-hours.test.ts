import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BANK_ZONE, dayOf, minutesOf, weekday } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { readInvoices } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

/** Invoices of debtors with a phone alone: of CE, whose law ends at 18:00, of ES and of AM; some come late or in the evening. */
const FIXTURE = join(import.meta.dirname, '../fixtures/law/hours-by-state.jsonl');

let world: TestWorld;
afterEach(() => world?.close());

/** The days of the messages of a debt, and their channels, by the clock of the state. */
const sent = (invoiceId: string, zone = zoneOf('AM')) =>
  world
    .eventsOf(invoiceId, 'MessageSent.v1')
    .map(
      ({ detail }) => [dayOf(String(detail.at), zone), String(detail.step), String(detail.channel)] as const,
    );

describe('debtors with a phone alone', () => {
  test('are written to within the hours of their state, and in AM not before the sixteenth day late', async () => {
    const messages: { invoiceId: string; at: string; day: string }[] = [];
    await run({
      config: await deployedConfig(),
      input: readInvoices(FIXTURE),
      record: (entry) => {
        if (entry.type !== 'message') return;
        const at = new Date(entry.at).toISOString();
        messages.push({ invoiceId: entry.invoiceId, at, day: dayOf(at, BANK_ZONE) });
      },
    });
    const hours = { CE: [8, 18], ES: [8, 19], AM: [8, 18] } as const;
    for (const { invoiceId, at } of messages) {
      const uf = invoiceId.slice(0, 2) as keyof typeof hours;
      const minute = minutesOf(at, zoneOf(uf));
      expect(minute).toBeGreaterThanOrEqual(hours[uf][0] * 60);
      expect(minute).toBeLessThan(hours[uf][1] * 60);
      expect(weekday(dayOf(at, zoneOf(uf)))).toBeLessThan(6);
    }
    const daysOf = (id: string) => messages.filter(({ invoiceId }) => invoiceId === id).map(({ day }) => day);
    expect(
      Object.fromEntries(['CE-1', 'CE-2', 'ES-1', 'ES-2', 'AM-1', 'AM-2'].map((id) => [id, daysOf(id)])),
    ).toEqual({
      'CE-1': ['2026-05-12', '2026-05-18', '2026-05-19', '2026-05-22', '2026-06-01'],
      // The debtor was told on the 20th, in the evening: nothing is late before.
      'CE-2': ['2026-05-21', '2026-05-25', '2026-05-27', '2026-06-05'],
      'ES-1': ['2026-05-12', '2026-05-18', '2026-05-19', '2026-05-22', '2026-06-01'],
      'ES-2': ['2026-05-11', '2026-05-15', '2026-05-18', '2026-05-21', '2026-05-29'],
      // The debtor was told on the 22nd: the sixteenth day late is a Sunday.
      'AM-1': ['2026-06-08', '2026-06-10', '2026-06-15', '2026-06-23'],
      // Due on the 14th: the notice before it, and nothing until the sixteenth day late, a Saturday, is over.
      'AM-2': ['2026-05-11', '2026-06-01', '2026-06-03', '2026-06-08', '2026-06-16'],
    });
  });
});

describe('a debtor of AM with a phone and an e-mail', () => {
  // Due on Tuesday, 2026-05-05: the sixteenth day late is Thursday, the 21st.
  const issue = (
    debtor: Partial<Parameters<typeof aDebtor>[0]> = {},
    invoiceId = 'NF-1',
    dueDate = '2026-05-05',
  ) =>
    world.billing(
      'InvoiceIssued.v1',
      anInvoice({
        invoiceId,
        dueDate,
        debtor: aDebtor({ debtorId: 'debtor-of-AM', uf: 'AM', phone: '(92) 99900-0001', ...debtor }),
      }),
    );
  const DAYS_BY_EMAIL = ['2026-05-02', '2026-05-06', '2026-05-08', '2026-05-12', '2026-05-20'];

  test('has e-mails on the days of the régua, though they prefer SMS', async () => {
    world = await TestWorld.start();
    await issue({ preferredChannel: 'sms' });
    await world.runUntil('2026-05-30T20:00:00-03:00');
    expect(sent('NF-1').map(([day, , channel]) => [day, channel])).toEqual([
      ['2026-04-30', 'sms'],
      ...DAYS_BY_EMAIL.slice(1).map((day) => [day, 'email']),
    ]);
    const skipped = world.eventsOf('NF-1', 'ChannelSkipped.v1').map(({ detail }) => detail);
    expect(skipped[0]).toMatchObject({
      channel: 'sms',
      rule: 'too-early',
      citation: expect.stringContaining('Lei 360/2016'),
    });
  });

  test('is asked by phone for the debts alone that are late for long enough', async () => {
    world = await TestWorld.start();
    await issue({ email: undefined });
    await issue({ email: undefined }, 'NF-2', '2026-05-15');
    await world.runUntil('2026-06-02T20:00:00-03:00');
    // NF-2 falls due on Friday, the 15th: its sixteenth day late is Sunday, the 31st.
    expect(
      sent('NF-1')
        .filter(([day]) => day > '2026-05-05')
        .map(([day]) => day),
    ).toEqual(['2026-05-21', '2026-05-25', '2026-05-29']);
    const consolidated = world
      .eventsOf('NF-2', 'MessageConsolidated.v1')
      .map(({ detail }) => dayOf(String(detail.at)));
    expect(consolidated.filter((day) => day > '2026-05-15' && day < '2026-06-01')).toEqual([]);
  });

  test('who promises is reminded of the day by e-mail', async () => {
    world = await TestWorld.start();
    await issue({ preferredChannel: 'sms' });
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      creditorId: 'bebidas-nordeste',
      invoiceId: 'NF-1',
      day: '2026-05-11',
      promisedAt: world.now(),
    });
    await world.runUntil('2026-05-11T20:00:00-03:00');
    expect(sent('NF-1').at(-1)).toEqual(['2026-05-11', 'promise-1', 'email']);
  });
});
