import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CreditorEventDetail } from '#schemas/events/regua.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const refused = () =>
  world.happenings.flatMap((one) =>
    one.kind === 'event' && one.detailType === 'InputRefused.v1'
      ? [one.detail as CreditorEventDetail<'InputRefused.v1'>]
      : [],
  );
const idOfEvent = (type: string): string | undefined =>
  world.happenings.flatMap((one) => (one.kind === 'event' && one.detailType === type ? [one.id] : []))[0];
const HOUR = 60 * 60_000;
const later = () => world.clock.runUntil(world.clock.now() + HOUR);

describe('an event of billing that is refused', () => {
  test('is published once, with its id, its type and the reason, and kept for a person', async () => {
    await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-1' }), amount: 10.5 });
    await later();
    const id = idOfEvent('InvoiceIssued.v1');
    expect(refused()).toEqual([
      {
        eventId: expect.stringMatching(new RegExp(`^${id}/InputRefused.v1/[0-9a-f]{16}$`)),
        at: '2026-04-25T12:00:00.000Z',
        refusedEventId: id,
        refusedType: 'InvoiceIssued.v1',
        reason: expect.stringMatching(/^amount: /),
      },
    ]);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual(refused().map(({ reason }) => reason));
  });

  test('hides nothing in a name: one that reads as another is told by its field, and no debt opens', async () => {
    const { debtor, ...rest } = anInvoice({ invoiceId: 'NF-1' });
    const name = 'Padaria \u202eodagap\u202c Ltda';
    await world.billing('InvoiceIssued.v1', { ...rest, debtor: { ...debtor, name } });
    await later();
    expect(refused().map(({ reason }) => reason)).toEqual([expect.stringMatching(/^debtor\.name: /)]);
    expect(world.deadLetters).toHaveLength(1);
    expect(await world.debt('NF-1')).toBeUndefined();
  });

  test('has no personal data in its reason, whatever is wrong', async () => {
    const { debtor, ...rest } = anInvoice({ invoiceId: 'NF-1' });
    const WRONG = [
      { ...rest, debtor: { ...debtor, taxId: '123.456.789-00' } },
      { ...rest, debtor: { ...debtor, email: 'maria@@exemplo' } },
      { ...rest, debtor: { ...debtor, phone: 85_999_000_001 } },
      { ...rest, debtor: { ...debtor, debtorId: '123.456.789-09' } },
      { ...rest, debtor: 'Maria das Dores Lima' },
    ];
    for (const invoice of WRONG) await world.billing('InvoiceIssued.v1', invoice);
    await later();
    expect(refused().length).toBeGreaterThan(2);
    for (const value of ['123.456', '12345678900', 'maria', '999', 'Dores'])
      expect(JSON.stringify(refused())).not.toContain(value);
  });

  test('has the same id when its function dies before it is kept, and is kept once', async () => {
    let crashes = 0;
    world.aws.intercept = async ({ functionName, operation }) => {
      if (functionName !== 'intake' || operation !== 'SendMessage' || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-before';
    };
    await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-1' }), amount: -1 });
    await later();
    expect(new Set(refused().map(({ eventId }) => eventId)).size).toBe(1);
    expect(world.deadLetters).toHaveLength(1);
  });

  test('because its invoice never came is published after its last try', async () => {
    await world.billing('WriteOffApproved.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-none',
      writeOffId: 'W-1',
      reason: 'goodwill',
    });
    await world.clock.runUntil(world.clock.now() + 60_000);
    expect(refused()).toEqual([]);
    await later();
    expect(refused()).toMatchObject([
      { refusedType: 'WriteOffApproved.v1', reason: 'invoiceId: no such invoice was issued' },
    ]);
    expect(world.deadLetters).toHaveLength(1);
  });
});

test('an event that fails because of a fault is moved by its queue, without a reason, and is not refused', async () => {
  world.aws.faults = [{ service: 'dynamodb', answer: { refuse: 'InternalServerError', status: 500 } }];
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await later();
  world.aws.faults = [];
  expect(refused()).toEqual([]);
  expect(world.deadLetters).toEqual([
    { reason: undefined, body: expect.stringContaining('InvoiceIssued.v1') },
  ]);

  expect(world.aws.redrive('dead-letters')).toBe(1);
  await later();
  expect((await world.debt('NF-1'))?.status).toBe('open');
});
