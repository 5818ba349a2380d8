import type { Feature } from './features.ts';
import { minuteOfStep } from './minute-of-step.ts';
import type { Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

/** A step that sends makes some thirty calls, of which the claim is about the twelfth. */
const CALLS_OF_A_STEP = 16;

/**
 * Draws payments that come while a step looks at their debt: in the middle of a call of the step's function, which a payment in the middle
 * of any call hardly ever hits.
 * @param firstId the number of the first step; the others follow
 */
export function drawRaces(
  random: Random,
  has: ReadonlySet<Feature>,
  { start, invoices, ladder }: Setting,
  issues: readonly Step[],
  firstId: number,
): readonly Step[] {
  if (!has.has('races') || !ladder || random.chance(0.3)) return [];
  const raced = issues.filter(() => random.chance(0.5));
  return raced.flatMap(({ minute: issued, action }, index): Step[] => {
    const planned = action.do === 'issue' ? invoices[action.invoice] : undefined;
    if (action.do !== 'issue' || !planned) return [];
    const { offset = 1 } = random.pick(ladder.steps) ?? {};
    const comesAt = minuteOfStep(start, ladder, { minute: issued, dueInDays: planned.dueInDays, offset });
    return [
      {
        id: firstId + index,
        minute: Math.max(issued + 1, comesAt - 1),
        during: random.int(0, CALLS_OF_A_STEP),
        duringOf: 'take-step',
        action: {
          do: 'pay',
          invoice: action.invoice,
          share: 'whole',
          by: random.pick(['signed', 'signed', 'billing']),
          names: 'invoice',
          tries: 20,
        },
      },
    ];
  });
}
