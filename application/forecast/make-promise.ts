import { dayOfPrescription } from '#application/unit-of-work/prescription.ts';
import { inUtc } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { makePromise as decide, isSamePromise } from '#domain/debt/commands/make-promise.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { decideOn } from '#domain/debt/decide.ts';
import { creditorOf } from '#runtime/config.ts';
import type { PromiseReportedV1 } from '#schemas/events/billing.ts';
import { write } from './change.ts';
import type { Machine } from './machine.ts';
import { debtorKeyOf, type Person } from './person.ts';

/** Takes a promise that the debtor made to a person, as `application/negotiation/reported-negotiations.ts` does. */
export function makePromise(
  person: Person,
  { debtId, promise }: { readonly debtId: string; readonly promise: PromiseReportedV1 },
  now: string,
  machine: Machine,
): void {
  const stored = person.debts.get(debtId);
  if (!stored || stored.status === 'awaitingInvoice') return;
  const { day, promisedAt } = promise;
  const given = { day, at: statedAt(promisedAt, now), reportedAt: inUtc(promisedAt), by: 'person' as const };
  const { negotiation, holidays } = creditorOf(stored);
  const decision = decideOn(stored, {
    command: 'makePromise',
    isRepeated: isSamePromise(given),
    decide: (debt) =>
      decide(debt, given, {
        needsPerson:
          (person.debtors.get(debtorKeyOf(debt))?.overIndebted ?? true) ||
          person.budget.overIndebted === true,
        isPrescribed: dayOfPrescription(debt) <= dayFor(debt, given.at),
        reportedHardship: false,
        promises: negotiation.promises,
        holidays,
      }),
  });
  if (decision.kind !== 'change') return;
  const debt = write(person, stored, decision);
  if (stored.status === 'handedOver') machine.start(debt, now);
  else machine.changed(debtId, now);
}
