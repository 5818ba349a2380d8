import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { forecastBook } from '#cli/forecast/forecast-book.ts';
import { readFiles } from '#cli/forecast/read-files.ts';
import { reportOf } from '#cli/forecast/report.ts';
import { loadConfig } from '#config-loader/load.ts';
import { draw } from '#test/forecast/draw.ts';

const FROM = '2026-01-20';
const DAYS = 60;

/** The time of a forecast of books of two sizes, and its ratio to reading the same file alone. */
export async function forecasts(): Promise<string[]> {
  const config = await loadConfig('config');
  const rows = [`${hostname()}: ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`];
  let before: number | undefined;
  for (const debtors of [250, 2500]) {
    const file = bookOf(debtors);
    const began = performance.now();
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') JSON.parse(line);
    const alone = performance.now() - began;
    const { files } = readFiles([file]);
    const start = performance.now();
    const parts = await forecastBook({ config, files, from: FROM, days: DAYS, wants: [] });
    const took = performance.now() - start;
    const { invoices, messages } = reportOf(parts, { config, from: FROM, days: DAYS });
    const perInvoice = took / invoices.count;
    const growth =
      before === undefined
        ? ''
        : `, ${(perInvoice / before).toFixed(2)} times as long for each as of the book before`;
    rows.push(
      `${invoices.count} invoices, ${messages.count} messages: ${(took / 1000).toFixed(1)} s, ${perInvoice.toFixed(2)} ms each, ${Math.round(took / alone)} times as long as JSON.parse${growth}`,
    );
    before = perInvoice;
    rmSync(file);
  }
  return rows;
}

function bookOf(debtors: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'regua-bench-')), 'book.jsonl');
  const { invoices } = draw({ debtors, seed: 1 });
  writeFileSync(file, invoices.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}
