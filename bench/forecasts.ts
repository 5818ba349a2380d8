import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, hostname, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** Debtors of the books, with two invoices each on average; `DEBTORS=320000 npm run bench -- forecast` is the goal. */
const SIZES = process.env.DEBTORS === undefined ? [1_000, 10_000] : [Number(process.env.DEBTORS)];
const GIBIBYTE = 1024 ** 3;

/** What a forecast took: its seconds by the clock, with and without its start, those of all processors, and the most memory at any time. */
const Taken = z.strictObject({
  invoices: z.number(),
  messages: z.number(),
  seconds: z.number(),
  withStart: z.number(),
  processorSeconds: z.number(),
  mebibytes: z.number(),
});

/** The time of sixty days of books of several sizes, each in a process of its own, and its ratio to reading the same file alone. */
export function forecasts(): string[] {
  const [processor] = cpus();
  const rows = [
    `${hostname()}: ${cpus().length} x ${processor?.model.trim()}, ${Math.round(totalmem() / GIBIBYTE)} GiB, Node.js ${process.version}`,
  ];
  let before: number | undefined;
  for (const debtors of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'regua-bench-'));
    const book = join(folder, 'book.jsonl');
    inProcess('write-book.ts', book, String(debtors));
    const alone = secondsOfParsing(book);
    const { invoices, messages, seconds, withStart, processorSeconds, mebibytes } = Taken.parse(
      JSON.parse(inProcess('forecast-once.ts', book)),
    );
    rmSync(folder, { recursive: true });
    const each = processorSeconds / invoices;
    const growth = before === undefined ? '' : `, ${(each / before).toFixed(2)} times the book before`;
    rows.push(
      `${debtors} debtors, ${invoices} invoices, ${messages} messages: ${seconds.toFixed(1)} s (${withStart.toFixed(1)} s with its start), ${Math.round(processorSeconds)} s of processors, ${(1000 * each).toFixed(2)} ms of one for each invoice${growth}; ${Math.round(mebibytes)} MiB at most; ${Math.round(seconds / alone)} times as long as JSON.parse alone (${alone.toFixed(2)} s)`,
    );
    before = each;
  }
  return rows;
}

function secondsOfParsing(file: string): number {
  const began = performance.now();
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from);
    JSON.parse(bytes.toString('utf8', from, to));
    from = to + 1;
  }
  return (performance.now() - began) / 1000;
}

function inProcess(script: string, ...given: string[]): string {
  const path = join(import.meta.dirname, 'forecast', script);
  const { stdout, stderr, status } = spawnSync(process.execPath, [path, ...given], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ${given.join(' ')} failed: ${stderr}`);
  return stdout;
}
