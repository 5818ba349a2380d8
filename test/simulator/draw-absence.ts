import { minuteOfStep } from './minute-of-step.ts';
import type { Outage, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

const HOUR = 60;

/** What an execution needs at a step, and what fails it when it is away for longer than the retries last. */
const NEEDED: readonly [Outage['of'], ...Outage['of'][]] = [
  { functionName: 'take-step' },
  { functionName: 'take-step' },
  { functionName: 'hand-over' },
  { service: 'dynamodb' },
];

/**
 * What a step needs is away from shortly before it and for hours, longer than the retries of the state machine: its execution fails. An
 * outage at any time hardly ever does that to a debt that nobody pays.
 */
export function drawAbsence(
  random: Random,
  { ladder, start, invoices }: Setting,
  issues: readonly Step[],
): Outage[] {
  if (!ladder || random.chance(0.4)) return [];
  const offsets = [ladder.handOver.offset, ...ladder.steps.map(({ offset }) => offset)] as const;
  const issue = random.pick(issues);
  const planned = issue?.action.do === 'issue' ? invoices[issue.action.invoice] : undefined;
  if (!issue || !planned) return [];
  const comesAt = minuteOfStep(start, ladder, {
    minute: issue.minute,
    dueInDays: planned.dueInDays,
    offset: random.pick(offsets),
  });
  return [
    {
      kind: 'outage',
      of: random.pick(NEEDED),
      from: Math.max(0, comesAt - random.int(5, HOUR)),
      minutes: random.pick([2, 4, 7, 26]) * HOUR,
    },
  ];
}
