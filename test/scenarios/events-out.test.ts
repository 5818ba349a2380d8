import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAttempts } from '#adapters/table/delivery-attempts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { changeEndpoint, deleteEndpoint, rotateSecret } from '#application/event-delivery/change-endpoint.ts';
import { requestReplay } from '#application/event-delivery/request-replay.ts';
import { routeEvent } from '#application/event-delivery/route-event.ts';
import { testEndpoint } from '#application/event-delivery/test-endpoint.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { ReguaEvents } from '#schemas/events/regua.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { anEndpoint, asRequest, isSigned, newestSecret, Receiver } from '#test/builders/receiver.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
let receiver: Receiver;
beforeEach(async () => {
  world = await TestWorld.start({ at: '2026-04-25T09:00:00-03:00' });
  receiver = await Receiver.start();
});
afterEach(async () => {
  await receiver.close();
  await world.close();
});

const issue = (invoiceId: string) => world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
const pay = async (invoiceId: string): Promise<void> => {
  await pass(0);
  await world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount: 100_000, paidAt: world.now() }));
};
const pass = (minutes: number) => world.runUntil(addMinutes(world.now(), minutes));
const debtId = (invoiceId: string) => debtIdOf(CREDITOR, invoiceId);

/** The events in the chain of a debt, in its order. */
const chainOf = async (invoiceId: string) =>
  (await listTimeline(debtId(invoiceId)))
    .filter(({ type }) => type in ReguaEvents)
    .sort((one, other) => (one.link?.number ?? 0) - (other.link?.number ?? 0))
    .map(({ detail }) => detail);

/** What was taken of an invoice that is in its chain. */
const takenInChain = (invoiceId: string) =>
  receiver
    .takenOf(invoiceId)
    .filter(({ type }) => type !== 'NegotiationUpdated.v1')
    .map(({ data }) => data);

describe('an endpoint of all events', () => {
  it('is sent the life of a debt in the order of its chain, as the bus has it, each under one id, signed', async () => {
    const { secret } = await anEndpoint(world, { url: receiver.url });
    await issue('NF-1');
    await world.runUntil();

    expect(takenInChain('NF-1')).toEqual(await chainOf('NF-1'));
    expect(takenInChain('NF-1').length).toBeGreaterThan(10);
    const onBus = new Set(world.events.map(({ detail }) => JSON.stringify(detail.eventId)));
    expect(new Set(receiver.taken().map(({ data }) => JSON.stringify(data.eventId)))).toEqual(onBus);
    expect(receiver.received.every((one) => isSigned(one, secret))).toBe(true);
    expect(receiver.received).toHaveLength(receiver.taken().length);
  });

  it('is sent what sums up a debt after what it sums up, in rising revisions', async () => {
    await anEndpoint(world, { url: receiver.url });
    await issue('NF-1');
    await pass(1);
    await pay('NF-1');
    await world.runUntil();

    const types = receiver.takenOf('NF-1').map(({ type }) => type);
    expect(types.indexOf('NegotiationUpdated.v1')).toBeGreaterThan(types.indexOf('DebtOpened.v1'));
    const revisions = receiver.takenOf('NF-1').flatMap(({ data }) => (data.revision as number) ?? []);
    expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
    expect(revisions.length).toBeGreaterThan(1);
  });

  it('says type, time and data, and names its kind and itself', async () => {
    await anEndpoint(world, { url: receiver.url });
    await issue('NF-1');
    await pass(1);

    const [opened] = receiver.takenOf('NF-1');
    expect(opened?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Regua-Webhooks/1',
      'webhook-id': expect.stringMatching(/^msg_[0-9a-f]{32}$/),
      'webhook-timestamp': String(Date.parse('2026-04-25T12:00:00Z') / 1000),
    });
    expect(JSON.parse(opened?.body ?? '')).toEqual({
      type: 'DebtOpened.v1',
      timestamp: '2026-04-25T12:00:00.000Z',
      data: expect.objectContaining({ invoiceId: 'NF-1', amount: expect.any(Number) }),
    });
  });
});

describe('an endpoint that chose', () => {
  it('is sent its types alone', async () => {
    await anEndpoint(world, { url: receiver.url, types: ['DebtSettled.v1', 'DebtOpened.v1'] });
    await issue('NF-1');
    await pay('NF-1');
    await world.runUntil();

    expect(receiver.taken().map(({ type }) => type)).toEqual(['DebtOpened.v1', 'DebtSettled.v1']);
  });

  it('thin events, is sent the ids alone', async () => {
    await anEndpoint(world, { url: receiver.url, types: ['DebtOpened.v1'], payload: 'thin' });
    await issue('NF-1');
    await pass(1);

    expect(receiver.taken().map(({ data }) => data)).toEqual([
      {
        eventId: expect.any(String),
        debtId: debtId('NF-1'),
        creditorId: CREDITOR,
        invoiceId: 'NF-1',
        debtorId: expect.any(String),
      },
    ]);
  });

  it('is sent nothing of before it was made, nor of types of before it chose them', async () => {
    await issue('NF-1');
    await pass(5);
    const { endpoint } = await anEndpoint(world, { url: receiver.url, types: ['DebtSettled.v1'] });
    await issue('NF-2');
    await pass(5);
    await changeEndpoint(
      CREDITOR,
      endpoint.endpointId,
      { url: receiver.url, types: 'all', payload: 'full' },
      world.now(),
    );
    await pay('NF-1');
    await pay('NF-2');
    await pass(5);

    for (const invoiceId of ['NF-1', 'NF-2']) {
      const types = receiver.takenOf(invoiceId).map(({ type }) => type);
      expect(types).toContain('DebtSettled.v1');
      expect(types).not.toContain('DebtOpened.v1');
    }
  });
});

describe('an answer of an endpoint', () => {
  it.each([200, 201, 202, 204, 206, 226, 299])(
    'of %i is a success: each event is sent once',
    async (status) => {
      await anEndpoint(world, { url: receiver.url });
      receiver.answer = () => status;
      await issue('NF-1');
      await pass(60);
      const ids = receiver.received.map(({ webhookId }) => webhookId);
      expect(receiver.received.map(({ type }) => type)).toContain('DebtOpened.v1');
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each([300, 301, 302, 307, 304, 400, 401, 404, 410, 429, 500, 503])(
    'of %i is none: the same event is sent again, and no redirect is followed',
    async (status) => {
      await anEndpoint(world, { url: receiver.url });
      receiver.answer = () => ({ status, headers: { location: `${receiver.url}/elsewhere` } });
      await issue('NF-1');
      await pass(60);
      const chained = receiver.received.filter(({ type }) => type !== 'NegotiationUpdated.v1');
      expect(chained.length).toBeGreaterThan(1);
      expect(new Set(chained.map(({ type }) => type))).toEqual(new Set(['DebtOpened.v1']));
      expect(new Set(chained.map(({ webhookId }) => webhookId)).size).toBe(1);
    },
  );
});

describe('an event that an endpoint refuses', () => {
  it('holds up its own debt, and no other, until it is taken', async () => {
    await anEndpoint(world, { url: receiver.url });
    receiver.answer = ({ data }) => (data.invoiceId === 'NF-1' ? 500 : 204);
    await issue('NF-1');
    await issue('NF-2');
    await pay('NF-1');
    await pay('NF-2');
    await pass(120);

    expect(receiver.takenOf('NF-1')).toEqual([]);
    expect(takenInChain('NF-2')).toEqual(await chainOf('NF-2'));
    expect(new Set(receiver.received.filter(({ status }) => status === 500).map(({ type }) => type))).toEqual(
      new Set(['DebtOpened.v1']),
    );
    receiver.answer = () => 200;
    await pass(24 * 60);

    expect(takenInChain('NF-1')).toEqual(await chainOf('NF-1'));
  });

  it('is tried again by the schedule of the specification for days, and for ever, under one id', async () => {
    const { endpoint } = await anEndpoint(world, { url: receiver.url, types: ['DebtOpened.v1'] });
    receiver.answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    await issue('NF-1');
    await pass(9 * 24 * 60);

    const at = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    const waits = at.slice(1).map((one, index) => one - (at[index] as number));
    const expected = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, 86_400];
    expect(waits.length).toBeGreaterThanOrEqual(expected.length);
    for (const [index, seconds] of expected.entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(seconds);
      // A fifth of jitter, and the minute of the schedule.
      expect(waits[index]).toBeLessThanOrEqual(seconds * 1.2 + 61);
    }
    expect(new Set(receiver.received.map(({ webhookId }) => webhookId)).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-signature'])).size).toBe(
      at.length,
    );

    const log = await listAttempts(endpoint.endpointId, '2026-04-25', { limit: 100 });
    expect(log.map(({ attempt }) => attempt.attempt)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(log.at(-1)?.attempt).toEqual({
      endpointId: endpoint.endpointId,
      at: '2026-04-25T12:00:00.000Z',
      webhookId: receiver.received[0]?.webhookId,
      type: 'DebtOpened.v1',
      eventId: expect.stringContaining('DebtOpened.v1'),
      debtId: debtId('NF-1'),
      attempt: 1,
      ok: false,
      status: 302,
      ms: expect.any(Number),
    });
  });

  it('waits as long as the endpoint asks', async () => {
    await anEndpoint(world, { url: receiver.url, types: ['DebtOpened.v1'] });
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await issue('NF-1');
    await pass(59);

    expect(receiver.received).toHaveLength(1);
  });
});

describe('an endpoint that is down', () => {
  it('is probed by itself with few events, and sent all that waited once it is up', async () => {
    await anEndpoint(world, { url: receiver.url });
    receiver.answer = () => 'hang-up';
    const invoices = Array.from({ length: 12 }, (_, index) => `NF-${index + 1}`);
    for (const invoiceId of invoices) await issue(invoiceId);
    await pass(6 * 60);
    // Each lane once, until five failed; then three for each probe.
    expect(receiver.received.length).toBeLessThan(80);
    receiver.answer = () => 200;
    await pass(45);

    for (const invoiceId of invoices) expect(takenInChain(invoiceId)).toEqual(await chainOf(invoiceId));
    for (const invoiceId of invoices) await pay(invoiceId);
    await pass(2);
    for (const invoiceId of invoices) expect(takenInChain(invoiceId)).toEqual(await chainOf(invoiceId));
  });

  it('does not count as down by a few poisoned events, and is found up by others if they are many', async () => {
    await anEndpoint(world, { url: receiver.url });
    const poisoned = Array.from({ length: 7 }, (_, index) => `NF-${index + 1}`);
    receiver.answer = ({ data }) => (poisoned.includes(String(data.invoiceId)) ? 500 : 200);
    for (const invoiceId of poisoned) await issue(invoiceId);
    await pass(10);
    await issue('NF-99');
    await pass(120);

    expect(takenInChain('NF-99')).toEqual(await chainOf('NF-99'));
  });

  it('is dropped with all that waits for it when it is deleted', async () => {
    const { endpoint } = await anEndpoint(world, { url: receiver.url });
    receiver.answer = () => 503;
    for (let number = 1; number <= 8; number += 1) await issue(`NF-${number}`);
    await pass(10);
    await deleteEndpoint(CREDITOR, endpoint.endpointId, world.now());
    receiver.answer = () => 200;
    await pass(24 * 60);

    expect(receiver.taken()).toEqual([]);
    const lanes = world.aws.itemsOf(process.env.TABLE_NAME ?? '').map((item) => JSON.stringify(item));
    expect(lanes.filter((item) => item.includes('"LANE"') && item.includes('pendingAt'))).toEqual([]);
  });
});

describe('a secret', () => {
  it('is rotated: both sign until the older is retired', async () => {
    const { endpoint, secret } = await anEndpoint(world, { url: receiver.url, types: ['DebtOpened.v1'] });
    const rotated = await rotateSecret(CREDITOR, endpoint.endpointId, {
      keepHours: 24,
      key: 'one',
      now: world.now(),
    });
    await issue('NF-1');
    await pass(1);
    await pass(24 * 60);
    await issue('NF-2');
    await pass(1);

    const newer = await newestSecret(world, rotated);
    const [both, single] = receiver.received;
    expect([secret, newer].map((one) => both && isSigned(both, one))).toEqual([true, true]);
    expect([secret, newer].map((one) => single && isSigned(single, one))).toEqual([false, true]);
  });

  it('that somebody else knows signs no more at once; and two are live at most', async () => {
    const { endpoint } = await anEndpoint(world, { url: receiver.url, types: ['DebtOpened.v1'] });
    for (const key of ['one', 'two', 'three'])
      await rotateSecret(CREDITOR, endpoint.endpointId, { keepHours: 24, key, now: world.now() });
    await issue('NF-1');
    await pass(1);
    const last = await rotateSecret(CREDITOR, endpoint.endpointId, {
      keepHours: 0,
      key: 'four',
      now: world.now(),
    });
    await issue('NF-2');
    await pass(1);

    expect(
      receiver.received.map(({ headers }) => String(headers['webhook-signature']).split(' ').length),
    ).toEqual([2, 1]);
    expect(last?.secrets).toHaveLength(1);
  });

  it('is rotated once for each request, however often that comes', async () => {
    const { endpoint } = await anEndpoint(world, { url: receiver.url });
    const rotate = () =>
      rotateSecret(CREDITOR, endpoint.endpointId, { keepHours: 24, key: 'once', now: world.now() });

    expect(await rotate()).toEqual(await rotate());
  });

  it('is nowhere in the table as it is', async () => {
    const { secret } = await anEndpoint(world, { url: receiver.url });
    const table = JSON.stringify(world.aws.itemsOf(process.env.TABLE_NAME ?? ''));

    expect(table).toContain('sealed');
    expect(table).not.toContain(secret);
    expect(table).not.toContain(secret.slice('whsec_'.length));
  });
});

describe('a replay', () => {
  const replay = (endpointId: string, request: Parameters<typeof requestReplay>[2]) =>
    requestReplay(CREDITOR, endpointId, request, { key: 'once', now: world.now() });

  it('of a window sends its events again, under the same ids, in the order of each debt', async () => {
    const { endpoint } = await anEndpoint(world, { url: receiver.url });
    await issue('NF-1');
    await issue('NF-2');
    await pass(5);
    await pay('NF-1');
    await pass(5);
    const before = receiver.received.map(({ webhookId }) => webhookId);
    receiver.received.length = 0;
    await replay(endpoint.endpointId, { from: '2026-04-25T12:00:00.000Z', to: '2026-04-25T13:00:00.000Z' });
    await pass(5);

    expect(receiver.received.map(({ webhookId }) => webhookId).sort()).toEqual([...before].sort());
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect(takenInChain(invoiceId)).toEqual(await chainOf(invoiceId));
  });

  it('of a type sends that alone, also to an endpoint that is newer than the events', async () => {
    await anEndpoint(world, { url: receiver.url, types: ['DebtOpened.v1'] });
    await issue('NF-1');
    await pass(5);
    const later = await Receiver.start();
    const { endpoint } = await anEndpoint(world, { url: later.url });
    const from = '2026-04-25T12:00:00.000Z';
    await replay(endpoint.endpointId, { from, to: '2026-04-26T12:00:00.000Z', types: ['DebtOpened.v1'] });
    await pass(5);
    await later.close();

    expect(later.received.map(({ type, data }) => [type, data.invoiceId])).toEqual([
      ['DebtOpened.v1', 'NF-1'],
    ]);
  });

  it('of a debt sends its whole chain, of before there was an endpoint', async () => {
    await issue('NF-1');
    await pay('NF-1');
    await pass(5);
    const { endpoint } = await anEndpoint(world, { url: receiver.url });
    const to = '2026-12-31T00:00:00.000Z';
    await replay(endpoint.endpointId, { from: '2020-01-01T00:00:00.000Z', to, debtId: debtId('NF-1') });
    await pass(5);

    expect(takenInChain('NF-1')).toEqual(await chainOf('NF-1'));
  });

  it('of before the log of events is refused, but for a debt', async () => {
    const { endpoint } = await anEndpoint(world, { url: receiver.url });

    await expect(
      replay(endpoint.endpointId, { from: '2026-03-01T00:00:00.000Z', to: '2026-04-26T12:00:00.000Z' }),
    ).rejects.toThrow('from: must be 2026-03-26T12:00:00.000Z or later, or debtId must be given');
  });
});

describe('an endpoint', () => {
  it('is tested at once, and its answer shown', async () => {
    const { endpoint, secret } = await anEndpoint(world, { url: receiver.url, types: ['DebtSettled.v1'] });
    receiver.answer = () => 418;
    const attempt = await asRequest(world, () => testEndpoint(CREDITOR, endpoint.endpointId, world.now()));

    expect(attempt).toMatchObject({ type: 'EndpointTested.v1', ok: false, status: 418 });
    expect(receiver.received.map((one) => isSigned(one, secret))).toEqual([true]);
  });

  it('is sent nothing of another creditor, nor of what is of none', async () => {
    await anEndpoint(world, { url: receiver.url });
    const detail = { eventId: 'e-1', at: world.now(), invoiceId: 'NF-1', debtId: 'outro_NF-1_00000000' };
    await asRequest(world, () =>
      routeEvent({ type: 'DebtClosed.v1', detail: { ...detail, creditorId: 'outro' } }, world.now()),
    );
    await asRequest(world, () => routeEvent({ type: 'InputRefused.v1', detail }, world.now()));
    await pass(5);

    expect(receiver.received).toEqual([]);
  });
});
