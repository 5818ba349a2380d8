import { debtIdOf } from '#adapters/table/keys.ts';
import type { Invariant, SeenSend } from '#test/simulator/recording.ts';
import { collecting, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/** A debt that is as late as this when it comes is met anew (docs/first-load.md, "What happens to an old debt"). */
const DAYS_LATE = 30;
/** Ten business days are two weeks at least. */
const SILENCE = 14 * 86_400_000;
/** What takes a debt off its ladder, or asks for messages of its own. */
const OTHERWISE = ['PromiseMade.v1', 'PaymentPlanMade.v1', 'CaseOpened.v1', 'DebtReopened.v1'];

/** What introduces a debt beside a message of its own: one of the same debtor's other debts, and one that a channel may have taken. */
const INTRODUCES = ['MessageConsolidated.v1', 'MessageOutcomeUnknown.v1'];

/**
 * A debt that was old when it came is introduced before anything is asked, by a message of its own or by that of another debt of its
 * debtor, and the next message comes ten business days later at the earliest.
 */
export const metAnew: Invariant = (recording) => {
  const { plan, events } = recording;
  const old = new Set(
    plan.setting.invoices
      .filter(
        ({ dueInDays, issuedDaysBefore = 0 }) => -dueInDays >= DAYS_LATE && issuedDaysBefore > -dueInDays,
      )
      .map(({ creditorId, invoiceId }) => debtIdOf(creditorId, invoiceId)),
  );
  const other = new Set([
    ...events.flatMap(({ type, detail }) => (OTHERWISE.includes(type) ? [String(detail.debtId)] : [])),
    // Before the invoice too: a debt that opens with a due date to come is not old, whatever its invoice says.
    ...events.flatMap(({ type, detail: { creditorId, invoiceId } }) =>
      type === 'InvoiceAmended.v1' ? [debtIdOf(String(creditorId), String(invoiceId))] : [],
    ),
  ]);
  const sent = collecting(recording).map(({ send }) => send);
  return [...Map.groupBy(sent, ({ debtId }) => debtId)].flatMap(([debtId, sends]) => {
    if (!old.has(debtId) || other.has(debtId)) return [];
    const introduced = Math.min(
      ...sends.filter(isIntroduction).map(({ at }) => at),
      ...events
        .filter(({ type, detail }) => INTRODUCES.includes(type) && detail.debtId === debtId)
        .filter(({ detail }) => detail.step === 'introduction')
        .map(({ at }) => at),
    );
    return sends.flatMap((send) => {
      if (isIntroduction(send) || send.at - introduced >= SILENCE) return [];
      return send.at < introduced
        ? [`${keyOf(send)} at ${shown(send.at)}, before its introduction`]
        : [`${keyOf(send)} at ${shown(send.at)}, introduced at ${shown(introduced)}`];
    });
  });
};

const isIntroduction = ({ step }: SeenSend): boolean => step === 'introduction';
