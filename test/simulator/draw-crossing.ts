import type { Feature } from './features.ts';
import { minuteOfStep } from './minute-of-step.ts';
import type { Fault, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

/** What is drawn together: what happens, and what goes wrong at that moment. */
interface Crossing {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
}

const NOTHING: Crossing = { steps: [], faults: [] };

/**
 * Draws a payment plan, and a payment of the whole that crosses with a step of an instalment: minutes before it, from a caller that never
 * tries again, while a process may die and the relay does not look. What has to follow is then not done when the step comes.
 * @param firstId the number of the first step; the other follows
 */
export function drawCrossing(
  random: Random,
  has: ReadonlySet<Feature>,
  { start, days, invoices, ladder }: Setting,
  firstId: number,
): Crossing {
  const needs: readonly Feature[] = ['plans', 'crashes', 'outages', 'callers that never return'];
  if (!ladder || !needs.every((feature) => has.has(feature)) || random.chance(0.2)) return NOTHING;
  const invoice = random.int(0, invoices.length - 1);
  const agreed = { minute: random.int(60, (days * 1440) / 2), firstInDays: random.int(2, 6) };
  const { offset = 1 } = random.pick(ladder.steps) ?? {};
  const comesAt = minuteOfStep(start, ladder, {
    minute: agreed.minute,
    dueInDays: agreed.firstInDays,
    offset,
  });
  const minute = Math.max(agreed.minute + 60, comesAt - random.int(1, 20));
  return {
    steps: [
      {
        id: firstId,
        minute: agreed.minute,
        action: { do: 'agree', invoice, count: random.int(1, 3), firstInDays: agreed.firstInDays },
      },
      {
        id: firstId + 1,
        minute,
        action: { do: 'pay', invoice, share: 'whole', by: 'signed', names: 'invoice', tries: 1 },
      },
    ],
    faults: [
      { kind: 'outage', of: { functionName: 'relay' }, from: Math.max(0, minute - 5), minutes: 180 },
      { kind: 'crash-after', from: minute * 60_000, skip: random.int(1, 12) },
    ],
  };
}
