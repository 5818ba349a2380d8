import { describe, expect, test } from 'vitest';
import { RunningSteps } from '#cli/in-use/running-steps.ts';
import { ExecutionInput, HandOverInput, ReEvaluateDebtInput, TakeStepInput } from '#schemas/machine.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { ENDS, goldenSets, play } from '#test/builders/golden-set.ts';

/** Executions run for up to a year on the definition that they started with: today's functions take what it sends. */
const CONTRACTS = {
  'take-step': TakeStepInput,
  'hand-over': HandOverInput,
  're-evaluate-debt': ReEvaluateDebtInput,
  execution: ExecutionInput,
} as const;

const sets = goldenSets();

test('every release since the vocabulary was renamed has a set', () => {
  expect(sets.map(({ tag }) => tag)).toContain('0.1.0');
});

describe.each(sets)('the definitions of $tag', ({ definitions, payloads }) => {
  test.each(Object.entries(payloads))('of %s send what today’s contracts accept', (_regua, sent) => {
    for (const [name, schema] of Object.entries(CONTRACTS)) {
      const all = sent[name as keyof typeof CONTRACTS];
      expect(all.length, name).toBeGreaterThan(0);
      for (const payload of all) expect(schema.safeParse(payload).error, name).toBeUndefined();
    }
  });

  test.each(Object.entries(definitions))(
    'of %s lead every debt to its end with today’s functions',
    async (regua, definition) => {
      expect(
        Object.keys((await deployedConfig()).reguas),
        'a régua that was released stays, retired',
      ).toContain(regua);
      const { world } = await play(regua, definition);
      try {
        for (const [invoiceId, status] of Object.entries(ENDS))
          expect(await world.debt(invoiceId), invoiceId).toMatchObject({ status });
        expect(world.aws.executions().filter(({ status }) => status !== 'SUCCEEDED')).toEqual([]);
        expect(world.deadLetters).toEqual([]);
        const own = RunningSteps.parse(definition).map(({ id }) => id);
        const taken = world.remindersOf('NF-unpaid').map(({ tags }) => tags.step);
        expect(taken.length).toBeGreaterThan(1);
        for (const step of taken) expect(own).toContain(step);
      } finally {
        await world.close();
      }
    },
  );
});
