import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FUNCTIONS, namesOf } from '#deployment/topology.ts';
import { build } from '#infra/building-blocks/bundle.ts';
import { config } from '#test/infra/synthesized.ts';

const base = mkdtempSync(join(tmpdir(), 'regua-starts-'));
afterAll(() => rmSync(base, { recursive: true }));

/**
 * What a start may load, KB of minified code, and how many schemas it may make. They are counts, so they hold on any machine; what a start
 * costs is measured (`npm run bench -- bundles`).
 */
const USUAL = { kilobytes: 600, schemas: 0 };
const MOST: Readonly<Partial<Record<string, { readonly kilobytes: number; readonly schemas: number }>>> = {
  'take-step': { kilobytes: 750, schemas: 15 },
  'bank-file': { kilobytes: 800, schemas: 0 },
  api: { kilobytes: 950, schemas: 250 },
  courtesy: { kilobytes: 600, schemas: 5 },
  intake: { kilobytes: 825, schemas: 10 },
  portal: { kilobytes: 925, schemas: 15 },
  relay: { kilobytes: 750, schemas: 5 },
  webhook: { kilobytes: 725, schemas: 0 },
  'withdraw-bills': { kilobytes: 600, schemas: 15 },
  're-evaluate-debt': { kilobytes: 625, schemas: 0 },
};

/** The modules that a start loads: the entry and what it imports, without what it loads later. */
function loaded(folder: string, file = 'index.mjs', seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, imported] of readFileSync(join(folder, file), 'utf8').matchAll(
    /(?:from|import)"\.\/([^"]+)"/g,
  ))
    loaded(folder, imported, seen);
  return seen;
}

/** How many schemas a process makes that imports a module: zod calls a hook for each. */
const madeBy = (module: string): number =>
  Number(
    execFileSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `let made = 0; globalThis.__zod_globalConfig = { postProcessor: () => (made += 1) };
       await import(${JSON.stringify(pathToFileURL(module).href)}); console.log(made);`,
    ]),
  );

describe('the start of a function', () => {
  it.each(namesOf(FUNCTIONS))('%s loads and makes no more than it may', { timeout: 60_000 }, (name) => {
    const folder = join(base, name);
    build(name, folder, config);
    const bytes = [...loaded(folder)].reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    const { kilobytes, schemas } = MOST[name] ?? USUAL;
    expect(Math.round(bytes / 1000), 'KB').toBeLessThanOrEqual(kilobytes);
    expect(madeBy(join(folder, 'index.mjs')), 'schemas').toBeLessThanOrEqual(schemas);
  });
});
