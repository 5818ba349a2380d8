import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import type { Timer, VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';

const MINUTE = 60_000;

/** An item that was looked at in vain so often is stuck: a run until nothing is left does not wait for it any more. */
const STUCK_AFTER = 8;

/** An item of the index. */
interface Item {
  /** The id of the item in the table. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly due: number;
}

/**
 * Runs a function on full minutes, as a schedule of AWS does, but only on those on which an item of the index of what is
 * pending is due: a run of months in which nothing is left undone does not get slower.
 */
export class WhilePending {
  readonly #clock: VirtualClock;
  readonly #run: () => Promise<unknown>;
  /** The items by their keys in the index, which the instant is a part of. */
  readonly #items = new Map<string, Item>();
  /** How often in a row a run left an item in the index. */
  readonly #inVain = new Map<string, number>();
  #next: { readonly at: number; readonly isAwaited: boolean; readonly timer: Timer } | undefined;
  #earliest: number;

  constructor(clock: VirtualClock, run: () => Promise<unknown>) {
    this.#clock = clock;
    this.#run = run;
    this.#earliest = clock.now();
  }

  /** Follows the index of a table from now on. */
  watch(aws: Pick<SandboxAws, 'watchIndex'>, table: string): void {
    aws.watchIndex(table, PENDING_INDEX.name, (key, content) => {
      if (content === undefined) this.#lost(key);
      else this.#found(key, itemOf(content));
    });
  }

  #found(key: string, item: Item): void {
    this.#items.set(key, item);
    const { at = Number.POSITIVE_INFINITY, isAwaited = false } = this.#next ?? {};
    if (at > this.#slotOf(item) || (!isAwaited && !this.#isStuck(item))) this.#plan();
  }

  #lost(key: string): void {
    this.#items.delete(key);
    if (this.#items.size === 0) this.#plan();
  }

  #plan(): void {
    this.#next?.timer.cancel();
    this.#next = undefined;
    const items = [...this.#items.values()];
    const hopeful = items.filter((item) => !this.#isStuck(item));
    const isAwaited = hopeful.length > 0;
    const slots = (isAwaited ? hopeful : items).map((item) => this.#slotOf(item));
    if (slots.length === 0) return;
    const at = slots.reduce((one, other) => Math.min(one, other));
    const tick = (): Promise<void> => this.#tick();
    const timer = isAwaited
      ? this.#clock.at(at, tick, { what: 'relay' })
      : this.#clock.inBackground(at, tick);
    this.#next = { at, isAwaited, timer };
  }

  async #tick(): Promise<void> {
    const now = this.#clock.now();
    const due = [...this.#items.values()].filter((item) => item.due <= now);
    this.#earliest = now + 1;
    if (due.length > 0) await this.#run();
    const left = new Set([...this.#items.values()].map(({ id }) => id));
    for (const { id } of due) {
      if (left.has(id)) this.#inVain.set(id, (this.#inVain.get(id) ?? 0) + 1);
      else this.#inVain.delete(id);
    }
    this.#plan();
  }

  /** The full minute on which an item is dealt with. */
  #slotOf({ due }: Item): number {
    return Math.ceil(Math.max(due, this.#earliest) / MINUTE) * MINUTE;
  }

  #isStuck({ id }: Item): boolean {
    return (this.#inVain.get(id) ?? 0) >= STUCK_AFTER;
  }
}

function itemOf(content: unknown): Item {
  const { pk, sk, [PENDING_INDEX.sortKey]: at } = content as Readonly<Record<string, { readonly S: string }>>;
  return { id: `${pk?.S}\n${sk?.S}`, due: Date.parse(String(at?.S)) };
}
