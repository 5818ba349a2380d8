import type { Plan } from './plan.ts';

/** Whether a plan still fails as the first one did. */
export type StillFails = (plan: Plan) => Promise<boolean>;

/**
 * Cuts a failing plan down for as long as it still fails: faults first, then steps, halves before single ones, then what
 * makes a step unusual. Whatever is left is needed.
 * @param most the most plays that it may take
 */
export async function shrink(plan: Plan, stillFails: StillFails, most = 200): Promise<Plan> {
  let left = most;
  const check: StillFails = async (smaller) => {
    if (left <= 0) return false;
    left -= 1;
    return stillFails(smaller);
  };
  let smallest = plan;
  for (let before = Number.POSITIVE_INFINITY; sizeOf(smallest) < before && left > 0; ) {
    before = sizeOf(smallest);
    smallest = await withFewer(smallest, 'faults', check);
    smallest = await withFewer(smallest, 'steps', check);
    smallest = await plainer(smallest, check);
  }
  return smallest;
}

const sizeOf = ({ steps, faults }: Plan): number =>
  steps.length +
  faults.length +
  steps.filter(({ during }) => during !== undefined).length +
  steps.filter(({ skew }) => skew !== undefined).length;

/** Leaves out runs of a list, long ones first, for as long as the rest fails. */
async function withFewer(plan: Plan, of: 'steps' | 'faults', stillFails: StillFails): Promise<Plan> {
  let smallest = plan;
  for (let run = Math.max(1, smallest[of].length >> 1); run >= 1; run >>= 1) {
    for (let start = 0; start < smallest[of].length; ) {
      const rest = [...smallest[of].slice(0, start), ...smallest[of].slice(start + run)];
      const smaller = { ...smallest, [of]: rest };
      if (rest.length < smallest[of].length && (await stillFails(smaller))) smallest = smaller;
      else start += run;
    }
  }
  return smallest;
}

/** Takes off each step what makes it unusual: the middle of a call, a clock that is wrong. */
async function plainer(plan: Plan, stillFails: StillFails): Promise<Plan> {
  let plainest = plan;
  for (const { id } of plan.steps)
    for (const field of ['during', 'duringOf', 'skew'] as const) {
      const steps = plainest.steps.map((step) => {
        if (step.id !== id || step[field] === undefined) return step;
        const { [field]: _, ...rest } = step;
        return rest;
      });
      const isPlainer = steps.some((step, index) => step !== plainest.steps[index]);
      if (isPlainer && (await stillFails({ ...plainest, steps }))) plainest = { ...plainest, steps };
    }
  return plainest;
}
