import { debtIdOf } from '#adapters/table/keys.ts';
import type { Invariant } from '#test/simulator/recording.ts';
import { collecting, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/** A debt that is as late as this when it comes is met anew (docs/first-load.md, "What happens to an old debt"). */
const DAYS_LATE = 30;
/** Ten business days are two weeks at least. */
const SILENCE = 14 * 86_400_000;
/** What takes a debt off its ladder, or asks for messages of its own. */
const OTHERWISE = [
  'DebtAmended.v1',
  'PromiseMade.v1',
  'PaymentPlanMade.v1',
  'CaseOpened.v1',
  'DebtReopened.v1',
];

/**
 * A debt that was old when it came is introduced before anything is asked: its first message is the introduction, and the next one comes
 * ten business days later at the earliest.
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
  const other = new Set(
    events.flatMap(({ type, detail }) => (OTHERWISE.includes(type) ? [String(detail.debtId)] : [])),
  );
  const sent = collecting(recording).map(({ send }) => send);
  return [...Map.groupBy(sent, ({ debtId }) => debtId)].flatMap(([debtId, sends]) => {
    const [first] = sends;
    if (!first || !old.has(debtId) || other.has(debtId)) return [];
    if (first.step !== 'introduction') return [`${keyOf(first)} at ${shown(first.at)} is its first message`];
    return sends
      .filter(({ step, at }) => step !== 'introduction' && at - first.at < SILENCE)
      .map((send) => `${keyOf(send)} at ${shown(send.at)}, introduced at ${shown(first.at)}`);
  });
};
