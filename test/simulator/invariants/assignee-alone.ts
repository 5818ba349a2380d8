import type { Invariant } from '#test/simulator/recording.ts';
import { surelyKnown } from './certainty.ts';
import { collecting, keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/** The key of the creditor in Pix codes of invoices and of our own bills (`config/creditors/`). */
const KEY = '7d9f0335-8dcc-4054-9bf9-0dbd61d36906';

/**
 * Once a credit is surely known to be assigned, no e-mail about it carries a Pix code of the creditor: paying the first creditor pays
 * badly (CC art. 290, 292).
 */
export const assigneeAlone: Invariant = (recording) => {
  const assigned = recording.events
    .filter(({ type }) => type === 'DebtAssigned.v1')
    .map((event) => ({ event, from: surelyKnown(recording, event) }));
  return collecting(recording).flatMap(({ send }) =>
    assigned
      .filter(({ event, from }) => event.detail.debtId === send.debtId && (send.claimed ?? send).at > from)
      .filter(() => send.pixKeys.includes(KEY))
      .map(({ event }) => `${keyOf(send)} at ${shown(send.at)}, assigned at ${shown(event.at)}`),
  );
};
