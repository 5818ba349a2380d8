import { describe, expect, it } from 'vitest';
import { anInvoice, aPayment, aSandbox, jsonOf } from './a-sandbox.ts';

describe('the test clock', () => {
  it('has an invoice reminded of, paid and settled over HTTP', async () => {
    const { get, post } = await aSandbox();
    const issued = await post('/sandbox/events', anInvoice('F-1'));
    expect(issued.status).toBe(202);
    const { now, next } = await jsonOf(get('/sandbox/clock'));
    expect(now).toBe('2026-03-05T15:00:00.000Z');
    const [{ debtId, at }] = next;
    expect(next).toMatchObject([
      { at, what: 'state', debtId, version: 1, state: 'Wait for first step', nextState: 'Notice D-3' },
    ]);

    const noticed = await jsonOf(post('/sandbox/clock/advance', { until: 'sent' }));
    expect(noticed).toMatchObject({ now: at, reached: true, messages: [{ at, step: 'notice-3-before' }] });
    const reminded = await jsonOf(post('/sandbox/clock/advance', { until: 'sent', debtId }));
    expect(reminded.messages).toMatchObject([{ debtId, invoiceId: 'F-1', step: 'reminder-1-after' }]);
    expect(reminded.now).toBe(reminded.messages[0].at);

    await post('/sandbox/events', aPayment('F-1', reminded.now));
    expect(await jsonOf(get(`/v1/debts/${debtId}`))).toMatchObject({ status: 'settled' });
    const after = await jsonOf(post('/sandbox/clock/advance', { by: 'P60D' }));
    expect(after.messages.filter(({ step }: { step: string }) => step.startsWith('reminder'))).toEqual([]);
    expect(Date.parse(after.now) - Date.parse(reminded.now)).toBe(60 * 24 * 3_600_000);
  });

  it('has an invoice that was issued over the API reminded of, too', async () => {
    const { post } = await aSandbox();
    const issued = await post('/v1/invoices', anInvoice('F-2').detail);
    expect([issued.status, await issued.text()]).toEqual([201, expect.stringContaining('F-2')]);
    const { messages } = await jsonOf(post('/sandbox/clock/advance', { until: 'sent' }));
    expect(messages).toMatchObject([{ invoiceId: 'F-2', step: 'notice-3-before' }]);
  });

  it('goes on by a duration, to an instant and to the next event, and says when there is none', async () => {
    const { post } = await aSandbox();
    const advance = (asked: object) => jsonOf(post('/sandbox/clock/advance', asked));
    expect(await advance({ by: 'next-event' })).toEqual({
      ...{ now: '2026-03-05T15:00:00.000Z', reached: false, messages: [], events: [] },
      ...{ incidents: [], debts: [] },
    });
    expect(await advance({ by: 'P1DT2H' })).toMatchObject({ now: '2026-03-06T17:00:00.000Z', reached: true });
    expect(await advance({ to: '2026-03-07T09:00:00-03:00' })).toMatchObject({
      now: '2026-03-07T12:00:00.000Z',
    });
    expect(await advance({ until: 'paid', within: 'P2D' })).toMatchObject({
      ...{ now: '2026-03-09T12:00:00.000Z', reached: false },
    });
  });

  it.each([
    [{}, '', 'must have just one of by, to and until'],
    [{ by: 'P1D', until: 'sent' }, '', 'must have just one of by, to and until'],
    [{ by: 'P1M' }, '/by', 'must be days and hours, from PT1H to P366D, as P1D, PT12H or P1DT12H'],
    [{ by: 'P' }, '/by', 'must be days and hours, from PT1H to P366D, as P1D, PT12H or P1DT12H'],
    [{ by: 'P0D' }, '/by', 'must be days and hours, from PT1H to P366D, as P1D, PT12H or P1DT12H'],
    [{ by: 'P999D' }, '/by', 'must be days and hours, from PT1H to P366D, as P1D, PT12H or P1DT12H'],
    [{ by: 'P1D', within: 'P1D' }, '/within', 'goes with until alone'],
    [
      { to: '2026-03-05T12:00:00-03:00' },
      '/to',
      'must be later than the clock, which is at 2026-03-05T15:00:00.000Z, by 366 days at most',
    ],
    [
      { to: '2028-03-05T12:00:00-03:00' },
      '/to',
      'must be later than the clock, which is at 2026-03-05T15:00:00.000Z, by 366 days at most',
    ],
    [{ by: 'P1D', days: 3 }, '', 'has unknown fields: "days"'],
  ])('refuses %j with the field and what would be right', async (asked, pointer, detail) => {
    const { post } = await aSandbox();
    const response = await post('/sandbox/clock/advance', asked);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect((await jsonOf(response)).errors).toEqual([{ in: 'body', pointer, detail }]);
  });

  it('answers in Portuguese unless English is asked for', async () => {
    const { url } = await aSandbox();
    const response = await fetch(`${url}/sandbox/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"by":"P1M"}',
    });
    expect((await jsonOf(response)).errors).toEqual([
      {
        in: 'body',
        pointer: '/by',
        detail: 'deve ser em dias e horas, de PT1H a P366D, como P1D, PT12H ou P1DT12H',
      },
    ]);
  });

  it('takes no event that the bus would have to set aside', async () => {
    const { post } = await aSandbox();
    const { detail } = anInvoice('F-1');
    const refused = await post('/sandbox/events', {
      type: 'InvoiceIssued.v1',
      detail: { ...detail, amount: 1.5 },
    });
    expect((await jsonOf(refused)).errors).toMatchObject([{ pointer: '/detail/amount' }]);
    expect((await post('/sandbox/events', { type: 'DebtOpened.v1', detail })).status).toBe(400);
  });

  it('takes nothing from a page of another site', async () => {
    const { url, get } = await aSandbox();
    const post = (headers: Record<string, string>) =>
      fetch(`${url}/sandbox/clock/advance`, { method: 'POST', headers, body: '{"by":"P1D"}' });
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(415);
    const json = { 'content-type': 'application/json' };
    expect((await post({ ...json, origin: 'https://attacker.example' })).status).toBe(403);
    expect((await post({ ...json, origin: 'null' })).status).toBe(403);
    expect((await jsonOf(get('/sandbox/clock'))).now).toBe('2026-03-05T15:00:00.000Z');
    expect((await post({ ...json, origin: 'http://localhost:3000' })).status).toBe(200);
  });

  it('goes back to a snapshot, and the same inputs then give the same journal, byte for byte', async () => {
    const { get, post, journals } = await aSandbox();
    await post('/sandbox/events', anInvoice('F-1'));
    await post('/sandbox/clock/advance', { until: 'sent' });
    const snapshot = await post('/sandbox/clock/snapshots');
    expect(await jsonOf(snapshot)).toEqual({ id: 'snapshot-1', at: '2026-03-06T12:44:17.000Z' });
    const before = [...(journals[0] ?? [])];

    const goOn = async (reads: number): Promise<unknown> => {
      // What only reads leaves no trace, however often it is done.
      for (let read = 0; read < reads; read += 1) await get('/v1/debts?stage=open');
      await post('/sandbox/clock/advance', { by: 'P3D' });
      await post('/sandbox/events', aPayment('F-1', '2026-03-09T12:00:00Z', 50_000));
      return jsonOf(post('/sandbox/clock/advance', { by: 'P30D' }));
    };
    const first = await goOn(0);
    const restored = await post('/sandbox/clock/snapshots/snapshot-1/restore');
    expect(await jsonOf(restored)).toEqual({ now: '2026-03-06T12:44:17.000Z' });
    expect(journals[1]).toEqual(before);
    expect(await goOn(3)).toEqual(first);
    expect(journals[1]?.length).toBeGreaterThan(before.length + 10);
    expect(journals[1]).toEqual(journals[0]);

    expect((await post('/sandbox/clock/snapshots/snapshot-2/restore')).status).toBe(404);
    expect(await jsonOf(get('/sandbox/clock/snapshots'))).toEqual({
      items: [{ id: 'snapshot-1', at: '2026-03-06T12:44:17.000Z' }],
    });
  });
});
