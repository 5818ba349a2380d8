import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import type { About } from '#sandbox/clock/about.ts';
import { type Entry, inBrasilia } from '#sandbox/journal/journal.ts';
import { Mailbox } from '#sandbox/journal/mailbox.ts';
import { keepHeapLean } from '#sandbox/lean-heap.ts';
import { enterOn } from '#sandbox/portfolio/enter-on.ts';
import { type Input, InputError } from '#sandbox/portfolio/input.ts';
import { readBankFiles } from '#sandbox/portfolio/input-bank-files.ts';
import { joined, readInvoiceFiles, readPaymentFiles } from '#sandbox/portfolio/input-files.ts';
import { readRegisters } from '#sandbox/portfolio/input-registers.ts';
import { isInvoice } from '#sandbox/portfolio/is-invoice.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { WAIT_BEFORE_RESTART } from '#workflows/state.ts';
import { pausedInWords } from './batches/paused-in-words.ts';
import { unreleasedDebts } from './batches/unreleased-debts.ts';
import { type WithoutUndone, withoutUndone } from './batches/without-undone.ts';
import { commandLine } from './console/command-line.ts';
import { endOf } from './console/end-of.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { noInvoiceLeft } from './forecast/no-invoice-left.ts';
import { nameSkipped } from './name-skipped.ts';
import { Progress } from './progress.ts';
import { refusedInWords } from './refused-in-words.ts';
import { isLeftOut } from './results/columns.ts';
import { debtorColumns } from './results/debtor-columns.ts';
import { debtorRows } from './results/debtor-row.ts';
import { Results } from './results/results.ts';
import { tableOf } from './results/table-of.ts';
import { Totals } from './results/totals.ts';
import { checkResultFiles, writeResults } from './results/write-results.ts';
import { sampleCreditorInWords } from './sample-creditor.ts';
import { sayNotes } from './say-notes.ts';
import { Story } from './story.ts';
import type { Words } from './words/words.ts';

/** The debtors that are printed at most: a screen or two. */
const MOST_DEBTORS = 40;
/** The refused rows that are printed at most; the journal has all. */
const MOST_REFUSED = 20;

/**
 * `regua run`: prints what becomes of the invoices: the journal of days while the run goes on, or a table of debtors at its end; then
 * the totals. Writes the result where it is asked for, and then prints the first totals alone.
 */
export async function runPortfolio(
  options: {
    readonly invoices: readonly string[];
    readonly payments?: readonly string[];
    readonly bankFiles?: string;
    readonly register?: readonly string[];
    readonly from?: string;
    readonly until?: string;
    readonly mailbox?: string;
    readonly journal?: boolean;
    readonly out?: readonly string[];
    readonly format: 'text' | 'jsonl';
    readonly config: string;
  },
  { stdout, stderr, env, words }: Pick<Terminal, 'stdout' | 'stderr' | 'env' | 'words'>,
): Promise<number> {
  const { out = [] } = options;
  // Tests play many runs in one process, which is theirs.
  if (env !== undefined) keepHeapLean();
  checkResultFiles(out, words);
  const config = await loadConfig(options.config);
  const { undone, ...input } = inputOf(options, config, { stderr, words });
  const unreleased = unreleasedDebts(input.arrivals);
  if (options.mailbox !== undefined) mkdirSync(options.mailbox, { recursive: true });
  const print = (text: string): void => {
    stdout.write(`${text}\n`);
  };
  const isText = options.format === 'text';
  const paused = pausedInWords(input.arrivals, { config, files: options.invoices, words });
  for (const sentence of isText ? paused : []) print(`${sentence}\n`);
  const story = isText && options.journal ? new Story(config, input.arrivals, { print, words }) : undefined;
  const totals = new Totals(config.prices, words, {
    hasPayments: (options.payments ?? []).length > 0 || options.bankFiles !== undefined,
    ...{ unreleased, undone },
  });
  const results = new Results(config, input.arrivals, words, unreleased);
  const mailbox = options.mailbox === undefined ? undefined : new Mailbox(config);
  const progress = new Progress(stderr, {
    words,
    invoices: invoicesIn(input),
    isWaitedFor: env !== undefined,
    clock: () => performance.now(),
  });
  let until = '';
  const refusedBy = new Map<string, number>();
  const refused: Extract<Entry, { type: 'rejected' }>[] = [];
  const result = await run({
    config,
    input,
    until: options.until === undefined ? undefined : endOf(options.until),
    isIdle: waitsForRelease(unreleased),
    record: (entry) => {
      until = entry.at.slice(0, 10);
      progress.count(entry);
      totals.count(entry);
      results.record(entry);
      if (!isText || story) progress.clear();
      story?.record(entry);
      if (entry.type === 'rejected') refusedBy.set(entry.file, (refusedBy.get(entry.file) ?? 0) + 1);
      if (entry.type === 'rejected' && isText && !story) refused.push(entry);
      if (!isText) print(JSON.stringify(entry));
    },
    onTime: (at) => progress.show(at),
    observe: (happening) => mailbox?.observe(happening),
  });
  progress.clear();
  if (mailbox && options.mailbox !== undefined) fill(options.mailbox, mailbox);
  if (isText) {
    const isInShort = out.length > 0 && !story;
    if (!isInShort) print(story ? '' : `${debtorsOf(results, words)}\n`);
    print(totals.inWords(result, { isInShort }));
    if (isInShort) print(words.say('results.rest', { day: words.day(until), files: words.any(out) }));
    const creditors = results.rows.flatMap(({ creditorId, messages }) => (messages > 0 ? [creditorId] : []));
    for (const note of sampleCreditorInWords(config, creditors, words)) print(`\n${note}`);
    if (story) print(`\n${words.say('run.openHint', { command: openCommand(options, env) })}`);
  }
  await writeResults(out, { rows: results.rows, totals: totals.rows(result), until, notes: paused }, words);
  for (const file of out) stderr.write(`${words.say('results.written', { file })}\n`);
  for (const { file, line, reason } of refused.slice(0, MOST_REFUSED))
    stderr.write(`${file}:${line} ${words.reason(reason)}\n`);
  for (const sentence of refusedInWords(refusedBy, input, words)) stderr.write(`${sentence}\n`);
  for (const failure of result.failed) stderr.write(`${words.reason(failure)}\n`);
  return result.rejected + result.failed.length > 0 ? FAULT : FINE;
}

/** The command that opens what was played in the application: of npm, when npm played it. */
const openCommand = (
  {
    invoices,
    payments = [],
  }: { readonly invoices: readonly string[]; readonly payments?: readonly string[] },
  env: Terminal['env'],
): string =>
  env?.npm_lifecycle_event === 'start'
    ? 'npm start -- --open'
    : commandLine(
        'run',
        '--invoices',
        ...invoices,
        ...(payments.length > 0 ? ['--payments', ...payments] : []),
        '--open',
      );

/** The table of debtors, those who owe most first. */
function debtorsOf({ rows }: Results, words: Words): string {
  const debtors = debtorRows(rows);
  if (debtors.length === 0) return words.say('results.noDebtors');
  const columns = debtorColumns(words).filter((column) => !isLeftOut(column, debtors));
  const table = tableOf(debtors.slice(0, MOST_DEBTORS), columns, words);
  const more = debtors.length - MOST_DEBTORS;
  return more > 0 ? `${table}\n${words.say('results.moreDebtors', { count: more })}` : table;
}

/** Whether something to come is the end of a pause that nobody waits for: that of a batch which nobody released. */
const waitsForRelease =
  (unreleased: ReadonlyMap<string, string>) =>
  (about: About): boolean =>
    about.what === 'state' && about.state === WAIT_BEFORE_RESTART && unreleased.has(about.debtId);

/** How many invoices there are. */
const invoicesIn = ({ arrivals }: Input): number => arrivals.filter(isInvoice).length;

/**
 * Everything that comes in a run.
 * @throws InputError when a file cannot be read, or when nothing comes
 */
function inputOf(
  options: {
    readonly invoices: readonly string[];
    readonly payments?: readonly string[];
    readonly bankFiles?: string;
    readonly register?: readonly string[];
    readonly from?: string;
    readonly until?: string;
  },
  config: Config,
  { stderr, words }: Pick<Terminal, 'stderr' | 'words'>,
): Input & Pick<WithoutUndone, 'undone'> {
  const given = readInvoiceFiles(options.invoices);
  const { arrivals, undone } = withoutUndone(given.arrivals);
  const invoices = { ...given, arrivals };
  const payments = readPaymentFiles(options.payments ?? [], config);
  const bankFiles = options.bankFiles === undefined ? undefined : readBankFiles(options.bankFiles);
  nameSkipped(bankFiles, { stderr, words });
  const others = [invoices, payments, bankFiles].filter((read) => read !== undefined);
  const registers = readRegisters(options.register ?? [], startOf(others));
  const inputs = [...others, registers];
  const read = joined(inputs);
  if (options.from !== undefined && options.until !== undefined && options.until < options.from)
    throw new InputError(words.say('run.untilBeforeFrom', { day: options.from }));
  const entered = options.from === undefined ? undefined : enterOn(read, options.from);
  if (entered && entered.over > 0)
    stderr.write(`${words.say('run.leftOut', { count: entered.over, day: options.from ?? '' })}\n`);
  const input = entered ?? read;
  if (input.arrivals.length + input.badRows.length === 0)
    throw new InputError(
      undone.count > 0
        ? noInvoiceLeft(options.invoices, undone, words)
        : words.say('run.noEvents', { file: options.invoices.join(', ') }),
    );
  const start = startOf(inputs);
  if (options.until !== undefined && start !== undefined && endOf(options.until) < start)
    throw new InputError(
      words.say('run.untilBefore', {
        until: words.day(options.until),
        first: words.day(inBrasilia(start).slice(0, 10)),
      }),
    );
  sayNotes(read.notes ?? [], { stderr, words });
  return { ...input, undone };
}

function fill(folder: string, mailbox: Mailbox): void {
  for (const { name, content } of mailbox.files()) writeFileSync(join(folder, name), content);
}

/** When the first thing comes, epoch milliseconds. */
function startOf(inputs: readonly Input[]): number | undefined {
  const [first] = inputs
    .flatMap(({ arrivals }) => arrivals.flatMap(({ at }) => at ?? []))
    .sort((one, other) => one - other);
  return first;
}
