import { drawStepTime } from './draw-step-time.ts';
import type { Outage, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

/**
 * Steps that cannot be taken for longer than their machine tries, from shortly before one comes: its execution fails, which an outage of any
 * function at any time hardly ever brings about.
 */
export const drawStandstill = (random: Random, setting: Setting, issues: readonly Step[]): Outage[] =>
  Array.from({ length: random.int(0, 3) }, () => ({
    time: drawStepTime(random, setting, issues),
    early: random.int(1, 30),
    minutes: random.pick([420, 1_440, 4_320]),
  })).flatMap(({ time, early, minutes }) =>
    time
      ? [
          {
            kind: 'outage',
            of: { functionName: 'take-step' },
            from: Math.max(0, time.minute - early),
            minutes,
          },
        ]
      : [],
  );
