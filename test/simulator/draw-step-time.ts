import { minuteOfStep } from './minute-of-step.ts';
import type { Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

type LadderStep = NonNullable<Setting['ladder']>['steps'][number];

/** About when a step of a ladder comes for an invoice. */
export interface StepTime {
  readonly invoice: number;
  /** Minutes from the start. */
  readonly minute: number;
}

/**
 * Draws one of these steps of the ladder, and one of the invoices that are issued: what has to meet a step is drawn by this, because at any
 * time it hardly ever would. Nothing if there is none.
 */
export function drawStepTime(
  random: Random,
  { ladder, start, invoices }: Setting,
  issues: readonly Step[],
  among: readonly LadderStep[] = ladder?.steps ?? [],
): StepTime | undefined {
  const step = random.pick(among);
  const issue = random.pick(issues);
  if (!ladder || !step || issue?.action.do !== 'issue') return undefined;
  const { invoice } = issue.action;
  const dueInDays = invoices[invoice]?.dueInDays;
  if (dueInDays === undefined) return undefined;
  const minute = minuteOfStep(start, ladder, { minute: issue.minute, dueInDays, offset: step.offset });
  return { invoice, minute };
}
