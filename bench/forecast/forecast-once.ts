import { forecastBook } from '#cli/forecast/forecast-book.ts';
import { readFiles } from '#cli/forecast/read-files.ts';
import { reportOf } from '#cli/forecast/report.ts';
import { loadConfig } from '#config-loader/load.ts';
import { DAYS, FROM } from './rows-of-debtor.ts';

// Forecasts the book of the file of its argument, as `regua forecast` does, and prints what it took, as JSON.
const config = await loadConfig('config');
const start = performance.now();
const startedAt = process.cpuUsage();
const { files } = readFiles(process.argv.slice(2));
const parts = await forecastBook({ config, files, from: FROM, days: DAYS, wants: [] });
const { invoices, messages } = reportOf(parts, { config, from: FROM, days: DAYS });
const { user, system } = process.cpuUsage(startedAt);
process.stdout.write(
  JSON.stringify({
    invoices: invoices.count,
    messages: messages.count,
    seconds: (performance.now() - start) / 1000,
    withStart: performance.now() / 1000,
    processorSeconds: (user + system) / 1_000_000,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
