import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { contactBudgetKey } from '#adapters/table/keys.ts';
import { promisePayment } from '#application/negotiation/promise-payment.ts';
import { recordRefund } from '#application/payments/record-refund.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { CaseKind, CaseOutcome } from '#schemas/records/negotiation.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const invoice = anInvoice({ invoiceId: 'NF-1' });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
  await world.billing('InvoiceIssued.v1', invoice);
});
afterEach(() => world.close());

const raise = async (kind: CaseKind, at: string) => {
  await world.runUntil(at);
  const about = { creditorId: CREDITOR, invoiceId: 'NF-1' };
  if (kind === 'hardship') await world.billing('HardshipReported.v1', { ...about, reportedAt: at });
  else await world.billing('DisputeRaised.v1', { ...about, kind, raisedAt: at });
};
const solve = async (
  outcome: CaseOutcome,
  answeredAt: string,
  more: { readonly number?: number; readonly amount?: number } = {},
) => {
  await world.runUntil(answeredAt);
  const solved = { creditorId: CREDITOR, invoiceId: 'NF-1', number: 1, outcome, answeredAt, ...more };
  await world.billing('CaseAnswered.v1', solved);
};
const steps = () => world.remindersOf('NF-1').map(({ tags }) => tags.step);
const debt = async () => (await world.debt('NF-1')) as Debt;
const types = () => world.eventsOf('NF-1').map(({ type }) => type);

describe('a case', () => {
  test('stops the ladder at once, has a deadline and an owner, and is published', async () => {
    await raise('not-mine', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-13T12:00:00-03:00');
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after']);
    expect(await debt()).toMatchObject({ status: 'caseOpen', cases: [{ kind: 'not-mine' }] });
    const [opened] = world.eventsOf('NF-1', 'CaseOpened.v1');
    expect(opened?.detail).toMatchObject({
      number: 1,
      kind: 'not-mine',
      by: 'person',
      // Five business days after Thursday the 7th.
      deadline: '2026-05-14',
      owner: 'atendimento',
    });
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait for case resolution');
  });

  test('that nobody answers is published once as overdue, when its deadline passes, and the debtor is still not chased', async () => {
    await raise('goods-or-service', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2027-06-01T00:00:00-03:00');
    expect(world.eventsOf('NF-1', 'CaseOverdue.v1').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-05-15T03:00:00.000Z',
    ]);
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after']);
    expect(await debt()).toMatchObject({ status: 'caseOpen', version: 2 });
    // An execution lives a year: another one took over.
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED', 'RUNNING']);
    await solve('cancelled', '2027-06-01T00:00:00-03:00');
    await world.runUntil('2027-06-02T00:00:00-03:00');
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });

  test('answered for the debtor cancels the debt', async () => {
    await raise('not-mine', '2026-05-07T15:00:00-03:00');
    await solve('cancelled', '2026-05-11T10:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({
      status: 'cancelled',
      cases: [{ resolved: { outcome: 'cancelled' } }],
    });
    expect(types()).toContain('DebtClosed.v1');
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait for case resolution');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
    expect(steps()).toHaveLength(2);
  });

  test('answered in part corrects the amount, and the ladder goes on with that', async () => {
    await raise('goods-or-service', '2026-05-07T15:00:00-03:00');
    await solve('corrected', '2026-05-11T10:00:00-03:00', { amount: 60_000 });
    await world.runUntil('2026-05-13T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'open', amount: 60_000, cases: [{ resolved: {} }] });
    expect(world.remindersOf('NF-1').at(-1)?.text).toContain('R$ 613,20');
    await world.runUntil();
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });

  test('answered for the creditor goes on at the step that is due by then, at a lawful hour', async () => {
    await raise('not-mine', '2026-05-07T15:00:00-03:00');
    await solve('upheld', '2026-05-13T21:00:00-03:00');
    await world.runUntil();
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after', 'reminder-7-after', 'reissue-15-after']);
    const [, , back] = world.remindersOf('NF-1');
    expect(new Date(back?.at ?? 0).toISOString()).toMatch(/^2026-05-14T1[1-4]/);
    expect(await debt()).toMatchObject({ status: 'handedOver' });
    const [closed] = world.eventsOf('NF-1', 'CaseResolved.v1');
    expect(closed?.detail).toMatchObject({ number: 1, kind: 'not-mine', outcome: 'upheld' });
  });

  test('of a debtor who cannot pay may turn out superendividamento: a person keeps it, and the robot never comes back', async () => {
    await raise('hardship', '2026-05-07T15:00:00-03:00');
    await solve('over-indebted', '2026-05-11T10:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'handedOver' });
    const [handedOver] = world.eventsOf('NF-1', 'DebtHandedOver.v1');
    expect(handedOver?.detail).toMatchObject({ reason: 'over-indebted' });
    expect(steps()).toHaveLength(2);
    const { taxId } = await world.debtor('debtor-of-NF-1');
    expect(await world.item(contactBudgetKey((await marksOf('tax-id', taxId)).newest))).toMatchObject({
      overIndebted: true,
    });

    await world.billing('PromiseReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      day: world.now().slice(0, 10),
      promisedAt: world.now(),
    });
    await world.runUntil();
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([expect.stringContaining('over-indebted')]);
  });

  test('of one debt that turns out superendividamento ends the promise of another quietly, with a person', async () => {
    const debtor = aDebtor({ debtorId: 'debtor-of-NF-1' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor, dueDate: '2026-05-06' }));
    await raise('hardship', '2026-05-07T15:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-2',
      day: '2026-05-14',
      promisedAt: '2026-05-07T15:00:00-03:00',
    });
    await solve('over-indebted', '2026-05-11T10:00:00-03:00');
    await world.runUntil();
    expect(world.remindersOf('NF-2').map(({ tags }) => tags.step)).not.toContain('promise-1');
    expect(await world.debt('NF-2')).toMatchObject({ status: 'handedOver' });
    expect(world.executionsOf('NF-2')[0]?.transitions).toBeLessThan(20);
  });

  test('that nobody answered is open again when its payment goes back', async () => {
    await raise('not-mine', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-09T12:00:00-03:00');
    const paidAt = '2026-05-09T12:00:00-03:00';
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 103_000, paidAt }));
    await world.runUntil('2026-05-10T12:00:00-03:00');
    await recordRefund({
      creditorId: CREDITOR,
      paymentId: 'sandbox/p1',
      refundId: 'chargeback-1',
      amount: 103_000,
      at: world.now(),
      receivedAt: world.now(),
      kind: 'reversal',
    });
    await world.runUntil('2026-05-13T23:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'caseOpen', version: 2 });
    expect(steps()).toHaveLength(2);
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait for case resolution');
  });

  test('takes the place of a promise, which is void', async () => {
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      day: '2026-05-14',
      promisedAt: '2026-05-07T12:00:00-03:00',
    });
    await raise('hardship', '2026-05-08T15:00:00-03:00');
    await world.runUntil('2026-05-14T23:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'caseOpen', promises: [{ ended: 'void' }] });
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after']);
  });

  test('leaves the debt payable, and ends with its payment', async () => {
    await raise('hardship', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-09T12:00:00-03:00');
    const paidAt = '2026-05-09T12:00:00-03:00';
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 103_000, paidAt }));
    await world.runUntil('2026-05-10T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(world.executionsOf('NF-1')[0]).toMatchObject({ status: 'SUCCEEDED', endedAt: Date.parse(paidAt) });
    // Its answer comes late: it changes nothing but the case.
    await solve('cancelled', '2026-05-11T12:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({
      status: 'settled',
      cases: [{ resolved: { outcome: 'cancelled' } }],
    });
  });

  test('of a debt that is with a person goes back to the person when it is answered for the creditor', async () => {
    await world.runUntil('2026-05-28T12:00:00-03:00');
    await raise('not-mine', '2026-05-28T12:00:00-03:00');
    await solve('upheld', '2026-06-01T12:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'handedOver', version: 2 });
    expect(steps()).toHaveLength(5);
  });

  test('reported twice is one case, answered twice the same; another answer is for a person', async () => {
    await raise('not-mine', '2026-05-07T15:00:00-03:00');
    await raise('not-mine', '2026-05-07T15:01:00-03:00');
    await raise('hardship', '2026-05-07T15:02:00-03:00');
    await solve('upheld', '2026-05-11T10:00:00-03:00');
    await solve('upheld', '2026-05-11T10:01:00-03:00');
    await solve('cancelled', '2026-05-11T10:02:00-03:00');
    await world.runUntil('2026-05-11T13:00:00-03:00');
    expect((await debt()).cases).toHaveLength(1);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('a case of another kind is open'),
      'outcome: this case was answered already, as "upheld"',
    ]);
    expect(await debt()).toMatchObject({ status: 'open' });
  });

  test('answered before it is known is tried again until it is', async () => {
    await solve('upheld', '2026-05-07T15:00:00-03:00');
    await raise('not-mine', '2026-05-07T15:03:00-03:00');
    await world.runUntil('2026-05-07T16:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'open', cases: [{ resolved: { outcome: 'upheld' } }] });
  });

  test('of a debtor who cannot pay leaves promises for the debtor’s other debts to a person', async () => {
    const debtor = aDebtor({ debtorId: 'debtor-of-NF-1' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor }));
    await raise('hardship', '2026-05-07T15:00:00-03:00');
    const at = '2026-05-08T12:00:00-03:00';
    await world.runUntil(at);
    const { debtId } = (await world.debt('NF-2')) as Debt;
    const promise = { debtId, day: '2026-05-14', at };
    expect(await promisePayment({ ...promise, by: 'debtor' })).toEqual({ done: false, why: 'needs-person' });
    expect(await promisePayment({ ...promise, by: 'person' })).toMatchObject({ done: true });
  });

  test('keeps the debts of others of the debtor on their ladders', async () => {
    const debtor = aDebtor({ debtorId: 'debtor-of-NF-1' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor }));
    await raise('not-mine', '2026-05-05T15:00:00-03:00');
    await world.runUntil('2026-05-06T23:00:00-03:00');
    const last = world.aws.mailbox.at(-1);
    expect(last?.tags.step).toBe('reminder-1-after');
    expect(last?.text).toContain('NF-2');
    expect(last?.text).not.toContain('NF-1');
  });
});
