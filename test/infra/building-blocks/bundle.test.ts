import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { FUNCTIONS, namesOf } from '#deployment/topology.ts';
import { build, bundle } from '#infra/building-blocks/bundle.ts';
import type { Config } from '#schemas/config/config.ts';
import { config } from '#test/infra/synthesized.ts';

const base = mkdtempSync(join(tmpdir(), 'regua-bundle-'));
afterAll(() => rmSync(base, { recursive: true }));

/** Bundles the smallest function; gives the folder that would be uploaded and its name, a hash of its content. */
function bundled(given: Config): { folder: string; hash: string } {
  const app = new App({ outdir: mkdtempSync(join(base, 'cdk.out-')) });
  const stack = new Stack(app, 'stack');
  const { s3Location } = bundle(stack, 'hand-over', given).bind(stack);
  const hash = String(s3Location?.objectKey).replace('.zip', '');
  return { folder: join(app.outdir, `asset.${hash}`), hash };
}

describe('a bundle', () => {
  it('is a module that exports the handler, and the checked configuration beside it', () => {
    const { folder } = bundled(config);
    expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toEqual(config);
    expect(readFileSync(join(folder, 'index.mjs'), 'utf8')).toMatch(/export\{.*\bas handler\b/);
  });

  it('has what is loaded when needed beside it, and the credentials of Lambda alone', () => {
    const output = join(base, 'take-step');
    build('take-step', output, config);
    const modules = readdirSync(output).filter((file) => file.endsWith('.mjs'));
    const withText = (text: string): string[] =>
      modules.filter((file) => readFileSync(join(output, file), 'utf8').includes(text));
    expect(withText('"SendEmail"')).toEqual([expect.stringMatching(/^send-email-/)]);
    expect(withText('AssumeRoleWithWebIdentity')).toEqual([]);
  });

  it('is the same for the same code and configuration', () => {
    expect(bundled(structuredClone(config)).hash).toBe(bundled(config).hash);
  });

  it('is another when the configuration changes', () => {
    const dearer = { ...config, prices: { ...config.prices, reaisPerDollar: 99 } };
    expect(bundled(dearer).hash).not.toBe(bundled(config).hash);
  });

  it('is not made when CDK needs no code', () => {
    const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'stack');
    expect(bundle(stack, 'hand-over', config).bind(stack).inlineCode).toBeDefined();
  });
});

/**
 * What a start may load, KB of minified code, and how many schemas it may make. They are counts, so they hold on any machine; what a start
 * costs is measured (`npm run bench -- bundles`).
 */
const USUAL = { kilobytes: 625, schemas: 0 };
const MOST: Readonly<Partial<Record<string, { readonly kilobytes: number; readonly schemas: number }>>> = {
  'take-step': { kilobytes: 750, schemas: 15 },
  'bank-file': { kilobytes: 800, schemas: 0 },
  api: { kilobytes: 725, schemas: 140 },
  courtesy: { kilobytes: 600, schemas: 5 },
  intake: { kilobytes: 825, schemas: 10 },
  portal: { kilobytes: 825, schemas: 15 },
  relay: { kilobytes: 750, schemas: 5 },
  webhook: { kilobytes: 725, schemas: 0 },
  'withdraw-bills': { kilobytes: 600, schemas: 15 },
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
