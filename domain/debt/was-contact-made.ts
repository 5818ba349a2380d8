import { minutesBetween } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type KeyedContact, sendsOfStep } from './send-key.ts';

const DAY_MINUTES = 24 * 60;

/** Whether a debt has a message of the step that took a place in the contact budget, claimed within a day of that. */
export const wasContactMade = (
  debt: Pick<Debt, 'sends'>,
  { version, step, at }: Pick<KeyedContact, 'version' | 'step' | 'at'>,
): boolean =>
  sendsOfStep(debt, version, step).some(
    ([, send]) => send.status !== 'consolidated' && Math.abs(minutesBetween(at, send.at)) < DAY_MINUTES,
  );
