import { inParallel } from '#runtime/in-parallel.ts';

/** An event of billing, and the line of the file that says so. */
export interface BusEntry {
  readonly line: number;
  readonly type: string;
  /** JSON. */
  readonly detail: string;
}

/** The bus of a stage. */
export interface Bus {
  /** Puts ten events at most; of each, the code of its error, or undefined when it was taken. */
  readonly put: (entries: readonly BusEntry[]) => Promise<readonly (string | undefined)[]>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

interface PutOptions extends Bus {
  /** Events a second, at most. */
  readonly rate: number;
  /** How many were put before. */
  readonly from?: number;
  /** Is told how many of all were put. */
  readonly onProgress?: (done: number) => void;
}

/** What became of a run. */
export interface PutResult {
  /** The events that are on the bus for certain, from the first on. */
  readonly done: number;
  /** Those that the bus did not take, however often it was asked. */
  readonly failed: readonly { readonly line: number; readonly code: string }[];
}

/**
 * What PutEvents takes in one call: ten entries, 256 KB together
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/events/CalculatePutEventsEntrySize.html, read 2026-11-30). Some room is left for the rest of an entry.
 */
const ENTRIES_PER_CALL = 10;
const BYTES_PER_CALL = 200_000;

/** How often an entry is tried, and milliseconds before the second try; twice as long before each further one. */
const TRIES = 6;
const FIRST_WAIT = 500;

/** Calls at a time. */
const AT_ONCE = 8;

/**
 * Milliseconds between a pause and what comes after it: the queue behind the bus keeps no order, and an invoice must not be
 * opened before the pause of its batch is written.
 */
const AFTER_PAUSE = 10_000;

/**
 * Puts events on the bus in their order, some each second. What the bus does not take is tried again; what it never takes ends the run,
 * because what comes later may need it. To put an event twice does no harm: what it is about has an id of its own, and intake takes
 * the same once.
 */
export async function putOnBus(
  entries: readonly BusEntry[],
  { put, wait, rate, from = 0, onProgress = () => undefined }: PutOptions,
): Promise<PutResult> {
  let done = from;
  while (done < entries.length) {
    const some = nextOf(entries, done, rate);
    const failed = await putSome(some, { put, wait });
    if (failed.size > 0) {
      const first = some.findIndex((entry) => failed.has(entry));
      return {
        done: done + first,
        failed: [...failed].map(([{ line }, code]) => ({ line, code })),
      };
    }
    done += some.length;
    onProgress(done);
    if (done === entries.length) break;
    await wait(isPause(some.at(-1)) ? AFTER_PAUSE : (1000 * some.length) / rate);
  }
  return { done, failed: [] };
}

/** Those of one second; a pause is the last of its own. */
function nextOf(entries: readonly BusEntry[], from: number, rate: number): readonly BusEntry[] {
  const some = entries.slice(from, from + Math.max(1, Math.floor(rate)));
  const pause = some.findIndex(isPause);
  return pause < 0 ? some : some.slice(0, pause + 1);
}

const isPause = (entry: BusEntry | undefined): boolean => entry?.type === 'CollectionPaused.v1';

/** Puts some events; gives those that were never taken, with the last error of each. */
async function putSome(entries: readonly BusEntry[], { put, wait }: Bus): Promise<Map<BusEntry, string>> {
  let left = new Map(entries.map((entry) => [entry, 'not-tried']));
  for (let attempt = 0; attempt < TRIES && left.size > 0; attempt += 1) {
    if (attempt > 0) await wait(FIRST_WAIT * 2 ** (attempt - 1));
    const refused = new Map<BusEntry, string>();
    await inParallel(callsOf([...left.keys()]), AT_ONCE, async (call) => {
      const codes = await put(call);
      for (const [index, entry] of call.entries()) {
        const code = codes[index];
        if (code !== undefined) refused.set(entry, code);
      }
    });
    left = refused;
  }
  return left;
}

/** Events by the calls that take them. */
function callsOf(entries: readonly BusEntry[]): BusEntry[][] {
  const calls: BusEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.detail);
    const last = calls.at(-1);
    if (last && last.length < ENTRIES_PER_CALL && bytes + size <= BYTES_PER_CALL) {
      last.push(entry);
      bytes += size;
    } else {
      calls.push([entry]);
      bytes = size;
    }
  }
  return calls;
}
