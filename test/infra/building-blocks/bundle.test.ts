import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
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
