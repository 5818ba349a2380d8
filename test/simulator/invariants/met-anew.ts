import { debtIdOf } from '#adapters/table/keys.ts';
import type { Invariant, Recording } from '#test/simulator/recording.ts';
import { collecting, isCourtesy, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/** A debt that is as late as this when it comes is met anew (docs/first-load.md, "What happens to an old debt"). */
const DAYS_LATE = 30;
/** Ten business days are two weeks at least. */
const SILENCE = 14 * 86_400_000;
/** What takes a debt off its ladder, or asks for messages of its own. */
const OTHERWISE = ['PromiseMade.v1', 'PaymentPlanMade.v1', 'CaseOpened.v1', 'DebtReopened.v1'];

/** What introduces a debt beside a message: one of the same debtor's other debts, and one that a channel may have taken. */
const INTRODUCES = ['MessageConsolidated.v1', 'MessageOutcomeUnknown.v1'];

/** What a message said of a debt: of its own, or of one that it covers. */
interface Word {
  readonly debtId: string;
  readonly step: string;
  readonly at: number;
  readonly name: string;
}

/**
 * A debt that was old when it came is introduced before anything is asked, by a message of its own or by that of another debt of its
 * debtor, and the next message that speaks of it comes ten business days later at the earliest.
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
  return [...Map.groupBy(wordsOf(recording), ({ debtId }) => debtId)].flatMap(([debtId, words]) => {
    if (!old.has(debtId) || other.has(debtId)) return [];
    const introduced = Math.min(
      ...words.filter(isIntroduction).map(({ at }) => at),
      ...events
        .filter(({ type, detail }) => INTRODUCES.includes(type) && detail.debtId === debtId)
        .filter(({ detail }) => detail.step === 'introduction')
        .map(({ at }) => at),
    );
    return words.flatMap((word) => {
      if (isIntroduction(word) || word.at - introduced >= SILENCE) return [];
      return word.at < introduced
        ? [`${word.name} at ${shown(word.at)}, before its introduction`]
        : [`${word.name} at ${shown(word.at)}, introduced at ${shown(introduced)}`];
    });
  });
};

/** What messages said of each debt, as the channels took them and as our events say what they cover. */
function wordsOf(recording: Recording): readonly Word[] {
  const own = collecting(recording).map(({ send }) => ({ ...send, name: keyOf(send) }));
  const covered = recording.events.flatMap(({ type, at, detail }) => {
    const { debtId: by, covers } = detail;
    const step = String(detail.step);
    if (type !== 'MessageSent.v1' || !Array.isArray(covers) || isCourtesy({ step })) return [];
    return covers.map((debtId) => ({ debtId: String(debtId), step, at, name: `${debtId} by ${by}/${step}` }));
  });
  return [...own, ...covered];
}

const isIntroduction = ({ step }: Word): boolean => step === 'introduction';
