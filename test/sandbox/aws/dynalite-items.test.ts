import { describe, expect, it } from 'vitest';
import { DynaliteItems } from '#sandbox/aws/dynalite-items.ts';

const done = (): void => {};

/** A store with the sort keys 1 to 4 in the partition `a`, put in another order, and one more partition. */
function filled(): DynaliteItems {
  const items = new DynaliteItems();
  for (const sort of [3, 1, 4, 2]) items.put(`h/a/${sort}/`, { sort }, done);
  items.put('h/b/1/', { sort: 9 }, done);
  return items;
}

const valuesOf = (items: DynaliteItems, range: object): Promise<unknown[]> =>
  new Promise((resolve) => {
    const found: unknown[] = [];
    const stream = items.createValueStream(range);
    stream.on('data', ({ sort }: { sort: number }) => found.push(sort));
    stream.on('end', () => resolve(found));
  });

describe('a query of a partition', () => {
  it.each([
    ['all of it', { gte: 'h/a/', lt: 'h/a/~' }, [1, 2, 3, 4]],
    ['backwards, at most N', { gte: 'h/a/', lt: 'h/a/~', reverse: true, limit: 2 }, [4, 3]],
    ['what is beyond a key', { gt: 'h/a/2/', lt: 'h/a/~' }, [3, 4]],
    ['up to a key', { gte: 'h/a/', lte: 'h/a/2/' }, [1, 2]],
    ['a partition that is empty', { gte: 'h/c/', lt: 'h/c/~' }, []],
  ])('gives %s in the order of its keys', async (_case, range, expected) => {
    expect(await valuesOf(filled(), range)).toEqual(expected);
  });

  it('does not find what was deleted', async () => {
    const items = filled();
    items.del('h/a/2/', done);
    items.del('h/b/1/', done);
    expect(await valuesOf(items, { gte: 'h/a/', lt: 'h/a/~' })).toEqual([1, 3, 4]);
    expect(await valuesOf(items, { gte: 'h/b/', lt: 'h/b/~' })).toEqual([]);
  });
});

it('gives back an item that many others were used after', () => {
  const items = filled();
  for (let count = 0; count < 1_000; count += 1) items.put(`h/c/${count}/`, { sort: count }, done);
  const seen: unknown[] = [];
  for (const key of ['h/a/1/', 'h/b/1/', 'h/c/0/', 'h/c/999/', 'h/c/1000/'])
    items.get(key, (_error, item) => seen.push(item));
  expect(seen).toEqual([{ sort: 1 }, { sort: 9 }, { sort: 0 }, { sort: 999 }, undefined]);
});

it('lets one action at a time at a key, in the order in which they came', async () => {
  const items = new DynaliteItems();
  const order: string[] = [];
  const releases: (() => void)[] = [];
  for (const name of ['first', 'second', 'third'])
    items.lock('h/a/1/', (release) => {
      order.push(name);
      releases.push(() => release(done)(null));
    });
  items.lock('h/a/2/', () => order.push('another key'));
  expect(order).toEqual(['first', 'another key']);
  releases[0]?.();
  await Promise.resolve();
  expect(order).toEqual(['first', 'another key', 'second']);
  releases[1]?.();
  await Promise.resolve();
  expect(order).toEqual(['first', 'another key', 'second', 'third']);
});

describe('a scan', () => {
  it.each([
    ['all partitions', {}, [1, 2, 3, 4, 9]],
    ['what is beyond a key, whatever its partition', { gt: 'h/a/3/' }, [4, 9]],
    ['no more than it asks for', { limit: 2 }, [1, 2]],
  ])('gives %s in the order of its keys', async (_case, range, expected) => {
    expect(await valuesOf(filled(), range)).toEqual(expected);
  });
});
