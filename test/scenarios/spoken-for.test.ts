import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressMark, optOut } from '#adapters/table/addresses.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

const debtor = aDebtor({ debtorId: 'weekly' });
/** Due on two Tuesdays: D+7 of the first would be the fourth message of a week, and waits for the morning of D+1 of the second. */
const first = anInvoice({ invoiceId: 'NF-1', debtor, dueDate: '2026-05-05' });
const second = anInvoice({ invoiceId: 'NF-2', debtor, dueDate: '2026-05-12' });
const WHILE_IT_WAITS = '2026-05-12T18:00:00-03:00';
const AFTER_THE_MORNING = '2026-05-13T18:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', first);
  await world.billing('InvoiceIssued.v1', second);
  await world.runUntil(WHILE_IT_WAITS);
});
afterEach(() => world.close());

const debtOf = async (invoiceId: string): Promise<Debt> => (await world.debt(invoiceId)) as Debt;
const pay = (invoiceId: string) =>
  world.webhook(aPayment({ id: `pix-${invoiceId}`, invoiceId, amount: 110_000, paidAt: WHILE_IT_WAITS }));
const passAMinute = () => world.runUntil(addMinutes(world.now(), 1));
/** What happened to the step that waited, with the minute. */
const ofStep = (...types: Parameters<TestWorld['eventsOf']>[1][]) =>
  world
    .eventsOf('NF-1')
    .filter(({ type, detail }) => detail.step === 'reminder-7-after' && types.includes(type))
    .map(({ type, detail }) => `${String(detail.at).slice(0, 16)} ${type}`);
const looks = async (): Promise<string[]> =>
  Object.keys((await debtOf('NF-1')).effects).filter((key) => key.startsWith('lookAtStep/'));
const LADDER = ['Wait for first step', 'Notice D-3', 'Reminder D+1', 'Reminder D+3', 'Reminder D+7'];

describe('a step that the contact budget keeps until a day on which another debt has a step', () => {
  test('says until when it waits, and stays in its own state', async () => {
    expect(ofStep('MessagePostponed.v1', 'StepTaken.v1')).toEqual(['2026-05-12T12:46 MessagePostponed.v1']);
    expect(await debtOf('NF-1')).toMatchObject({
      postponed: { until: '2026-05-13T12:46:39.000Z', lookAt: '2026-05-13T12:48:39.000Z' },
    });
    expect(world.statesOf('NF-1')).toEqual(LADDER);
    expect(await looks()).toHaveLength(1);
  });

  test('is taken when the message of the other debt has spoken for it, with no state more', async () => {
    await world.runUntil(AFTER_THE_MORNING);

    expect(ofStep('StepTaken.v1', 'MessageConsolidated.v1', 'MessageSent.v1')).toEqual([
      '2026-05-13T12:49 StepTaken.v1',
      '2026-05-13T12:49 MessageConsolidated.v1',
    ]);
    expect(world.statesOf('NF-1')).toEqual(LADDER);
    const debt = await debtOf('NF-1');
    expect(debt).toMatchObject({ wakeStepKey: '1/reminder-7-after', effects: {} });
    expect(debt.postponed).toBeUndefined();
    await world.runUntil('2026-05-20T18:00:00-03:00');
    expect(world.statesOf('NF-1')[LADDER.length]).toBe('Reissue D+15');
  });

  test('speaks for itself that morning, at one state more, when the other debt was paid meanwhile', async () => {
    await pay('NF-2');
    await world.runUntil(AFTER_THE_MORNING);

    expect(ofStep('StepTaken.v1', 'MessageConsolidated.v1', 'MessageSent.v1')).toEqual([
      '2026-05-13T12:49 StepTaken.v1',
      '2026-05-13T12:49 MessageSent.v1',
    ]);
    expect(world.statesOf('NF-1')).toEqual([...LADDER, 'Reminder D+7']);
    expect(await looks()).toEqual([]);
  });

  test('is not taken, nor looked at, when its own debt was paid meanwhile', async () => {
    await pay('NF-1');
    await passAMinute();
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
    expect(await looks()).toEqual([]);
    await world.runUntil(AFTER_THE_MORNING);

    expect(ofStep('StepTaken.v1', 'MessageConsolidated.v1', 'MessageSent.v1')).toEqual([]);
    expect(world.eventsOf('NF-2', 'MessageSent.v1').at(-1)?.detail).toMatchObject({ covers: [] });
  });

  test('is given up for the promise of its debtor', async () => {
    await world.billing('PromiseReported.v1', {
      invoiceId: 'NF-1',
      creditorId: first.creditorId,
      day: '2026-05-20',
      promisedAt: WHILE_IT_WAITS,
    });
    await passAMinute();
    expect(await looks()).toEqual([]);
    await world.runUntil(AFTER_THE_MORNING);

    expect(ofStep('StepTaken.v1', 'MessageConsolidated.v1', 'MessageSent.v1')).toEqual([]);
    expect((await debtOf('NF-1')).status).toBe('promised');
  });

  test('speaks for itself when the message of the other debt certainly did not go out', async () => {
    world.aws.faults = [{ service: 'ses', answer: { refuse: 'TooManyRequestsException', status: 429 } }];
    await world.runUntil('2026-05-13T09:50:00-03:00');
    world.aws.faults = [];
    await world.runUntil(AFTER_THE_MORNING);

    const sent = ['NF-1', 'NF-2'].flatMap((id) =>
      world.eventsOf(id, 'MessageSent.v1').filter(({ detail }) => String(detail.at).startsWith('2026-05-13')),
    );
    expect(sent).toMatchObject([{ detail: { covers: [expect.any(String)] } }]);
    expect(ofStep('StepTaken.v1')).toHaveLength(1);
    expect(await looks()).toEqual([]);
  });
});

test('a debt whose only address was closed under another debtor waits while no message may go out, and is then handed over', async () => {
  await world.close();
  world = await TestWorld.start();
  const email = 'contas@padaria.example';
  const byEmail = aDebtor({ debtorId: 'by-email', email, phone: undefined });
  await world.billing('InvoiceIssued.v1', { ...first, debtor: byEmail });
  await world.billing('InvoiceIssued.v1', { ...second, debtor: byEmail });
  await world.runUntil('2026-05-11T18:00:00-03:00');
  await optOut(await addressMark(email), 'unsubscribe', world.now());

  await world.runUntil(WHILE_IT_WAITS);
  expect(await debtOf('NF-1')).toMatchObject({
    status: 'open',
    postponed: { stepKey: '1/reminder-7-after' },
  });

  await world.runUntil(AFTER_THE_MORNING);
  expect(await debtOf('NF-1')).toMatchObject({ status: 'handedOver', handedOver: { reason: 'unreachable' } });
  expect(await debtOf('NF-2')).toMatchObject({ status: 'handedOver', handedOver: { reason: 'unreachable' } });
  expect(ofStep('MessageSent.v1')).toEqual([]);
});
