import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { BUNDLING } from '#infra/building-blocks/bundle.ts';
import { importTime, median } from './bundle-loads.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 21;

/** The most that they may add, against a bundle with the client of DynamoDB alone. */
const MOST = 0.35;

/**
 * Compares three imports: the API as it is deployed, all that its routes call without them, and the client of DynamoDB alone. The
 * difference of the first two is what Hono, routes, contracts and descriptions cost.
 */
export function apiImport(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'regua-bench-'));
  try {
    const bundles = {
      api: "export { handler } from './functions/api/handler.ts';",
      called: calledByRoutes()
        .map((module, index) => `export * as m${index} from '${module}';`)
        .join('\n'),
      dynamo: "export { dynamo } from './adapters/table/table.ts';",
    };
    const times = Object.entries(bundles).map(([name, contents]) => {
      buildSync({
        ...BUNDLING,
        stdin: { contents, resolveDir: ROOT, loader: 'ts' },
        outdir: join(folder, name),
        outExtension: { '.js': '.mjs' },
        splitting: true,
      });
      return { outfile: join(folder, name, 'stdin.mjs'), taken: [] as number[] };
    });
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { outfile, taken } of times) taken.push(importTime(outfile));
    const [api = 0, called = 0, dynamo = 0] = times.map(({ taken }) => median(taken));
    const added = (api - called) / dynamo;
    return [
      `the API ${(api / dynamo).toFixed(2)} times a DynamoDB-only bundle, what its routes call ${(called / dynamo).toFixed(2)} times`,
      `added ${added.toFixed(2)} of a DynamoDB-only bundle (at most ${MOST}): ${added <= MOST ? 'fine' : 'too much'}`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the files of the API import from other rooms, but its own contracts: use cases, rules, the table, clients. */
function calledByRoutes(): string[] {
  const files = readdirSync(join(ROOT, 'functions/api'), { recursive: true, encoding: 'utf8' });
  const imported = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, 'functions/api', file), 'utf8');
      return [...text.matchAll(/^import (?!type)[^;]*? from '(#[^']+)';/gms)].map(
        ([, module]) => `${module}`,
      );
    })
    .filter((module) => !/^#(functions|schemas\/api)\//.test(module));
  return [...new Set(imported)].sort();
}
