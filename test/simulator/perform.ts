import { billing } from './actors/billing.ts';
import { erase, reply, visit } from './actors/debtor.ts';
import { dust, follow, pay, payInstalment } from './actors/providers.ts';
import type { Step } from './plan.ts';
import type { Stage } from './stage.ts';

/** Has the actor of a step do what it says. */
export async function perform(stage: Stage, step: Step): Promise<void> {
  const { action } = step;
  switch (action.do) {
    case 'pay':
      return pay(stage, step, action);
    case 'follow':
      return follow(stage, step, action);
    case 'dust':
      return dust(stage, step, action);
    case 'payInstalment':
      return payInstalment(stage, step, action);
    case 'visit':
      return visit(stage, step, action);
    case 'reply':
      return reply(stage, action);
    case 'erase':
      return erase(stage, action);
    case 'again':
      return stage.sayAgain(step, action.step);
    default:
      return billing(stage, step, action);
  }
}
