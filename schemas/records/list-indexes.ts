/**
 * The index of the table from which lists are read: debts by their due date, debtors by their name, and each other thing that
 * people look through. Its partitions are lists; an item is in one of them while it has both attributes, and the write that changes
 * the item keeps them. So no list can be read in which a row is missing whose item was written since there was an index.
 */
export const LIST_INDEX = {
  name: 'lists',
  /** A text: the creditor, the list, and one of `shards` parts of it where it is long; joined by `#`. */
  partitionKey: 'listOf',
  /** A text: what the list is sorted by, `#` and an id. */
  sortKey: 'listBy',
  /** What is read of each row without a look at its item: who works on a debt. */
  projected: ['listOwner'],
  /**
   * The parts of the index for a creditor's debts of one status, and for its debtors. DynamoDB takes 1,000 writes a second in one part of
   * an index: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html (read 2026-11-30).
   * docs/cost.md has what a busy morning needs. More parts make each page dearer, because a page asks all of them.
   */
  shards: 4,
} as const;

/** The same lists of debts by the instant of their next action: only what waits for one is in it. */
export const NEXT_ACTION_INDEX = {
  name: 'nextActions',
  partitionKey: LIST_INDEX.partitionKey,
  /** A text: an instant, ISO-8601 in UTC with milliseconds, `#` and the id of the debt. */
  sortKey: 'nextActionAt',
  projected: LIST_INDEX.projected,
} as const;

/** Every attribute that lists add to an item. */
export const LIST_ATTRIBUTES = [
  LIST_INDEX.partitionKey,
  LIST_INDEX.sortKey,
  NEXT_ACTION_INDEX.sortKey,
  ...LIST_INDEX.projected,
] as const;
