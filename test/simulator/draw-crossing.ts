import type { Feature } from './features.ts';
import { minuteOfStep } from './minute-of-step.ts';
import type { Fault, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

/** What is drawn together: what happens, and what goes wrong at that moment. */
interface Crossing {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
  /** Whether another step would end the plan, or the debt, before that. */
  readonly isSpoiltBy: (step: Step) => boolean;
}

const NOTHING: Crossing = { steps: [], faults: [], isSpoiltBy: () => false };

const DAY = 1440;

/**
 * Draws a payment plan, and a payment of the whole that crosses with a step of an instalment: minutes before it, while each process dies that
 * would close the instalments, and longer than its queue tries again. The instalment is then still open when its step comes.
 * @param issues the steps that issue the invoices
 * @param firstId the number of the first step; the other follows
 */
export function drawCrossing(
  random: Random,
  has: ReadonlySet<Feature>,
  { start, invoices, ladder }: Setting,
  issues: readonly Step[],
  firstId: number,
): Crossing {
  const issue = random.pick(
    issues.filter(({ action }) => action.do === 'issue' && !invoices[action.invoice]?.issuedDaysBefore),
  );
  if (!ladder || issue?.action.do !== 'issue' || !has.has('plans') || !has.has('outages')) return NOTHING;
  if (random.chance(0.2)) return NOTHING;
  const { invoice } = issue.action;
  const agreed = { minute: issue.minute + random.int(60, 2 * DAY), firstInDays: random.int(2, 6) };
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
        action: { do: 'pay', invoice, share: 'whole', by: 'signed', names: 'invoice', tries: 20 },
      },
    ],
    faults: [
      {
        kind: 'outage',
        of: { functionName: 'follow-payment-plan' },
        from: Math.max(0, minute - 5),
        minutes: random.pick([3, 7, 26, 72]) * 60,
      },
    ],
    isSpoiltBy: (step) =>
      step.minute < minute &&
      (step.action.do === 'pay' || step.action.do === 'agree' || step.action.do === 'payInstalment') &&
      step.action.invoice === invoice,
  };
}
