import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { commandLine } from './console/command-line.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { forecastBook } from './forecast/forecast-book.ts';
import { sectionsOf } from './forecast/in-words.ts';
import { messageColumns } from './forecast/message-columns.ts';
import { noInvoiceLeft } from './forecast/no-invoice-left.ts';
import { pageOf } from './forecast/page-of.ts';
import { paymentsOf } from './forecast/payments/payments.ts';
import { readFiles } from './forecast/read-files.ts';
import { messagesOf, type Report, reportOf } from './forecast/report.ts';
import { requireFolders } from './forecast/require-folders.ts';
import { sayRefused } from './forecast/say-refused.ts';
import { onScreen, textOf } from './forecast/section.ts';
import { summaryOf } from './forecast/summary.ts';
import { csvOf } from './results/csv-of.ts';
import { namingConfigured } from './words/naming-configured.ts';

/** `regua forecast`: says which messages go out over the next days, what is held back, and what it costs, without playing the sandbox. */
export async function forecast(
  options: {
    readonly invoices: readonly string[];
    readonly from: string;
    readonly days: number;
    /** `none`, `rates FILE` or `history FILE…`. */
    readonly payments?: readonly string[];
    /** Imported batches that nobody released are released as they come in. */
    readonly released?: boolean;
    readonly json?: boolean;
    readonly out?: readonly string[];
    readonly config: string;
  },
  { stdout, stderr, words: plain }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
): Promise<number> {
  const { from, days, out = [] } = options;
  requireFolders(out, plain);
  const { files, badRows } = readFiles(options.invoices);
  const config = await loadConfig(options.config);
  const words = namingConfigured(plain, config);
  const { say } = words;
  const payments = await paymentsOf(options.payments ?? ['none'], { config, from, words });
  const wantsMessages = out.some((file) => extname(file).toLowerCase() === '.csv');
  const wants = wantsMessages ? (['messages'] as const) : [];
  const [first, ...others] = await forecastBook({
    ...{ config, files, from, days, wants, model: payments?.model, released: options.released },
  });
  const parts = first ? [{ ...first, badRows: [...badRows, ...first.badRows] }, ...others] : [];
  const report = reportOf(parts, { config, from, days, payments });
  if (report.invoices.count === 0 && report.refused.length === 0)
    throw new InputError(noInvoiceLeft(options.invoices, report.undone, words));
  const hasPage = out.some((file) => extname(file).toLowerCase() === '.html');
  for (const { batch, count, open } of options.json ? [] : report.pausedBatches)
    stdout.write(
      `${say('forecast.unreleased', { batch, count, open: words.money(open), command: commandLine('release', batch, '--invoices', ...options.invoices) })}\n\n`,
    );
  stdout.write(
    options.json
      ? `${JSON.stringify(withoutNames(report))}\n`
      : `${textOf(hasPage ? summaryOf(report, words) : onScreen(sectionsOf(report, words), words))}\n`,
  );
  for (const file of out) {
    const isCsv = extname(file).toLowerCase() === '.csv';
    writeFileSync(
      file,
      isCsv
        ? csvOf(
            messagesOf(parts),
            messageColumns(words, (at) => dayOf(at)),
          )
        : await pageOf(report, words),
    );
    stderr.write(`${say('results.written', { file })}\n`);
  }
  sayRefused(report.refused, { stderr, words });
  return report.refused.length > 0 ? FAULT : FINE;
}

/** A report as other programs read it: debtors by their ids alone. */
const withoutNames = (report: Report) => ({
  ...report,
  unreached: report.unreached.map(({ name: _, ...ids }) => ids),
});
