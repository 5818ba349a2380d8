import type { Debt } from '#schemas/records/debt.ts';
import { isSending } from './is-sending.ts';

/**
 * Whether the machine of a debt waits for an answer. It does not before its execution has begun, nor while a step is just sending, which
 * ends in a wait of its own.
 */
export const canBeWoken = (debt: Pick<Debt, 'wakeToken' | 'sends' | 'wakeStepKey'>): boolean =>
  debt.wakeToken !== undefined && !isSending(debt);
