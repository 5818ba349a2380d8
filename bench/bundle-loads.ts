import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '#config-loader/load.ts';
import { build } from '#infra/building-blocks/bundle.ts';

const FUNCTIONS = ['intake', 'take-step', 'hand-over', 'webhook', 'feedback', 'unsubscribe', 'portal', 'api'];
const ROUNDS = 15;

/** Builds the functions as they are deployed and imports each in a fresh process, in turn with an empty one. */
export async function bundleLoads(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-bench-'));
  try {
    const config = await loadConfig('config');
    for (const name of FUNCTIONS) build(name, join(folder, name), config);
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'empty', 'index.mjs'), 'export const handler = async () => {};\n');

    const times = new Map(['empty', ...FUNCTIONS].map((name) => [name, [] as number[]]));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, taken] of times) taken.push(importTime(join(folder, name, 'index.mjs')));
    const empty = median(times.get('empty') as number[]);
    return FUNCTIONS.map((name) => {
      const taken = median(times.get(name) as number[]);
      const kilobytes = Math.round(statSync(join(folder, name, 'index.mjs')).size / 1024);
      return `${name.padEnd(11)} ${(taken / empty).toFixed(0)} times an empty handler, ${(taken - empty).toFixed(0)} ms more, ${kilobytes} KB`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds that a fresh process takes to import a module, without its own start. */
export function importTime(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - start);`;
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`importing ${file} failed: ${stderr}`);
  return Number(stdout);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;
