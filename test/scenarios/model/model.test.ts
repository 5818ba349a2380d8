import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Debt } from '../../../schemas/records/debt.ts';
import { TestWorld } from '../../builders/world.ts';
import { modelConfig } from './config.ts';
import { type Observation, Player } from './player.ts';
import { script } from './script.ts';

/** Each history takes a month of virtual time; a new world begins again before the calendar runs out. */
const HISTORIES_PER_WORLD = 150;
const HISTORIES = Number(process.env.MODEL_RUNS ?? 1_000);

let world: TestWorld | undefined;
let histories = 0;

async function nextWorld(): Promise<TestWorld> {
  if (world && histories % HISTORIES_PER_WORLD !== 0) return world;
  await world?.close();
  world = await TestWorld.start({ config: modelConfig() });
  return world;
}

afterAll(() => world?.close());

test('however payments, repetitions, crashes, stalls and cancellations interleave, nobody is chased wrongly and nothing is lost', {
  timeout: 170_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(script, async (deeds) => {
      const current = await nextWorld();
      const invoiceId = `M-${histories}`;
      histories += 1;
      check(
        current,
        await new Player(current, deeds, invoiceId).play(),
        (await current.debt(invoiceId)) as Debt,
      );
    }),
    { numRuns: HISTORIES, endOnFailure: false },
  );
});

function check(current: TestWorld, seen: Observation, debt: Debt): void {
  const { invoiceId } = seen;

  // Every debt reaches an end, and so does every execution.
  expect(['settled', 'cancelled', 'handedOver']).toContain(debt.status);
  const executions = current.executionsOf(invoiceId);
  expect(executions.length).toBeLessThanOrEqual(1);
  for (const { status } of executions) expect(status).toBe('SUCCEEDED');

  // At most one send per debt, step and channel.
  const sent = seen.sends.map(({ what }) => what);
  expect(sent).toEqual([...new Set(sent)]);

  // No send starts after a payment or a cancellation commits. A send starts with its claim, the write that theirs are
  // ordered with: just before it, the debt was open. What was claimed before may still be on its way out.
  for (const { claimedOn } of seen.sends) expect(claimedOn).toBe('open');

  // What was applied and what was too much is what was received, each payment once.
  const received = sum([...seen.paid.values()]);
  expect(sum(Object.values(debt.payments).map(({ amount }) => amount))).toBe(received);
  const told = current.eventsOf(invoiceId, 'PaymentApplied.v1');
  expect(told.length).toBe(seen.paid.size);
  expect(sum(told.map(({ detail }) => Number(detail.applied) + Number(detail.excess)))).toBe(received);

  // The bus learns how it ended, and nothing stays in the outbox.
  const endings = {
    settled: 'DebtSettled.v1',
    cancelled: 'DebtClosed.v1',
    handedOver: 'DebtHandedOver.v1',
  } as const;
  expect(current.eventsOf(invoiceId, endings[debt.status as keyof typeof endings])).toHaveLength(1);
  expect(debt.outbox).toEqual({});
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
