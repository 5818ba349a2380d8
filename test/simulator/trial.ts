import { breachesOf } from './invariants/index.ts';
import type { Fault, Plan } from './plan.ts';
import { play } from './play.ts';
import type { Breach, Recording } from './recording.ts';

/** A play and what it broke. */
export interface Trial {
  /** The plan with every fault that was drawn written out: it plays the same without drawing any. */
  readonly plan: Plan;
  readonly recording: Recording;
  readonly breaches: readonly Breach[];
}

/** Plays a plan and judges it. */
export async function tryOut(plan: Plan): Promise<Trial> {
  const { recording, fired } = await play(plan);
  const outages = plan.faults.filter(({ kind }) => kind === 'outage');
  const { rates: _, ...rest } = plan;
  const faults: Fault[] = [...outages, ...fired];
  return { plan: { ...rest, faults }, recording, breaches: breachesOf(recording) };
}
