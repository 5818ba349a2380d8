/** How often each thing was used for which DynamoDB bills. */
export interface TableUse {
  /** Items or pages that were asked for: GetItem, each page of a Query or Scan, each key of a BatchGetItem. */
  readonly reads: number;
  /** Items that were written, those whose condition failed included. */
  readonly writes: number;
  /** Read units of 4 KB each, half as many for a read that need not be consistent. */
  readonly readUnits: number;
  /** Write units of 1 KB of the larger of the item before and after, without the indexes. */
  readonly writeUnits: number;
  /**
   * Entries that an index got, lost or changed: one unit each, because an entry is less than 1 KB
   * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html, read 2026-11-30).
   */
  readonly indexWrites: number;
}

const READS: ReadonlySet<string> = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem']);
const WRITES: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** Counts what DynamoDB bills for calls on the items of a table. */
export class TableMeter {
  readonly #counts = { reads: 0, writes: 0, readUnits: 0, writeUnits: 0 };

  /** The input of an operation, so that dynalite says what it consumes. */
  asked(operation: string, input: object): object {
    return READS.has(operation) || WRITES.has(operation)
      ? { ...input, ReturnConsumedCapacity: 'TOTAL' }
      : input;
  }

  /** Counts what an operation consumed; gives its output as the caller asked for it. */
  count(operation: string, input: object, output: unknown): unknown {
    if (!READS.has(operation) && !WRITES.has(operation)) return output;
    if (typeof output !== 'object' || output === null || !('ConsumedCapacity' in output)) return output;
    const { ConsumedCapacity: consumed, ...rest } = output;
    const units = [consumed].flat().reduce<number>((sum, one) => sum + unitsOf(one), 0);
    this.#add(operation, itemsIn(input), units);
    return rest;
  }

  /**
   * Counts a write whose condition failed: it is billed like one that is carried out
   * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithItems.html, read 2026-11-30).
   * @param units of the item as it is, 1 at least
   */
  countRefused(operation: string, units: number): void {
    if (WRITES.has(operation)) this.#add(operation, 1, units);
  }

  /** The counts so far, but for those of indexes. */
  counts(): Omit<TableUse, 'indexWrites'> {
    return { ...this.#counts };
  }

  #add(operation: string, items: number, units: number): void {
    if (READS.has(operation)) {
      this.#counts.reads += items;
      this.#counts.readUnits += units;
    } else {
      this.#counts.writes += items;
      this.#counts.writeUnits += units;
    }
  }
}

const unitsOf = (consumed: unknown): number =>
  typeof consumed === 'object' && consumed !== null && 'CapacityUnits' in consumed
    ? Number(consumed.CapacityUnits)
    : 0;

/** How many items a call is about: those of a batch, or one. */
function itemsIn(input: object): number {
  if (!('RequestItems' in input) || typeof input.RequestItems !== 'object') return 1;
  return Object.values(input.RequestItems ?? {}).reduce(
    (sum, table) => sum + (Array.isArray(table) ? table : table.Keys).length,
    0,
  );
}
