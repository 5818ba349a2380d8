/**
 * The sparse index of the table: the debts that have something to do, by when it has to be done. An item is in it while it
 * has both attributes.
 */
export const PENDING_INDEX = {
  name: 'pending',
  /** A text: one of `shards` parts, so that no part takes all writes. */
  partitionKey: 'pendingShard',
  /** A text: an instant of AWS's clock, ISO-8601 in UTC with milliseconds. */
  sortKey: 'pendingAt',
  /**
   * DynamoDB takes 1,000 writes a second on one part of an index, and a change costs two of them:
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html (read 2026-11-29). A table
   * that outgrew these parts would slow down its own writes.
   */
  shards: 8,
} as const;
