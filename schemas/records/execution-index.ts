/**
 * The sparse index of the table with the debts that wait on an execution, by its régua and its name. An item is in it while it
 * has both attributes: the write that changes the status or the version of a debt keeps them.
 */
export const EXECUTION_INDEX = {
  name: 'executions',
  /** A text: the régua, and one of `shards` parts of it. */
  partitionKey: 'executionOf',
  /** A text: the name of the execution. */
  sortKey: 'executionName',
  /**
   * A debt is written to the index once when it opens and once when it closes. Four parts of each régua take 4,000 such writes a
   * second, thirteen times what Step Functions starts and ends:
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html (read 2026-11-29).
   */
  shards: 4,
} as const;
