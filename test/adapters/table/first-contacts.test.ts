import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  bookPlace,
  contactDays,
  countSent,
  giveBookedBack,
  recordWrong,
  uncountSent,
} from '#adapters/table/first-contacts.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  return () => world.close();
});

const DAY = '2026-05-04';
const GMAIL = { creditorId: 'bebidas-nordeste', of: 'gmail.com' };
const days = () => contactDays(GMAIL, { from: '2026-05-01', to: '2026-05-31' });
const NOTHING = { day: DAY, booked: 0, allowance: undefined, sent: 0, bounced: 0, complained: 0 };

describe('the first contacts of a day', () => {
  test('have a number of places, each of its own number, with one write each', async () => {
    const before = new Map(world.aws.calls);
    expect(await bookPlace(GMAIL, DAY, 2)).toBe(1);
    expect(await bookPlace(GMAIL, DAY, 2)).toBe(2);
    expect(await bookPlace(GMAIL, DAY, 2)).toBeUndefined();
    expect(await bookPlace(GMAIL, DAY, 3)).toBe(3);
    const calls = [...world.aws.calls].filter(([name, count]) => count !== (before.get(name) ?? 0));
    expect(calls).toEqual([['dynamodb:UpdateItem', (before.get('dynamodb:UpdateItem') ?? 0) + 4]]);
    expect(await days()).toEqual([{ ...NOTHING, booked: 3 }]);
  });

  test('give places back, never more than were taken', async () => {
    await bookPlace(GMAIL, DAY, 1);
    await giveBookedBack(GMAIL, DAY);
    await giveBookedBack(GMAIL, DAY);
    expect(await bookPlace(GMAIL, DAY, 1)).toBe(1);
  });

  test('keep what the first one found allowed, and are never more than that', async () => {
    expect(await countSent(GMAIL, DAY, { allowance: 2, cap: 2 })).toBe(true);
    expect(await countSent(GMAIL, DAY, { allowance: 8, cap: 2 })).toBe(true);
    expect(await countSent(GMAIL, DAY, { allowance: 8, cap: 2 })).toBe(false);
    expect(await days()).toEqual([{ ...NOTHING, allowance: 2, sent: 2 }]);
    await uncountSent(GMAIL, DAY);
    expect(await countSent(GMAIL, DAY, { allowance: 8, cap: 2 })).toBe(true);
  });

  test('are never more than their cap, however many come at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.uuid(),
        async (cap, at, of) => {
          const one = { creditorId: 'bebidas-nordeste', of };
          const sent = await Promise.all(
            Array.from({ length: at }, () => countSent(one, DAY, { allowance: cap, cap })),
          );
          expect(sent.filter(Boolean)).toHaveLength(Math.min(cap, at));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('remember each message that went wrong once, however often it is reported', async () => {
    await recordWrong(GMAIL, DAY, { kind: 'bounced', message: 'm-1' });
    await recordWrong(GMAIL, DAY, { kind: 'bounced', message: 'm-1' });
    await recordWrong(GMAIL, DAY, { kind: 'bounced', message: 'm-2' });
    await recordWrong(GMAIL, DAY, { kind: 'complained', message: 'm-1' });
    expect(await days()).toEqual([{ ...NOTHING, bounced: 2, complained: 1 }]);
  });

  test('are those of their creditor and domain alone, whatever its case', async () => {
    await bookPlace(GMAIL, DAY, 1);
    expect(await bookPlace({ ...GMAIL, of: 'GMAIL.com' }, DAY, 1)).toBeUndefined();
    expect(await bookPlace({ ...GMAIL, of: 'hotmail.com' }, DAY, 1)).toBe(1);
    expect(await bookPlace({ ...GMAIL, creditorId: 'outra' }, DAY, 1)).toBe(1);
    expect(await contactDays(GMAIL, { from: '2026-05-05', to: '2026-05-31' })).toEqual([]);
  });
});
