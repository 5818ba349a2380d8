import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseEntries, itemsToErase, listTimeline, putTimeline } from '#adapters/table/timeline.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const DEBT = 'creditor_NF-1_00000000';
const digest = (number: number): string => String(number).padStart(64, '0');

/** An entry of the chain; money is of the books, a word of the debtor is not. */
const entry = (number: number, type = 'PaymentApplied.v1'): [string, OutboxEntry] => [
  `${type}/${number}`,
  {
    type,
    detail: {
      at: `2026-03-0${Math.min(number, 9)}T12:00:00.000Z`,
      eventId: `${type}/${number}`,
      said: 'this',
    },
    link: { number, previous: digest(number - 1), hash: digest(number) },
  },
];
const unlinked = (name: string, type = 'PaymentApplied.v1'): [string, OutboxEntry] => [
  name,
  { type, detail: { at: '2026-01-01T12:00:00.000Z', eventId: name } },
];
const numbers = async () => (await listTimeline(DEBT)).map(({ link }) => link?.number);
const items = () => world.itemsOf(`DEBT#${DEBT}`);

test('entries that leave the outbox together are one item, and are listed in their order', async () => {
  await putTimeline(DEBT, [entry(2), entry(1), entry(3)]);
  expect(await items()).toHaveLength(1);
  expect(await listTimeline(DEBT)).toEqual([entry(1), entry(2), entry(3)].map(([, one]) => one));
});

test('written again, they are the same', async () => {
  await putTimeline(DEBT, [entry(1), entry(2)]);
  await putTimeline(DEBT, [entry(1), entry(2)]);
  expect(await items()).toHaveLength(1);
});

test.each([
  ['first', [[1], [1, 2]]],
  ['last', [[1, 2], [1]]],
])(
  'a process that saw fewer entries and writes %s loses none of the other one, and doubles none',
  async (_when, writes) => {
    for (const seen of writes)
      await putTimeline(
        DEBT,
        seen.map((number) => entry(number)),
      );
    expect(await numbers()).toEqual([1, 2]);
  },
);

test('entries with a gap between them are in items of their own', async () => {
  await putTimeline(DEBT, [entry(1), entry(3)]);
  await putTimeline(DEBT, [entry(1), entry(2)]);
  expect(await numbers()).toEqual([1, 2, 3]);
});

test('more than an item takes are in several', async () => {
  const many = Array.from({ length: 60 }, (_, index) => entry(index + 1));
  await putTimeline(DEBT, many);
  expect(await items()).toHaveLength(3);
  expect((await numbers()).toSorted((one, other) => Number(one) - Number(other))).toEqual(
    many.map(([, { link }]) => link?.number),
  );
});

describe('items of before entries were written together', () => {
  test('are listed, each entry once', async () => {
    for (const [, one] of [entry(1), entry(2)])
      await world.put({
        ...{ pk: `DEBT#${DEBT}`, sk: `EVENT#${one.detail.at}#${digest(one.link?.number ?? 0).slice(-9)}` },
        ...one,
      });
    await putTimeline(DEBT, [entry(2), entry(3), unlinked('of-old')]);
    expect(await listTimeline(DEBT)).toEqual(
      [unlinked('of-old'), entry(1), entry(2), entry(3)].map(([, one]) => one),
    );
  });
});

describe('an erasure', () => {
  test('takes off what is not of the books, in each item that has it, and leaves its place', async () => {
    await putTimeline(DEBT, [entry(1), entry(2, 'PromiseMade.v1')]);
    await putTimeline(DEBT, [
      entry(1),
      entry(2, 'PromiseMade.v1'),
      entry(3),
      unlinked('old', 'PromiseMade.v1'),
    ]);
    await eraseEntries(await itemsToErase(DEBT));

    expect(JSON.stringify(await items())).not.toContain('PromiseMade.v1/2');
    const [, second] = entry(2, 'PromiseMade.v1');
    expect(await listTimeline(DEBT)).toEqual([
      entry(1)[1],
      { type: second.type, link: second.link, detail: { at: second.detail.at }, erased: true },
      entry(3)[1],
    ]);
    expect(await itemsToErase(DEBT)).toEqual([]);
  });

  test('leaves items alone that are all of the books', async () => {
    await putTimeline(DEBT, [entry(1)]);
    expect(await itemsToErase(DEBT)).toEqual([]);
  });

  test('holds, though a process that saw the entry before writes it with others', async () => {
    await putTimeline(DEBT, [entry(1, 'PromiseMade.v1')]);
    await eraseEntries(await itemsToErase(DEBT));
    await putTimeline(DEBT, [entry(1, 'PromiseMade.v1'), entry(2)]);
    expect((await listTimeline(DEBT))[0]).toMatchObject({ erased: true });
  });
});
