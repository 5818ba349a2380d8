import { importedLists, putImportedList, putListedPhone } from '#adapters/table/registers.ts';
import { linesOf } from '#application/bank-files/lines.ts';
import { progressOf, saveProgress } from '#application/bank-files/progress.ts';
import { fileIdOf, type StoredFile } from '#application/bank-files/stored-file.ts';
import { keepDeadLetter } from '#application/dead-letters/keep-dead-letter.ts';
import { config } from '#runtime/config.ts';
import { env } from '#runtime/env.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log } from '#runtime/log.ts';
import type { BankFileProgress } from '#schemas/records/bank-file.ts';
import { type ListFile, readListName } from './list-file.ts';
import { HEADER_NEEDED, isHeader, type ListedNumber, readListLine } from './read-list-line.ts';

/** Numbers that are recorded between two checkpoints. */
const CHECKPOINT = 500;
/** Milliseconds: with less time left, the rest is for the next call. */
const RESERVE_MS = 30_000;

/** What a call read of a list. */
interface Read {
  readonly lines: number;
  readonly numbers: number;
  readonly errors: number;
}

/**
 * Imports the list of a register that was dropped into the bucket, as far as time allows. Its numbers are kept as fingerprints
 * only. The list is the current one once all of it is recorded: a number that it does not name is free from then on. An older list
 * than the current one changes nothing.
 * @param at when it was dropped (ISO-8601)
 * @param timeLeft milliseconds until this call is cut off
 * @returns false when there is more to read in another call
 */
export async function takeList(file: StoredFile, at: string, timeLeft: () => number): Promise<boolean> {
  const fileId = fileIdOf(file);
  const refuse = async (reason: string): Promise<true> => {
    await keepDeadLetter({ from: 'register', body: JSON.stringify({ file }), reason, at, id: fileId });
    return true;
  };
  const progress = await progressOf(file);
  if (progress.done) return true;
  const name = readListName(file.key);
  if (!name || 'reason' in name) return refuse(name?.reason ?? 'is no list of a register');
  const known = Object.keys(config().registers.registers);
  if (!known.includes(name.uf))
    return refuse(`${name.uf} has no register in config/legal/registers.yaml, which has ${known.join(', ')}`);
  const { [name.uf]: current } = await importedLists();
  if (current && current.edition > name.edition)
    return refuse(`the list of ${current.edition} was imported before: this older one changes nothing`);

  const reading = await readList(file, { progress, name, at, timeLeft });
  if (reading === 'more to come') return false;
  if (typeof reading === 'string') return refuse(reading);
  const { lines, numbers, errors } = reading;
  if (errors > 0) await refuse(`${errors} lines name no number that can be read: see the log of bank-file`);
  if (numbers === 0) return refuse('names no number: the list before it stays');
  if (current && !name.isConfirmed && numbers * 2 < current.numbers)
    return refuse(
      `names ${numbers} numbers, and the list before it ${current.numbers}: if it is whole, drop it again with "-confirmed" after the day in its name`,
    );
  await putImportedList(name.uf, { edition: name.edition, importedAt: at, numbers });
  await saveProgress(file, { ...progress, line: lines, done: true }, at);
  log.info('the list of a register was imported', {
    register: name.uf,
    edition: name.edition,
    numbers,
    fileId,
  });
  return true;
}

/** Records the numbers of a list, from its last checkpoint on; a text says why the whole file is refused. */
async function readList(
  file: StoredFile,
  given: {
    readonly progress: BankFileProgress;
    readonly name: ListFile;
    readonly at: string;
    readonly timeLeft: () => number;
  },
): Promise<Read | 'more to come' | string> {
  const { progress, name, at, timeLeft } = given;
  const fileId = fileIdOf(file);
  let line = 0;
  let errors = progress.figures.unapplied;
  let numbers = progress.figures.recorded;
  let batch: ListedNumber[] = [];
  const flush = async (): Promise<void> => {
    await inParallel(batch, env('BANK_FILE_AT_ONCE'), ({ phone, registeredOn }) =>
      putListedPhone(
        phone,
        name.uf,
        { edition: name.edition, ...(registeredOn === undefined ? {} : { registeredOn }) },
        at,
      ),
    );
    numbers += batch.length;
    batch = [];
    const figures = { recorded: numbers, duplicates: 0, unapplied: errors };
    await saveProgress(file, { line: Math.max(line, progress.line), done: false, figures }, at);
  };
  const { readStoredFile } = await import('#application/bank-files/read-stored-file.ts');
  for await (const text of linesOf(await readStoredFile(file))) {
    line += 1;
    if (line === 1) {
      if (!isHeader(text)) return `line 1 ${HEADER_NEEDED}`;
      continue;
    }
    if (line <= progress.line) continue;
    const read = readListLine(text);
    if (read.kind === 'error') {
      errors += 1;
      log.warn('a line of the list of a register is refused', {
        fileId,
        reason: `line ${line}: ${read.field} ${read.reason}`,
      });
    }
    if (read.kind !== 'number') continue;
    batch.push(read.number);
    if (batch.length < CHECKPOINT) continue;
    await flush();
    if (timeLeft() < RESERVE_MS) return 'more to come';
  }
  if (line === 0) return `is empty: line 1 ${HEADER_NEEDED}`;
  await flush();
  return { lines: line, numbers, errors };
}
