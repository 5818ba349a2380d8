import { describe, expect, test } from 'vitest';
import { type BusEntry, putOnBus } from '#cli/put-on-bus/put-on-bus.ts';

const entry = (line: number, given: Partial<BusEntry> = {}): BusEntry => ({
  line,
  type: 'InvoiceIssued.v1',
  detail: JSON.stringify({ invoiceId: `NF-${line}` }),
  ...given,
});
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(index + 1));

/** A bus that takes everything but what `refuses` says, by line and how often it was tried. */
function aBus(refuses: (line: number, tries: number) => string | undefined = () => undefined) {
  const tries = new Map<number, number>();
  const calls: number[][] = [];
  const waits: number[] = [];
  return {
    calls,
    waits,
    put: async (some: readonly BusEntry[]) => {
      calls.push(some.map(({ line }) => line));
      return some.map(({ line }) => {
        tries.set(line, (tries.get(line) ?? 0) + 1);
        return refuses(line, tries.get(line) ?? 0);
      });
    },
    wait: async (milliseconds: number) => waits.push(milliseconds),
  };
}

describe('a file of events', () => {
  test('is put in calls of ten, as many events a second as asked for', async () => {
    const bus = aBus();
    const seen: number[] = [];
    const result = await putOnBus(entries(50), { ...bus, rate: 20, onProgress: (done) => seen.push(done) });
    expect(result).toEqual({ done: 50, failed: [] });
    expect(bus.calls.map(({ length }) => length)).toEqual([10, 10, 10, 10, 10]);
    expect(bus.waits).toEqual([1000, 1000]);
    expect(seen).toEqual([20, 40, 50]);
  });

  test('goes on where it stopped', async () => {
    const bus = aBus();
    await putOnBus(entries(30), { ...bus, rate: 100, from: 25 });
    expect(bus.calls).toEqual([[26, 27, 28, 29, 30]]);
  });

  test('waits after a pause, because the queue behind the bus keeps no order', async () => {
    const bus = aBus();
    const pause = entry(1, { type: 'CollectionPaused.v1' });
    await putOnBus([pause, ...entries(3).map((one) => ({ ...one, line: one.line + 1 }))], {
      ...bus,
      rate: 100,
    });
    expect(bus.calls).toEqual([[1], [2, 3, 4]]);
    expect(bus.waits).toEqual([10_000]);
  });

  test('has what was not taken put again, and nothing else', async () => {
    const bus = aBus((line, tries) => (line === 3 && tries < 3 ? 'ThrottlingException' : undefined));
    expect(await putOnBus(entries(5), { ...bus, rate: 100 })).toEqual({ done: 5, failed: [] });
    expect(bus.calls).toEqual([[1, 2, 3, 4, 5], [3], [3]]);
    expect(bus.waits).toEqual([500, 1000]);
  });

  test('stops at what the bus never takes, and names it', async () => {
    const bus = aBus((line) => (line === 13 || line === 15 ? 'InternalException' : undefined));
    const result = await putOnBus(entries(40), { ...bus, rate: 20 });
    expect(result).toEqual({
      done: 12,
      failed: [
        { line: 13, code: 'InternalException' },
        { line: 15, code: 'InternalException' },
      ],
    });
    expect(bus.calls.flat()).not.toContain(21);
  });

  test('has no call of more than a bus takes', async () => {
    const bus = aBus();
    const large = entries(4).map((one) => ({ ...one, detail: JSON.stringify('x'.repeat(90_000)) }));
    await putOnBus(large, { ...bus, rate: 100 });
    expect(bus.calls.map(({ length }) => length)).toEqual([2, 2]);
  });
});
