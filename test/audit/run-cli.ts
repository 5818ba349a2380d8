import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, readJournal } from './journal.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The journal of `regua run` over two files, from a process of its own that writes it into a file. */
export function runCli(invoices: string, payments: string): Line[] {
  return inFolder((folder) => readJournal(playInto(join(folder, JOURNAL), invoices, payments)));
}

/** The same, over the texts of the two files. @param keptIn a folder in which the two files and the journal stay */
export function runCliOn(texts: { invoices: string; payments: string }, keptIn?: string): Line[] {
  const run = (folder: string): Line[] => {
    const [invoices, payments] = [join(folder, 'invoices.jsonl'), join(folder, 'payments.jsonl')];
    writeFileSync(invoices, texts.invoices);
    writeFileSync(payments, texts.payments);
    return readJournal(playInto(join(folder, JOURNAL), invoices, payments));
  };
  if (keptIn === undefined) return inFolder(run);
  mkdirSync(keptIn, { recursive: true });
  return run(keptIn);
}

export const JOURNAL = 'journal.jsonl';

function playInto(journal: string, invoices: string, payments: string): string {
  const descriptor = openSync(journal, 'w');
  try {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['bin/regua.mjs', 'run', '--invoices', invoices, '--payments', payments, '--format', 'jsonl'],
      { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', descriptor, 'pipe'] },
    );
    // 1: something was rejected, which the journal says.
    if (status !== 0 && status !== 1) throw new Error(`regua run ended with ${status}: ${stderr}`);
    return journal;
  } finally {
    closeSync(descriptor);
  }
}

function inFolder(run: (folder: string) => Line[]): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'regua-audit-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const CONFIG = join(ROOT, 'config');

export const SAMPLE = {
  invoices: join(ROOT, 'sample/portfolio.jsonl'),
  payments: join(ROOT, 'sample/payments.jsonl'),
};

export const readSample = (): { invoices: string; payments: string } => ({
  invoices: readFileSync(SAMPLE.invoices, 'utf8'),
  payments: readFileSync(SAMPLE.payments, 'utf8'),
});
