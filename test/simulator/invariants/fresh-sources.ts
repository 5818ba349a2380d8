import { SOURCE } from '#test/simulator/config.ts';
import type { Invariant, Recording } from '#test/simulator/recording.ts';
import { isCourtesy, keyOf } from './contacts.ts';
import { businessDaysAfter, dayInBrasilia, shown } from './local-time.ts';

/**
 * No reminder is sent while a payment source of its creditor is stale (docs/payment-sources.md): not before it reported
 * for the first time, and not after the business day on which it should have reported again, 9:00. Notices up to the due
 * date and courtesies are free.
 */
export const freshSources: Invariant = (recording) =>
  recording.sends
    .filter((send) => !isCourtesy(send) && isReminder(recording, send.step))
    .flatMap((send) => {
      const creditorId = recording.plan.setting.withSources.find((id) => send.debtId.startsWith(`${id}_`));
      if (creditorId === undefined) return [];
      const claimedAt = send.claimed?.at ?? send.at;
      const expected = expectedBy(recording, creditorId, claimedAt);
      return expected !== undefined && claimedAt <= expected
        ? []
        : [
            `${keyOf(send)} at ${shown(claimedAt)}: ${SOURCE} was expected by ${expected ? shown(expected) : 'ever'}`,
          ];
    });

function isReminder({ config }: Recording, step: string): boolean {
  const known = Object.values(config.reguas).flatMap(({ steps }) => steps);
  // A step that is none of a ladder's reminds of a promise.
  return (known.find(({ id }) => id === step)?.offset ?? 1) > 0;
}

/** By when the source has to report again, if it ever did; milliseconds. */
function expectedBy(recording: Recording, creditorId: string, at: number): number | undefined {
  const reported = recording.events
    .filter(
      ({ type, detail, at: came }) =>
        type === 'PaymentSourceReported.v1' && detail.creditorId === creditorId && came <= at,
    )
    .map(({ detail, at: came }) => Math.min(Date.parse(String(detail.reportedUntil)), came));
  if (reported.length === 0) return undefined;
  const day = dayInBrasilia(Math.max(...reported));
  // A report on a weekend or a holiday counts for the next business day.
  const counted = businessDaysAfter(businessDaysAfter(dayBefore(day), 1), 1);
  return Date.parse(`${counted}T12:00:00Z`);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
