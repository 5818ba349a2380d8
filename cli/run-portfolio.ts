import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { Mailbox } from '#sandbox/journal/mailbox.ts';
import { type Input, InputError, readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { readBankFiles } from '#sandbox/portfolio/input-bank-files.ts';
import { readRegisters } from '#sandbox/portfolio/input-registers.ts';
import { run } from '#sandbox/run.ts';
import { endOf } from './end-of.ts';
import { FAULT, FINE } from './exit-codes.ts';
import { nameSkipped } from './name-skipped.ts';
import { Progress } from './progress.ts';
import { Story } from './story.ts';
import type { Terminal } from './terminal.ts';

/** `regua run`: prints the journal while the run goes on and, in the text format, totals at the end. */
export async function runPortfolio(
  options: {
    readonly invoices: string;
    readonly payments?: string;
    readonly bankFiles?: string;
    readonly register?: readonly string[];
    readonly until?: string;
    readonly mailbox?: string;
    readonly format: 'text' | 'jsonl';
    readonly config: string;
  },
  { stdout, stderr, words }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
): Promise<number> {
  const config = await loadConfig(options.config);
  const invoices = readInvoices(options.invoices);
  const payments = options.payments === undefined ? undefined : readPayments(options.payments);
  const bankFiles = options.bankFiles === undefined ? undefined : readBankFiles(options.bankFiles);
  nameSkipped(bankFiles, { stderr, words });
  const others = [invoices, payments, bankFiles].filter((read) => read !== undefined);
  const registers = readRegisters(options.register ?? [], startOf(others));
  const inputs = [...others, registers];
  const input = {
    arrivals: inputs.flatMap(({ arrivals }) => arrivals),
    badRows: inputs.flatMap(({ badRows }) => badRows),
  };
  if (input.arrivals.length + input.badRows.length === 0)
    throw new InputError(words.say('run.noEvents', { file: options.invoices }));
  const print = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  const story = options.format === 'text' ? new Story(config, input.arrivals, { print, words }) : undefined;
  const mailbox = options.mailbox === undefined ? undefined : new Mailbox(config);
  const progress = new Progress(stderr);
  const result = await run({
    config,
    input,
    until: options.until === undefined ? undefined : endOf(options.until),
    record: (entry) => {
      progress.clear();
      if (story) story.record(entry);
      else print(JSON.stringify(entry));
    },
    onTime: (at) => progress.show(at),
    observe: (happening) => mailbox?.observe(happening),
  });
  if (mailbox && options.mailbox !== undefined) fill(options.mailbox, mailbox);
  progress.clear();
  story?.sumUp(result);
  if (result.rejected > 0)
    stderr.write(`${words.say('run.rowsRefused', { count: result.rejected })}
`);
  for (const failure of result.failed) stderr.write(`${words.reason(failure)}\n`);
  return result.rejected + result.failed.length > 0 ? FAULT : FINE;
}

function fill(folder: string, mailbox: Mailbox): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of mailbox.files()) writeFileSync(join(folder, name), content);
}

/** When the first thing comes, epoch milliseconds. */
function startOf(inputs: readonly Input[]): number | undefined {
  const [first] = inputs
    .flatMap(({ arrivals }) => arrivals.flatMap(({ at }) => at ?? []))
    .sort((one, other) => one - other);
  return first;
}
