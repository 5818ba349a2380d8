import { writeFileSync } from 'node:fs';
import { loadConfig } from '#config-loader/load.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { comparisonOf, type Side } from './compare/comparison-of.ts';
import { sectionsOf } from './compare/in-words.ts';
import { pageOf } from './compare/page-of.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { forecastBook } from './forecast/forecast-book.ts';
import type { SharedFile } from './forecast/lines.ts';
import { noInvoiceLeft } from './forecast/no-invoice-left.ts';
import { readFiles } from './forecast/read-files.ts';
import { reportOf } from './forecast/report.ts';
import { requireFolders } from './forecast/require-folders.ts';
import { sayRefused } from './forecast/say-refused.ts';
import { textOf } from './forecast/section.ts';
import { namingConfigured } from './words/naming-configured.ts';

/** `regua compare`: forecasts one book by two configurations, and says in what they differ. */
export async function compare(
  options: {
    /** Two folders. */
    readonly config: readonly string[];
    readonly invoices: readonly string[];
    readonly from: string;
    readonly days: number;
    readonly json?: boolean;
    readonly out?: readonly string[];
  },
  { stdout, stderr, words: plain }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
): Promise<number> {
  const { from, days, out = [], config: folders, invoices } = options;
  const [one, other, ...more] = folders;
  if (one === undefined || other === undefined || more.length > 0)
    throw new InputError(plain.say('compare.twoConfigs', { count: folders.length }));
  requireFolders(out, plain);
  const { files, badRows } = readFiles(invoices);
  const configs = { one: await loadConfig(one), other: await loadConfig(other) };
  const words = namingConfigured(plain, configs.one, configs.other);
  const { say } = words;
  const sideOf = async (folder: string, config: Config): Promise<Side> =>
    sideBy(folder, config, { files, badRows, from, days });
  // One after the other: each takes all the threads that a forecast has.
  const comparison = comparisonOf(await sideOf(one, configs.one), await sideOf(other, configs.other));
  const { totals, refused, isSame } = comparison;
  if (totals.invoices.one + totals.invoices.other === 0 && refused.one.length === 0)
    throw new InputError(noInvoiceLeft(invoices, comparison.undone, words));
  stdout.write(
    options.json ? `${JSON.stringify(comparison)}\n` : `${textOf(sectionsOf(comparison, words))}\n`,
  );
  const page = out.length > 0 ? await pageOf(comparison, words) : '';
  for (const file of out) {
    writeFileSync(file, page);
    stderr.write(`${say('results.written', { file })}\n`);
  }
  sayRefused(refused.other, { stderr, words });
  return isSame && refused.other.length === 0 ? FINE : FAULT;
}

async function sideBy(
  folder: string,
  config: Config,
  {
    files,
    badRows,
    from,
    days,
  }: { readonly files: readonly SharedFile[]; readonly from: string; readonly days: number } & Pick<
    ReturnType<typeof readFiles>,
    'badRows'
  >,
): Promise<Side> {
  const [first, ...others] = await forecastBook({ config, files, from, days, wants: ['futures'] });
  const parts = first ? [{ ...first, badRows: [...badRows, ...first.badRows] }, ...others] : [];
  return { config: folder, parts, report: reportOf(parts, { config, from, days }) };
}
