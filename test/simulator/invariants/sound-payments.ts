import type { Invariant } from '#test/simulator/recording.ts';

/**
 * A sound payment is never refused, whatever was paid before it (docs/money.md): its provider may try as often as it
 * likes, and is answered 200 in the end. A repeated id that stands for something else is not sound.
 */
export const soundPayments: Invariant = ({ payments }) =>
  [...Map.groupBy(payments, ({ creditorId, paymentId }) => `${creditorId} ${paymentId}`)].flatMap(
    ([id, reports]) => {
      const [first] = reports;
      const isSound = reports.every(
        ({ amount, invoiceId }) => amount === first?.amount && invoiceId === first?.invoiceId,
      );
      const isLost = isSound && reports.every(({ answer }) => answer === 'refused');
      return isLost ? [`${id}: refused ${reports.length} times`] : [];
    },
  );
