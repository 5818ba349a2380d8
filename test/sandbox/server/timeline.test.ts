import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Receiver } from '#test/builders/receiver.ts';
import { anInvoice, aPayment, aSandbox, jsonOf } from './a-sandbox.ts';

it('goes on after a restart as if there had been none, snapshots included, and calls no receiver twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regua-data-'));
  const receiver = await Receiver.start();
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await receiver.close();
  });
  // The first call fails, so that there is a second one: what was answered decides how the world goes on.
  receiver.answer = () => (receiver.received.length === 0 ? 503 : 200);

  const before = await aSandbox({ data: folder });
  const endpoint = { url: receiver.url, types: ['DebtOpened.v1', 'MessageSent.v1', 'PaymentApplied.v1'] };
  const made = await before.post('/v1/creditors/bebidas-nordeste/webhook-endpoints', endpoint);
  expect([made.status, await made.text()]).toEqual([201, expect.any(String)]);
  await before.post('/sandbox/events', anInvoice('F-1'));
  await before.post('/sandbox/clock/advance', { until: 'sent' });
  await before.post('/sandbox/clock/snapshots');
  await before.post('/sandbox/events', aPayment('F-1', '2026-03-06T12:00:00Z', 50_000));
  await before.post('/sandbox/clock/advance', { by: 'P10D' });
  const clock = await jsonOf(before.get('/sandbox/clock'));
  const calls = receiver.received.length;
  expect(calls).toBeGreaterThan(3);
  expect(receiver.received[0]?.status).toBe(503);
  await before.close();
  const again = { data: folder, port: Number(new URL(before.url).port) };

  const after = await aSandbox(again);
  expect(await jsonOf(after.get('/sandbox/clock'))).toEqual(clock);
  expect(after.journals[0]).toEqual(before.journals[0]);
  expect(receiver.received.length).toBe(calls);

  await after.post('/sandbox/clock/snapshots/snapshot-1/restore');
  await after.close();
  const restored = await aSandbox(again);
  expect((await jsonOf(restored.get('/sandbox/clock'))).now).toBe('2026-03-06T12:44:17.000Z');
  expect(receiver.received.length).toBe(calls);
  await restored.post('/sandbox/events', aPayment('F-1', '2026-03-06T12:00:00Z', 50_000));
  await restored.post('/sandbox/clock/advance', { by: 'P10D' });
  expect(restored.journals[0]).toEqual(before.journals[0]);
  expect(receiver.received.length).toBeGreaterThan(calls);
});
