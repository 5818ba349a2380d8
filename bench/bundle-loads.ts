import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { loadConfig } from '#config-loader/load.ts';
import { BUNDLING, build } from '#infra/building-blocks/bundle.ts';
import { machine } from './machine.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ROUNDS = 15;

/** The most CPU that the import of a function may take, against a bundle with the client of DynamoDB alone. */
const MOST = 1.5;
const DYNAMO = "export { DynamoDBClient } from '@aws-sdk/client-dynamodb';";

/**
 * Builds every function as it is deployed, and a bundle with the client of DynamoDB alone, and imports each in a fresh process, in turn:
 * the CPU that each takes, in milliseconds of one core, and against the latter.
 */
export async function bundleLoads(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-bench-'));
  try {
    const config = await loadConfig('config');
    const names = functionNames();
    for (const name of names) build(name, join(folder, name), config);
    const dynamo = join(folder, 'dynamo/index.mjs');
    buildSync({
      ...BUNDLING,
      alias: {},
      stdin: { contents: DYNAMO, resolveDir: ROOT, loader: 'ts' },
      outfile: dynamo,
    });

    const taken = new Map(['dynamo', ...names].map((name) => [name, [] as number[]]));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, times] of taken) times.push(importTime(join(folder, name, 'index.mjs')));
    const yardstick = median(taken.get('dynamo') ?? []);
    const rows = names
      .map((name) => ({ name, ms: median(taken.get(name) ?? []) }))
      .sort((one, other) => other.ms - one.ms)
      .map(({ name, ms }) => {
        const kilobytes = Math.round(statSync(join(folder, name, 'index.mjs')).size / 1024);
        const times = ms / yardstick;
        return `${name.padEnd(20)} ${times.toFixed(2)} times${times > MOST ? ' (too much)' : ''}, ${ms.toFixed(0)} ms, ${kilobytes} KB`;
      });
    return [`${machine()}; DynamoDB alone: ${yardstick.toFixed(0)} ms; at most ${MOST} times`, ...rows];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every folder of `functions/` with a handler. */
const functionNames = (): string[] =>
  readdirSync(join(ROOT, 'functions')).filter((name) =>
    existsSync(join(ROOT, 'functions', name, 'handler.ts')),
  );

/** Milliseconds of CPU (of all threads) that a fresh process takes to import a module, without its own start. */
export function importTime(file: string): number {
  const script = `const start = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(file).href)}); const { user, system } = process.cpuUsage(start); console.log((user + system) / 1000);`;
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`importing ${file} failed: ${stderr}`);
  return Number(stdout);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;
