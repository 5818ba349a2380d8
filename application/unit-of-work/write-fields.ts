import { changeDebt } from '#adapters/table/change.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { intoOutbox, type Outgoing } from './outbox.ts';

/** Whole fields that a decision sets and takes off, and what it has to tell. */
export interface FieldChange {
  readonly fields: Partial<Debt>;
  readonly removed: readonly (keyof Debt)[];
  readonly events: readonly Outgoing[];
}

/** Writes them in one, and gives the debt as it then is; undefined when it is not as it was read any more. */
export const writeFields = (
  { debtId, revision }: StoredDebt,
  { fields, removed, events }: FieldChange,
): Promise<StoredDebt | undefined> =>
  changeDebt(debtId, {
    set: [
      ...Object.entries({ ...fields, revision: revision + 1 }).map(
        ([field, value]) => [[field], value] as const,
      ),
      ...intoOutbox(events),
    ],
    remove: removed.map((field) => [field]),
    when: { equal: [[['revision'], revision]] },
    returns: 'new',
  });
