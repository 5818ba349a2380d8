import { Stream } from 'node:stream';

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

/**
 * The items of a table or an index in memory, as dynalite's actions use them. In the place of its own store, which
 * decodes buffers, keeps far more memory than their contents, and waits for the event loop at each call.
 * A key is `<hash>/<partition key>/<sort key>/` in hexadecimal.
 */
export class DynaliteItems {
  /** Notified of each item that is put, and of each key that is deleted. */
  watch: ((key: string, item: unknown) => void) | undefined;
  /** By partition and key, as JSON: what is given out is a copy. */
  readonly #partitions = new Map<string, Map<string, string>>();
  /** The actions that wait for a locked key. */
  readonly #waiting = new Map<string, (() => void)[]>();

  get(key: string, done: Done): void {
    const json = this.#partitions.get(partitionOf(key))?.get(key);
    done(null, json === undefined ? undefined : JSON.parse(json));
  }

  put(key: string, item: unknown, done: Done): void {
    const partition = this.#partitions.get(partitionOf(key)) ?? new Map<string, string>();
    this.#partitions.set(partitionOf(key), partition);
    partition.set(key, JSON.stringify(item));
    this.watch?.(key, item);
    done(null);
  }

  del(key: string, done: Done): void {
    const partition = this.#partitions.get(partitionOf(key));
    partition?.delete(key);
    if (partition?.size === 0) this.#partitions.delete(partitionOf(key));
    this.watch?.(key, undefined);
    done(null);
  }

  /** Copies of all items. */
  all(): unknown[] {
    return [...this.#partitions.values()].flatMap((items) =>
      [...items.values()].map((json) => JSON.parse(json)),
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
      for (const json of found) stream.emit('data', JSON.parse(json));
      stream.emit('end');
    });
    return stream;
  }

  #within({ gt, gte, lt, lte, reverse = false, limit = -1 }: Range): string[] {
    const partition = partitionOf(gte ?? gt ?? '');
    const isQuery = partition !== '' && partition === partitionOf(lte ?? lt ?? '');
    const searched = isQuery ? [this.#partitions.get(partition) ?? []] : [...this.#partitions.values()];
    const found = searched
      .flatMap((items) => [...items])
      .filter(
        ([key]) =>
          (gt === undefined || key > gt) &&
          (gte === undefined || key >= gte) &&
          (lt === undefined || key < lt) &&
          (lte === undefined || key <= lte),
      )
      .sort(([one], [other]) => (one < other ? -1 : 1));
    if (reverse) found.reverse();
    return (limit < 0 ? found : found.slice(0, limit)).map(([, json]) => json);
  }
}

/** The first two parts of a key. */
const partitionOf = (key: string): string => key.slice(0, key.indexOf('/', key.indexOf('/') + 1) + 1);
