import { afterEach, beforeEach, expect, it } from 'vitest';
import { putReport } from '#adapters/table/payment-sources.ts';
import { callApi } from '#test/builders/api.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  const config = await deployedConfig();
  const [creditor] = Object.values(config.creditors);
  if (!creditor) throw new Error('the configuration has no creditor');
  const sources = [
    { id: 'banco', within: { businessDays: 1, by: '10:00' } },
    { id: 'psp', within: { businessDays: 1, by: '10:00' } },
  ];
  const reconciliation = { ...creditor.reconciliation, sources };
  world = await TestWorld.start({
    config: {
      ...config,
      creditors: { ...config.creditors, [creditor.id]: { ...creditor, reconciliation } },
    },
  });
});
afterEach(() => world.close());

it('each source that a creditor relies on is listed, stale or fresh', async () => {
  await putReport(CREDITOR, 'psp', world.now(), world.now());
  const { body } = await callApi(world, { path: '/payment-sources' });
  expect(body.items).toMatchObject([
    { creditorId: CREDITOR, source: 'banco', state: 'stale' },
    { creditorId: CREDITOR, source: 'psp', state: 'fresh', reportedUntil: world.now() },
  ]);
  await world.runUntil('2026-04-28T11:00:00-03:00');
  const later = await callApi(world, { path: '/payment-sources', as: `auditor@${CREDITOR}` });
  expect(later.body.items[1]).toMatchObject({
    source: 'psp',
    state: 'stale',
    expectedBy: expect.any(String),
    waiting: { owner: 'financeiro', isOverdue: true, ifNobodyActs: 'reminders-held' },
  });
  expect(later.body.items[1].waiting.dueAt).toBe(later.body.items[1].expectedBy);
  expect((await callApi(world, { path: '/payment-sources', as: 'auditor@another' })).body.items).toEqual([]);
});
