import { debtIdOf } from '#adapters/table/keys.ts';
import type { Invariant, Recording, SeenEvent, SeenSend } from '#test/simulator/recording.ts';
import { surelyKnown } from './certainty.ts';
import { collecting, keyOf } from './contacts.ts';
import { localTime, shown } from './local-time.ts';

/**
 * No message of a debt is claimed while its collection is paused, by itself, with its debtor or with its batch: from when the pause is
 * surely known until its last day is over, or anybody resumes collection of it (docs/batches.md).
 */
export const pausedInPeace: Invariant = (recording) => {
  const refused = new Set(
    recording.events.flatMap(({ type, detail }) =>
      type === 'InputRefused.v1' ? [String(detail.refusedEventId)] : [],
    ),
  );
  const pauses = recording.events
    .filter(({ type, id }) => type === 'CollectionPaused.v1' && !refused.has(id))
    .map((pause) => ({ pause, from: surelyKnown(recording, pause) }));
  return collecting(recording).flatMap(({ send, person }) => {
    const claimed = send.claimed ?? send;
    const { day } = localTime(send.at, person.uf);
    return pauses
      .filter(({ pause, from }) => claimed.at > from && concerns(recording, pause, send))
      .filter(({ pause }) => day <= String(pause.detail.lastDay) && !isResumed(recording, pause, send))
      .map(
        ({ pause }) =>
          `${keyOf(send)} on ${send.channel} at ${shown(send.at)}, paused at ${shown(pause.at)} until ${pause.detail.lastDay}`,
      );
  });
};

/** Whether an event is about the debt of a message, as a planned invoice has it. */
function concerns({ plan }: Recording, { detail }: SeenEvent, { debtId }: SeenSend): boolean {
  const { creditorId, invoiceId, debtorId, batch } = detail;
  return plan.setting.invoices.some(
    (planned) =>
      planned.creditorId === creditorId &&
      debtIdOf(planned.creditorId, planned.invoiceId) === debtId &&
      (planned.invoiceId === invoiceId ||
        planned.debtorId === debtorId ||
        (batch !== undefined && planned.batch === batch)),
  );
}

/** Whether anybody resumed collection of a debt before a message, after the pause or by a clock that is later than the pause's. */
const isResumed = (recording: Recording, pause: SeenEvent, send: SeenSend): boolean =>
  recording.events.some(
    (event) =>
      event.type === 'CollectionResumed.v1' &&
      event.order < send.order &&
      (event.order > pause.order || String(event.detail.resumedAt) >= String(pause.detail.pausedAt)) &&
      concerns(recording, event, send),
  );
