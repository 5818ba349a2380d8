import { PENDING_INDEX } from './pending-index.ts';

/**
 * The sparse index of the table with the debts that are owed, by the day from which their prescription counts. It holds that day
 * and not the last one, so that other years in `config/legal/limits.yaml` hold for all debts at once. Its parts are those of
 * the index of what is pending, whose attribute every debt has.
 */
export const PRESCRIPTION_INDEX = {
  name: 'prescriptions',
  partitionKey: PENDING_INDEX.partitionKey,
  /** A text: the kind of debt (none for the usual one), `#` and a calendar day. An item is in the index while it has it: the write that changes the status of a debt keeps it. */
  sortKey: 'prescribesFrom',
} as const;
