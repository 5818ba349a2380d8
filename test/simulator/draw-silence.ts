import type { Feature } from './features.ts';
import { minuteOfStep } from './minute-of-step.ts';
import type { Outage, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

const HOUR = 60;

/**
 * Channels that take no messages from shortly before a step until the next morning: the second channel of the step then speaks on another
 * day than its first, which an outage at any time hardly ever brings about. Steps that have the next day for themselves are drawn, because
 * the next step of a ladder ends the wait for a channel.
 */
export function drawSilence(
  random: Random,
  has: ReadonlySet<Feature>,
  { ladder, start, invoices }: Setting,
  issues: readonly Step[],
): Outage[] {
  if (!has.has('send all') || !ladder || random.chance(0.2)) return [];
  const waiting = ladder.steps.filter(
    ({ send, channels, offset }) =>
      send === 'all' && channels.length > 1 && ladder.steps.every((other) => other.offset !== offset + 1),
  );
  return Array.from({ length: random.int(1, 3) }, () => ({
    step: random.pick(waiting),
    issue: random.pick(issues),
    service: random.pick(['ses', 'sns', 'sns']),
    hours: random.pick([16, 18, 20, 22, 24]),
    early: random.int(5, HOUR),
  })).flatMap(({ step, issue, service, hours, early }) => {
    const planned = issue?.action.do === 'issue' ? invoices[issue.action.invoice] : undefined;
    if (!step || !issue || !planned) return [];
    const { dueInDays } = planned;
    const comesAt = minuteOfStep(start, ladder, { minute: issue.minute, dueInDays, offset: step.offset });
    return {
      kind: 'outage',
      of: { service },
      from: Math.max(0, comesAt - early),
      minutes: hours * HOUR,
    };
  });
}
