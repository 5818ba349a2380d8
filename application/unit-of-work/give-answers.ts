import type { Effect, StoredDebt } from '#schemas/records/debt.ts';
import { handOverToPerson, postpone, undelivered } from './end-wait.ts';
import { publishWaiting } from './flush-outbox.ts';
import { forget } from './forget.ts';

/** An effect by which a step goes on at once: the machine whose wait holds the token is answered with an error that it catches. */
export type Answer = Extract<Effect, { readonly kind: 'postpone' | 'handOver' | 'undelivered' }>;

export const isAnswer = (effect: Effect): effect is Answer =>
  effect.kind === 'postpone' || effect.kind === 'handOver' || effect.kind === 'undelivered';

/** Gives one answer. The wait may be over: then it is harmless. */
export function giveAnswer(debt: StoredDebt, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'postpone': {
      const { token, until, at } = answer;
      return postpone(debt.debtId, token, at ? { until, at } : { until });
    }
    case 'handOver':
      return handOverToPerson(debt.debtId, answer.token, answer.rule);
    case 'undelivered':
      return undelivered(debt, answer.token);
  }
}

/**
 * Writes the summary of a debt if that has to follow, publishes its outbox, and then gives the answers that wait on it for one
 * wait, in the order of `runEffects`. Other effects are left alone: the role of such a function need not allow it to start an
 * execution.
 * @param token of that wait; undefined when there is none
 * @throws what the last answer that could not be given threw: it stays on the debt for the next try
 */
export async function publishAndAnswer(debt: StoredDebt, token: string | undefined): Promise<void> {
  const { outbox, effects: done } = await publishWaiting(debt);
  const given: string[] = [];
  let failure: unknown;
  for (const [key, effect] of Object.entries(debt.effects)) {
    if (!isAnswer(effect) || effect.token !== token) continue;
    try {
      await giveAnswer(debt, effect);
      given.push(key);
    } catch (error) {
      failure = error;
    }
  }
  await forget(debt, { outbox, effects: [...done, ...given] });
  if (failure !== undefined) throw failure;
}
