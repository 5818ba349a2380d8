import { loadConfig } from '#config-loader/load.ts';
import { run } from '#sandbox/run.ts';
import { invoiceArrivals } from './portfolio.ts';

// Runs as many debts as its argument says, and prints the most memory that this process had in use at a time, MiB.
const arrivals = invoiceArrivals(Number(process.argv[2]));
await run({ config: await loadConfig('config'), input: { arrivals, badRows: [] }, record: () => {} });
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
