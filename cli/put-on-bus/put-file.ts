import { confirm } from '#cli/console/confirm.ts';
import { FAULT, FINE } from '#cli/console/exit-codes.ts';
import type { Terminal } from '#cli/console/terminal.ts';
import { connectStage } from '#cli/in-use/connect-stage.ts';
import { loadConfig } from '#config-loader/load.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { busOf } from './bus-of.ts';
import { entriesOf } from './entries-of.ts';
import { keepProgress, progressFileOf, readProgress } from './progress-file.ts';
import { type Bus, type BusEntry, putOnBus } from './put-on-bus.ts';

/** The options of `regua put`. */
export interface PutFileOptions {
  readonly stage: string;
  /** Events a second. */
  readonly rate: number;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly config: string;
}

/**
 * Puts a file of events on the bus of a stage: checks every row first, says what it does, asks, and goes on where an earlier run
 * stopped.
 * @param now ISO-8601
 */
export async function putFile(
  file: string,
  options: PutFileOptions,
  { now, ...terminal }: Terminal & { readonly now: string },
  connect: (stage: string) => Promise<Bus> = (stage) =>
    busOf(stage, { ...connectStage(), words: terminal.words }),
): Promise<number> {
  const { stdout, stderr, words } = terminal;
  const { say, number } = words;
  const { stage, rate } = options;
  const config = await loadConfig(options.config);
  const { entries, refused } = entriesOf(file, { creditors: Object.keys(config.creditors), now, words });
  for (const { line, reason } of refused) stderr.write(`${file}:${line} ${reason}\n`);
  if (refused.length > 0) {
    stderr.write(`${say('put.refused', { count: refused.length })}\n`);
    return FAULT;
  }
  const progress = progressFileOf(file, stage);
  const from = readProgress(progress, entries);
  if (from === undefined) throw new InputError(say('put.changed', { progress, file }));
  const left = entries.length - from;
  const print = (text: string): void => void stdout.write(`${text}\n`);
  print(say('put.heading', { file, count: entries.length, stage }));
  for (const [type, count] of countsOf(entries))
    print(`  ${say('put.type', { count: number(count), type })}`);
  if (from > 0) print(say('put.before', { count: from }));
  if (left === 0) {
    print(say('put.nothingLeft'));
    return FINE;
  }
  print(say('put.takes', { rate, minutes: Math.max(1, Math.ceil(left / rate / 60)) }));
  if (options.dryRun) return FINE;
  if (!options.yes && !(await confirm(say('put.question', { stage }), terminal.stdin, terminal.stderr))) {
    print(say('batches.nothingDone'));
    return FAULT;
  }
  const bus = await connect(stage);
  const onProgress = (done: number): void => {
    keepProgress(progress, entries, done);
    if (stderr.isTTY)
      stderr.write(`\r${say('put.progress', { done: number(done), count: number(entries.length) })}`);
  };
  const { done, failed } = await putOnBus(entries, { ...bus, rate, from, onProgress });
  if (stderr.isTTY) stderr.write('\r\u001b[K');
  keepProgress(progress, entries, done);
  for (const { line, code } of failed) stderr.write(`${say('put.failed', { file, line, code })}\n`);
  if (failed.length > 0) {
    stderr.write(`${say('put.stopped', { done: number(done), count: number(entries.length) })}\n`);
    return FAULT;
  }
  print(say('put.done', { count: left, stage }));
  return FINE;
}

function countsOf(entries: readonly BusEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
