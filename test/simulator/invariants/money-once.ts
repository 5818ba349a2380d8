import type { Invariant, ReportedPayment, SeenEvent } from '#test/simulator/recording.ts';

/**
 * A payment is recognised once, whatever invoices it is reported for (docs/webhooks.md): all that is applied under its id is
 * at most what was reported of it. And what was reported, and taken, is somewhere: on debts, or waiting for a person.
 */
export const moneyOnce: Invariant = ({ events, payments, debts }) => {
  const reported = Map.groupBy(payments, ({ creditorId, paymentId }) => `${creditorId} ${paymentId}`);
  const applied = appliedById(events);
  return [...reported].flatMap(([id, reports]) => {
    const most = Math.max(...reports.map(({ amount }) => amount));
    const recognised = applied.get(id) ?? 0;
    if (recognised > most) return [`${id}: reported ${most}, recognised ${recognised}`];
    const isLost = reports.some(isTaken) && recognised === 0 && !isKept(reports, events, debts);
    return isLost ? [`${id}: reported ${most} and taken, but nowhere`] : [];
  });
};

const isTaken = ({ answer }: ReportedPayment): boolean => answer === 'accepted';

/** What was applied of each payment, each event once, centavos; one bill for several debts is `id/1`, `id/2`, … there. */
function appliedById(events: readonly SeenEvent[]): Map<string, number> {
  const seen = new Set<unknown>();
  const applied = new Map<string, number>();
  for (const { type, detail } of events) {
    if (type !== 'PaymentApplied.v1' || seen.has(detail.eventId)) continue;
    seen.add(detail.eventId);
    const id = `${detail.creditorId} ${String(detail.paymentId).replace(/\/\d+$/, '')}`;
    applied.set(id, (applied.get(id) ?? 0) + Number(detail.amount));
  }
  return applied;
}

interface Known {
  readonly reportedAs?: readonly string[] | undefined;
}

const isKept = (
  reports: readonly ReportedPayment[],
  events: readonly SeenEvent[],
  debts: readonly { readonly payments: Readonly<Record<string, Known>> }[],
): boolean =>
  reports.some(
    ({ paymentId }) =>
      events.some(
        ({ type, detail }) =>
          (type === 'PaymentUnidentified.v1' ||
            type === 'PaymentDoubtful.v1' ||
            type === 'PaymentUnapplied.v1') &&
          detail.paymentId === paymentId,
      ) ||
      debts.some(({ payments }) =>
        // Another source may have reported the same money first: its payment names the other ids (docs/payment-identity.md).
        Object.entries(payments).some(([id, { reportedAs = [] }]) =>
          [id, ...reportedAs].some((one) => one.startsWith(paymentId)),
        ),
      ),
  );
