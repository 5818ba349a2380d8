import { debtIdOf } from '#adapters/table/keys.ts';
import type { Invariant } from '#test/simulator/recording.ts';
import { surelyKnown } from './certainty.ts';
import { collecting, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/**
 * Once a batch is surely known to be withdrawn, nobody is chased for an invoice of it; and an address is told once at most that it was a
 * mistake (docs/batches.md).
 */
export const mistakeToldOnce: Invariant = (recording) => {
  const { events, plan, sends } = recording;
  const withdrawn = events.filter(({ type }) => type === 'BatchWithdrawn.v1');
  const chased = collecting(recording).flatMap(({ send }) =>
    withdrawn
      .filter((event) => (send.claimed ?? send).at > surelyKnown(recording, event))
      .filter(({ detail: { creditorId, batch } }) =>
        plan.setting.invoices.some(
          (planned) =>
            planned.batch === batch &&
            planned.creditorId === creditorId &&
            debtIdOf(planned.creditorId, planned.invoiceId) === send.debtId,
        ),
      )
      .map(({ at }) => `${keyOf(send)} at ${shown(send.at)}, withdrawn at ${shown(at)}`),
  );
  const mistakes = Map.groupBy(
    sends.filter(({ step }) => step === 'mistake'),
    ({ address, debtId }) => `${address} of ${debtId.split('_', 1).join('')}`,
  );
  const twice = [...mistakes].flatMap(([whom, told]) =>
    told.length > 1 ? [`${whom} is told ${told.length} times that it was a mistake`] : [],
  );
  return [...chased, ...twice];
};
