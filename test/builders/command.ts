import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '#cli/main.ts';
import { ROOT } from '#test/builders/root.ts';
import { cpfOf } from './tax-id.ts';

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `regua` in this process, as `cli/start.ts` runs it in one of its own. */
export const regua = (...args: string[]): Promise<Outcome> => reguaFed('', ...args);

/** The same, with text on its standard input. */
export async function reguaFed(input: string, ...args: string[]): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const stdin = Readable.from([Buffer.from(input)]);
  const exitCode = await main(args, { stdin, stdout: to('stdout'), stderr: to('stderr') });
  return { exitCode, ...said };
}

/** The command and its arguments that run `regua` in a process of its own. */
export const COMMAND = [process.execPath, join(ROOT, 'bin/regua.mjs')] as const;

/** Runs `regua` as a user does, in a process of its own, from the root of the repository. */
export const reguaAlone = (input: string, ...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const [node, bin] = COMMAND;
    const child = execFile(
      node,
      [bin, ...args],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    );
    // A command that reads nothing may be gone before it is fed.
    child.stdin?.on('error', () => undefined).end(input);
  });

/** A file in a folder of its own, gone when the test ends. */
export function fileOf(name: string, lines: readonly (string | object)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(file, `${text}\n`);
  return file;
}

/** An invoice of the sample creditor, due on Monday 9 March 2026. */
export const invoice = (invoiceId: string, more: object = {}, debtor: object = {}) => ({
  invoiceId,
  creditorId: 'bebidas-nordeste',
  debtor: {
    debtorId: `debtor-of-${invoiceId}`,
    name: 'Maria das Dores Lima',
    taxId: cpfOf(invoiceId),
    email: 'maria@exemplo.example',
    phone: '(85) 99900-0001',
    uf: 'CE',
    ...debtor,
  },
  amount: 100_000,
  currency: 'BRL',
  issuedAt: '2026-02-20T09:00:00-03:00',
  dueDate: '2026-03-09',
  ...more,
});
