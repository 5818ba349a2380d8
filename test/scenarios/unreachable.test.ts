import { afterEach, expect, test } from 'vitest';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; the first step is on 2 May.
const DAY = '2026-05-02T20:00:00-03:00';

let world: TestWorld;
afterEach(() => world.close());

const issue = (debtor: Partial<Parameters<typeof aDebtor>[0]>) =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-1', debtor: aDebtor({ debtorId: 'debtor-of-NF-1', ...debtor }) }),
  );
const debt = async () => (await world.debt('NF-1')) as Debt;
const handedOver = () => world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ detail }) => detail.reason);

test.each([
  { case: 'without an address', debtor: { email: undefined, phone: undefined } },
  { case: 'with a landline alone', debtor: { email: undefined, phone: '(85) 3000-0001' } },
  { case: 'who opted out of every channel', debtor: { optOuts: ['email' as const, 'sms' as const] } },
])('a debtor $case is handed over at the first step', async ({ debtor }) => {
  world = await TestWorld.start();
  await issue(debtor);
  await world.runUntil(DAY);

  expect(await debt()).toMatchObject({ status: 'handedOver', handedOver: { reason: 'unreachable' } });
  expect(handedOver()).toEqual(['unreachable']);
  expect(world.notSent('NF-1').map(({ detail }) => detail.channel)).toEqual(['email', 'sms']);
  expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
});

test('a debtor whose last address bounces is handed over at once', async () => {
  world = await TestWorld.start({ outcomes: () => 'bounced' });
  await issue({ phone: undefined });
  await world.runUntil(DAY);
  expect(handedOver()).toEqual(['unreachable']);
});

test('a debtor whose addresses bounce one after the other is handed over at once', async () => {
  world = await TestWorld.start({
    outcomes: (address) => (address.startsWith('+') ? 'failed' : 'bounced'),
  });
  // In Ceará no SMS is sent on a Saturday, the day of the notice.
  await issue({ uf: 'SP' });
  await world.runUntil(DAY);
  expect(world.remindersOf('NF-1')).toHaveLength(1);
  expect(handedOver()).toEqual(['unreachable']);
});

test('a debtor who opts out of the last channel is handed over at the next step', async () => {
  world = await TestWorld.start();
  await issue({ phone: undefined });
  await world.runUntil(DAY);
  await world.billing('ContactUpdated.v1', {
    creditorId: CREDITOR,
    debtorId: 'debtor-of-NF-1',
    optOuts: ['email'],
    updatedAt: world.now(),
  });
  await world.runUntil('2026-05-06T20:00:00-03:00');
  expect(world.remindersOf('NF-1')).toHaveLength(1);
  expect(handedOver()).toEqual(['unreachable']);
});

test('a debtor whom one channel reaches goes on', async () => {
  world = await TestWorld.start();
  await issue({ email: undefined });
  await world.runUntil('2026-05-26T20:00:00-03:00');
  expect(handedOver()).toEqual([]);
  await world.runUntil('2026-05-28T20:00:00-03:00');
  expect(handedOver()).toEqual(['ladder-over']);
});
