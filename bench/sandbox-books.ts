import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const SIZES = [200, 1_000, 5_000] as const;
const GIBIBYTE = 1024 ** 3;

/** What a run took: the most memory at any time of it, its seconds by the clock and of a processor, and its calls of AWS. */
const Taken = z.strictObject({
  rejected: z.literal(0),
  callsPerDebt: z.number(),
  seconds: z.number(),
  processorSeconds: z.number(),
  mebibytes: z.number(),
});

/** What books of three sizes take, and on which machine. The calls for each debt are the same if nothing grows with the square. */
export function sandboxBooks(): string[] {
  const [processor] = cpus();
  return [
    ...SIZES.map((size) => {
      const { callsPerDebt, seconds, processorSeconds, mebibytes } = runOf(size);
      return `${String(size).padStart(5)} invoices: ${callsPerDebt.toFixed(0)} calls each, ${Math.round(seconds)} s (${Math.round(processorSeconds)} s of one core), ${Math.round(mebibytes)} MiB resident at most`;
    }),
    `on ${cpus().length} x ${processor?.model.trim()}, ${Math.round(totalmem() / GIBIBYTE)} GiB, Node.js ${process.version}`,
  ];
}

function runOf(size: number): z.infer<typeof Taken> {
  const script = join(import.meta.dirname, 'run-once.ts');
  const { stdout, status, stderr } = spawnSync(process.execPath, [script, String(size)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`a run of ${size} invoices failed: ${stderr}`);
  return Taken.parse(JSON.parse(stdout));
}
