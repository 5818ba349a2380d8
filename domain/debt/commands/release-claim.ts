import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** Takes a claim back, because its message was certainly not sent: it may be claimed again. */
export const releaseClaim = (
  debt: DebtFor<'releaseClaim'>,
  { sendKey }: { readonly sendKey: SendKey },
): Decision =>
  debt.sends[sendKey]?.status === 'claimed' ? note({ sends: { [sendKey]: 'removed' as const } }) : ALREADY;
