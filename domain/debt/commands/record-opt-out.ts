import { type Change, note } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';

/** The owner of an address asked for no more messages there, in answer to a message of the debt or on its page. */
export interface OptOut extends Pick<ReguaEventDetail<'ContactOptedOut.v1'>, 'at' | 'channel' | 'by'> {
  /** The mark of the address (`marksOf`). */
  readonly mark: string;
  /** The kind and fingerprint by which billing knows a contact that is another person's. */
  readonly wrongContact?: Pick<ReguaEventDetail<'ContactInvalidated.v1'>, 'kind' | 'fingerprint'>;
  /** True after the owner had consented to messages there. */
  readonly isAgain?: boolean;
}

/** Closes addresses, and publishes that, all in one. Done again, it is the same addresses and events. */
export const recordOptOut = ({ debtorId }: DebtFor<'recordOptOut'>, optOuts: readonly OptOut[]): Change =>
  note({
    events: optOuts.flatMap(({ mark, at, channel, by, wrongContact, isAgain = false }) => [
      debtEvent('ContactOptedOut.v1', `${channel}/${mark.slice(0, 20)}${isAgain ? `/${at}` : ''}`, {
        at,
        debtorId,
        channel,
        by,
      }),
      ...(wrongContact
        ? [
            debtEvent('ContactInvalidated.v1', `wrong-person/${wrongContact.fingerprint}`, {
              at,
              debtorId,
              ...wrongContact,
              reason: 'wrong-person',
            }),
          ]
        : []),
    ]),
    effects: optOuts.map(({ mark, at, by }) => ({ kind: 'closeAddress', mark, at, by }) as const),
  });
