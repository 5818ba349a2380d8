import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const SIZES = [1_000, 5_000] as const;
const MEBIBYTE = 1024 * 1024;

/** The most memory that portfolios of two sizes, never paid, take at any time of their run, and on which machine. */
export function sandboxMemory(): string[] {
  const [processor] = cpus();
  return [
    ...SIZES.map((size) => `${String(size).padStart(5)} debts: ${peakOf(size)} MiB resident at most`),
    `on ${cpus().length} x ${processor?.model.trim()}, ${Math.round(totalmem() / MEBIBYTE / 1024)} GiB, Node.js ${process.version}`,
  ];
}

/** The peak of the resident set, MiB. */
function peakOf(size: number): number {
  const script = join(import.meta.dirname, 'run-once.ts');
  const { stdout, status, stderr } = spawnSync(process.execPath, [script, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`a run of ${size} debts failed: ${stderr}`);
  return Number(stdout);
}
