import type { Debt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { type DebtEvent, debtEvent } from './event.ts';

/** The ids of pauses of a batch are its own: an invoice may have been paused under the same. */
const occasionOf = ({ pauseId, scope }: Pause): string => (scope === 'batch' ? `batch/${pauseId}` : pauseId);

/** A pause began to hold for a debt at an instant (ISO-8601). */
export function debtPaused({ debtorId }: Pick<Debt, 'debtorId'>, pause: Pause, at: string): DebtEvent {
  const { pauseId, scope, reason, lastDay } = pause;
  return debtEvent('DebtPaused.v1', occasionOf(pause), { at, debtorId, pauseId, scope, reason, lastDay });
}

/** A pause ended at an instant (ISO-8601): a person resumed collection, or its last day is over. */
export function debtResumed(
  { debtorId }: Pick<Debt, 'debtorId'>,
  pause: Pause,
  { at, how }: { readonly at: string; readonly how: 'resumed' | 'over' },
): DebtEvent {
  const { pauseId } = pause;
  return debtEvent('DebtResumed.v1', occasionOf(pause), { at, debtorId, pauseId, how });
}
