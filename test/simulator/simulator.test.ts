import { describe, expect, it, test } from 'vitest';
import { drawPlan } from './draw-plan.ts';
import { FEATURES, someFeatures } from './features.ts';
import { SIMULATIONS } from './how-many.ts';
import { breachesInWords, planInWords } from './in-words.ts';
import { tryOut } from './trial.ts';

/** Thousands of payments of one centavo take long: `npm run test:model` plays them. */
const USUAL = FEATURES.filter((feature) => feature !== 'dust');

describe('whatever happens, in whatever order, and whatever goes wrong, every invariant holds', () => {
  it.each(SIMULATIONS)('seed %i', async (seed) => {
    const { plan, breaches } = await tryOut(drawPlan(seed, someFeatures(seed, USUAL)));
    expect(breaches.length === 0 ? '' : `${breachesInWords(breaches)}\n${planInWords(plan)}`).toBe('');
  });
});

test('the same seed gives the same play, to the last call and message', async () => {
  const [seed] = SIMULATIONS as [number];
  const playedAgain = async () => {
    // Log lines carry the time of this machine.
    const { logs: _, ...recording } = (await tryOut(drawPlan(seed, someFeatures(seed, USUAL)))).recording;
    return recording;
  };
  expect(await playedAgain()).toEqual(await playedAgain());
});
