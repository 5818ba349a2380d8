import * as z from 'zod';
import { debtIdOf } from '#adapters/table/keys.ts';
import { UF } from '#schemas/primitives.ts';
import type { Invariant, Recording } from '#test/simulator/recording.ts';
import { collecting, isCourtesy, keyOf } from './contacts.ts';
import { daysAfter, localTime, shown } from './local-time.ts';

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
  const { events } = recording;
  const old = oldDebts(events);
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

/** The debts that were old when billing issued their invoices, by the calendar of their debtors, and issued before they were due. */
function oldDebts(events: Recording['events']): ReadonlySet<string> {
  const isOld = new Map<string, boolean>();
  for (const { type, at, detail } of events) {
    const issued = type === 'InvoiceIssued.v1' ? Issued.safeParse(detail).data : undefined;
    if (!issued) continue;
    const { creditorId, invoiceId, dueDate, issuedAt, debtor } = issued;
    const debtId = debtIdOf(creditorId, invoiceId);
    const { day } = localTime(at, debtor.uf);
    // An event that comes again makes no debt older.
    if (!isOld.has(debtId)) isOld.set(debtId, daysAfter(dueDate, DAYS_LATE) <= day && issuedAt < dueDate);
  }
  return new Set([...isOld].flatMap(([debtId, old]) => (old ? [debtId] : [])));
}

const Issued = z.object({
  creditorId: z.string(),
  invoiceId: z.string(),
  dueDate: z.string(),
  issuedAt: z.string(),
  debtor: z.object({ uf: UF }),
});

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
