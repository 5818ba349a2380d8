import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The journal of `regua run` over two files, from a process of its own. */
export function runCli(invoices: string, payments: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['bin/regua.mjs', 'run', '--invoices', invoices, '--payments', payments, '--format', 'jsonl'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 32 },
  );
  // 1: something was rejected, which the journal says.
  if (status !== 0 && status !== 1) throw new Error(`regua run ended with ${status}: ${stderr}`);
  return stdout;
}

/** The same, over the texts of the two files. */
export function runCliOn(invoices: string, payments: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-audit-'));
  try {
    writeFileSync(join(folder, 'invoices.jsonl'), invoices);
    writeFileSync(join(folder, 'payments.jsonl'), payments);
    return runCli(join(folder, 'invoices.jsonl'), join(folder, 'payments.jsonl'));
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
