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

/**
 * What was applied of each payment, each event once, centavos. What was paid of an instalment may be applied to its whole
 * debt as well, as `id/1`, `id/2`, …: the same money on two floors of one house, of which the fuller counts.
 */
function appliedById(events: readonly SeenEvent[]): Map<string, number> {
  const seen = new Set<unknown>();
  const floors = [new Map<string, number>(), new Map<string, number>()] as const;
  const instalments = new Set(
    events.flatMap(({ type, detail }) =>
      type === 'DebtOpened.v1' && detail.instalmentOf !== undefined ? [detail.debtId] : [],
    ),
  );
  for (const { type, detail } of events) {
    if (type !== 'PaymentApplied.v1' || seen.has(detail.eventId)) continue;
    seen.add(detail.eventId);
    const id = `${detail.creditorId} ${String(detail.paymentId).replace(/\/\d+$/, '')}`;
    const floor = floors[instalments.has(detail.debtId) ? 1 : 0];
    floor.set(id, (floor.get(id) ?? 0) + Number(detail.amount));
  }
  const [wholes, parts] = floors;
  return new Map(
    [...wholes.keys(), ...parts.keys()].map((id) => [id, Math.max(wholes.get(id) ?? 0, parts.get(id) ?? 0)]),
  );
}

const isKept = (
  reports: readonly ReportedPayment[],
  events: readonly SeenEvent[],
  debts: readonly { readonly payments: Readonly<Record<string, unknown>> }[],
): boolean =>
  reports.some(
    ({ paymentId }) =>
      events.some(
        ({ type, detail }) =>
          (type === 'PaymentUnidentified.v1' || type === 'PaymentUnapplied.v1') &&
          detail.paymentId === paymentId,
      ) || debts.some(({ payments }) => Object.keys(payments).some((id) => id.startsWith(paymentId))),
  );
