import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { Mailbox } from '#sandbox/journal/mailbox.ts';
import { enterOn } from '#sandbox/portfolio/enter-on.ts';
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
    readonly from?: string;
    readonly until?: string;
    readonly mailbox?: string;
    readonly format: 'text' | 'jsonl';
    readonly config: string;
  },
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<number> {
  const config = await loadConfig(options.config);
  const invoices = readInvoices(options.invoices);
  const payments = options.payments === undefined ? undefined : readPayments(options.payments);
  const bankFiles = options.bankFiles === undefined ? undefined : readBankFiles(options.bankFiles);
  nameSkipped(bankFiles, stderr);
  const others = [invoices, payments, bankFiles].filter((read) => read !== undefined);
  const registers = readRegisters(options.register ?? [], startOf(others));
  const inputs = [...others, registers];
  const read = {
    arrivals: inputs.flatMap(({ arrivals }) => arrivals),
    badRows: inputs.flatMap(({ badRows }) => badRows),
  };
  if (options.from !== undefined && options.until !== undefined && options.until < options.from)
    throw new InputError(`--until: must be ${options.from} or later, the day of --from`);
  const entered = options.from === undefined ? undefined : enterOn(read, options.from);
  if (entered && entered.over > 0)
    stderr.write(`${options.from}: ${overInWords(entered.over)} paid or cancelled before: left out\n`);
  const input = entered ?? read;
  if (input.arrivals.length + input.badRows.length === 0)
    throw new InputError(`${options.invoices}: has no events`);
  const print = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  const story = options.format === 'text' ? new Story(config, input.arrivals, print) : undefined;
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
    stderr.write(
      `${result.rejected} ${result.rejected === 1 ? 'row was' : 'rows were'} refused; the others ran\n`,
    );
  for (const failure of result.failed) stderr.write(`${failure}\n`);
  return result.rejected + result.failed.length > 0 ? FAULT : FINE;
}

const overInWords = (count: number): string => (count === 1 ? '1 invoice was' : `${count} invoices were`);

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
