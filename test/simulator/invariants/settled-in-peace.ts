import type { Invariant, Recording, SeenEvent, SeenSend } from '#test/simulator/recording.ts';
import { isCourtesy, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

const REOPENS = ['DebtReopened.v1', 'DebtAmended.v1'];
const ENDS = ['DebtSettled.v1', 'DebtClosed.v1'];
const INTERRUPTS = ['CaseOpened.v1', 'PaymentPlanMade.v1', 'DebtHandedOver.v1'];
const RESUMES = ['CaseResolved.v1', 'PaymentPlanBroken.v1', 'DebtReopened.v1', 'DebtAmended.v1'];

/**
 * Nobody is chased for what is known to be paid: no message of a debt is claimed once the bus knows that it is settled or
 * closed, nor while a case or a payment plan holds, nor while a person has it. The same for an instalment whose whole debt
 * is. A message that was claimed before may still be on its way.
 */
export const settledInPeace: Invariant = (recording) => {
  const byDebt = Map.groupBy(ofDebts(recording), ({ detail }) => String(detail.debtId));
  const wholes = wholeDebts(recording);
  return recording.sends
    .filter((send) => !isCourtesy(send))
    .flatMap((send) => {
      const own = stateBefore(byDebt.get(send.debtId) ?? [], send);
      const whole = wholes.get(send.debtId);
      // Two debts are two items: what was published at the very instant may not be known to the other yet.
      const ofWhole = whole && stateBefore(byDebt.get(whole) ?? [], earlier(send));
      const what = own ?? (ofWhole && ENDS.includes(ofWhole) ? `${ofWhole} of the whole debt` : undefined);
      return what
        ? [`${keyOf(send)} on ${send.channel}, claimed at ${shown(claimOf(send).at)} after ${what}`]
        : [];
    });
};

const ofDebts = ({ events }: Recording): SeenEvent[] => {
  const seen = new Set<unknown>();
  return events.filter(({ source, detail: { eventId } }) => {
    if (source !== 'regua' || seen.has(eventId)) return false;
    seen.add(eventId);
    return true;
  });
};

/** The whole debt of each instalment. */
const wholeDebts = ({ events }: Recording): ReadonlyMap<string, string> =>
  new Map(
    events.flatMap(({ type, detail }) => {
      const whole = (detail.instalmentOf as { readonly debtId: string } | undefined)?.debtId;
      return type === 'DebtOpened.v1' && whole ? [[String(detail.debtId), whole]] : [];
    }),
  );

const claimOf = (send: SeenSend) => send.claimed ?? { order: send.order, at: send.at };

const earlier = (send: SeenSend): SeenSend => ({
  ...send,
  claimed: { order: Number.POSITIVE_INFINITY, at: claimOf(send).at - 1_000 },
});

/** What had put an end to messages when a message was claimed; undefined when nothing had. */
function stateBefore(events: readonly SeenEvent[], send: SeenSend): string | undefined {
  const { order, at } = claimOf(send);
  let state: string | undefined;
  for (const event of events) {
    if (event.order >= order || event.at > at) continue;
    if ((state && INTERRUPTS.includes(state) && RESUMES.includes(event.type)) || REOPENS.includes(event.type))
      state = event.type === 'DebtReopened.v1' && event.detail.to === 'person' ? event.type : undefined;
    if (ENDS.includes(event.type) || (INTERRUPTS.includes(event.type) && !(state && ENDS.includes(state))))
      state = event.type;
    if (event.type === 'PromiseMade.v1' && state === 'DebtHandedOver.v1') state = undefined;
  }
  return state;
}
