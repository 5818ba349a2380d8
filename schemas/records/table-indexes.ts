import { EXECUTION_INDEX } from './execution-index.ts';
import { LIST_INDEX, NEXT_ACTION_INDEX } from './list-indexes.ts';
import { PENDING_INDEX } from './pending-index.ts';
import { PRESCRIPTION_INDEX } from './prescription-index.ts';

/** An index of the table, for those who make the table. */
interface TableIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attributes that it holds beside keys. */
  readonly projected?: readonly string[];
}

/** Every index of the table, the oldest first. */
export const TABLE_INDEXES: readonly TableIndex[] = [
  PENDING_INDEX,
  EXECUTION_INDEX,
  PRESCRIPTION_INDEX,
  LIST_INDEX,
  NEXT_ACTION_INDEX,
];

/** The attributes that the keys of the table and of its indexes are made of, all of them texts. */
export const KEY_ATTRIBUTES: readonly string[] = [
  ...new Set(['pk', 'sk', ...TABLE_INDEXES.flatMap((one) => [one.partitionKey, one.sortKey])]),
];
