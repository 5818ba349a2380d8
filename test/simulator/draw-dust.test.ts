import { expect, test } from 'vitest';
import { drawPlan } from './draw-plan.ts';

const plans = Array.from({ length: 20 }, (_, seed) => drawPlan(seed, ['dust', 'plans', 'races', 'outages']));
const withDust = plans.filter(({ steps }) => steps.some(({ action }) => action.do === 'dust'));

test('most plays with the feature have payments of one centavo', () => {
  expect(withDust.length).toBeGreaterThan(10);
});

test('after payments of one centavo comes the true payment, and the play ends a day later', () => {
  for (const { steps, setting } of withDust) {
    const dust = steps.find(({ action }) => action.do === 'dust');
    const paid = steps.find(({ id }) => id === (dust?.id ?? 0) + 1);
    expect(paid?.action).toMatchObject({ do: 'pay', share: 'whole' });
    expect(paid?.minute).toBeGreaterThan(dust?.minute ?? 0);
    expect(steps.at(-1)?.minute).toBeLessThanOrEqual((paid?.minute ?? 0) + 1440);
    expect(setting.days * 1440).toBeGreaterThanOrEqual(steps.at(-1)?.minute ?? 0);
  }
});
