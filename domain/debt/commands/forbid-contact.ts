import { type Change, note, type Refused, refused } from '#domain/debt/decision.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { messageNotSent, type SkippedChannel } from '#domain/debt/message-events.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { TakeStepInput } from '#schemas/machine.ts';

/** Publishes that no robot may write about the debt again; its machine hands it over to a person after that. */
export const forbidContact = (
  debt: DebtFor<'forbidContact'>,
  { input, ...skipped }: SkippedChannel & { readonly input: TakeStepInput },
): Change | Refused =>
  isOnStep(debt, input) ? note({ events: [messageNotSent(input, skipped)] }) : refused('stale');
