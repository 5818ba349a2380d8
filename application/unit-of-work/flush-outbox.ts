import type { StoredDebt } from '#schemas/records/debt.ts';
import { publishAndAnswer } from './give-answers.ts';

/**
 * Writes the summary of a debt if that has to follow, and publishes and empties its outbox. Other effects that wait on the debt
 * are left alone (`runEffects` runs all): the role of a function that only publishes need not allow it to drive a machine.
 */
export const flushOutbox = (debt: StoredDebt): Promise<void> => publishAndAnswer(debt, undefined);
