import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { DebtEvent } from './event.ts';
import { type EnteredStep, messageOutcomeUnknown } from './message-events.ts';
import { readSendKey, sendsOfStep } from './send-key.ts';

/**
 * The claims of a step that a process left behind when it died, as `unknown`: their messages may have gone out. With
 * the events that say so.
 */
export function leftClaims(
  debt: Pick<Debt, 'sends'>,
  entered: EnteredStep,
): { readonly sends: Record<SendKey, { readonly status: 'unknown' }>; readonly events: DebtEvent[] } {
  const left = sendsOfStep(debt, entered.version, entered.step.id).filter(
    ([, { status }]) => status === 'claimed',
  );
  return {
    sends: Object.fromEntries(left.map(([key]) => [key, { status: 'unknown' as const }])),
    events: left.map(([key]) =>
      messageOutcomeUnknown(entered, { channel: readSendKey(key).channel, answer: 'no-record' }),
    ),
  };
}
