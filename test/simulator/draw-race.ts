import { drawStepTime } from './draw-step-time.ts';
import type { Feature } from './features.ts';
import type { Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

/** Payments of the whole that come in the middle of the calls of a step: between its look at the debt and its claim, among others. */
export function drawRace(
  random: Random,
  has: ReadonlySet<Feature>,
  setting: Setting,
  issues: readonly Step[],
  firstId: number,
): Step[] {
  if (!has.has('races')) return [];
  return Array.from({ length: random.int(0, 3) }, () => drawStepTime(random, setting, issues))
    .filter((time) => time !== undefined)
    .map(({ invoice, minute }, index) => ({
      id: firstId + index,
      minute: Math.max(0, minute),
      during: random.int(0, 30),
      action: { do: 'pay', invoice, share: 'whole', by: 'signed', names: 'invoice', tries: 3 },
    }));
}
