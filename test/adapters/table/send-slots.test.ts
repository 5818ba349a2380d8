import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { giveSlotBack, slotsTaken, takeSlot } from '#adapters/table/send-slots.ts';
import { minuteWithRoom } from '#domain/dunning/minute-with-room.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  return () => world.close();
});

const MINUTE = Date.parse('2026-05-06T12:58:00Z') / 60_000;
const SLOT = { channel: 'email', shard: 0, minute: MINUTE } as const;
const HOURS = { from: MINUTE, to: MINUTE + 120 };

describe('the messages of a minute', () => {
  test('are counted up to the rate, with one write each and no read', async () => {
    const before = new Map(world.aws.calls);
    expect(await takeSlot(SLOT, 2)).toBe(true);
    expect(await takeSlot(SLOT, 2)).toBe(true);
    expect(await takeSlot(SLOT, 2)).toBe(false);
    const calls = [...world.aws.calls].filter(([name, count]) => count !== (before.get(name) ?? 0));
    expect(calls.map(([name]) => name)).toEqual(['dynamodb:UpdateItem']);
    expect(await slotsTaken(SLOT, HOURS)).toEqual(new Map([[MINUTE, 2]]));
  });

  test('are given back when nothing was sent, never more than were taken', async () => {
    await takeSlot(SLOT, 1);
    await giveSlotBack(SLOT);
    await giveSlotBack(SLOT);
    expect(await slotsTaken(SLOT, HOURS)).toEqual(new Map([[MINUTE, 0]]));
    expect(await takeSlot(SLOT, 1)).toBe(true);
  });

  test('are those of their channel and count alone', async () => {
    await takeSlot(SLOT, 1);
    expect(await takeSlot({ ...SLOT, channel: 'sms' }, 1)).toBe(true);
    expect(await takeSlot({ ...SLOT, shard: 1 }, 1)).toBe(true);
  });

  test('of several hours are read at once', async () => {
    const minutes = [MINUTE, MINUTE + 1, MINUTE + 2, MINUTE + 61];
    for (const minute of minutes) await takeSlot({ ...SLOT, minute }, 5);
    expect(await slotsTaken(SLOT, HOURS)).toEqual(new Map(minutes.map((minute) => [minute, 1])));
  });
});

test('however messages come, no minute has more than the rate, and none waits while an earlier minute has room', async () => {
  let shard = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 25 }),
      fc.integer({ min: 1, max: 4 }),
      async (arrivals, perMinute) => {
        // A count of its own for each run.
        shard += 1;
        const counts = new Map<number, number>();
        for (const after of arrivals) {
          const from = MINUTE + after;
          const own = { ...SLOT, shard };
          const first = minuteWithRoom(counts, { from, to: from + 100, perMinute }) ?? from;
          const isFree = await takeSlot({ ...own, minute: from }, perMinute);
          const taken = await slotsTaken(own, { from, to: from + 100 });
          const minute = isFree ? from : minuteWithRoom(taken, { from, to: from + 100, perMinute });
          expect(minute).toBe(first);
          if (!isFree) expect(await takeSlot({ ...own, minute: first }, perMinute)).toBe(true);
          counts.set(first, (counts.get(first) ?? 0) + 1);
        }
        for (const count of counts.values()) expect(count).toBeLessThanOrEqual(perMinute);
      },
    ),
    { numRuns: 10 },
  );
});
