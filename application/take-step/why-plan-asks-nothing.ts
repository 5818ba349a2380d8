import { allotMoney } from '#application/unit-of-work/allot-money.ts';
import { wholeInstead, wholeOf } from '#application/unit-of-work/whole-of.ts';
import type { NotSent } from '#domain/debt/message-events.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import type { Debt } from '#schemas/records/debt.ts';

const OVER: NotSent = {
  rule: 'payment-plan-over',
  citation: 'Our choice: the payment plan of this instalment no longer holds, and nobody is asked for it',
};

const RESTS: NotSent = {
  rule: 'payment-plan-rests',
  citation:
    'Our choice, with CDC art. 42: the debt of this payment plan is disputed, and nobody is asked for an instalment until a person answers',
};

/**
 * Why nobody is asked for an instalment; undefined when one may be. Its payment plan no longer holds, because the whole was paid or
 * the plan broke, and the instalment is closed soon after; or the plan rests while its debt is disputed. Nor is anybody while money of the plan has not come to it
 * yet: it comes now, and the step finds the debt changed. What follows from that is the relay's: a step starts no execution.
 */
export async function whyPlanAsksNothing(debt: Debt): Promise<NotSent | undefined> {
  const of = debt.instalmentOf && (await wholeOf(debt, debt));
  if (!of) return undefined;
  const instead = wholeInstead(of);
  if (instead) return hasPlanInForce(instead) ? RESTS : OVER;
  const isComing = Object.values(of.whole.effects ?? {}).some(({ kind }) => kind === 'allotMoney');
  if (isComing) await allotMoney(of.whole, leaveToRelay);
  return undefined;
}

const leaveToRelay = async (): Promise<void> => {};
