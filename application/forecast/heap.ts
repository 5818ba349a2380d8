interface Item<T> {
  readonly at: number;
  readonly order: number;
  readonly value: T;
}

/** What happens next, in order of time; of one instant, what was put in first. */
export class Heap<T> {
  readonly #items: Item<T>[] = [];
  #count = 0;

  push(at: number, value: T): void {
    const items = this.#items;
    const item = { at, order: this.#count, value };
    this.#count += 1;
    let index = items.length;
    items.push(item);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = items[parent];
      if (!above || isFirst(above, item)) break;
      items[index] = above;
      index = parent;
    }
    items[index] = item;
  }

  /** Takes the first out, if it is before an instant. */
  pop(before: number): Item<T> | undefined {
    const items = this.#items;
    const [top] = items;
    if (!top || top.at >= before) return undefined;
    const last = items.pop();
    if (last && last !== top) this.#sink(last);
    return top;
  }

  #sink(item: Item<T>): void {
    const items = this.#items;
    let index = 0;
    for (;;) {
      const left = items[2 * index + 1];
      const right = items[2 * index + 2];
      const isRight = left && right && isFirst(right, left);
      const child = isRight ? right : left;
      if (!child || isFirst(item, child)) break;
      items[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    items[index] = item;
  }
}

const isFirst = (one: Item<unknown>, other: Item<unknown>): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
