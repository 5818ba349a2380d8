import { Stream } from 'node:stream';
import { SortedKeys } from './sorted-keys.ts';

type Done = (error: unknown, item?: unknown) => void;
type Release = (done: Done) => Done;

/** What dynalite asks for: a query, a range of keys within one partition; a scan, a range of all. */
interface Range {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
  readonly reverse?: boolean;
  /** -1 for all. */
  readonly limit?: number;
}

interface Ready {
  readonly json: string;
  readonly item: unknown;
}

interface Partition {
  /**
   * The items by key: as JSON, which takes a tenth of the memory, or as they are, while they are among the latest read.
   */
  readonly items: Map<string, string | Ready>;
  readonly keys: SortedKeys;
}

/**
 * How many items stay as they are beside their JSON: those that one step reads and writes again and again. More of them take memory
 * and spare little.
 */
const KEPT_READY = 64;

/**
 * The items of a table or an index in memory, as dynalite's actions use them. In the place of its own store, which
 * decodes buffers, keeps far more memory than their contents, and waits for the event loop at each call.
 * A key is `<hash>/<partition key>/<sort key>/` in hexadecimal. What is given out must not be changed: dynalite's actions change
 * copies, and the SDK's clients get copies.
 */
export class DynaliteItems {
  /** Notified of each item that is put, and of each key that is deleted. */
  watch: ((key: string, item: unknown) => void) | undefined;
  /** How many items came, went or changed. */
  changes = 0;
  readonly #partitions = new Map<string, Partition>();
  /** The keys of the items that are not JSON, the latest read last. */
  readonly #ready = new Map<string, Partition>();
  /** The actions that wait for a locked key. */
  readonly #waiting = new Map<string, (() => void)[]>();

  get(key: string, done: Done): void {
    done(null, this.#read(this.#partitions.get(partitionOf(key)), key));
  }

  put(key: string, given: unknown, done: Done): void {
    const item = withoutAbsent(given);
    const partition = this.#partitions.get(partitionOf(key)) ?? { items: new Map(), keys: new SortedKeys() };
    this.#partitions.set(partitionOf(key), partition);
    if (!partition.items.has(key)) partition.keys.add(key);
    // As JSON: what dynalite changed is a copy of an awkward form, which takes several times the memory of one that was parsed.
    const json = JSON.stringify(item);
    const before = partition.items.get(key);
    if ((typeof before === 'object' ? before.json : before) !== json) this.changes += 1;
    partition.items.set(key, json);
    this.#ready.delete(key);
    this.watch?.(key, item);
    done(null);
  }

  del(key: string, done: Done): void {
    const partition = this.#partitions.get(partitionOf(key));
    if (partition?.items.delete(key)) {
      partition.keys.remove(key);
      this.changes += 1;
    }
    if (partition?.items.size === 0) this.#partitions.delete(partitionOf(key));
    this.#ready.delete(key);
    this.watch?.(key, undefined);
    done(null);
  }

  /** Copies of all items. */
  all(): unknown[] {
    return [...this.#partitions.values()].flatMap(({ items }) =>
      [...items.values()].map((kept) => JSON.parse(typeof kept === 'string' ? kept : kept.json)),
    );
  }

  /**
   * Runs one action at a time on a key; the function that it is given releases the key when what it wraps is called.
   */
  lock(key: string, action: (release: Release) => void): void {
    const run = (): void =>
      action((done) => (error, item) => {
        this.#unlock(key);
        done(error, item);
      });
    const queue = this.#waiting.get(key);
    if (queue) queue.push(run);
    else {
      this.#waiting.set(key, []);
      run();
    }
  }

  #unlock(key: string): void {
    const next = this.#waiting.get(key)?.shift();
    if (next) queueMicrotask(next);
    else this.#waiting.delete(key);
  }

  /** The items of a range in order of their keys, as a stream gives them. */
  createValueStream(range: Range): Stream {
    const found = this.#within(range);
    const stream = new Stream();
    queueMicrotask(() => {
      for (const item of found) stream.emit('data', item);
      stream.emit('end');
    });
    return stream;
  }

  #within(range: Range): unknown[] {
    const { gt, gte, lt, lte, reverse = false, limit = -1 } = range;
    const of = partitionOf(gte ?? gt ?? '');
    const isQuery = of !== '' && of === partitionOf(lte ?? lt ?? '');
    const searched = isQuery
      ? [this.#partitions.get(of)].flatMap((one) => one ?? [])
      : [...this.#partitions.values()];
    const found = searched.flatMap((partition) =>
      partition.keys.within(range).map((key) => ({ key, partition })),
    );
    if (!isQuery) found.sort((one, other) => (one.key < other.key ? -1 : 1));
    if (reverse) found.reverse();
    return (limit < 0 ? found : found.slice(0, limit)).map(({ key, partition }) =>
      this.#read(partition, key),
    );
  }

  #read(partition: Partition | undefined, key: string): unknown {
    const kept = partition?.items.get(key);
    if (partition === undefined || kept === undefined) return undefined;
    const ready = typeof kept === 'string' ? { json: kept, item: JSON.parse(kept) } : kept;
    partition.items.set(key, ready);
    this.#keepReady(partition, key);
    return ready.item;
  }

  #keepReady(partition: Partition, key: string): void {
    this.#ready.delete(key);
    this.#ready.set(key, partition);
    if (this.#ready.size <= KEPT_READY) return;
    const [oldest] = this.#ready;
    if (!oldest) return;
    const [oldKey, of] = oldest;
    this.#ready.delete(oldKey);
    const kept = of.items.get(oldKey);
    if (kept !== undefined && typeof kept !== 'string') of.items.set(oldKey, kept.json);
  }
}

/** dynalite writes what an index includes and an item does not have as undefined, which it cannot read again. */
function withoutAbsent(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !Object.values(item).includes(undefined)) return item;
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** The first two parts of a key. */
const partitionOf = (key: string): string => key.slice(0, key.indexOf('/', key.indexOf('/') + 1) + 1);
