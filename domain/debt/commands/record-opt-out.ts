import { type Change, note } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';

/** The owner of an address asked for no more messages there, in answer to a message of the debt. */
export interface RecordOptOut extends Pick<ReguaEventDetail<'ContactOptedOut.v1'>, 'at' | 'channel' | 'by'> {
  /** Of the address: `addressMark`. */
  readonly mark: string;
}

/** Publishes an opt-out. Done again it is the same event. */
export const recordOptOut = (
  { debtorId }: DebtFor<'recordOptOut'>,
  { mark, at, channel, by }: RecordOptOut,
): Change =>
  note({
    events: [
      debtEvent('ContactOptedOut.v1', `${channel}/${mark.slice(0, 16)}`, { at, debtorId, channel, by }),
    ],
  });
