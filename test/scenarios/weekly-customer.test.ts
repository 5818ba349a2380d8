import { expect, test } from 'vitest';
import { invoicesOfOnePerson } from '#bench/portfolio.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { run } from '#sandbox/run.ts';
import { deployedConfig } from '#test/builders/config.ts';

/** The transitions and the steps of each debt, from its invoice to its hand-over, when its debtor is invoiced every week. */
async function eachOf(count: number) {
  let steps = 0;
  const observe = (happening: Happening): void => {
    if (happening.kind === 'event' && happening.detailType === 'StepTaken.v1') steps += 1;
  };
  const input = { arrivals: invoicesOfOnePerson(count, 7), badRows: [] };
  const { transitions } = await run({ config: await deployedConfig(), input, record: () => {}, observe });
  return { transitions: transitions / count, steps: steps / count };
}

test.each([
  [3, 8.4],
  [10, 8.6],
  [30, 8.5],
  [100, 9.9],
])(
  'each of %i weekly debts takes %d transitions at most: no more than four beside its steps',
  async (count, most) => {
    const { transitions, steps } = await eachOf(count);
    expect(transitions).toBeLessThanOrEqual(most);
    expect(transitions).toBeLessThanOrEqual(steps + 4);
  },
);
