import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { dayOf, instantAtSecond, isBefore, minutesOfClock } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { plannedChannels } from '#domain/contacts/planned-channels.ts';
import { anyCodes } from '#domain/debt/any-codes.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { spread } from '#domain/dunning/spread.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { PromisedDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** When a promise is over, ISO-8601: a payment of its last day is known by then. */
export const promiseOver = (debt: PromisedDebt): string =>
  paymentsKnownFor(creditorOf(debt), lastOf(debt.promises).until, anyCodes(debt), debt.zone);

/**
 * When the debtor is reminded of a promise, ISO-8601: on the morning of its day, within the law's hours for the channel that will
 * be used. A debtor who promises on that day itself needs no reminder, and on another day it would be of the wrong one: then it
 * is when the promise is over.
 */
export function promiseReminderAt(debt: PromisedDebt, debtor: Debtor): string {
  const promise = lastOf(debt.promises);
  const over = promiseOver(debt);
  if (promise.day <= promise.madeOn) return over;
  const regua = config().reguas[debt.regua];
  const place = placeOf(debtor, creditorOf(debt));
  const sendAt = minutesOfClock(regua?.sendAt ?? '09:30') * 60;
  const second = sendAt + spread(`${debt.debtId}/promise`, (regua?.spreadMinutes ?? 0) * 60);
  const morning = instantAtSecond(promise.day, second, place.zone);
  const channels = plannedChannels({ channels: regua?.promise.channels ?? ['email'], send: 'first' }, debtor);
  const lawful = nextLawfulInstant(config().contactHours, channels, place, morning);
  return dayOf(lawful, place.zone) === promise.day && isBefore(lawful, over) ? lawful : over;
}
