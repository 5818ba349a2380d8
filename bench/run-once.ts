import { loadConfig } from '#config-loader/load.ts';
import { keepHeapLean } from '#sandbox/lean-heap.ts';
import { run } from '#sandbox/run.ts';
import { bookArrivals } from './book.ts';

// Runs a book of as many invoices as its argument says, as `regua run` does, and prints what it took, as JSON.
keepHeapLean();
const size = Number(process.argv[2]);
const config = await loadConfig('config');
const before = performance.now();
const input = { arrivals: bookArrivals(size), badRows: [] };
const { calls, rejected } = await run({ config, input, record: () => {} });
const total = [...calls.values()].reduce((sum, count) => sum + count, 0);
process.stdout.write(
  JSON.stringify({
    rejected,
    callsPerDebt: total / size,
    seconds: (performance.now() - before) / 1000,
    processorSeconds: process.cpuUsage().user / 1_000_000,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
