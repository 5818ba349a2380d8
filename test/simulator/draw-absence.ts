import { minuteOfStep } from './minute-of-step.ts';
import type { Outage, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

const HOUR = 60;

/**
 * What a step needs is away from shortly before it and for hours, longer than the retries of the state machine last: its execution fails.
 * An outage at any time hardly ever does that.
 * @param issue of the debt whose step it is
 */
export function drawAbsence(
  random: Random,
  { ladder, start, invoices }: Setting,
  issue: Step | undefined,
): Outage[] {
  const planned = issue?.action.do === 'issue' ? invoices[issue.action.invoice] : undefined;
  if (!ladder || !issue || !planned || random.chance(0.2)) return [];
  const { minute } = issue;
  const { dueInDays } = planned;
  const offset = random.pick([ladder.handOver.offset, ...ladder.steps.map((step) => step.offset)]);
  const functionName = offset === ladder.handOver.offset ? 'hand-over' : 'take-step';
  const comesAt = minuteOfStep(start, ladder, { minute, dueInDays, offset });
  return [
    {
      kind: 'outage',
      of: random.chance(0.8) ? { functionName } : { service: 'dynamodb' },
      from: Math.max(0, comesAt - random.int(5, HOUR)),
      minutes: random.pick([3, 4, 7, 26]) * HOUR,
    },
  ];
}
