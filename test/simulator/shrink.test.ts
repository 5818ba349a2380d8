import { expect, test } from 'vitest';
import { drawPlan } from './draw-plan.ts';
import { planInWords } from './in-words.ts';
import type { Plan } from './plan.ts';
import { shrink } from './shrink.ts';

const FAULTS: Plan['faults'] = [1, 2, 3, 4].map((skip) => ({ kind: 'crash-after', from: 1_000, skip }));
const plan: Plan = { ...drawPlan(3), faults: FAULTS };
const [one, other] = [plan.steps[2]?.id, plan.steps[5]?.id];

/** Fails when both steps are there, and one of the faults. */
const fails = async ({ steps, faults }: Plan): Promise<boolean> =>
  [one, other].every((id) => steps.some((step) => step.id === id)) &&
  faults.some((fault) => fault.kind === 'crash-after' && fault.skip === 3);

test('a failing plan is cut down to the steps and the faults that it needs', async () => {
  const smallest = await shrink(plan, fails);
  expect(smallest.steps.map(({ id }) => id)).toEqual([one, other]);
  expect(smallest.faults).toEqual([FAULTS[2]]);
});

test('what makes a step unusual goes too, unless it is needed', async () => {
  const [step] = plan.steps;
  if (!step) throw new Error('the plan has no step');
  const unusual: Plan = { ...plan, faults: [], steps: [{ ...step, during: 3, skew: 5 }] };
  const smallest = await shrink(unusual, async ({ steps }) => steps[0]?.skew === 5);
  expect(smallest.steps).toEqual([{ ...step, skew: 5 }]);
});

test('no more plays are made than allowed', async () => {
  let plays = 0;
  await shrink(
    plan,
    async () => {
      plays += 1;
      return false;
    },
    5,
  );
  expect(plays).toBe(5);
});

test('the same seed draws the same plan, another seed another, and a plan survives JSON', () => {
  expect(drawPlan(7)).toEqual(drawPlan(7));
  expect(drawPlan(7)).not.toEqual(drawPlan(8));
  expect(JSON.parse(JSON.stringify(drawPlan(7)))).toEqual(JSON.parse(JSON.stringify(drawPlan(7))));
  expect(planInWords(drawPlan(7)).split('\n').length).toBeGreaterThan(drawPlan(7).steps.length);
});
