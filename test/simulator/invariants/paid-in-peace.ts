import { debtIdOf } from '#adapters/table/keys.ts';
import type { Invariant, Recording, ReportedPayment } from '#test/simulator/recording.ts';
import { isCourtesy, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/**
 * Once a provider was reported that a payment was taken which pays more than a debt can come to, no message of it is claimed
 * any more, until money of it goes back or billing changes its amount. An id that was reported before for something else is for a
 * person: it is answered well, so that the provider goes on, and nothing is known to be paid by it (docs/webhooks.md).
 */
export const paidInPeace: Invariant = (recording) =>
  recording.payments
    .filter(({ answer, invoiceId }) => answer === 'accepted' && invoiceId !== undefined)
    .filter((payment) => !isConflict(recording, payment))
    .flatMap((payment) => {
      const { creditorId, invoiceId = '', amount, order } = payment;
      const planned = recording.plan.setting.invoices.find(
        (one) => one.invoiceId === invoiceId && one.creditorId === creditorId,
      );
      if (!planned) return [];
      const debtId = debtIdOf(creditorId, invoiceId);
      if (amount <= Math.max(planned.amount, owedBefore(recording, debtId, order)) * 1.25) return [];
      const until = firstChange(recording, debtId, order);
      return recording.sends
        .filter((send) => {
          const claimed = send.claimed?.order ?? send.order;
          // Told at the same instant, from within that very call, it may have been taken after the claim was decided.
          return (
            send.debtId === debtId &&
            !isCourtesy(send) &&
            claimed > order &&
            claimed < until &&
            send.at > payment.at
          );
        })
        .map(
          (send) => `${keyOf(send)} on ${send.channel} at ${shown(send.at)}, paid at ${shown(payment.at)}`,
        );
    });

/** Whether the id of a payment was reported before for another invoice or amount. */
const isConflict = (
  { payments }: Recording,
  { creditorId, paymentId, invoiceId, amount, order }: ReportedPayment,
): boolean =>
  payments.some(
    (other) =>
      other.order < order &&
      other.creditorId === creditorId &&
      other.paymentId === paymentId &&
      (other.invoiceId !== invoiceId || other.amount !== amount),
  );

/** The amount that a debt had when a payment was reported, an amendment that waited for its invoice included; 0 before it was opened. */
const owedBefore = ({ events }: Recording, debtId: string, before: number): number =>
  events.reduce(
    (amount, { order, type, detail }) =>
      order < before && ['DebtOpened.v1', 'DebtAmended.v1'].includes(type) && detail.debtId === debtId
        ? Number(detail.amount)
        : amount,
    0,
  );

const firstChange = ({ events }: Recording, debtId: string, after: number): number => {
  const changes = events.filter(
    ({ order, type, detail }) =>
      order > after &&
      detail.debtId === debtId &&
      ['PaymentReversed.v1', 'DebtAmended.v1', 'DebtReopened.v1'].includes(type),
  );
  return Math.min(...changes.map(({ order }) => order), Number.POSITIVE_INFINITY);
};
