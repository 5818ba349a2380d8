import { describe, expect, it } from 'vitest';
import { ClockBusyError, VirtualClock } from '#sandbox/clock/virtual-clock.ts';

describe('VirtualClock', () => {
  it('runs actions by time, then in the order in which they were scheduled', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    for (const [at, name] of [
      [30, 'c'],
      [10, 'a'],
      [30, 'd'],
      [20, 'b'],
    ] as const) {
      clock.at(at, () => ran.push(`${name}@${clock.now()}`));
    }
    await clock.runUntil();
    expect(ran).toEqual(['a@10', 'b@20', 'c@30', 'd@30']);
  });

  it('keeps thousands of timers in order', async () => {
    const clock = new VirtualClock(0);
    const times = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5003);
    const ran: number[] = [];
    for (const at of times) clock.at(at, () => ran.push(at));
    await clock.runUntil();
    expect(ran).toEqual(times.toSorted((a, b) => a - b));
  });

  it('stops at the time asked for and moves there even when nothing happens', async () => {
    const clock = new VirtualClock(0);
    const ran: number[] = [];
    clock.at(10, () => ran.push(10));
    clock.at(11, () => ran.push(11));
    await clock.runUntil(10);
    expect([ran, clock.now(), clock.peek()]).toEqual([[10], 10, 11]);
    await clock.runUntil(50);
    expect([ran, clock.now(), clock.peek()]).toEqual([[10, 11], 50, undefined]);
  });

  it('runs what is scheduled for the past now, after what is due already', async () => {
    const clock = new VirtualClock(100);
    const ran: string[] = [];
    clock.at(100, () => {
      ran.push('first');
      clock.at(5, () => ran.push(`late@${clock.now()}`));
    });
    clock.at(100, () => ran.push('second'));
    await clock.runUntil();
    expect(ran).toEqual(['first', 'second', 'late@100']);
  });

  it('awaits each action before the next', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    clock.at(1, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      ran.push('slow');
    });
    clock.at(1, () => ran.push('quick'));
    await clock.runUntil();
    expect(ran).toEqual(['slow', 'quick']);
  });

  it('forgets a cancelled action', async () => {
    const clock = new VirtualClock(0);
    clock.at(5, () => expect.unreachable()).cancel();
    expect(clock.peek()).toBeUndefined();
    await clock.runUntil();
    expect(clock.now()).toBe(0);
  });

  it('repeats what is of the background for as long as anything else happens, and no longer', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    clock.every(10, () => ran.push(`tick@${clock.now()}`));
    clock.at(25, () => ran.push('last'));
    clock.at(99, () => expect.unreachable()).cancel();
    await clock.runUntil();
    expect([ran, clock.now()]).toEqual([['tick@10', 'tick@20', 'last'], 25]);
    await clock.runUntil(40);
    expect(ran.slice(3)).toEqual(['tick@30', 'tick@40']);
  });

  it('does not wait for what was cancelled after it ran', async () => {
    const clock = new VirtualClock(0);
    const ran: number[] = [];
    const timer = clock.at(5, () => ran.push(5));
    clock.at(7, () => timer.cancel());
    clock.at(9, () => ran.push(9));
    clock.every(1, () => undefined);
    await clock.runUntil();
    expect([ran, clock.now()]).toEqual([[5, 9], 9]);
  });

  it('rejects with what an action throws and can go on afterwards', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    clock.at(1, () => {
      throw new RangeError('broken');
    });
    clock.at(2, () => ran.push('next'));
    await expect(clock.runUntil()).rejects.toThrow(RangeError);
    await clock.runUntil();
    expect(ran).toEqual(['next']);
  });

  it('refuses a second run meanwhile, but lets an action interleave one', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    clock.at(1, async () => {
      await expect(clock.runUntil(2)).rejects.toThrow(ClockBusyError);
      await clock.interleave(2);
      ran.push(`outer@${clock.now()}`);
    });
    clock.at(2, () => ran.push('inner'));
    clock.at(3, () => ran.push('after'));
    await clock.runUntil();
    expect(ran).toEqual(['inner', 'outer@2', 'after']);
  });

  it('lets no time pass before what an action interleaved is over, although the action itself ended before', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    let interleaved: Promise<void> | undefined;
    // A function whose process dies while one of its calls stalls.
    clock.at(1, () => {
      interleaved = clock.interleave(2);
    });
    clock.at(2, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      ran.push(`slow@${clock.now()}`);
    });
    clock.at(1000, () => ran.push(`later@${clock.now()}`));
    await clock.runUntil();
    await interleaved;
    expect(ran).toEqual(['slow@2', 'later@1000']);
  });

  it('goes on after what an action interleaved has failed', async () => {
    const clock = new VirtualClock(0);
    const ran: string[] = [];
    let failed: unknown;
    clock.at(1, () => {
      clock.interleave(2).catch((error: unknown) => {
        failed = error;
      });
    });
    clock.at(2, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new RangeError('broken');
    });
    clock.at(3, () => ran.push('next'));
    await clock.runUntil();
    expect([failed, ran]).toEqual([new RangeError('broken'), ['next']]);
  });
});
